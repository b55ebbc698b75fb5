// room: tests
// does: programs with threads: synchronization, signals, memory ordering, forks and ends, in every configuration
// spec: pthreads(7), signal(7), clone(2), futex(2), exit_group(2)

import Glibc
import XCTest

final class ThreadTests: XCTestCase {
    func testThreadsOfTheCLibrary() throws { try assertPasses("Threads/basics.c") }

    func testSynchronization() throws { try assertPasses("Threads/sync.c") }

    func testForbiddenOutcomesOfLitmusTests() throws { try assertPasses("Threads/litmus.c") }

    func testForkInThreads() throws { try assertPasses("Threads/ends.c", ["fork"]) }

    func testSignalsAmongThreads() throws { try assertPasses("Signals/threads.c") }

    func testCodeThatOtherThreadsWrite() throws { try assertPasses("Threads/code.c") }

    func testCodeThatComesBackIsRevived() throws {
        let guest = try GuestPrograms.guest("Threads/code.c")
        var request = try Martlet.request(.compiled, guest, [])
        request.arguments.insert("--stats=json", at: 1)
        let result = try runChild(request)
        let parts = result.errors.components(separatedBy: "\"revivals\":")
        let revivals = try XCTUnwrap(parts.last.flatMap { Int($0.prefix { $0.isNumber }) }, result.errors)
        // 300 flips of three pages, each with a function that nobody has touched.
        XCTAssertGreaterThan(revivals, 500, result.errors)
    }

    func testPassesFollowSeveralThreads() throws {
        let guest = try GuestPrograms.guest("Threads/basics.c")
        for pass in ["count", "hot", "calls", "memory"] {
            var request = try Martlet.request(.compiled, guest, [])
            request.arguments.insert(contentsOf: ["--pass", pass], at: 1)
            let result = try runChild(request)
            XCTAssertEqual(result.end, .exited(0), "\(pass): \(result.errors)")
            XCTAssertEqual(result.text, "ok\n", pass)
        }
    }

    func testChildrenThatShareMemory() throws { try assertPasses("Threads/vfork.c") }

    func testCancellation() throws { try assertPasses("Threads/ends.c", ["cancel"]) }

    func testIdsOfAllThreadsChangeTogether() throws { try assertPasses("Threads/ends.c", ["setuid"]) }

    func testExecEndsTheOtherThreads() throws { try assertPasses("Threads/ends.c", ["exec"]) }

    func testTheProgramEndsAsItsThreadsSay() throws {
        let guest = try GuestPrograms.guest("Threads/ends.c")
        let native = try GuestPrograms.native("Threads/ends.c")
        let ends: [(String, ProcessEnd)] = [
            ("return", .exited(3)), ("exit-in-thread", .exited(4)), ("main-ends-first", .exited(0)),
            ("fault", .killed(SIGSEGV)), ("kill", .killed(SIGTERM)),
        ]
        for (way, end) in ends {
            try forEach(Configuration.all, run: guest, [way]) { result, name in
                XCTAssertEqual(result.end, end, "\(name): \(result.errors)")
                XCTAssertEqual(result.errors, "", name)
            }
        }
        // Which thread's status counts depends on the kernel's age.
        let expected = try runChild(ProcessRequest(program: native, arguments: ["leader-exits"])).end
        try forEach(Configuration.all, run: guest, ["leader-exits"]) { result, name in
            XCTAssertTrue([expected, .exited(6)].contains(result.end), "\(name): \(result.end)")
        }
    }

    func testStatisticsOfAllThreadsAreReported() throws {
        let guest = try GuestPrograms.guest("Threads/ends.c")
        for way in ["return", "exit-in-thread", "main-ends-first"] {
            var request = try Martlet.request(.compiled, guest, [way])
            request.arguments.insert("--stats", at: 1)
            let result = try runChild(request)
            XCTAssertTrue(result.errors.contains("martlet statistics"), "\(way): \(result.errors)")
        }
    }
}
