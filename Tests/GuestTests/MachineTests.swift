// room: tests
// does: parts of the machine that few programs use: counters that move, programs that are placed anywhere
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
}
