// room: test-kit/conformance (UNSAFE ROOM: code bytes)
// does: translates random and given guest code and checks every region against the rules of the IR
// spec: Docs/TextIR.md; Sources/Kit/Sources/PluginAPI/Frontend.swift

import Base
import CSupport
import IR
import PluginAPI

/// Checks a frontend. It needs no engine, no backend and no guest.
public final class FrontendConformance {
    private let frontend: any Frontend
    private let verifier: RegionVerifier
    private var report = ConformanceReport()
    private static let start: UInt64 = 0x10000
    private static let bytes = 256

    public init(_ frontend: any Frontend) {
        self.frontend = frontend
        verifier = RegionVerifier(layout: frontend.layout)
    }

    /// Checks the layout, `count` windows of random bytes, and addresses that hold no code.
    public func run(count: Int, seed: UInt64 = 1) -> ConformanceReport {
        checkLayout()
        for offset in 0..<UInt64(count) where !report.isFull {
            var random = SeededRandom(seed: seed &+ offset)
            let bytes = (0..<Self.bytes).map { _ in UInt8(random.below(256)) }
            check(CodeMemory(bytes, at: Self.start), "seed \(seed &+ offset)")
        }
        checkNoCode()
        return report
    }

    private func checkLayout() {
        let layout = frontend.layout
        var taken: [Int32: String] = [:]
        for slot in layout.slots {
            report.checked("state slots")
            let bytes = Int32(slot.type.bits / 8)
            let end = slot.offset + bytes
            let isNear = slot.offset >= StateLayout.nearStart && end <= StateLayout.nearEnd
            if !isNear, slot.offset < StateLayout.farStart {
                report.fail("slot \(slot.name) at \(slot.offset) is neither near nor far")
            }
            if bytes == 0 || slot.offset % max(1, bytes) != 0 { report.fail("slot \(slot.name) is not aligned") }
            for offset in slot.offset..<end {
                if let other = taken.updateValue(slot.name, forKey: offset) {
                    report.fail("slots \(slot.name) and \(other) overlap")
                }
            }
        }
        for slot in layout.integerPinOrder where !layout[slot].type.isInteger {
            report.fail("slot \(layout[slot].name) is pinned as an integer")
        }
        for slot in layout.floatPinOrder where !layout[slot].type.isFloat {
            report.fail("slot \(layout[slot].name) is pinned as a float")
        }
    }

    private func check(_ code: CodeMemory, _ name: String) {
        for limits in [TranslationLimits(), TranslationLimits(instructions: 1), .init(extendsBlocks: false)] {
            var region = translate(code, limits)
            report.checked("regions verified")
            for violation in verifier.check(region).prefix(3) { report.fail("\(name): \(violation)") }
            if region.entry.raw != Self.start { report.fail("\(name): the region's entry is \(region.entry)") }
            let marks = region.ops.filter { $0.code == .insn }
            if marks.count > limits.instructions {
                report.fail("\(name): \(marks.count) instructions, but \(limits.instructions) were allowed")
            }
            if marks.count != Int(region.instructionCount) {
                report.fail("\(name): \(marks.count) instructions marked, but \(region.instructionCount) counted")
            }
            checkMarks(marks, region, code, name)
            let again = translate(code, limits)
            if again != region { report.fail("\(name): a second translation differs from the first") }
            region = again
        }
    }

    /// Each mark lies in the region's guest code and is as long as the disassembler says.
    private func checkMarks(_ marks: [Op], _ region: Region, _ code: CodeMemory, _ name: String) {
        var reader = CodeReader(code)
        for mark in marks {
            let pc = UInt64(bitPattern: mark.imm)
            let isCovered = region.guestCode.contains { range in
                pc >= range.start.raw && pc + UInt64(mark.aux) <= range.start.raw + UInt64(range.length)
            }
            if !isCovered { report.fail("\(name): the instruction at \(GuestAddress(pc)) is in no guest code range") }
            report.checked("instructions disassembled")
            if let text = frontend.disassemble(GuestAddress(pc), reader: &reader), text.length != Int(mark.aux) {
                report.fail("\(name): \(GuestAddress(pc)) is \(mark.aux) bytes, but \(text.length) by its disassembly")
            }
        }
    }

    private func translate(_ code: CodeMemory, _ limits: TranslationLimits) -> Region {
        var reader = CodeReader(code)
        return frontend.region(GuestAddress(Self.start), reader: &reader, limits: limits)
    }

    private func checkNoCode() {
        let code = CodeMemory([], at: Self.start)
        let region = translate(code, TranslationLimits())
        report.checked("addresses without code")
        let leaves = region.ops.contains { $0.code == .leave && $0.aux == LeaveReason.fetchFault.rawValue }
        if !leaves { report.fail("an address without code does not leave with fetchFault") }
        for violation in verifier.check(region) { report.fail("no code: \(violation)") }
    }
}

/// Guest code in memory of its own. (UNSAFE ROOM: the reader is given its address.)
final class CodeMemory: CodeSource {
    private let start: UInt64
    private let bytes: UnsafeMutableBufferPointer<UInt8>

    init(_ bytes: [UInt8], at start: UInt64) {
        self.start = start
        self.bytes = .allocate(capacity: max(1, bytes.count))
        _ = self.bytes.initialize(from: bytes)
        count = bytes.count
    }

    private let count: Int

    deinit { bytes.deallocate() }

    func codeWindow(containing address: GuestAddress) -> CodeWindow? {
        let end = start + UInt64(count)
        guard address.raw >= start, address.raw < end else { return nil }
        let bias = Int(bitPattern: bytes.baseAddress) - Int(bitPattern: UInt(start))
        return CodeWindow(start: start, end: end, bias: bias)
    }
}
