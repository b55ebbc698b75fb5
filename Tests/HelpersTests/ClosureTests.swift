// room: tests
// does: typed Swift closures as C functions: every kind of argument and result, by a C caller and by ffi_call
// spec: Docs/Architecture.md, "Helpers and libffi"

import Glibc
import Helpers
import IR
import XCTest

/// Where closures under test write what they were called with.
private final class Record: @unchecked Sendable {
    var values: [String] = []
}

final class ClosureTests: XCTestCase {
    private func arguments(_ values: [UInt64]) -> HelperArguments {
        var result = HelperArguments()
        for value in values {
            result.values[result.count] = value
            result.count += 1
        }
        return result
    }

    func testEachKindOfArgument() throws {
        let factory = try ClosureFactory()
        defer { withExtendedLifetime(factory) {} }
        let record = Record()
        let (signature, address) = try factory.makeFunction {
            (a: Int32, b: UInt32, c: Int64, d: UInt64, e: Float, f: Double, g: UnsafeMutableRawPointer) in
            record.values = ["\(a)", "\(b)", "\(c)", "\(d)", "\(e)", "\(f)", "\(UInt(bitPattern: g))"]
        }
        XCTAssertEqual(signature.arguments, [.i32, .i32, .i64, .i64, .f32, .f64, .pointer])
        XCTAssertEqual(signature.result, .void)
        let passed = arguments([
            UInt64(bitPattern: -5), 0xffff_ffff, UInt64(bitPattern: Int64.min), .max, UInt64(Float(1.5).bitPattern),
            (-2.25).bitPattern, 0x1234_5678,
        ])
        _ = CallInterface(signature).call(address, passed)
        XCTAssertEqual(
            record.values,
            ["-5", "4294967295", "-9223372036854775808", "18446744073709551615", "1.5", "-2.25", "305419896"])
    }

    func testEightIntegersAndEightFloats() throws {
        let factory = try ClosureFactory()
        defer { withExtendedLifetime(factory) {} }
        let (integers, sum) = try factory.makeFunction {
            (a: UInt64, b: UInt64, c: UInt64, d: UInt64, e: UInt64, f: UInt64, g: UInt64, h: UInt64) -> UInt64 in
            a &+ 10 &* b &+ 100 &* c &+ 1_000 &* d &+ 10_000 &* e &+ 100_000 &* f &+ 1_000_000 &* g &+ 10_000_000 &* h
        }
        XCTAssertEqual(CallInterface(integers).call(sum, arguments([1, 2, 3, 4, 5, 6, 7, 8])), 87_654_321)
        let (floats, mixed) = try factory.makeFunction {
            (a: Double, b: Float, c: Double, d: Float, e: Double, f: Float, g: Double, h: Float) -> Double in
            a - Double(b) * 2 + c * 4 - Double(d) * 8 + e * 16 - Double(f) * 32 + g * 64 - Double(h) * 128
        }
        let values = (1...8).map { Double($0) }
        let bits = values.enumerated().map { index, value in
            index % 2 == 0 ? value.bitPattern : UInt64(Float(value).bitPattern)
        }
        let wanted = values.enumerated().reduce(0.0) { $0 + $1.element * pow(-2, Double($1.offset)) }
        XCTAssertEqual(Double(bitPattern: CallInterface(floats).call(mixed, arguments(bits))), wanted)
    }

    func testEachKindOfResult() throws {
        let factory = try ClosureFactory()
        defer { withExtendedLifetime(factory) {} }
        let i32 = try factory.makeFunction { (a: Int32) -> Int32 in -a }
        XCTAssertEqual(CallInterface(i32.signature).call(i32.address, arguments([7])), UInt64(bitPattern: -7))
        let u32 = try factory.makeFunction { (a: UInt32) -> UInt32 in a | 0x8000_0000 }
        XCTAssertEqual(
            CallInterface(u32.signature).call(u32.address, arguments([1])), 0xffff_ffff_8000_0001,
            "an i32 is held sign-extended")
        let i64 = try factory.makeFunction { (a: Int64) -> Int64 in a &- 1 }
        XCTAssertEqual(CallInterface(i64.signature).call(i64.address, arguments([0])), .max)
        let f32 = try factory.makeFunction { (a: Float) -> Float in a / 3 }
        XCTAssertEqual(
            CallInterface(f32.signature).call(f32.address, arguments([UInt64(Float(1).bitPattern)])),
            UInt64((Float(1) / 3).bitPattern))
        let f64 = try factory.makeFunction { (a: Double) -> Double in a / 3 }
        XCTAssertEqual(
            CallInterface(f64.signature).call(f64.address, arguments([(1.0).bitPattern])), (1.0 / 3).bitPattern)
        let pointer = try factory.makeFunction { (a: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer in a + 8 }
        XCTAssertEqual(CallInterface(pointer.signature).call(pointer.address, arguments([0x1000])), 0x1008)
    }

    /// The C convention itself, with no libffi on the calling side.
    func testACallerInCSeesAnOrdinaryFunction() throws {
        let factory = try ClosureFactory()
        defer { withExtendedLifetime(factory) {} }
        let made = try factory.makeFunction { (a: Int32, b: Double, c: UInt64) -> Double in
            Double(a) + b + Double(c)
        }
        typealias Function = @convention(c) (Int32, Double, UInt64) -> Double
        let function = unsafeBitCast(made.address, to: Function.self)
        XCTAssertEqual(function(-1, 0.5, 10), 9.5)
    }

    func testClosuresKeepWhatTheyCapture() throws {
        let factory = try ClosureFactory()
        defer { withExtendedLifetime(factory) {} }
        var functions: [@convention(c) (UInt64) -> UInt64] = []
        for number in UInt64(0)..<100 {
            let captured = [number]
            let made = try factory.makeFunction { (a: UInt64) -> UInt64 in a + captured[0] }
            functions.append(unsafeBitCast(made.address, to: (@convention(c) (UInt64) -> UInt64).self))
        }
        for (number, function) in functions.enumerated() { XCTAssertEqual(function(1000), 1000 + UInt64(number)) }
    }

    func testNoPageIsWritableAndExecutable() throws {
        let factory = try ClosureFactory()
        defer { withExtendedLifetime(factory) {} }
        let made = try factory.makeFunction { (a: UInt64) -> UInt64 in a }
        // The memory goes when its owners do, which may be right after their last use.
        defer { withExtendedLifetime(made) {} }
        let maps = try wholeMaps()
        var isFound = false
        for line in maps.split(separator: "\n") {
            let fields = line.split(separator: " ", omittingEmptySubsequences: true)
            XCTAssertFalse(fields[1].contains("w") && fields[1].contains("x"), String(line))
            let bounds = fields[0].split(separator: "-").map { UInt($0, radix: 16)! }
            if made.address >= bounds[0], made.address < bounds[1] {
                isFound = true
                XCTAssertTrue(fields[1].hasPrefix("r-x"), String(line))
            }
        }
        XCTAssertTrue(isFound, "the closure is in no mapping")
    }

    /// What a child makes after a fork must not change the parent's closures.
    func testAForkedChildHasClosuresOfItsOwn() throws {
        let factory = try ClosureFactory()
        defer { withExtendedLifetime(factory) {} }
        typealias Function = @convention(c) (UInt64) -> UInt64
        let before = try factory.makeFunction { (a: UInt64) -> UInt64 in a + 1 }
        var ends: [Int32] = [0, 0]
        XCTAssertEqual(pipe(&ends), 0)
        let child = forkByNumber()
        if child == 0 {
            // Both processes make their next closure in the same slot, this one last, and with another heap.
            var byte: UInt8 = 0
            guard read(ends[0], &byte, 1) == 1 else { _exit(2) }
            let others = (0..<64).map { [UInt8](repeating: 0, count: 1 + $0) }
            let made = try? factory.makeFunction { (a: UInt64) -> UInt64 in a + 200 }
            let old = unsafeBitCast(before.address, to: Function.self)(1)
            let new = made.map { unsafeBitCast($0.address, to: Function.self)(1) } ?? 0
            _exit(old == 2 && new == 201 && others.count == 64 ? 0 : 1)
        }
        XCTAssertGreaterThan(child, 0)
        let mine = try factory.makeFunction { (a: UInt64) -> UInt64 in a + 30 }
        XCTAssertEqual(write(ends[1], "x", 1), 1)
        var status: Int32 = 0
        XCTAssertEqual(waitpid(child, &status, 0), child)
        XCTAssertEqual(status, 0)
        XCTAssertEqual(unsafeBitCast(mine.address, to: Function.self)(1), 31)
        XCTAssertEqual(unsafeBitCast(before.address, to: Function.self)(1), 2)
        close(ends[0])
        close(ends[1])
    }

    /// fork, which Swift's Glibc hides.
    private func forkByNumber() -> pid_t {
        let fork = dlsym(nil, "fork")
        return unsafeBitCast(fork, to: (@convention(c) () -> pid_t).self)()
    }

    func testTheLimitIsAnError() throws {
        let factory = try ClosureFactory()
        defer { withExtendedLifetime(factory) {} }
        XCTAssertThrowsError(try { while true { _ = try factory.makeFunction { (a: UInt64) in _ = a } } }()) { error in
            XCTAssertEqual(error as? ClosureError, .full(limit: 2048))
        }
    }
}

/// All of /proc/self/maps: the kernel gives a page of it at a time, so it is read until nothing comes.
private func wholeMaps() throws -> String {
    let file = try XCTUnwrap(FileHandle(forReadingAtPath: "/proc/self/maps"))
    var bytes = Data()
    while let part = try file.read(upToCount: 4096), !part.isEmpty { bytes.append(part) }
    return String(decoding: bytes, as: UTF8.self)
}
