// room: tests
// does: every pure integer op against arithmetic done another way: in 128 bits, bit by bit, or in decimal digits
// spec: Sources/Kit/Sources/IR/Tables/ir.table

import IR
import XCTest

/// What the table says, on unsigned words of `width` bits held in 128.
private struct Oracle {
    let width: Int
    let a: UInt128
    let b: UInt128
    var field = BitField(position: 0, length: 1)

    var modulus: UInt128 { 1 << UInt128(width) }
    func signed(_ value: UInt128, _ bits: Int) -> Int128 {
        let low = Int128(value % (1 << UInt128(bits)))
        return low >= 1 << (bits - 1) ? low - (1 << bits) : low
    }
    func word(_ value: Int128) -> UInt128 { UInt128(truncatingIfNeeded: value) % modulus }
    var signedA: Int128 { signed(a, width) }
    var signedB: Int128 { signed(b, width) }
    var count: UInt128 { b % UInt128(width) }
    /// Bits from the highest.
    func bits(_ value: UInt128) -> [UInt128] { (0..<width).reversed().map { value >> UInt128($0) & 1 } }
    func value(_ bits: [UInt128]) -> UInt128 { bits.reduce(0) { $0 * 2 + $1 } }

    func floorHalves(_ value: Int128, _ times: UInt128) -> Int128 {
        (0..<times).reduce(value) { half, _ in half >= 0 ? half / 2 : (half - 1) / 2 }
    }

    func result(_ code: Opcode) -> UInt128? {
        switch code {
        case .add: (a + b) % modulus
        case .sub: (a + modulus - b) % modulus
        case .mul: word(signedA &* signedB)
        case .mulhs: word((signedA * signedB) >> 64)
        case .mulhu: a * b / modulus
        case .mulhsu: word((signedA * Int128(b)) >> 64)
        case .divs: b == 0 ? modulus - 1 : word(signedA / signedB)
        case .divu: b == 0 ? modulus - 1 : a / b
        case .rems: b == 0 ? a : word(signedA % signedB)
        case .remu: b == 0 ? a : a % b
        case .and: value(zip(bits(a), bits(b)).map { $0 * $1 })
        case .or: value(zip(bits(a), bits(b)).map { max($0, $1) })
        case .xor: value(zip(bits(a), bits(b)).map { ($0 + $1) % 2 })
        case .shl: (0..<count).reduce(a) { double, _ in double * 2 % modulus }
        case .shr: (0..<count).reduce(a) { half, _ in half / 2 }
        case .sar: word(floorHalves(signedA, count))
        case .rotl: value(Array(bits(a)[Int(count)...] + bits(a)[..<Int(count)]))
        case .rotr: value(Array(bits(a).suffix(Int(count)) + bits(a).dropLast(Int(count))))
        case .smin: signedA <= signedB ? a : b
        case .smax: signedA >= signedB ? a : b
        case .umin: a <= b ? a : b
        case .umax: a >= b ? a : b
        default: unary(code)
        }
    }

    private func unary(_ code: Opcode) -> UInt128? {
        switch code {
        case .neg: (modulus - a) % modulus
        case .not: modulus - 1 - a
        case .clz: UInt128(bits(a).prefix { $0 == 0 }.count)
        case .ctz: UInt128(bits(a).reversed().prefix { $0 == 0 }.count)
        case .popcnt: bits(a).reduce(0, +)
        case .bswap: (0..<width / 8).reduce(0) { $0 * 256 + a / (1 << UInt128(8 * $1)) % 256 }
        case .sext8: word(signed(a, 8))
        case .sext16: word(signed(a, 16))
        case .zext8: a % 256
        case .zext16: a % 65536
        case .extract: a / (1 << UInt128(field.position)) % (1 << UInt128(field.length))
        case .sextract: word(signed(a / (1 << UInt128(field.position)), field.length))
        case .deposit: deposited
        default: nil
        }
    }

    private var deposited: UInt128 {
        let low: UInt128 = 1 << UInt128(field.position)
        let size: UInt128 = 1 << UInt128(field.length)
        let above: UInt128 = a / (low * size)
        let middle: UInt128 = b % size
        return above * low * size + middle * low + a % low
    }
}

/// The ops that these tests run, for the coverage test.
let integerTestOps: [Opcode] = [
    .add, .sub, .mul, .mulhs, .mulhu, .mulhsu, .divs, .divu, .rems, .remu, .and, .or, .xor, .shl, .shr, .sar, .rotl,
    .rotr,
    .smin, .smax, .umin, .umax, .neg, .not, .clz, .ctz, .popcnt, .bswap, .sext8, .sext16, .zext8, .zext16, .extract,
    .sextract, .deposit,
]
let integerConversionTestOps: [Opcode] = [.sext32, .zext32, .trunc, .cmp, .select, .iconst, .get, .set]

final class IntegerTests: XCTestCase {
    private let edges: [UInt64] = [
        0, 1, 2, 5, 31, 32, 33, 63, 64, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff,
        0x1_0000_0000, 0x0123_4567_89ab_cdef, 0x7fff_ffff_ffff_ffff, 0x8000_0000_0000_0000, 0xffff_ffff_8000_0000,
        0xffff_ffff_ffff_fffb, 0xffff_ffff_ffff_ffff,
    ]

    private func check(_ code: Opcode, _ type: ValueType, _ field: BitField? = nil) throws {
        let run = InterpreterRun(layout: operandLayout)
        let shape = code.shape
        let suffix = shape.result == .i64 ? "" : ".\(type.name)"
        let second = shape.b == .none ? "" : ", %1"
        let part = field.map { ", \($0.position), \($0.length)" } ?? ""
        let text = """
            region 0x0 mode 0 insns 0 { b0:
            %0 = get.\(type.name) \(type.name)a
            %1 = get.\(type.name) \(type.name)b
            %2 = \(code.name)\(suffix) %0\(second)\(part)
            set \(type.name)r, %2
            exit 0x0 }
            """
        let region = try Region.parse(text, layout: operandLayout)
        try RegionVerifier(layout: operandLayout).verify(region)
        let mask: UInt64 = type == .i32 ? 0xffff_ffff : .max
        for a in edges {
            for b in edges where shape.b != .none || b == 0 {
                run["\(type.name)a"] = a
                run["\(type.name)b"] = b
                run.run(region)
                var oracle = Oracle(width: type.bits, a: UInt128(a & mask), b: UInt128(b & mask))
                if let field { oracle.field = field }
                let expected = try XCTUnwrap(oracle.result(code))
                XCTAssertEqual(UInt128(run["\(type.name)r"]), expected, "\(code) \(type) \(a) \(b) \(part)")
            }
        }
    }

    func testAllOpsAtEdges() throws {
        for code in integerTestOps {
            for type in [ValueType.i32, .i64] where type == .i64 || code.shape.result != .i64 {
                if code.shape.immediate == .field {
                    for (position, length) in [
                        (0, 1), (0, 8), (3, 5), (31, 1), (7, 25), (0, 32), (32, 32), (63, 1), (0, 64), (8, 56),
                    ]
                    where position + length <= type.bits {
                        try check(code, type, BitField(position: position, length: length))
                    }
                } else {
                    try check(code, type)
                }
            }
        }
    }

    func testWidthConversions() throws {
        let run = InterpreterRun(layout: operandLayout)
        for value in edges {
            run["i64a"] = value
            run["i32a"] = value
            try run.run(
                ops: """
                    %0 = get.i32 i32a
                    %1 = sext32 %0
                    set i64r, %1
                    %3 = zext32 %0
                    set i64b, %3
                    %5 = get.i64 i64a
                    %6 = trunc %5
                    set i32r, %6
                    %8 = sext32 %6
                    set i64c, %8
                    exit 0x0
                    """)
            let low = value % 0x1_0000_0000
            let extended = low < 0x8000_0000 ? low : low + 0xffff_ffff_0000_0000
            XCTAssertEqual(run["i64r"], extended)
            XCTAssertEqual(run["i64b"], low)
            XCTAssertEqual(run["i32r"], low)
            XCTAssertEqual(run["i64c"], extended)
        }
    }

    func testComparisonsAndSelect() throws {
        for type in [ValueType.i32, .i64] {
            let mask: UInt64 = type == .i32 ? 0xffff_ffff : .max
            for condition in Condition.allCases {
                let run = InterpreterRun(layout: operandLayout)
                for a in edges {
                    for b in edges {
                        run["\(type.name)a"] = a
                        run["\(type.name)b"] = b
                        try run.run(
                            ops: """
                                %0 = get.\(type.name) \(type.name)a
                                %1 = get.\(type.name) \(type.name)b
                                %2 = cmp.\(condition.name) %0, %1
                                set i64r, %2
                                %4 = select.\(type.name) %2, %0, %1
                                set \(type.name)c, %4
                                exit 0x0
                                """)
                        let oracle = Oracle(width: type.bits, a: UInt128(a & mask), b: UInt128(b & mask))
                        let holds =
                            switch condition {
                            case .eq: oracle.a == oracle.b
                            case .ne: oracle.a != oracle.b
                            case .lts: oracle.signedA < oracle.signedB
                            case .ges: oracle.signedA >= oracle.signedB
                            case .ltu: oracle.a < oracle.b
                            case .geu: oracle.a >= oracle.b
                            }
                        XCTAssertEqual(run["i64r"], holds ? 1 : 0, "\(condition) \(type) \(a) \(b)")
                        XCTAssertEqual(run["\(type.name)c"], (holds ? a : b) & mask)
                    }
                }
            }
        }
    }

    func testFoldingRefusesOtherOps() {
        for code in Opcode.allCases {
            let isKnown = integerTestOps.contains(code) || [.sext32, .zext32, .trunc].contains(code)
            let imm = code.shape.immediate == .field ? BitField(position: 0, length: 1).rawValue : 0
            XCTAssertEqual(IntegerSemantics.fold(code, .i64, 1, 1, imm) != nil, isKnown, "\(code)")
        }
    }
}
