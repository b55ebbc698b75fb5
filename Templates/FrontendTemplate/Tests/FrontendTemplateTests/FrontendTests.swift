// room: template
// does: the frontend keeps the rules of the IR, and one program gives what it should
// spec: Docs/HowTo/TestAPlugin.md

import Base
import Conformance
import FrontendTemplate
import IR
import PluginAPI
import XCTest

final class FrontendTests: XCTestCase {
    func testConforms() {
        let report = FrontendConformance(FrontendTemplate()).run(count: 500)
        XCTAssertTrue(report.isClean, report.text)
    }

    func testSumIsRight() {
        // set r1, 40; set r2, 2; add r3, r1, r2; sys
        let code: [UInt16] = [0x1228, 0x1402, 0x2650, 0x6000]
        code.withUnsafeBytes { bytes in
            let source = Code(start: 0x1000, bytes: bytes)
            var reader = CodeReader(source)
            let frontend = FrontendTemplate()
            let region = frontend.region(GuestAddress(0x1000), reader: &reader, limits: TranslationLimits())
            let state = UnsafeMutableRawPointer.allocate(byteCount: frontend.layout.size, alignment: 64)
            defer { state.deallocate() }
            state.initializeMemory(as: UInt8.self, repeating: 0, count: frontend.layout.size)
            var interpreter = Interpreter(layout: frontend.layout)
            var thread = InterpreterThread()
            var memory = ArrayMemory(start: 0, bytes: [])
            let result = interpreter.run(region, state: state, thread: &thread, memory: &memory, host: NoHelpers())
            XCTAssertEqual(result.kind, .leave)
            XCTAssertEqual(result.reason, .syscall)
            XCTAssertEqual(result.pc, GuestAddress(0x1008))
            XCTAssertEqual(CPUState(base: state)[frontend.layout.slots[3]], 42)
        }
    }
}

/// Code bytes at a guest address.
private final class Code: CodeSource {
    private let start: UInt64
    private let bytes: UnsafeRawBufferPointer

    init(start: UInt64, bytes: UnsafeRawBufferPointer) {
        self.start = start
        self.bytes = bytes
    }

    func codeWindow(containing address: GuestAddress) -> CodeWindow? {
        let end = start + UInt64(bytes.count)
        guard address.raw >= start, address.raw < end else { return nil }
        return CodeWindow(start: start, end: end, bias: Int(bitPattern: bytes.baseAddress) - Int(start))
    }
}

private final class NoHelpers: InterpreterHost {
    var isPollRequested: Bool { false }

    func call(_ helper: Helper, _ arguments: HelperArguments, _ thread: inout InterpreterThread) -> UInt64 { 0 }
}
