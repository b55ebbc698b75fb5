// room: tests
// does: the first lines of scripts, as the kernel reads them
// spec: execve(2), "Interpreter scripts"

import XCTest

import LinuxUser

final class ScriptLineTests: XCTestCase {
    private func words(_ head: String) throws -> [String]? {
        guard let line = try ScriptLine(Array(head.utf8)) else { return nil }
        return ([line.interpreter] + (line.argument.map { [$0] } ?? [])).map { String(decoding: $0, as: UTF8.self) }
    }

    func testInterpreterAndOneArgument() throws {
        XCTAssertNil(try words("\u{7f}ELF"))
        XCTAssertNil(try words(""))
        XCTAssertEqual(try words("#!/bin/sh\necho"), ["/bin/sh"])
        XCTAssertEqual(try words("#! \t/bin/sh \t\nx"), ["/bin/sh"])
        XCTAssertEqual(try words("#!/usr/bin/env  python3 -u \n"), ["/usr/bin/env", "python3 -u"])
        XCTAssertEqual(try words("#!/bin/sh\r\n"), ["/bin/sh\r"], "the kernel does not know that line end")
        XCTAssertEqual(try words("#!/bin/sh"), ["/bin/sh"], "the file may end there")
        XCTAssertEqual(try words("#!/bin/sh\0 -e\n"), ["/bin/sh"])
    }

    func testRefusals() {
        for head in ["#!\n", "#!  \t\n/bin/sh", "#!/" + String(repeating: "x", count: 254)] {
            XCTAssertThrowsError(try words(head), head) { XCTAssertEqual($0 as? Errno, .ENOEXEC) }
        }
        for head in ["#!", "#! \t", "#!\0\n", "#! \0/bin/sh\n", "#!" + String(repeating: " ", count: 252)] {
            XCTAssertThrowsError(try words(head), head) { XCTAssertEqual($0 as? Errno, .EACCES) }
        }
        XCTAssertThrowsError(try words("#!" + String(repeating: " ", count: 253))) {
            XCTAssertEqual($0 as? Errno, .ENOEXEC)
        }
        let long = "#!/bin/sh " + String(repeating: "x", count: 246)
        XCTAssertEqual(try words(long)?.first, "/bin/sh", "an argument may be cut off")
    }

    func testArgumentsOfTheInterpreter() throws {
        let line = try XCTUnwrap(ScriptLine(Array("#!/bin/awk -f\n".utf8)))
        let all = line.arguments(script: Array("./s".utf8), ["ignored", "a", "b"].map { Array($0.utf8) })
        XCTAssertEqual(all.map { String(decoding: $0, as: UTF8.self) }, ["/bin/awk", "-f", "./s", "a", "b"])
    }
}
