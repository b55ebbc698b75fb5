// room: tests
// does: every operation of the kit's soft float as one value with one shape, under the oracles' numbers
// spec: Tests/CHostFloat/include/float_operations.h

import CHostFloat
import SoftFloat

/// What an operation computed: the result word and the fflags bits.
struct Outcome: Equatable, CustomStringConvertible {
    var result: UInt64
    var flags: UInt32

    var description: String { "0x" + String(result, radix: 16) + " flags " + String(flags, radix: 2) }
}

struct Operands {
    var a: UInt64 = 0
    var b: UInt64 = 0
    var c: UInt64 = 0
}

/// What an operand of an operation is, which decides the values worth trying.
enum OperandKind {
    case f32, f64, integer
}

struct TestedOperation: CustomStringConvertible, Sendable {
    /// The operation's number in both oracles.
    let number: UInt32
    let description: String

    static let all: [TestedOperation] = (0..<UInt32.max).prefix { host_float_name($0) != nil }
        .map { TestedOperation(number: $0) }

    init(number: UInt32) {
        self.number = number
        description = String(cString: host_float_name(number))
    }

    var entry: SoftFloatOperation? { UInt8(exactly: number).flatMap(SoftFloatOperation.init) }

    var operandKind: OperandKind {
        if description.hasPrefix("f32To") { return .f32 }
        if description.hasPrefix("f64To") { return .f64 }
        if "iu".contains(description.first!) && description.contains("To") { return .integer }
        return description.hasSuffix("F32") ? .f32 : .f64
    }

    var operandCount: Int {
        if description.hasPrefix("fused") { return 3 }
        let unary = description.contains("To") || description.hasPrefix("square") || description.hasPrefix("classify")
        return unary ? 1 : 2
    }

    /// Computes the operation by the kit: by its C entry where there is one.
    func compute(_ x: Operands, _ rounding: Rounding) -> Outcome {
        if let entry {
            var sticky: UInt32 = 0
            let result = entry.entry(x.a, x.b, x.c, UInt32(rounding.rawValue), &sticky)
            return Outcome(result: result, flags: sticky)
        }
        if description.hasSuffix("F32") {
            return compare(Binary32.self, UInt32(truncatingIfNeeded: x.a), UInt32(truncatingIfNeeded: x.b))
        }
        return compare(Binary64.self, x.a, x.b)
    }

    private func compare<Format: BinaryFormat>(_: Format.Type, _ a: Format.Bits, _ b: Format.Bits) -> Outcome {
        var flags: FloatFlags = []
        let result: UInt64
        switch description.dropLast(3) {
        case "minimum": result = UInt64(Format.minimumNumber(a, b, &flags))
        case "maximum": result = UInt64(Format.maximumNumber(a, b, &flags))
        case "equal": result = Format.equal(a, b, &flags) ? 1 : 0
        case "less": result = Format.less(a, b, &flags) ? 1 : 0
        case "lessOrEqual": result = Format.lessOrEqual(a, b, &flags) ? 1 : 0
        case "classify": result = UInt64(Format.classify(a).rawValue)
        default: preconditionFailure("no such operation: \(self)")
        }
        return Outcome(result: result, flags: UInt32(flags.rawValue))
    }
}
