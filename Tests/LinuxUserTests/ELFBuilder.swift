// room: tests
// does: small ELF files for tests, every field settable
// spec: System V gABI, chapter 4

/// A minimal riscv64 program: one executable segment that holds headers and code.
struct ELFBuilder {
    struct Segment {
        var type: UInt32 = 1
        var flags: UInt32 = 5
        var offset: UInt64 = 0
        var address: UInt64 = 0x10000
        var fileSize: UInt64 = 0x200
        var memorySize: UInt64 = 0x200
        var alignment: UInt64 = 0x1000
    }

    var magic: [UInt8] = [0x7f, 0x45, 0x4c, 0x46]
    var elfClass: UInt8 = 2
    var byteOrder: UInt8 = 1
    var type: UInt16 = 2
    var machine: UInt16 = 243
    var version: UInt32 = 1
    var entry: UInt64 = 0x10100
    var headerOffset: UInt64 = 64
    var rowSize: UInt16 = 56
    var count: UInt16?
    var segments = [Segment()]
    var size = 0x200

    var bytes: [UInt8] {
        var file = magic + [elfClass, byteOrder, 1] + [UInt8](repeating: 0, count: 9)
        append(&file, UInt64(type), 2)
        append(&file, UInt64(machine), 2)
        append(&file, UInt64(version), 4)
        append(&file, entry, 8)
        append(&file, headerOffset, 8)
        append(&file, 0, 8)
        append(&file, 0, 4)
        append(&file, 64, 2)
        append(&file, UInt64(rowSize), 2)
        append(&file, UInt64(count ?? UInt16(segments.count)), 2)
        append(&file, 64, 2)
        append(&file, 0, 2)
        append(&file, 0, 2)
        for segment in segments {
            append(&file, UInt64(segment.type), 4)
            append(&file, UInt64(segment.flags), 4)
            append(&file, segment.offset, 8)
            append(&file, segment.address, 8)
            append(&file, segment.address, 8)
            append(&file, segment.fileSize, 8)
            append(&file, segment.memorySize, 8)
            append(&file, segment.alignment, 8)
        }
        for index in file.count..<max(size, file.count) { file.append(UInt8(truncatingIfNeeded: index)) }
        return file
    }

    private func append(_ bytes: inout [UInt8], _ value: UInt64, _ count: Int) {
        for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * UInt64(index)))) }
    }
}

/// A small repeatable generator (xorshift64*).
struct Random: RandomNumberGenerator {
    var state: UInt64

    init(_ seed: UInt64) { state = seed | 1 }

    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_f491_4f6c_dd1d
    }
}
