// room: tests
// does: memory accesses with their addresses, and helper calls, as shapes for pressure regions
// spec: Docs/Reference/IR.md

import Base
import IR
import PluginAPI

/// How an address is made from an address and an integer.
private enum AddressForm: CaseIterable {
    case plain, sum, swappedSum, shiftedSum, constantSum, deferredSum

    var operands: [OperandKind] {
        switch self {
        case .plain, .constantSum, .deferredSum: [.address]
        default: [.address, .value(.i64)]
        }
    }

    func make(_ builder: inout RegionBuilder, _ values: [ValueID]) -> ValueID {
        switch self {
        case .plain: return values[0]
        case .sum: return builder.add(values[0], values[1])
        case .swappedSum: return builder.add(values[1], values[0])
        case .shiftedSum: return builder.add(values[0], builder.shl(values[1], builder.iconst(.i64, 3)))
        case .constantSum, .deferredSum: return builder.add(values[0], builder.iconst(.i64, 24))
        }
    }
}

private typealias Eight =
    @convention(c) (Int64, Int32, Double, Float, Int64, Int64, Int64, Int64) -> Int64
private let mix: Eight = { a, b, c, d, e, f, g, h in
    let floats = Int64(bitPattern: c.bitPattern) &+ 4 &* Int64(d.bitPattern)
    let first = a &+ 2 &* Int64(b) &+ 3 &* floats
    return first &+ 5 &* e &+ 6 &* f &+ 7 &* g &+ 8 &* h
}
private let half: @convention(c) (Double) -> Double = { Double(bitPattern: $0.bitPattern ^ 1) }
private let low: @convention(c) (Int64) -> Int32 = { Int32(truncatingIfNeeded: $0 &* 3) }

private func address<T>(_ function: T) -> UInt {
    UInt(bitPattern: unsafeBitCast(function, to: UnsafeRawPointer.self))
}

/// Helpers that regions call, computed for the interpreter, too.
final class PressureHost: InterpreterHost {
    var isPollRequested = false

    func call(_ helper: Helper, _ arguments: HelperArguments, _ thread: inout InterpreterThread) -> UInt64 {
        func word(_ index: Int) -> Int64 { Int64(bitPattern: arguments[index]) }
        switch helper.name {
        case "mix":
            return UInt64(
                bitPattern: mix(
                    word(0), Int32(truncatingIfNeeded: word(1)), Double(bitPattern: arguments[2]),
                    Float(bitPattern: UInt32(truncatingIfNeeded: arguments[3])), word(4), word(5), word(6), word(7)))
        case "half": return half(Double(bitPattern: arguments[0])).bitPattern
        // An i32 is held sign-extended.
        default: return UInt64(bitPattern: Int64(low(word(0))))
        }
    }
}

extension PressureShapes {
    // MARK: - Loads and stores

    static func accesses() -> [PressureShape] {
        var result: [PressureShape] = []
        for form in AddressForm.allCases {
            for offset in form == .deferredSum ? [0] : [Int64(0), 40, 1 << 40] {
                for order in [MemoryOrder.relaxed, .sequential] {
                    result += loads(form, offset, order) + stores(form, offset, order)
                }
            }
        }
        return result
    }

    /// Widths and signs that a load of the type may have.
    private static func widths(_ type: ValueType) -> [(bytes: Int, signed: Bool)] {
        if type.isFloat { return [(type.bits / 8, false)] }
        let narrow = [(1, false), (1, true), (2, false), (2, true), (4, false)]
        return type == .i32 ? narrow : narrow + [(4, true), (8, false)]
    }

    private static func loads(_ form: AddressForm, _ offset: Int64, _ order: MemoryOrder) -> [PressureShape] {
        [ValueType.i32, .i64, .f32, .f64].flatMap { type in
            widths(type).map { width in
                PressureShape(
                    name: "load.\(type.name) of \(width) at \(form) + \(offset), \(order)", operands: form.operands,
                    ending: .value { builder, values in
                        let address = form.make(&builder, values)
                        let access = MemoryAccess(bytes: width.bytes, signed: width.signed, order: order)
                        let value = builder.load(type, access, address, offset: offset)
                        deferAddress(form, address, &builder)
                        return value
                    }, isAccess: true)
            }
        }
    }

    private static func stores(_ form: AddressForm, _ offset: Int64, _ order: MemoryOrder) -> [PressureShape] {
        [ValueType.i32, .i64, .f32, .f64].flatMap { type in
            widths(type).filter { !$0.signed }.map { width in
                PressureShape(
                    name: "store.\(type.name) of \(width.bytes) at \(form) + \(offset), \(order)",
                    operands: form.operands + [.value(type)],
                    ending: .effect { builder, values in
                        let address = form.make(&builder, values)
                        let access = MemoryAccess(bytes: width.bytes, order: order)
                        builder.store(access, address, values[values.count - 1], offset: offset)
                        deferAddress(form, address, &builder)
                    }, isAccess: true)
            }
        }
    }

    /// As an increment of the base register behind an access is translated.
    private static func deferAddress(_ form: AddressForm, _ address: ValueID, _ builder: inout RegionBuilder) {
        guard form == .deferredSum else { return }
        builder.set(PressureLayout.slot("x9"), address)
    }

    // MARK: - Atomics

    static func atomics() -> [PressureShape] {
        var result: [PressureShape] = []
        for type in [ValueType.i32, .i64] {
            let access = MemoryAccess(bytes: type.bits / 8)
            for operation in AtomicOperation.allCases {
                let aux = AtomicAccess(operation, order: .relaxed)
                let operands: [OperandKind] = [.address, .value(type)]
                result.append(
                    PressureShape(
                        name: "rmw.\(type.name) \(operation)", operands: operands,
                        ending: .value { $0.rmw(aux, $1[0], $1[1]) }, isAccess: true))
                result.append(
                    PressureShape(
                        name: "rmw.\(type.name) \(operation), unused", operands: operands,
                        ending: .effect { $0.rmw(aux, $1[0], $1[1]) }, isAccess: true))
            }
            result.append(
                PressureShape(
                    name: "cas.\(type.name)", operands: [.address, .value(type), .value(type)],
                    ending: .value { $0.cas(access, $1[0], $1[1], $1[2]) }, isAccess: true))
            result.append(
                PressureShape(
                    name: "lr.\(type.name)", operands: [.address], ending: .value { $0.lr(type, access, $1[0]) },
                    isAccess: true))
            result.append(
                PressureShape(
                    name: "lr and sc.\(type.name)", operands: [.address, .value(type)],
                    ending: .value { builder, values in
                        builder.lr(type, access, values[0])
                        return builder.sc(access, values[0], values[1])
                    }, isAccess: true))
        }
        return result
    }

    // MARK: - Helpers

    static func calls() -> [PressureShape] {
        let eight: [ValueType] = [.i64, .i32, .f64, .f32, .i64, .i64, .i64, .i64]
        let effects: [HelperEffects] = [[], .preservesFloat, .readsState, [.readsState, .writesState]]
        return effects.flatMap { effects in
            let seesState = !effects.isDisjoint(with: [.readsState, .writesState])
            let mixed = Helper(
                name: "mix",
                signature: HelperSignature(
                    [.i64, .i32, .f64, .f32, .i64, .i64, .i64, .i64], result: .i64, effects: effects),
                address: address(mix))
            let halved = Helper(
                name: "half", signature: HelperSignature([.f64], result: .f64, effects: effects),
                address: address(half))
            let lowered = Helper(
                name: "low", signature: HelperSignature([.i64], result: .i32, effects: effects),
                address: address(low))
            return [
                PressureShape(
                    name: "call of eight, effects \(effects.rawValue)", operands: eight.map { .value($0) },
                    ending: .value { $0.call(mixed, $1) }, seesState: seesState),
                PressureShape(
                    name: "call for an f64, effects \(effects.rawValue)", operands: [.value(.f64)],
                    ending: .value { $0.call(halved, $1) }, seesState: seesState),
                PressureShape(
                    name: "call for an i32, effects \(effects.rawValue)", operands: [.value(.i64)],
                    ending: .value { $0.call(lowered, $1) }, seesState: seesState),
            ]
        }
    }
}
