// room: tests
// does: every operation against the host's SSE unit: edge values crossed with each other, and random operands
// spec: RISC-V Unprivileged ISA, "F" and "D" chapters

import SoftFloat
import XCTest

final class HostTests: XCTestCase {
    /// Names the operation and operands of the first few differences, and counts them all.
    struct Differences {
        var count = 0

        mutating func check(_ operation: TestedOperation, _ x: Operands, _ rounding: Rounding) {
            let ours = operation.compute(x, rounding)
            let expected = HostOracle.expected(operation, x, rounding)
            if ours == expected { return }
            count += 1
            if count <= 5 { XCTFail(describe(operation, x, rounding) + ": \(ours), but the host gives \(expected)") }
        }
    }

    private func coveredOperations() throws -> [TestedOperation] {
        let covered = TestedOperation.all.filter(HostOracle.covers)
        XCTAssertGreaterThanOrEqual(covered.count, 40)
        return covered
    }

    func testEdgeValues() throws {
        for operation in try coveredOperations() {
            var differences = Differences()
            let edges = OperandSource(operation.operandKind, seed: 1).edges()
            let second = operation.operandCount > 1 ? edges : [0]
            // A third of the addends, in a stride that meets both signs and every exponent.
            let third = operation.operandCount > 2 ? stride(from: 0, to: edges.count, by: 3).map { edges[$0] } : [0]
            for a in edges {
                for b in second {
                    for c in third {
                        for rounding in Rounding.allCases {
                            differences.check(operation, Operands(a: a, b: b, c: c), rounding)
                        }
                    }
                }
            }
            XCTAssertEqual(differences.count, 0, "\(operation)")
        }
    }

    func testRandomOperands() throws {
        for operation in try coveredOperations() {
            var differences = Differences()
            var source = OperandSource(operation.operandKind, seed: UInt64(operation.number))
            for index in 0..<300_000 {
                differences.check(operation, source.nextOperands(), Rounding.allCases[index % 5])
            }
            XCTAssertEqual(differences.count, 0, "\(operation)")
        }
    }

    /// The random operands are of use only where ties and every flag occur often.
    func testRandomOperandsReachTiesAndFlags() throws {
        for operation in try coveredOperations() where operation.entry != nil {
            var source = OperandSource(operation.operandKind, seed: UInt64(operation.number))
            var ties = 0
            var seen: UInt32 = 0
            for _ in 0..<50_000 {
                let x = source.nextOperands()
                let truncated = HostOracle.host(operation, x, .towardZero)
                seen |= truncated.flags
                if let tie = Tie(operation, x, truncated: truncated.result), tie.isExact { ties += 1 }
            }
            XCTAssertEqual(seen, operation.possibleFlags, "\(operation)")
            XCTAssertEqual(ties >= 50, operation.hasTies, "\(operation): \(ties) ties")
        }
    }
}

func describe(_ operation: TestedOperation, _ x: Operands, _ rounding: Rounding) -> String {
    let words = [x.a, x.b, x.c].prefix(operation.operandCount).map { "0x" + String($0, radix: 16) }
    return "\(operation)(\(words.joined(separator: ", "))) \(rounding)"
}

extension TestedOperation {
    /// The fflags bits that can be raised by a C entry's operation.
    var possibleFlags: UInt32 {
        switch description {
        case "addF32", "addF64", "subtractF32", "subtractF64": 0b10101
        case "divideF32", "divideF64": 0b11111
        case "squareRootF32", "squareRootF64": 0b10001
        case "f32ToF64": 0b10000
        case "i32ToF64", "u32ToF64": 0
        case "i32ToF32", "u32ToF32", "i64ToF32", "u64ToF32", "i64ToF64", "u64ToF64": 0b00001
        case let name where name.contains("ToI") || name.contains("ToU"): 0b10001
        default: 0b10111
        }
    }

    /// Whether an exact result may lie halfway between two results. That of a square root never does.
    var hasTies: Bool {
        !description.hasPrefix("squareRoot") && !["f32ToF64", "i32ToF64", "u32ToF64"].contains(description)
    }
}
