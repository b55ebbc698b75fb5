// room: kit/codegen
// does: state maps: where each guest slot is at every host instruction that may fault, and which address it accesses
// spec: Docs/Architecture.md, section 4

import Base

/// Where a slot's value is while its home is stale.
@frozen
public struct StateMapEntry: Equatable, Sendable {
    @frozen
    public enum Place: UInt8, Sendable {
        /// `index` is a host register.
        case register
        /// `index` is a spill slot.
        case spill
        /// `index` is another state slot, whose memory home holds the value.
        case home
        /// `constant` is the value.
        case constant
        /// The address of the access itself is the value.
        case address
    }

    /// What becomes of a NaN before the slot gets it: arithmetic leaves any, the guest's is the canonical one.
    @frozen
    public enum NaN: UInt8, Sendable {
        case asItIs
        case canonical64
        /// An f32 in the low half, with its box above it.
        case canonical32
    }

    public var slot: UInt16
    public var place: Place
    public var nan: NaN
    public var index: UInt16
    public var constant: Int64

    /// The slot's bits, given those in its place.
    public func value(of bits: UInt64) -> UInt64 {
        switch nan {
        case .asItIs: bits
        case .canonical64: Double(bitPattern: bits).isNaN ? 0x7FF8_0000_0000_0000 : bits
        case .canonical32:
            Float(bitPattern: UInt32(truncatingIfNeeded: bits)).isNaN ? 0xFFFF_FFFF_7FC0_0000 : bits
        }
    }

    public init(slot: UInt16, place: Place, index: UInt16 = 0, constant: Int64 = 0, nan: NaN = .asItIs) {
        self.slot = slot
        self.place = place
        self.nan = nan
        self.index = index
        self.constant = constant
    }
}

/// How to recompute the address of an access: base + index << scale + displacement, of host registers.
@frozen
public struct AccessRecipe: Equatable, Sendable {
    /// 255: none.
    public var base: UInt8
    public var index: UInt8
    public var scale: UInt8
    public var isWrite: Bool
    public var displacement: Int32

    public init(base: UInt8, index: UInt8, scale: UInt8, displacement: Int32, isWrite: Bool) {
        self.base = base
        self.index = index
        self.scale = scale
        self.displacement = displacement
        self.isWrite = isWrite
    }
}

/// The state map of one host instruction, as it was found.
@frozen
public struct StateMap: Equatable, Sendable {
    /// Bytes from the start of code memory to the instruction.
    public var offset: UInt32
    public var access: AccessRecipe
    /// The guest instruction's pc.
    public var pc: UInt64
    public var entries: [StateMapEntry]
}

/// All state maps, in the order of their host instructions, which is the order they are added in.
///
/// There is one for each guest access, so they are kept as differences to the one before, four bytes or five each. A
/// checkpoint every 256 bytes says where reading can start:
///
///     checkpoints: offset, pc, at → bytes: | head, offset | pc | registers | displacement | entries … | …
public struct StateMapTable: ~Copyable {
    @usableFromInline
    struct Checkpoint: BitwiseCopyable {
        /// What the first difference is taken to, and where it stands in `bytes`.
        var offset: UInt32
        var at: UInt32
        var pc: UInt64
    }

    private static let checkpointBytes = 256

    private var bytes = FlatArray<UInt8>()
    private var checkpoints = FlatArray<Checkpoint>()
    /// The entries of the map that is added next.
    private var pending = FlatArray<StateMapEntry>()
    private var lastOffset: UInt32 = 0
    private var lastPC: UInt64 = 0
    /// How many bytes there are when the next checkpoint is due.
    private var nextCheckpoint = 0

    public init() {
        // Everything starts empty.
    }

    public mutating func removeAll() {
        bytes.removeAll()
        checkpoints.removeAll()
        pending.removeAll()
        (lastOffset, lastPC) = (0, 0)
        nextCheckpoint = 0
    }

    /// What `rewind` goes back to.
    public struct Mark: Sendable {
        var bytes: Int
        var checkpoints: Int
        var offset: UInt32
        var pc: UInt64
    }

    /// Bytes of all maps.
    public var byteCount: Int { bytes.count }

    public var mark: Mark { Mark(bytes: bytes.count, checkpoints: checkpoints.count, offset: lastOffset, pc: lastPC) }

    /// Drops everything added since `mark`.
    public mutating func rewind(to mark: Mark) {
        bytes.truncate(to: mark.bytes)
        checkpoints.truncate(to: mark.checkpoints)
        pending.removeAll()
        (lastOffset, lastPC) = (mark.offset, mark.pc)
        nextCheckpoint = checkpoints.isEmpty ? 0 : Int(checkpoints[checkpoints.count - 1].at) + Self.checkpointBytes
    }

    /// Adds an entry of the map that is added next.
    public mutating func add(_ entry: StateMapEntry) { pending.append(entry) }

    /// Adds the map of the instruction at `offset`; its entries are the last `entryCount` added.
    ///
    /// - Precondition: `offset` is above that of every map added before; registers are below 31.
    public mutating func add(offset: Int, pc: UInt64, access: AccessRecipe, entryCount: Int) {
        if bytes.count >= nextCheckpoint { addCheckpoint() }
        let distance = UInt64(UInt32(offset) - lastOffset)
        let hasIndex = access.index != 255
        let head = distance << 3 | (entryCount > 0 ? 4 : 0) | (hasIndex ? 2 : 0) | (access.isWrite ? 1 : 0)
        let step = zigzag(Int64(bitPattern: pc &- lastPC))
        let displacement = zigzag(Int64(access.displacement))
        let base = access.base == 255 ? Self.noRegister : access.base
        if head | step | displacement < 1 << 14 {
            // Nearly all: at most eight bytes, which are written at once.
            var word = PackedBytes()
            word.append(short: head)
            word.append(short: step)
            word.append(byte: UInt64(base))
            if hasIndex { word.append(byte: UInt64(access.index | access.scale &<< 5)) }
            word.append(short: displacement)
            bytes.append(bytes: word.bits, count: word.count)
        } else {
            appendLong(head, step, base, hasIndex ? access.index | access.scale << 5 : nil, displacement)
        }
        (lastOffset, lastPC) = (UInt32(offset), pc)
        if entryCount > 0 { appendEntries(entryCount) }
    }

    @inline(never)
    private mutating func addCheckpoint() {
        checkpoints.append(Checkpoint(offset: lastOffset, at: UInt32(bytes.count), pc: lastPC))
        nextCheckpoint = bytes.count + Self.checkpointBytes
    }

    @inline(never)
    private mutating func appendLong(
        _ head: UInt64, _ step: UInt64, _ base: UInt8, _ index: UInt8?, _ displacement: UInt64
    ) {
        bytes.append(unsigned: head)
        bytes.append(unsigned: step)
        bytes.append(base)
        if let index { bytes.append(index) }
        bytes.append(unsigned: displacement)
    }

    private static let noRegister: UInt8 = 31

    @inline(never)
    private mutating func appendEntries(_ count: Int) {
        defer { pending.removeAll() }
        bytes.append(unsigned: UInt64(count))
        for index in pending.count - count..<pending.count {
            let entry = pending[index]
            bytes.append(
                unsigned: UInt64(entry.slot) << 5 | UInt64(entry.nan.rawValue) << 3 | UInt64(entry.place.rawValue))
            switch entry.place {
            case .register, .spill, .home: bytes.append(unsigned: UInt64(entry.index))
            case .constant: bytes.append(unsigned: zigzag(entry.constant))
            case .address: break
            }
        }
    }

    /// The map of the instruction that starts at `offset`.
    public func map(at offset: Int) -> StateMap? {
        var low = 0
        var high = checkpoints.count
        // The last checkpoint below `offset`: its maps lie above its own offset.
        while low < high {
            let middle = (low + high) / 2
            if Int(checkpoints[middle].offset) < offset { low = middle + 1 } else { high = middle }
        }
        // Code memory starts with what all regions share, so no map is at 0.
        guard low > 0 else { return nil }
        return scan(from: low - 1) { Int($0) >= offset }.flatMap { Int($0.offset) == offset ? $0 : nil }
    }

    /// The map that was added last.
    public var last: StateMap? { checkpoints.isEmpty ? nil : scan(from: checkpoints.count - 1) { $0 == lastOffset } }

    /// The first map from a checkpoint on whose offset `isWanted`.
    private func scan(from checkpoint: Int, _ isWanted: (UInt32) -> Bool) -> StateMap? {
        var (offset, pc) = (checkpoints[checkpoint].offset, checkpoints[checkpoint].pc)
        var at = Int(checkpoints[checkpoint].at)
        while at < bytes.count {
            let head = bytes.unsigned(at: &at)
            offset += UInt32(head >> 3)
            pc &+= UInt64(bitPattern: bytes.signed(at: &at))
            let access = readAccess(at: &at, head)
            let entries = head & 4 != 0 ? readEntries(at: &at) : []
            if isWanted(offset) { return StateMap(offset: offset, access: access, pc: pc, entries: entries) }
        }
        return nil
    }

    private func readAccess(at: inout Int, _ head: UInt64) -> AccessRecipe {
        let base = bytes.byte(at: &at)
        let index = head & 2 != 0 ? bytes.byte(at: &at) : 255
        return AccessRecipe(
            base: base == Self.noRegister ? 255 : base, index: index == 255 ? 255 : index & 31,
            scale: index == 255 ? 0 : index >> 5, displacement: Int32(bytes.signed(at: &at)), isWrite: head & 1 != 0)
    }

    private func readEntries(at: inout Int) -> [StateMapEntry] {
        (0..<bytes.unsigned(at: &at)).map { _ in
            let head = bytes.unsigned(at: &at)
            let place = StateMapEntry.Place(rawValue: UInt8(head & 7)).unsafelyUnwrapped
            let nan = StateMapEntry.NaN(rawValue: UInt8(head >> 3 & 3)).unsafelyUnwrapped
            var entry = StateMapEntry(slot: UInt16(head >> 5), place: place, nan: nan)
            switch place {
            case .register, .spill, .home: entry.index = UInt16(bytes.unsigned(at: &at))
            case .constant: entry.constant = bytes.signed(at: &at)
            case .address: break
            }
            return entry
        }
    }
}

/// The sign goes to the lowest bit, so that small numbers of either sign are short.
@inline(__always)
private func zigzag(_ value: Int64) -> UInt64 { UInt64(bitPattern: value &<< 1 ^ value &>> 63) }

/// Up to eight bytes on their way to an array, with numbers as the extension below writes them.
private struct PackedBytes {
    var bits: UInt64 = 0
    var count = 0

    @inline(__always)
    mutating func append(byte: UInt64) {
        bits |= byte &<< UInt64(8 &* count)
        count &+= 1
    }

    /// A number below 1 << 14.
    @inline(__always)
    mutating func append(short value: UInt64) {
        if value < 128 { return append(byte: value) }
        bits |= (value & 127 | 128 | (value &>> 7) &<< 8) &<< UInt64(8 &* count)
        count &+= 2
    }
}

/// Numbers of any size in as few bytes as they need: seven bits each, the lowest first, the top bit where more follow.
extension FlatArray<UInt8> {
    @inline(__always)
    fileprivate mutating func append(unsigned value: UInt64) {
        var rest = value
        while rest >= 128 {
            append(UInt8(truncatingIfNeeded: rest) | 128)
            rest >>= 7
        }
        append(UInt8(truncatingIfNeeded: rest))
    }

    fileprivate func byte(at: inout Int) -> UInt8 {
        defer { at += 1 }
        return self[at]
    }

    fileprivate func unsigned(at: inout Int) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let byte = byte(at: &at)
            value |= UInt64(byte & 127) << shift
            if byte < 128 { return value }
            shift += 7
        }
    }

    fileprivate func signed(at: inout Int) -> Int64 {
        let value = unsigned(at: &at)
        return Int64(bitPattern: value >> 1) ^ -Int64(value & 1)
    }
}
