// room: backend/x86-64
// does: float
// spec: x
import Codegen
import IR
import X86Instructions
extension Compiler {
    mutating func lowerFloat(_ value: Int32, _ op: Op) { failure = .unsupported("\(op.code.name)") }
    mutating func lowerFloatSelect(_ value: Int32, _ op: Op) { failure = .unsupported("\(op.code.name)") }
    mutating func emitFloatConstant(_ register: HostRegister, _ op: Op) { failure = .unsupported("\(op.code.name)") }
    mutating func emitFloatColdPath(_ path: ColdPath) {}
    mutating func lowerAtomic(_ value: Int32, _ op: Op) { failure = .unsupported("\(op.code.name)") }
    mutating func lowerCall(_ value: Int32, _ op: Op) { failure = .unsupported("\(op.code.name)") }
}
extension Stubs {
    static func writeSoftCall(_ w: inout CodeWriter) { w.ret() }
}
