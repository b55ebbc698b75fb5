// room: tests
// does: parts of the machine that few programs use: counters, programs that are placed anywhere; whole programs under both checks
// spec: RISC-V Unprivileged ISA, Zicntr; System V gABI, chapter 5

import Foundation
import XCTest

final class MachineTests: XCTestCase {
    func testCountersMove() throws { try assertPasses("Process/counters.c") }

    /// A static program without fixed addresses and without a C library, which applies its own relocations.
    func testAStaticPositionIndependentProgram() throws {
        let flags = [
            "-static", "-nostdlib", "-ffreestanding", "-fno-builtin", "-fno-stack-protector", "-fPIE",
            "-mcmodel=medany", "-Wl,-pie,--no-dynamic-linker",
        ]
        let guest = try GuestPrograms.guest("freestanding/pie.c", flags)
        // e_type is ET_DYN: what the compiler made is what is to be tested.
        let header = try Data(contentsOf: URL(fileURLWithPath: guest)).prefix(18)
        XCTAssertEqual(Array(header.suffix(2)), [3, 0])
        try forEach(Configuration.all, run: guest) { result, name in
            XCTAssertEqual(result.end, .exited(0), name + result.errors)
            XCTAssertEqual(result.text, "the table was relocated\n41\nok\n", name)
            XCTAssertEqual(result.errors, "", name)
        }
    }

    /// A C library's start, its output and its floats, every region by both backends and every allocation followed.
    func testWholeProgramsPassBothChecks() throws {
        let checked = Configuration(
            name: "checked", options: ["--check-backend", "interpreter", "--check-allocations"])
        for name in ["hello_printf", "hello_float"] {
            let native = try runChild(ProcessRequest(program: try GuestPrograms.native("\(name).c")))
            try forEach([checked], run: GuestPrograms.guest("\(name).c")) { result, title in
                XCTAssertEqual(result.end, .exited(0), title + result.errors)
                XCTAssertEqual(result.text, native.text, title)
                XCTAssertEqual(result.errors.split(separator: "\n").count, 1, result.errors)
                XCTAssertTrue(result.errors.contains(" executed regions agree with the interpreter, "), result.errors)
            }
        }
    }

    func testLockStepRefusesThreads() throws {
        let checked = Configuration(name: "checked", options: ["--check-backend", "interpreter"])
        try forEach([checked], run: GuestPrograms.guest("Threads/basics.c")) { result, title in
            XCTAssertEqual(result.end, .exited(2), title)
            XCTAssertEqual(
                result.errors,
                "martlet: --check-backend can't follow a guest with several threads, because their order differs\n")
        }
    }
}
