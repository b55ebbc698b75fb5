// room: tests/differential
// does: random blocks that keep to the data memory and end
// spec: none

import IR
import RISCVInstructions

/// Makes blocks. Each row of the ISA comes up equally often.
struct BlockGenerator {
    var random: SeededRandom
    /// Whether frm may take the values 5 to 7, which make instructions with dynamic rounding illegal.
    let hasReservedModes: Bool
    private var rows: [InstructionRow] = []
    private var nextRow = 0
    private var identity = 0

    init(seed: UInt64, hasReservedModes: Bool = false) {
        random = SeededRandom(seed: seed)
        self.hasReservedModes = hasReservedModes
        // What ends a process or depends on the time is tested elsewhere.
        rows = InstructionRow.all.filter { ![.ecall, .ebreak].contains($0.mnemonic) }
    }

    /// A block of up to `limit` random items, the first of a row that goes round all of them.
    mutating func block(limit: Int) -> Block {
        var block = Block()
        let count = Int.random(in: 1...limit, using: &random)
        var loopStart: Int?
        identity = 0
        while block.items.count < count {
            let row = block.items.isEmpty ? rows[nextRow] : rows.randomElement(using: &random)!
            for item in items(of: row, remaining: count - block.items.count) { append(item, to: &block) }
            if loopStart == nil, random.chance(8) {
                var i = Instruction(.addi, length: 4)
                (i.rd, i.imm) = (GuestMap.counter, iterations())
                append(.plain(i), to: &block)
                loopStart = identity
            } else if let start = loopStart, random.chance(25) {
                append(.loop(to: start, byJump: random.chance(50)), to: &block)
                loopStart = nil
            }
        }
        nextRow = (nextRow + 1) % rows.count
        return block
    }

    /// How often a loop goes round: now and then so often that it is a hot one.
    private mutating func iterations() -> Int32 {
        random.chance(10) ? Int32.random(in: 50...400, using: &random) : Int32.random(in: 1...3, using: &random)
    }

    private mutating func append(_ item: Item, to block: inout Block) {
        block.items.append((identity, item))
        identity += 1
    }

    /// One instruction of `row`, with what it needs before it.
    private mutating func items(of row: InstructionRow, remaining: Int) -> [Item] {
        let effects = row.mnemonic.effects
        let target = identity + Int.random(in: 1...max(1, remaining), using: &random)
        if row.mnemonic == .jalr { return [jumpThroughRegister(to: target)] }
        if row.form == .cAddi16sp { return [stackAdjustment(row)] }
        if effects.contains(.csr) { return controlRegister(row) }
        var instruction = acceptable(row)
        if effects.contains(.branch) || effects.contains(.jump) { return [.jump(instruction, to: target)] }
        if effects.contains(.load) || effects.contains(.store) {
            if row.form == .none { place(&instruction) }
            if row.mnemonic == .scW || row.mnemonic == .scD { return storeConditional(instruction) }
        }
        return [.plain(instruction)]
    }

    /// A word of the row that writes none of the registers that blocks rely on, and accesses memory by a pointer.
    mutating func acceptable(_ row: InstructionRow) -> Instruction {
        while true {
            let i = decode(row.randomWord(using: &random))
            if isAcceptable(i) { return i }
        }
    }

    private func isAcceptable(_ i: Instruction) -> Bool {
        let effects = i.mnemonic.effects
        let accesses = effects.contains(.load) || effects.contains(.store)
        if i.mnemonic.writesInteger, !BlockGenerator.isFree(i.rd) { return false }
        if accesses {
            if i.form != .none, i.rs1 != 2, i.rs1 != 9 { return false }
        } else if GuestMap.reserved.contains(i.rs1), i.mnemonic.readsInteger {
            return false
        }
        return !GuestMap.reserved.contains(i.rs2) || effects.contains(.float)
    }

    /// Registers that an instruction may write.
    private static func isFree(_ number: UInt8) -> Bool {
        !GuestMap.reserved.contains(number) && number != GuestMap.counter
            && !GuestMap.pointers.contains { $0.register == Int(number) }
    }

    /// Makes a 32-bit access one by a pointer, to its surroundings.
    mutating func place(_ i: inout Instruction) {
        i.rs1 = UInt8(GuestMap.pointers.randomElement(using: &random)!.register)
        if !i.mnemonic.effects.contains(.atomic) { i.imm = Int32.random(in: -128...127, using: &random) }
    }

    /// With its load-reserved before it, or a second time, when it fails. By itself it may do either, as may one of another
    /// width than its load.
    private mutating func storeConditional(_ store: Instruction) -> [Item] {
        var load = Instruction(store.mnemonic == .scW ? .lrW : .lrD, length: 4)
        (load.rs1, load.rd, load.order) = (store.rs1, freeRegister(), UInt8.random(in: 0...3, using: &random))
        return [.sequence(random.chance(75) ? [load, store] : [load, store, store])]
    }

    /// There and back again.
    private mutating func stackAdjustment(_ row: InstructionRow) -> Item {
        var there = decode(row.randomWord(using: &random))
        if there.imm == -512 { there.imm = -496 }
        var back = there
        back.imm = -there.imm
        return .sequence([there, back])
    }

    private mutating func freeRegister() -> UInt8 {
        while true {
            let number = UInt8.random(in: 0..<32, using: &random)
            if BlockGenerator.isFree(number) { return number }
        }
    }

    private mutating func jumpThroughRegister(to target: Int) -> Item {
        var through: UInt8 = 0
        while through == 0 { through = freeRegister() }
        let link = random.chance(30) ? through : random.chance(40) ? 1 : freeRegister()
        let odd = random.chance(30)
        return random.chance(50)
            ? .farJump(link: link, through: through, odd: odd, to: target)
            : .hiddenJump(link: link, through: through, odd: odd, to: target)
    }

    /// Rounding modes stay valid, unless reserved ones, which make other instructions illegal, are asked for.
    private mutating func controlRegister(_ row: InstructionRow) -> [Item] {
        var i = acceptable(row)
        let fflags: Int32 = 1
        let frm: Int32 = 2
        let fcsr: Int32 = 3
        if hasReservedModes {
            i.imm = [fflags, frm, fcsr].randomElement(using: &random)!
            return [.plain(i)]
        }
        switch row.mnemonic {
        case .csrrwi:
            i.imm = [fflags, frm, fcsr].randomElement(using: &random)!
            if i.imm == frm { i.rs1 %= 5 }
            return [.plain(i)]
        case .csrrw:
            i.imm = [fflags, frm, fcsr].randomElement(using: &random)!
            if i.imm == fflags || i.rs1 == 0 { return [.plain(i)] }
            // The value is made valid first: frm 0 to 3, or 4 where it is known.
            var value = Instruction(random.chance(70) ? .andi : .addi, length: 4)
            i.rs1 = 10
            value.rd = 10
            value.rs1 = value.mnemonic == .andi ? 11 : 0
            value.imm = i.imm == frm ? (value.mnemonic == .andi ? 3 : 4) : (value.mnemonic == .andi ? 0x7f : 0x95)
            return [.sequence([value, i])]
        case .csrrs, .csrrc:
            // Reads of all three, and changes of the flags.
            i.imm = i.rs1 == 0 ? [fflags, frm, fcsr].randomElement(using: &random)! : fflags
            if random.chance(30) { (i.rs1, i.imm) = (0, [frm, fcsr].randomElement(using: &random)!) }
            return [.plain(i)]
        default:
            i.imm = i.rs1 == 0 ? frm : random.chance(50) ? fflags : fcsr
            return [.plain(i)]
        }
    }
}

extension Mnemonic {
    /// Whether rd is an integer register.
    var writesInteger: Bool {
        guard effects.contains(.float) else { return !effects.contains(.branch) }
        return switch self {
        case .feqS, .fltS, .fleS, .feqD, .fltD, .fleD, .fclassS, .fclassD, .fmvXW, .fmvXD, .fcvtWS, .fcvtWuS, .fcvtLS,
            .fcvtLuS, .fcvtWD, .fcvtWuD, .fcvtLD, .fcvtLuD:
            true
        default: false
        }
    }

    /// Whether rs1 is an integer register.
    var readsInteger: Bool {
        guard effects.contains(.float) else { return true }
        return switch self {
        case .fmvWX, .fmvDX, .fcvtSW, .fcvtSWu, .fcvtSL, .fcvtSLu, .fcvtDW, .fcvtDWu, .fcvtDL, .fcvtDLu: true
        default: false
        }
    }
}
