// room: tests
// does: the offsets that generated code uses are those of the C structure
// spec: Sources/Kit/Sources/CSupport/include/martlet_cpu.h

import BackendX86_64
import CSupport
import XCTest

final class LayoutTests: XCTestCase {
    func testOffsetsAreThoseOfTheStructure() {
        let expected: [(Int32, PartialKeyPath<martlet_cpu>)] = [
            (CPUField.pollRequest, \.poll_request), (CPUField.pc, \.pc), (CPUField.jumpTable, \.jump_table),
            (CPUField.predictionLimit, \.prediction_limit), (CPUField.reservationAddress, \.reservation_address),
            (CPUField.reservationValue, \.reservation_value), (CPUField.guestFloatControl, \.guest_float_control),
            (CPUField.hostFloatControl, \.host_float_control), (CPUField.scratch, \.scratch),
            (CPUField.exitOperand, \.exit_operand), (CPUField.hostStack, \.host_stack),
            (CPUField.predictionStack, \.prediction_stack), (CPUField.predictionBase, \.prediction_base),
            (CPUField.faultExit, \.fault_exit), (CPUField.inGeneratedCode, \.in_generated_code),
        ]
        for (offset, path) in expected {
            XCTAssertEqual(MemoryLayout<martlet_cpu>.offset(of: path).map { Int32($0) }, offset, "\(path)")
        }
    }
}
