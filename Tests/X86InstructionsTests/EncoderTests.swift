// room: tests
// does: every form with many operands, encoded, and read back by objdump
// spec: Intel SDM volume 2

import X86Instructions
import XCTest

final class EncoderTests: XCTestCase {
    func testEveryFormAgainstObjdump() throws {
        let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 24)
        defer { buffer.deallocate() }
        var writer = CodeWriter(start: buffer, capacity: 1 << 24, address: sampleAddress)
        var expected: [(form: Form, offset: Int, length: Int, text: String)] = []
        for form in Form.allCases {
            for operands in samples(of: form) {
                let offset = writer.offset
                let address = writer.here
                writer.encode(form, operands)
                let length = writer.offset - offset
                let bytes = Array(UnsafeBufferPointer(start: buffer + offset, count: length))
                // The form's own method, which may be another way to the same bytes.
                writer.rewind(to: offset)
                writer.encodeAny(form, operands)
                let again = Array(UnsafeBufferPointer(start: buffer + offset, count: writer.offset - offset))
                XCTAssertEqual(bytes, again, "\(form)")
                expected.append((form, offset, length, form.text(operands, at: address, length: length)))
            }
        }
        XCTAssertFalse(writer.overflowed)
        XCTAssertFalse(writer.outOfReach)
        let end = writer.offset
        let lines = try objdump(Array(UnsafeBufferPointer(start: buffer, count: end)), at: sampleAddress)
        var failures = 0
        var failedForms: Set<Form> = []
        for sample in expected {
            let got = lines[sample.offset] ?? "(no instruction starts here)"
            let next = sample.offset + sample.length
            let lengthIsRight = next == end || lines[next] != nil
            if got == sample.text, lengthIsRight { continue }
            failures += 1
            if failedForms.insert(sample.form).inserted, failedForms.count <= 40 {
                let bytes = (sample.offset..<next).map { String(buffer[$0], radix: 16) }.joined(separator: " ")
                XCTFail("\(sample.form): expected '\(sample.text)', objdump says '\(got)' for \(bytes)")
            }
        }
        XCTAssertEqual(failures, 0, "of \(expected.count) instructions, in \(failedForms.count) forms")
        XCTAssertGreaterThan(expected.count, 100_000)
        XCTAssertEqual(lines.count, expected.count)
    }
}
