// room: template
// does: translates the machine's code into regions
// spec: Docs/HowTo/WriteAFrontend.md; Docs/TextIR.md

import Base
import IR
import PluginAPI

public final class FrontendTemplate: Frontend {
    public let elfMachine: UInt16 = 0xfeb0
    public let layout = Machine.layout
    public let linux: any LinuxABI = TemplateLinuxABI()

    public init() {
        // There are no options.
    }

    public func mode(of cpu: CPUState) -> UInt32 { 0 }

    public func disassemble(_ pc: GuestAddress, reader: inout CodeReader) -> DisassembledInstruction? {
        guard pc.raw % 2 == 0, let bits = reader.fetch16(pc) else { return nil }
        return DisassembledInstruction(text: Instruction(bits)?.text ?? ".half \(bits)", length: 2)
    }

    public func translate(
        _ pc: GuestAddress, mode: UInt32, reader: inout CodeReader, limits: TranslationLimits,
        into builder: inout RegionBuilder
    ) {
        builder.reset(entry: pc, mode: mode)
        builder.startBlock()
        var at = pc
        var count: Int32 = 0
        var isOpen = true
        while isOpen {
            guard at.raw % 2 == 0, let bits = reader.fetch16(at) else {
                // The engine asks again at the first address that holds no code.
                if count == 0 { leave(.fetchFault, at, &builder) } else { exit(to: at, &builder) }
                break
            }
            builder.append(Op(.insn, .none, aux: 2, imm: Int64(bitPattern: at.raw)))
            count += 1
            let next = at.advanced(by: 2)
            isOpen = translate(Instruction(bits), at, next, &builder)
            at = next
            if isOpen, Int(count) >= limits.instructions {
                exit(to: at, &builder)
                break
            }
        }
        if count > 0 {
            builder.guestCode.append(GuestCodeRange(start: pc, length: UInt32(truncatingIfNeeded: 2 * count)))
        }
        builder.instructionCount = count
    }

    /// One instruction; whether the block goes on after it.
    private func translate(
        _ instruction: Instruction?, _ pc: GuestAddress, _ next: GuestAddress, _ builder: inout RegionBuilder
    ) -> Bool {
        let eight = MemoryAccess(bytes: 8).rawValue
        switch instruction {
        case .set(let d, let value):
            write(d, constant(value, &builder), &builder)
        case .add(let d, let a, let b):
            let left = read(a, &builder)
            let right = read(b, &builder)
            write(d, builder.append(Op(.add, .i64, a: left, b: right)), &builder)
        case .load(let d, let a):
            let address = read(a, &builder)
            write(d, builder.append(Op(.load, .i64, aux: eight, a: address)), &builder)
        case .store(let a, let b):
            let address = read(a, &builder)
            let value = read(b, &builder)
            builder.append(Op(.store, .none, aux: eight, a: address, b: value))
        case .branchIfNotZero(let a, let offset):
            branch(a, to: pc.advanced(by: offset), from: pc, else: next, &builder)
            return false
        case .systemCall:
            leave(.syscall, next, &builder)
            return false
        case nil:
            leave(.illegal, pc, &builder)
            return false
        }
        return true
    }

    private func branch(
        _ register: Int, to target: GuestAddress, from pc: GuestAddress, else next: GuestAddress,
        _ builder: inout RegionBuilder
    ) {
        let value = read(register, &builder)
        // A loop must see signals: backward branches poll.
        if target <= pc { builder.append(Op(.poll, .none, a: constant(Int64(bitPattern: pc.raw), &builder))) }
        let zero = constant(0, &builder)
        let taken = builder.reserveBlock()
        let other = builder.reserveBlock()
        builder.br(.ne, value, zero, then: taken, else: other)
        builder.place(taken)
        exit(to: target, &builder)
        builder.place(other)
        exit(to: next, &builder)
    }

    private func exit(to pc: GuestAddress, _ builder: inout RegionBuilder) {
        builder.append(Op(.exit, .none, imm: Int64(bitPattern: pc.raw)))
    }

    private func leave(_ reason: LeaveReason, _ pc: GuestAddress, _ builder: inout RegionBuilder) {
        builder.append(Op(.leave, .none, aux: reason.rawValue, imm: Int64(bitPattern: pc.raw)))
    }

    private func constant(_ value: Int64, _ builder: inout RegionBuilder) -> ValueID {
        builder.append(Op(.iconst, .i64, imm: value))
    }

    private func read(_ register: Int, _ builder: inout RegionBuilder) -> ValueID {
        builder.append(Op(.get, .i64, imm: Int64(register)))
    }

    private func write(_ register: Int, _ value: ValueID, _ builder: inout RegionBuilder) {
        builder.append(Op(.set, .none, a: value, imm: Int64(register)))
    }
}

/// Called once, when Martlet has loaded the plugin.
@_cdecl("martlet_plugin_register")
public func registerFrontendTemplate(_ registry: UnsafeMutableRawPointer) {
    registry.assumingMemoryBound(to: Registry.self).pointee.addFrontend("frontend-template") { _ in FrontendTemplate() }
}
