// room: tests
// does: programs of our own print what their native builds print, and end as they end
// spec: execve(2), wait(2)

import Foundation
import Glibc
import XCTest

final class OwnProgramTests: XCTestCase {
    private let kernels = Martlet.repository + "/Benchmarks/Kernels"

    private func assertAsNative(
        _ source: String, _ arguments: [String] = [], input: [UInt8] = [], in configurations: [Configuration],
        file: StaticString = #filePath, line: UInt = #line
    ) throws {
        let guest = try GuestPrograms.guest(source)
        var request = ProcessRequest(program: try GuestPrograms.native(source), arguments: arguments)
        request.input = input
        let native = try runChild(request)
        XCTAssertNotEqual(native.output.count, 0, source, file: file, line: line)
        try forEach(configurations, run: guest, arguments, input: input) { result, name in
            XCTAssertEqual(result.end, native.end, name + result.errors, file: file, line: line)
            XCTAssertEqual(result.text, native.text, name, file: file, line: line)
        }
    }

    func testSmallPrograms() throws {
        for name in ["hello", "hello_printf", "hello_float"] {
            try assertAsNative("\(name).c", in: Configuration.all)
        }
    }

    func testKernels() throws {
        for folder in ["Integer", "Float"] {
            let place = "\(kernels)/\(folder)"
            let files = try FileManager.default.contentsOfDirectory(atPath: place).filter { $0.hasSuffix(".c") }
            XCTAssertFalse(files.isEmpty)
            for file in files.sorted() { try assertAsNative("\(place)/\(file)", ["1"], in: Configuration.compiling) }
        }
    }

    func testKernelsInterpreted() throws {
        for file in ["Integer/dhrystone.c", "Float/fft.c"] {
            try assertAsNative("\(kernels)/\(file)", ["1"], in: [.interpreted])
        }
    }

    func testArgumentsEnvironmentAndInput() throws {
        let source = "Process/ends.c"
        let words = ["echo", "a b", "", "--backend", "-x", "ünï", "last"]
        let environment = ["PATH=/usr/bin:/bin", "EMPTY=", "A=1=2", "LC_ALL=C"]
        let input = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 8) }
        var native = ProcessRequest(program: try GuestPrograms.native(source), arguments: words)
        (native.environment, native.input) = (environment, input)
        let expected = try runChild(native)
        let guest = try GuestPrograms.guest(source)
        for configuration in Configuration.all {
            var request = try Martlet.request(configuration, guest, words)
            (request.environment, request.input) = (environment, input)
            let result = try runChild(request)
            XCTAssertEqual(result.end, .exited(0), configuration.name)
            XCTAssertEqual(result.text, expected.text, configuration.name)
            XCTAssertEqual(result.errors, expected.errors, configuration.name)
        }
    }

    func testExitStatusAndDeathBySignal() throws {
        let guest = try GuestPrograms.guest("Process/ends.c")
        let ends: [([String], ProcessEnd)] = [
            (["exit", "0"], .exited(0)), (["exit", "7"], .exited(7)), (["exit", "255"], .exited(255)),
            (["exit", "256"], .exited(0)), (["exit", "-1"], .exited(255)), (["abort"], .killed(SIGABRT)),
            (["segv"], .killed(SIGSEGV)), (["trap"], .killed(SIGTRAP)), (["kill", "9"], .killed(SIGKILL)),
            (["kill", "15"], .killed(SIGTERM)), (["kill", "11"], .killed(SIGSEGV)), (["kill", "4"], .killed(SIGILL)),
            (["kill", "8"], .killed(SIGFPE)), (["kill", "1"], .killed(SIGHUP)), (["kill", "13"], .killed(SIGPIPE)),
            (["kill", "40"], .killed(40)), (["kill", "17"], .exited(98)), (["blocked-segv"], .killed(SIGSEGV)),
            (["ignored-segv"], .killed(SIGSEGV)),
        ]
        for (arguments, end) in ends {
            try forEach(Configuration.all, run: guest, arguments) { result, name in
                XCTAssertEqual(result.end, end, "\(name): \(result.errors)")
                XCTAssertEqual(result.errors, "", name)
            }
        }
    }
}
