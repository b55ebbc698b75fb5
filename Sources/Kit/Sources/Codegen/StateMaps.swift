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

/// The state map of one host instruction.
@frozen
public struct StateMap: Sendable {
    /// Bytes from the start of code memory to the instruction.
    public var offset: UInt32
    public var firstEntry: UInt32
    public var entryCount: UInt32
    public var access: AccessRecipe
    /// The guest instruction's pc.
    public var pc: UInt64
}

/// All state maps, in the order of their host instructions, which is the order they are added in.
public struct StateMapTable: ~Copyable {
    private var maps = FlatArray<StateMap>()
    private var entries = FlatArray<StateMapEntry>()

    public init() {
        // Everything starts empty.
    }

    public mutating func reserve(maps count: Int) {
        maps.reserve(count)
        entries.reserve(count / 8)
    }

    public mutating func removeAll() {
        maps.removeAll()
        entries.removeAll()
    }

    /// What `rewind` goes back to.
    public struct Mark: Sendable {
        var maps: Int
        var entries: Int
    }

    /// Entries of all maps.
    public var entryCount: Int { entries.count }

    public var mark: Mark { Mark(maps: maps.count, entries: entries.count) }

    /// Drops everything added since `mark`.
    public mutating func rewind(to mark: Mark) {
        maps.truncate(to: mark.maps)
        entries.truncate(to: mark.entries)
    }

    /// Adds an entry of the map that is added next.
    public mutating func add(_ entry: StateMapEntry) { entries.append(entry) }

    /// Adds the map of the instruction at `offset`; its entries are the last `entryCount` added.
    ///
    /// - Precondition: `offset` is above that of every map added before.
    public mutating func add(offset: Int, pc: UInt64, access: AccessRecipe, entryCount: Int) {
        maps.append(
            StateMap(
                offset: UInt32(offset), firstEntry: UInt32(entries.count - entryCount), entryCount: UInt32(entryCount),
                access: access, pc: pc))
    }

    /// The map of the instruction that starts at `offset`.
    public func map(at offset: Int) -> StateMap? {
        var low = 0
        var high = maps.count
        while low < high {
            let middle = (low + high) / 2
            if Int(maps[middle].offset) < offset { low = middle + 1 } else { high = middle }
        }
        guard low < maps.count, Int(maps[low].offset) == offset else { return nil }
        return maps[low]
    }

    public func entries(of map: StateMap) -> [StateMapEntry] {
        (Int(map.firstEntry)..<Int(map.firstEntry + map.entryCount)).map { entries[$0] }
    }

    /// The map that was added last.
    public var last: StateMap? { maps.isEmpty ? nil : maps[maps.count - 1] }
}
