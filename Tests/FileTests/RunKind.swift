// room: tests
// does: the file test kind `run`: interprets regions one after the other and prints what changed
// spec: Docs/TextIR.md, "File tests"

import Base
import IR

/// Options: `SLOT=VALUE` sets a slot first, `memory=BYTES` gives that many zero bytes at 0x1000.
func ranFile(_ input: FileTestInput) throws -> String {
    let file = try TextIRFile.parse(input.text)
    for region in file.regions { try RegionVerifier(layout: file.layout).verify(region) }
    let layout = file.layout
    let state = UnsafeMutableRawPointer.allocate(byteCount: layout.size + 8, alignment: 64)
    defer { state.deallocate() }
    state.initializeMemory(as: UInt8.self, repeating: 0, count: layout.size + 8)
    var memory = ArrayMemory(start: 0x1000, bytes: [])
    for (key, value) in input.options {
        guard let number = parsedNumber(value) else { throw FileTestError.badOption("\(key)=\(value)") }
        if key == "memory" {
            memory.bytes = Array(repeating: 0, count: Int(number))
        } else if let slot = layout.slot(named: key) {
            write(number, to: layout[slot], of: state)
        } else {
            throw FileTestError.badOption("\(key)=\(value)")
        }
    }
    let before = layout.slots.map { read($0, of: state) }
    let host = SummingHost()
    var thread = InterpreterThread()
    var interpreter = Interpreter(layout: layout)
    var text = ""
    for region in file.regions {
        let result = interpreter.run(region, state: state, thread: &thread, memory: &memory, host: host)
        text += line(for: result)
    }
    for (slot, old) in zip(layout.slots, before) where read(slot, of: state) != old {
        text += "\(slot.name) = \(hexText(read(slot, of: state)))\n"
    }
    if thread.float.flags.rawValue != 0 { text += "fflags = \(thread.float.flags.rawValue)\n" }
    for (offset, byte) in memory.bytes.enumerated() where byte != 0 {
        text += "[\(hexText(0x1000 + UInt64(offset)))] = \(hexText(UInt64(byte)))\n"
    }
    return text
}

private func line(for result: InterpreterResult) -> String {
    var text = "\(result.kind)"
    if result.kind == .leave { text += " \(result.reason.name)" }
    if result.kind == .fault { text += result.isStore ? " store" : " load" }
    text += " pc=\(result.pc) op=\(result.op.raw) insns=\(result.instructions)"
    return text + (result.operand == 0 ? "" : " operand=\(hexText(result.operand))") + "\n"
}

/// A helper gives the sum of its arguments.
private final class SummingHost: InterpreterHost {
    var isPollRequested: Bool { false }

    func call(_ helper: Helper, _ arguments: HelperArguments, _ thread: inout InterpreterThread) -> UInt64 {
        let sum = (0..<arguments.count).reduce(0) { $0 &+ arguments[$1] }
        return helper.signature.result == .i32 ? UInt64(bitPattern: Int64(Int32(truncatingIfNeeded: sum))) : sum
    }
}

private func hexText(_ value: UInt64) -> String { "0x" + String(value, radix: 16) }

private func parsedNumber(_ text: String) -> UInt64? {
    text.hasPrefix("0x") ? UInt64(text.dropFirst(2), radix: 16) : Int64(text).map { UInt64(bitPattern: $0) }
}

private func read(_ slot: StateSlot, of state: UnsafeMutableRawPointer) -> UInt64 {
    slot.type.bits == 64
        ? state.load(fromByteOffset: Int(slot.offset), as: UInt64.self)
        : UInt64(state.load(fromByteOffset: Int(slot.offset), as: UInt32.self))
}

private func write(_ value: UInt64, to slot: StateSlot, of state: UnsafeMutableRawPointer) {
    if slot.type.bits == 64 {
        state.storeBytes(of: value, toByteOffset: Int(slot.offset), as: UInt64.self)
    } else {
        state.storeBytes(of: UInt32(truncatingIfNeeded: value), toByteOffset: Int(slot.offset), as: UInt32.self)
    }
}
