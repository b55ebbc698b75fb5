// room: tests/differential
// does: the guest state before and after a block, and the memory map that the oracle and the runners share
// spec: none

/// Where things are in the guest, on every side.
enum GuestMap {
    static let code: UInt64 = 0x4000_0000
    static let data: UInt64 = 0x5000_0000
    static let dataBytes = 1024
    static let words = 194
    /// Registers that point into the data memory in every block: sp and s1, and where to.
    static let pointers: [(register: Int, address: UInt64)] = [(2, data + 256), (9, data + 384)]
    /// The harness's registers: gp and tp.
    static let reserved: Set<UInt8> = [3, 4]
    /// The counter of loops: t6.
    static let counter: UInt8 = 31
}

/// All that a block can change.
struct GuestRecord: Equatable {
    /// x[0] stays 0.
    var x = [UInt64](repeating: 0, count: 32)
    var f = [UInt64](repeating: 0, count: 32)
    var fcsr: UInt64 = 0
    var data = [UInt8](repeating: 0, count: GuestMap.dataBytes)
    /// The pc of the illegal instruction that ended the block; 0 if none did.
    var illegalAt: UInt64 = 0

    /// As the harness reads and writes it.
    func words(pc: UInt64) -> [UInt64] {
        var words = [pc] + x[1...] + f + [fcsr]
        for start in stride(from: 0, to: data.count, by: 8) {
            words.append((0..<8).reduce(0) { $0 | UInt64(data[start + $1]) << UInt64(8 * $1) })
        }
        words.append(0)
        return words
    }

    init() {
        // All zeros.
    }

    /// The record of `words`, without the harness's registers.
    init(words: ArraySlice<UInt64>) {
        let words = Array(words)
        x = [0] + words[1..<32]
        for register in GuestMap.reserved { x[Int(register)] = 0 }
        f = Array(words[32..<64])
        fcsr = words[64]
        data = words[65..<193].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) } }
        illegalAt = words[193]
    }

    /// Every place where the two differ, as text.
    func differences(from other: GuestRecord) -> [String] {
        func hex(_ value: UInt64) -> String { "0x" + String(value, radix: 16) }
        var list: [String] = []
        for index in 1..<32 where x[index] != other.x[index] && !GuestMap.reserved.contains(UInt8(index)) {
            list.append("x\(index) \(hex(x[index])), not \(hex(other.x[index]))")
        }
        for index in 0..<32 where f[index] != other.f[index] {
            list.append("f\(index) \(hex(f[index])), not \(hex(other.f[index]))")
        }
        if illegalAt != other.illegalAt {
            list.append("illegal instruction at \(hex(illegalAt)), not \(hex(other.illegalAt))")
        }
        if fcsr != other.fcsr { list.append("fcsr \(hex(fcsr)), not \(hex(other.fcsr))") }
        for index in data.indices where data[index] != other.data[index] {
            list.append("data[\(index)] \(hex(UInt64(data[index]))), not \(hex(UInt64(other.data[index])))")
        }
        return list
    }
}
