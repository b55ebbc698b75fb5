// room: tests
// does: every op in every type and mode, and the groups of ops that are lowered as one, as shapes for pressure regions
// spec: Docs/Reference/IR.md

import Base
import IR
import PluginAPI

/// An op or a few, with operands to be put in any places.
struct PressureShape {
    var name: String
    var operands: [OperandKind]
    /// How it is put into a region that has its operands ready.
    enum Ending {
        case value((inout RegionBuilder, [ValueID]) -> ValueID)
        /// No value.
        case effect((inout RegionBuilder, [ValueID]) -> Void)
        /// A branch to two blocks.
        case branch((inout RegionBuilder, [ValueID], BlockID, BlockID) -> Void)
        /// The end of the region.
        case leaving((inout RegionBuilder, [ValueID]) -> Void)
    }
    var ending: Ending
    /// Operands are offsets from addresses: small ones, that keep accesses inside the memory.
    var isAccess = false
    /// The ops see the state's slots in memory, so that none may be deferred.
    var seesState = false

    func region(places: [Place], seed: UInt64) -> Region {
        var region = PressureRegion(kinds: operands, places: places, seed: seed, mayDefer: !seesState)
        let values = region.makeOperands()
        switch ending {
        case .value(let make): return region.finish(make(&region.builder, values))
        case .effect(let make):
            make(&region.builder, values)
            return region.finish(nil)
        case .branch(let make):
            return region.finishBranching(by: { make(&$0, values, $1, $2) })
        case .leaving(let make): return region.finishLeaving(by: { make(&$0, values) })
        }
    }
}

private let integers: [ValueType] = [.i32, .i64]
private let floats: [ValueType] = [.f32, .f64]

extension TypeRule {
    /// The types that the rule allows, given the result's and the first operand's.
    fileprivate func types(result: ValueType, first: ValueType) -> [ValueType] {
        switch self {
        case .none: [.none]
        case .int: integers
        case .float: floats
        case .any: integers + floats
        case .i32: [.i32]
        case .i64: [.i64]
        case .f32: [.f32]
        case .f64: [.f64]
        case .sameAsResult: [result]
        case .sameAsA: [first]
        }
    }
}

enum PressureShapes {
    // MARK: - Ops that compute

    /// Each op that computes a value from values alone, in each type and each mode.
    static func computing(floats hasFloats: Bool) -> [PressureShape] {
        let codes = Opcode.allCases.filter {
            $0.rawValue >= Opcode.add.rawValue && $0.rawValue < Opcode.fflags.rawValue
                && ($0.rawValue >= Opcode.fadd.rawValue) == hasFloats
        }
        return codes.flatMap { code in
            code.shape.result.types(result: .none, first: .none).flatMap { shapes(code, $0) }
        }
    }

    private static func shapes(_ code: Opcode, _ type: ValueType) -> [PressureShape] {
        let shape = code.shape
        var result: [PressureShape] = []
        for first in shape.a.types(result: type, first: .none) where isConvertible(code, first, to: type) {
            let rest = [shape.b, shape.c].flatMap { $0.types(result: type, first: first) }.filter { $0 != .none }
            for aux in auxiliaries(shape.auxiliary) {
                for field in shape.immediate == .field ? fields(type.bits) : [0] {
                    result.append(
                        PressureShape(
                            name: "\(code.name).\(type.name) of \(first.name), mode \(aux), immediate \(field)",
                            operands: ([first] + rest).map { .value($0) },
                            ending: .value { builder, values in
                                builder.append(
                                    Op(
                                        code, type, aux: aux, a: values[0], b: values.count > 1 ? values[1] : .none,
                                        c: values.count > 2 ? values[2] : .none, imm: field))
                            }))
                }
            }
        }
        return result
    }

    private static func isConvertible(_ code: Opcode, _ from: ValueType, to type: ValueType) -> Bool {
        switch code {
        case .fcvt: from != type
        case .fbits, .bitsf: from.bits == type.bits
        default: true
        }
    }

    private static func auxiliaries(_ kind: AuxiliaryKind) -> [UInt16] {
        switch kind {
        case .cond: IR.Condition.allCases.map(\.rawValue)
        case .fcond: FloatCondition.allCases.map(\.rawValue)
        case .round: RoundingMode.allCases.map(\.rawValue)
        default: [0]
        }
    }

    private static func fields(_ bits: Int) -> [Int64] {
        [(0, 8), (0, 31), (0, bits), (5, 7), (bits - 1, 1), (8, bits - 8)].map {
            BitField(position: $0, length: $1).rawValue
        }
    }

    // MARK: - Ops that are lowered with their operands

    static func folded() -> [PressureShape] {
        var result: [PressureShape] = []
        for count in [Int64(1), 3] {
            for isFirst in [false, true] {
                result.append(
                    PressureShape(
                        name: "add of a shift by \(count)", operands: [.value(.i64), .value(.i64)],
                        ending: .value { builder, values in
                            let shift = builder.shl(values[1], builder.iconst(.i64, count))
                            return isFirst ? builder.add(shift, values[0]) : builder.add(values[0], shift)
                        }))
            }
        }
        for type in integers {
            for condition in IR.Condition.allCases {
                result += carries(condition, type) + selections(condition, type) + branches(condition, type)
            }
        }
        return result
    }

    /// Additions of a comparison.
    private static func carries(_ condition: IR.Condition, _ type: ValueType) -> [PressureShape] {
        let name = "add of cmp.\(condition.name).\(type.name)"
        let isZeroTest = condition == .eq || condition == .ne
        return [false, true].map { isFirst in
            PressureShape(
                name: name, operands: [.value(.i64), .value(type)] + (isZeroTest ? [] : [.value(type)]),
                ending: .value { builder, values in
                    let right = isZeroTest ? builder.iconst(type, 0) : values[2]
                    let comparison = builder.cmp(condition, values[1], right)
                    return isFirst ? builder.add(comparison, values[0]) : builder.add(values[0], comparison)
                })
        }
    }

    private static func selections(_ condition: IR.Condition, _ type: ValueType) -> [PressureShape] {
        (integers + floats).map { chosen in
            PressureShape(
                name: "select.\(chosen.name) by cmp.\(condition.name).\(type.name)",
                operands: [.value(type), .value(type), .value(chosen), .value(chosen)],
                ending: .value { builder, values in
                    let comparison = builder.cmp(condition, values[0], values[1])
                    return builder.select(comparison, values[2], values[3])
                })
        }
    }

    private static func branches(_ condition: IR.Condition, _ type: ValueType) -> [PressureShape] {
        let operands: [OperandKind] = [.value(type), .value(type)]
        var result = [
            PressureShape(
                name: "br.\(condition.name).\(type.name)", operands: operands,
                ending: .branch { builder, values, then, other in
                    builder.br(condition, values[0], values[1], then: then, else: other)
                }),
            PressureShape(
                name: "br by cmp.\(condition.name).\(type.name)", operands: operands,
                ending: .branch { builder, values, then, other in
                    let comparison = builder.cmp(condition, values[0], values[1])
                    builder.br(.ne, comparison, builder.iconst(.i64, 0), then: then, else: other)
                }),
        ]
        if condition == .eq || condition == .ne {
            result.append(
                PressureShape(
                    name: "br.\(condition.name) by and.\(type.name)", operands: operands,
                    ending: .branch { builder, values, then, other in
                        let both = builder.and(values[0], values[1])
                        builder.br(condition, both, builder.iconst(type, 0), then: then, else: other)
                    }))
        }
        return result
    }

    static func floatBranches() -> [PressureShape] {
        floats.flatMap { type in
            FloatCondition.allCases.flatMap { condition in
                [IR.Condition.eq, .ne].map { taken in
                    PressureShape(
                        name: "br.\(taken.name) by fcmp.\(condition.name).\(type.name)",
                        operands: [.value(type), .value(type)],
                        ending: .branch { builder, values, then, other in
                            let comparison = builder.fcmp(condition, values[0], values[1])
                            builder.br(taken, comparison, builder.iconst(.i64, 0), then: then, else: other)
                        })
                }
            }
        }
    }

    /// Multiplications and additions with negated operands, in each mode.
    static func negatedFusions() -> [PressureShape] {
        floats.flatMap { type in
            RoundingMode.allCases.flatMap { mode in
                (1..<4).map { negations in
                    PressureShape(
                        name: "fma.\(type.name).\(mode.name), negations \(negations)",
                        operands: [.value(type), .value(type), .value(type)],
                        ending: .value { builder, values in
                            let a = negations & 1 != 0 ? builder.fneg(values[0]) : values[0]
                            let c = negations & 2 != 0 ? builder.fneg(values[2]) : values[2]
                            return builder.fma(mode, a, values[1], c)
                        })
                }
            }
        }
    }

    /// Results of arithmetic in slots that are not pinned, more than there are registers, all looked at by one op.
    static func openNaNs() -> [PressureShape] {
        floats.flatMap { type in
            [false, true].map { isIndependent in
                PressureShape(
                    name: "poll after arithmetic in \(type.name)", operands: [.value(type), .value(type)],
                    ending: .effect { builder, values in
                        var sum = values[0]
                        for number in 5..<11 {
                            sum = builder.fadd(.dynamic, isIndependent ? values[number & 1] : sum, values[1])
                            let result = builder.fcanon(sum)
                            let prefix = type == .f64 ? "g" : "s"
                            builder.set(PressureLayout.slot("\(prefix)\(number)"), result)
                            if number == 7 { builder.set(PressureLayout.slot("f5"), wide(result, &builder)) }
                        }
                        builder.poll(builder.iconst(.i64, 0x1000))
                    })
            }
        }
    }

    private static func wide(_ value: ValueID, _ builder: inout RegionBuilder) -> ValueID {
        builder.type(of: value) == .f64 ? value : builder.fbox(value)
    }

    /// Comparisons between reading the flags and putting them back.
    static func quietComparisons() -> [PressureShape] {
        floats.flatMap { type in
            FloatCondition.allCases.flatMap { condition in
                [false, true].map { keepsFlags in
                    PressureShape(
                        name: "fcmp.\(condition.name).\(type.name) with flags put back",
                        operands: [.value(type), .value(type)],
                        ending: .value { builder, values in
                            let flags = builder.fflags()
                            if keepsFlags { builder.set(PressureLayout.slot("x9"), flags) }
                            let first = builder.fcmp(condition, values[0], values[1])
                            let second = builder.fcmp(.lt, values[1], values[0])
                            builder.setFflags(flags)
                            return builder.add(first, builder.shl(second, builder.iconst(.i64, 1)))
                        })
                }
            }
        }
    }

    // MARK: - The float environment, polls, endings

    static func rare() -> [PressureShape] {
        let one: [OperandKind] = [.value(.i64)]
        let prediction: Int64 = 0x20000
        return [
            PressureShape(name: "fflags", operands: [], ending: .value { builder, _ in builder.fflags() }),
            PressureShape(name: "set_fflags", operands: one, ending: .effect { $0.setFflags($1[0]) }),
            PressureShape(name: "set_rounding", operands: one, ending: .effect { $0.setRounding($1[0]) }),
            PressureShape(name: "poll", operands: one, ending: .effect { $0.poll($1[0]) }),
            PressureShape(name: "exit_indirect", operands: one, ending: .leaving { $0.exitIndirect($1[0]) }),
            PressureShape(name: "exit_return", operands: one, ending: .leaving { $0.exitReturn($1[0]) }),
            PressureShape(
                name: "exit_call_indirect", operands: one,
                ending: .leaving { $0.exitCallIndirect($1[0], $0.iconst(.i64, prediction)) }),
            PressureShape(
                name: "leave", operands: one,
                ending: .leaving { builder, values in
                    builder.append(
                        Op(.leave, .none, aux: LeaveReason.misaligned.rawValue, a: values[0], imm: 0x30008))
                }),
        ]
    }
}
