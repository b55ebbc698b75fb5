// room: pass/hot (UNSAFE ROOM: is lent the registry)
// does: the blocks and functions in which the guest executes most instructions
// spec: Docs/HowTo/WriteAPass.md

import Base
import PluginAPI

/// Counts the executions of each block in a cell of memory, and names the hottest.
public final class HotPass: InstrumentationPass {
    fileprivate struct Block {
        var cell: Cell
        var instructions: UInt64
    }

    private let context: PassContext
    private let limit: Int
    private var blocks: [GuestAddress: Block] = [:]

    public init(_ context: PassContext) {
        self.context = context
        limit = Int(context.options.integer("top") ?? 20)
    }

    public func instrument(_ editor: RegionEditor) {
        let instructions = editor.instructions
        for (index, instruction) in instructions.enumerated() where instruction.startsBlock {
            let end = instructions[(index + 1)...].firstIndex { $0.startsBlock } ?? instructions.count
            let cell = cell(at: instruction.pc, instructions: UInt64(end - index))
            editor.insert(.before, index) { $0.add(1, to: cell) }
        }
    }

    /// One cell a block, however often it is translated; the longest form of it is what counts.
    private func cell(at pc: GuestAddress, instructions: UInt64) -> Cell {
        if let known = blocks[pc] {
            blocks[pc]!.instructions = max(known.instructions, instructions)
            return known.cell
        }
        let cell = context.makeCell()
        blocks[pc] = Block(cell: cell, instructions: instructions)
        return cell
    }

    public func report(into report: inout Report) {
        report.table("hot blocks", columns: ["executions", "instructions", "address", "symbol"])
        let hottest = blocks.sorted { ($1.value.weight, $0.key) < ($0.value.weight, $1.key) }
        for (pc, block) in hottest.prefix(limit) where block.cell.value > 0 {
            report.row([.count(block.cell.value), .count(block.weight), .text("\(pc)"), .text(place(of: pc))])
        }
        var functions: [String: UInt64] = [:]
        for (pc, block) in blocks { functions[context.guest.symbol(at: pc)?.name ?? "?", default: 0] += block.weight }
        report.table("hot functions", columns: ["instructions", "symbol"])
        for (name, weight) in functions.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(limit)
        where weight > 0 {
            report.row([.count(weight), .text(name)])
        }
    }

    private func place(of pc: GuestAddress) -> String {
        guard let (name, offset) = context.guest.symbol(at: pc) else { return "?" }
        return offset == 0 ? name : "\(name)+0x\(String(offset, radix: 16))"
    }
}

extension HotPass.Block {
    /// Instructions executed in the block, had it always been left at its end.
    fileprivate var weight: UInt64 { cell.value &* instructions }
}

/// Registers the pass.
///
/// - Parameter registry: points to the host's `Registry`, which is lent for the call.
@_cdecl("martlet_register_pass_hot")
public func registerPassHot(_ registry: UnsafeMutableRawPointer) {
    registry.assumingMemoryBound(to: Registry.self).pointee.addPass("hot") { HotPass($0) }
}
