// room: tests/differential
// does: a block of guest code as items that can be left out one by one, and its bytes
// spec: none

import RISCVInstructions

/// A piece of a block. Jumps lead to items by their identity, so that items between can be left out.
enum Item {
    case plain(Instruction)
    /// Instructions that stay together: nothing jumps between them.
    case sequence([Instruction])
    /// A conditional branch or a `jal`, forward to the first item that is not before item `to`.
    case jump(Instruction, to: Int)
    /// `auipc` and `jalr` through one register; `odd` sets bit 0 of the target.
    case farJump(link: UInt8, through: UInt8, odd: Bool, to: Int)
    /// The same by way of the data memory, so that nobody knows the target beforehand.
    case hiddenJump(link: UInt8, through: UInt8, odd: Bool, to: Int)
    /// Counts down and goes back to item `to`, by a conditional branch or by a jump.
    case loop(to: Int, byJump: Bool)
}

struct Block {
    /// Items with their identities, which ascend.
    var items: [(id: Int, item: Item)] = []

    /// The block's bytes at `pc`, without what ends it.
    func bytes(at pc: UInt64) -> [UInt8] {
        var bytes: [UInt8] = []
        for word in words(at: pc) {
            for index in 0..<word.length { bytes.append(UInt8(truncatingIfNeeded: word.bits >> UInt32(8 * index))) }
        }
        return bytes
    }

    /// One line an instruction.
    func listing(at pc: UInt64) -> String {
        var at = pc
        return words(at: pc).map { word in
            defer { at += UInt64(word.length) }
            return "    \(String(at, radix: 16)): " + disassemble(word.bits, at: at)
        }.joined(separator: "\n")
    }

    func words(at pc: UInt64) -> [EncodedInstruction] {
        var starts: [Int] = [0]
        for (_, item) in items { starts.append(starts.last! + item.length) }
        var words: [EncodedInstruction] = []
        for (index, entry) in items.enumerated() {
            func distance(to id: Int) -> Int { starts[position(of: id)] - starts[index] }
            words += entry.item.words(distance)
        }
        return words
    }

    private func position(of id: Int) -> Int { items.firstIndex { $0.id >= id } ?? items.count }
}

extension Item {
    var length: Int {
        switch self {
        case .plain(let i), .jump(let i, _): Int(i.length)
        case .sequence(let list): list.reduce(0) { $0 + Int($1.length) }
        case .farJump: 8
        case .hiddenJump: 16
        case .loop(_, let byJump): byJump ? 12 : 8
        }
    }

    /// - Parameter distance: bytes from the start of this item to another one.
    fileprivate func words(_ distance: (Int) -> Int) -> [EncodedInstruction] {
        func word(_ i: Instruction) -> EncodedInstruction {
            guard let encoded = encode(i) else { preconditionFailure("not encodable: \(i)") }
            return encoded
        }
        func make(_ mnemonic: Mnemonic, rd: UInt8 = 0, rs1: UInt8 = 0, rs2: UInt8 = 0, _ imm: Int) -> EncodedInstruction
        {
            var i = Instruction(mnemonic, length: 4)
            (i.rd, i.rs1, i.rs2, i.imm) = (rd, rs1, rs2, Int32(imm))
            return word(i)
        }
        switch self {
        case .plain(let i): return [word(i)]
        case .sequence(let list): return list.map(word)
        case .jump(var i, let id):
            i.imm = Int32(distance(id))
            if let encoded = encode(i) { return [encoded] }
            // Too far for a short branch: to the next instruction.
            i.imm = Int32(i.length)
            return [word(i)]
        case .farJump(let link, let through, let odd, let id):
            let offset = distance(id) + (odd ? 1 : 0)
            return [make(.auipc, rd: through, 0), make(.jalr, rd: link, rs1: through, offset)]
        case .hiddenJump(let link, let through, let odd, let id):
            let offset = distance(id) + (odd ? 1 : 0)
            return [
                make(.auipc, rd: through, 0), make(.sd, rs1: 2, rs2: through, 0), make(.ld, rd: through, rs1: 2, 0),
                make(.jalr, rd: link, rs1: through, offset),
            ]
        case .loop(let id, let byJump):
            let counter = GuestMap.counter
            let count = make(.addi, rd: counter, rs1: counter, -1)
            // A counter that is not positive ends the loop, so that jumps into it do no harm.
            if byJump {
                return [count, make(.bge, rs1: 0, rs2: counter, 8), make(.jal, rd: 0, distance(id) - 8)]
            }
            return [count, make(.blt, rs1: 0, rs2: counter, distance(id) - 4)]
        }
    }
}
