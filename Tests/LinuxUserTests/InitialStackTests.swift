// room: tests
// does: the initial stack read back as a program's start code reads it
// spec: RISC-V psABI, System V ABI "Process Initialization"

import XCTest

import LinuxUser

final class InitialStackTests: XCTestCase {
    private func word(_ image: InitialStack.Image, _ address: UInt64) -> UInt64 {
        let at = Int(address - image.stackPointer)
        return (0..<8).reduce(0) { $0 | UInt64(image.bytes[at + $1]) << UInt64(8 * $1) }
    }

    private func string(_ image: InitialStack.Image, _ address: UInt64) -> String {
        String(decoding: image.bytes[Int(address - image.stackPointer)...].prefix { $0 != 0 }, as: UTF8.self)
    }

    func testEveryArgumentCountReadsBack() {
        let top: UInt64 = 0x7000_0000_0000
        for arguments in 0..<5 {
            for variables in 0..<4 {
                var stack = InitialStack()
                stack.arguments = (0..<arguments).map { Array("arg\($0)".utf8) }
                stack.environment = (0..<variables).map { Array("V\($0)=\(String(repeating: "x", count: $0))".utf8) }
                stack.executablePath = Array("/bin/prog".utf8)
                stack.random = Array(1...16)
                stack.auxiliary = [AuxiliaryEntry(6, 4096), AuxiliaryEntry(9, 0x10100)]
                check(stack, stack.image(top: top), top)
            }
        }
    }

    private func check(_ stack: InitialStack, _ image: InitialStack.Image, _ top: UInt64) {
        XCTAssertEqual(image.stackPointer % 16, 0)
        XCTAssertEqual(image.stackPointer + UInt64(image.bytes.count), top)
        XCTAssertEqual(word(image, top - 8), 0)
        var at = image.stackPointer
        func next() -> UInt64 {
            defer { at += 8 }
            return word(image, at)
        }
        XCTAssertEqual(next(), UInt64(stack.arguments.count))
        for argument in stack.arguments {
            XCTAssertEqual(string(image, next()), String(decoding: argument, as: UTF8.self))
        }
        XCTAssertEqual(next(), 0)
        for variable in stack.environment {
            XCTAssertEqual(string(image, next()), String(decoding: variable, as: UTF8.self))
        }
        XCTAssertEqual(next(), 0)
        var auxiliary: [UInt64: UInt64] = [:]
        while true {
            let key = next()
            let value = next()
            if key == 0 { break }
            auxiliary[key] = value
        }
        XCTAssertEqual(auxiliary[6], 4096)
        XCTAssertEqual(auxiliary[9], 0x10100)
        XCTAssertEqual(auxiliary[31].map { string(image, $0) }, "/bin/prog")
        XCTAssertNil(auxiliary[15])
        let random = auxiliary[25] ?? 0
        XCTAssertEqual(random % 16, 0)
        XCTAssertGreaterThanOrEqual(random, at, "random bytes lie above the vector")
        XCTAssertEqual((0..<16).map { image.bytes[Int(random - image.stackPointer) + $0] }, Array(1...16))
    }
}
