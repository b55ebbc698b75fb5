// room: kit/ir
// does: where the guest's registers live in the per-thread CPU state, as the frontend lays them out
// spec: Docs/Architecture.md, "CPU state"

/// One piece of guest state.
public struct StateSlot: Equatable, Sendable {
    public var name: String
    public var type: ValueType
    /// Bytes from the start of the thread's CPU state; a multiple of the type's size.
    public var offset: Int32

    public init(name: String, type: ValueType, offset: Int32) {
        self.name = name
        self.type = type
        self.offset = offset
    }
}

/// The guest state of a frontend: every slot, and the order in which a backend should pin slots to host registers.
///
/// The CPU state is one block per thread:
///
///     0      96       256            4096        4096+...   size
///     | hot  | near   | cold header  | far slots            |
///     | head | slots  | and spills   |                      |
///
/// Backends reach bytes 0 to 255 with the shortest addressing. A frontend therefore puts the slots that are likely *not*
/// to be pinned into the near area, and those that are into the far one.
public struct StateLayout: Equatable, Sendable {
    public static let nearStart: Int32 = 96
    public static let nearEnd: Int32 = 256
    public static let farStart: Int32 = 4096

    public var slots: [StateSlot]
    /// Integer slots, the most used first: a backend pins as many as it has registers for.
    public var integerPinOrder: [SlotID]
    /// Float slots, likewise.
    public var floatPinOrder: [SlotID]

    public init(slots: [StateSlot], integerPinOrder: [SlotID] = [], floatPinOrder: [SlotID] = []) {
        self.slots = slots
        self.integerPinOrder = integerPinOrder
        self.floatPinOrder = floatPinOrder
    }

    /// The size in bytes of a thread's CPU state.
    public var size: Int {
        slots.reduce(Int(Self.farStart)) { max($0, Int($1.offset) + $1.type.bits / 8) }
    }

    public subscript(slot: SlotID) -> StateSlot { slots[slot.index] }

    /// The slot called `name`.
    public func slot(named name: String) -> SlotID? {
        slots.firstIndex { $0.name == name }.map { SlotID($0) }
    }
}
