// room: tests
// does: no page of the running program is writable and executable, seen from outside, in parent and child
// spec: Docs/Architecture.md, section 5, W^X; proc_pid_maps(5)

import Foundation
import XCTest

final class MemoryMapTests: XCTestCase {
    func testNoPageIsWritableAndExecutable() throws {
        for configuration in Configuration.all { try assertSeparate(configuration) }
    }

    /// libffi's closures are code that is made at run time as well.
    func testClosures() throws {
        let pass = URL(fileURLWithPath: try Martlet.path()).deletingLastPathComponent().path + "/libPassCalls.so"
        guard FileManager.default.fileExists(atPath: pass) else { throw XCTSkip("\(pass) is not built") }
        let passes = ["--pass", "calls", "--trampoline", "ffi"]
        for configuration in Configuration.all {
            try assertSeparate(Configuration(name: configuration.name, options: configuration.options + passes))
        }
    }

    private func assertSeparate(_ configuration: Configuration) throws {
        let guest = try GuestPrograms.guest("Process/busy.c")
        let child = try ChildProcess(Martlet.request(configuration, guest, []))
        defer { child.kill() }
        let isReady = child.wait {
            let text = String(decoding: child.output, as: UTF8.self)
            return text.contains("ready\n") && text.contains("child\n")
        }
        XCTAssertTrue(isReady, "\(configuration.name): the guest did not get ready")
        for _ in 0..<20 {
            let family = [child.identifier] + children(of: child.identifier)
            XCTAssertEqual(family.count, 2, configuration.name)
            for process in family { try assertSeparate(process, configuration.name) }
            usleep(2000)
        }
    }

    private func assertSeparate(_ process: pid_t, _ name: String) throws {
        let maps = contents("/proc/\(process)/maps")
        XCTAssertTrue(maps.contains("libMartletKit"), "\(name): not the program that was looked for")
        for line in maps.split(separator: "\n") {
            let words = line.split(separator: " ")
            let protection = words.count > 1 ? words[1] : ""
            XCTAssertFalse(protection.contains("w") && protection.contains("x"), "\(name): \(line)")
        }
    }

    /// A file of /proc says that it is empty; it has to be read to its end.
    private func contents(_ path: String) -> String {
        let data = try? FileHandle(forReadingAtPath: path)?.readToEnd()
        return String(decoding: data ?? Data(), as: UTF8.self)
    }

    private func children(of process: pid_t) -> [pid_t] {
        contents("/proc/\(process)/task/\(process)/children").split(separator: " ").compactMap { pid_t($0) }
    }
}
