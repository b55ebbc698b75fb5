// room: tests
// does: guests that take all of something or reach for Martlet's own, and calls with random arguments
// spec: Docs/Architecture.md, section 5; Tests/Guest/Hostile

import Foundation
import Glibc
import XCTest

final class HostileTests: XCTestCase {
    func testMemory() throws { try assertPasses("Hostile/hostile.c", ["memory"], in: [.compiled]) }
    func testAddresses() throws { try assertPasses("Hostile/hostile.c", ["addresses"]) }
    func testDescriptors() throws { try assertPasses("Hostile/hostile.c", ["descriptors"]) }
    func testProcesses() throws { try assertPasses("Hostile/hostile.c", ["processes"], in: [.compiled]) }
    func testRandomInstructions() throws { try assertPasses("Hostile/hostile.c", ["jump"]) }

    func testMartletsMemoryIsOutOfReach() throws {
        for configuration in Configuration.all {
            let result = try runKnowingMartlet("Hostile/hostile.c", configuration) { ["reach", $0] }
            XCTAssertEqual(result.end, .exited(0), "\(configuration.name): \(result.text)\(result.errors)")
            XCTAssertTrue(result.text.hasSuffix("ok\n"), "\(configuration.name) printed: \(result.text)")
            XCTAssertEqual(result.errors, "", configuration.name)
        }
    }

    /// Every number, with arguments of a fixed seed: MARTLET_FUZZ_SEED is another, MARTLET_FUZZ_ROUNDS more of them.
    func testRandomCalls() throws {
        let environment = ProcessInfo.processInfo.environment
        let seed = environment["MARTLET_FUZZ_SEED"] ?? "1"
        let rounds = environment["MARTLET_FUZZ_ROUNDS"] ?? "40"
        let result = try runKnowingMartlet("Hostile/fuzz.c", .compiled) { [$0, seed, rounds] }
        XCTAssertEqual(result.end, .exited(0), "seed \(seed): \(result.text)\(result.errors)")
        // What the calls wrote there is no matter.
        XCTAssertFalse(result.errors.contains("martlet: "), "seed \(seed): \(result.errors)")
        var lines = result.text.split(separator: "\n")
        XCTAssertEqual(lines.first, "ready")
        XCTAssertEqual(lines.popLast(), "ok")
        for line in lines.dropFirst() {
            let number = line.split(separator: " ").first.flatMap { UInt64($0) }
            XCTAssertTrue(number.map { mayEndTheCaller.contains($0) } ?? false, "seed \(seed): call \(line)")
        }
    }

    /// Calls that a kernel lets end, stop or block for good the one who makes them: exit, exit_group, setitimer,
    /// timer_create and timer_settime, kill to rt_sigreturn, setrlimit, prlimit64, clone, execve, rt_tgsigqueueinfo, clone3.
    private let mayEndTheCaller: Set<UInt64> = Set(129...139).union([
        93, 94, 103, 107, 110, 164, 261, 220, 221, 240, 435,
    ])

    /// Runs a guest that prints `ready` and then waits for a file of addresses in Martlet's own memory. `arguments` is
    /// given the file's path.
    private func runKnowingMartlet(
        _ source: String, _ configuration: Configuration, _ arguments: (String) -> [String]
    ) throws -> ProcessResult {
        let folder = try makeTemporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = folder + "/own"
        let scratch = folder + "/scratch"
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: false)
        chmod(folder, 0o755)
        var request = try Martlet.request(configuration, GuestPrograms.guest(source), arguments(file))
        request.folder = scratch
        request.deadline = 300
        let child = try ChildProcess(request)
        let isReady = child.wait { child.output.starts(with: "ready\n".utf8) }
        XCTAssertTrue(isReady, "\(configuration.name): the guest did not get ready")
        let addresses = ownAddresses(of: child.identifier)
        XCTAssertGreaterThan(addresses.count, 10)
        let text = addresses.prefix(200).map { String($0, radix: 16) + "\n" }.joined()
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        return child.finish()
    }

    /// Where Martlet's program, its heap, and all that lies above the guest's top are in a process: libraries, code memory,
    /// the host's stack. What the kernel calls [stack] is the guest's.
    private func ownAddresses(of process: pid_t) -> [UInt64] {
        let data = try? FileHandle(forReadingAtPath: "/proc/\(process)/maps")?.readToEnd()
        let maps = String(decoding: data ?? Data(), as: UTF8.self)
        let above = AddressSpaceTop.guest..<AddressSpaceTop.host
        return maps.split(separator: "\n").compactMap { line in
            guard let start = UInt64(line.prefix { $0 != "-" }, radix: 16) else { return nil }
            return line.hasSuffix("/martlet") || line.hasSuffix("[heap]") || above.contains(start) ? start : nil
        }
    }
}

private enum AddressSpaceTop {
    static let guest: UInt64 = 0x7000_0000_0000
    static let host: UInt64 = 1 << 47
}
