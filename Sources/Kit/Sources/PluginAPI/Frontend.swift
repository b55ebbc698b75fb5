// room: kit/plugin-api (UNSAFE ROOM: reads guest code)
// does: the protocol of frontends: guest code to IR, the guest's state, its disassembler, its Linux ABI
// spec: Docs/Architecture.md, sections 1 and 2

import Base
import CSupport
import IR

/// A run of guest code bytes that may be executed.
@frozen
public struct CodeWindow: Sendable {
    /// Guest addresses, `end` exclusive.
    public var start: UInt64
    public var end: UInt64
    /// What is added to a guest address to get the host address of its byte: 0 where guest memory is the host's.
    public var bias: Int
    /// The guest, or somebody who shares the memory, can change the bytes without changing the mapping.
    public var mayChange: Bool

    @inlinable
    public init(start: UInt64, end: UInt64, bias: Int = 0, mayChange: Bool = false) {
        self.start = start
        self.end = end
        self.bias = bias
        self.mayChange = mayChange
    }
}

/// Who knows what guest code may be executed.
public protocol CodeSource: AnyObject {
    /// The executable run around `address`; nil if the byte at `address` may not be executed.
    func codeWindow(containing address: GuestAddress) -> CodeWindow?
}

/// Reads guest code for a frontend, once `martlet_register_accesses` was called. (UNSAFE ROOM: reads the memory that the
/// source says is code.)
public struct CodeReader {
    @usableFromInline
    var window = CodeWindow(start: 1, end: 0)
    /// How many addresses from the window's start on have four bytes in it.
    @usableFromInline
    var wordCount: UInt64 = 0
    @usableFromInline
    let source: any CodeSource

    public init(_ source: any CodeSource) { self.source = source }

    /// Where the last code was found; empty where none was.
    @inlinable public var lastWindow: CodeWindow { window }

    /// Asks anew for the next address: mappings may have changed.
    @inlinable
    public mutating func forgetWindow() {
        window = CodeWindow(start: 1, end: 0)
        wordCount = 0
    }

    /// The 32 bits at `address`, which is even; nil if they may not all be executed, or are in two pages: then only
    /// `fetch16` says what can be had.
    @inlinable
    @inline(__always)
    public mutating func fetch32(_ address: GuestAddress) -> UInt32? {
        guard address.raw &- window.start < wordCount, address.raw & 0xfff <= 0xffc else { return nil }
        var bits: UInt64 = 0
        let failed = martlet_access_load32(address.raw &+ UInt64(bitPattern: Int64(window.bias)), &bits)
        return failed == 0 ? UInt32(truncatingIfNeeded: bits) : nil
    }

    /// The 16 bits at `address`, which is even; nil if they may not be executed.
    @inlinable
    public mutating func fetch16(_ address: GuestAddress) -> UInt16? {
        if address.raw < window.start || address.raw >= window.end || window.end - address.raw < 2 {
            guard let found = source.codeWindow(containing: address), found.end - address.raw >= 2 else { return nil }
            window = found
            wordCount = max(found.end - found.start, 3) - 3
        }
        // Another thread may unmap or truncate the page meanwhile: then it can't be fetched.
        var bits: UInt64 = 0
        let failed = martlet_access_load16(address.raw &+ UInt64(bitPattern: Int64(window.bias)), &bits)
        return failed == 0 ? UInt16(truncatingIfNeeded: bits) : nil
    }
}

/// How far a frontend goes on with one region.
@frozen
public struct TranslationLimits: Sendable {
    /// Guest instructions.
    public var instructions: Int
    /// Go on through fall-throughs and direct jumps; if not, the region ends at the first branch.
    public var extendsBlocks: Bool
    /// Conditional branches that the path goes past; it ends behind the last. What lies behind a branch may never run.
    public var branches: Int

    @inlinable
    public init(instructions: Int = 64, extendsBlocks: Bool = true, branches: Int = 1) {
        self.instructions = instructions
        self.extendsBlocks = extendsBlocks
        self.branches = branches
    }
}

/// A guest instruction as text.
public struct DisassembledInstruction: Sendable {
    public var text: String
    /// Bytes.
    public var length: Int

    public init(text: String, length: Int) {
        self.text = text
        self.length = length
    }
}

/// A frontend: one guest instruction set.
public protocol Frontend: AnyObject, Sendable {
    /// `e_machine` of the ELF files that it runs.
    var elfMachine: UInt16 { get }
    var layout: StateLayout { get }

    /// Translates the guest code at `pc` into `builder`, which it resets first. If the first instruction can't be
    /// fetched the region leaves with `fetchFault`. Never fails: what cannot be decoded becomes a `leave illegal`.
    func translate(
        _ pc: GuestAddress, mode: UInt32, reader: inout CodeReader, limits: TranslationLimits,
        into builder: inout RegionBuilder
    )

    /// The translation mode that the guest state asks for.
    func mode(of cpu: CPUState) -> UInt32

    /// The instruction at `pc`; nil if it can't be fetched.
    func disassemble(_ pc: GuestAddress, reader: inout CodeReader) -> DisassembledInstruction?

    /// How Linux programs of this instruction set meet the kernel.
    var linux: any LinuxABI { get }
}

extension Frontend {
    /// The guest code at `pc` as a region; who translates again and again keeps a builder instead.
    public func region(
        _ pc: GuestAddress, mode: UInt32 = 0, reader: inout CodeReader, limits: TranslationLimits
    ) -> Region {
        var builder = RegionBuilder()
        translate(pc, mode: mode, reader: &reader, limits: limits, into: &builder)
        return builder.makeRegion()
    }
}
