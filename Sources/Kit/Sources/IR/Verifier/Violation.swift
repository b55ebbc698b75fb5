// room: kit/ir
// does: the rules that a region obeys, and how a broken one is reported
// spec: Docs/TextIR.md

/// A rule of the IR. `RegionVerifier` finds every op that breaks one.
public enum IRRule: String, CaseIterable, Sendable {
    /// There is a block 0. It stands first and has no parameters.
    case entry = "the entry is block 0, stands first and has no parameters"
    /// The blocks' ranges cover the ops without gap or overlap; none is empty.
    case blockRange = "the blocks cover the ops without gap or overlap, and none is empty"
    /// The last op of a block ends it, and no other does.
    case blockEnding = "the last op of a block ends it, and no other"
    case parameterPlace = "parameters stand at the start of their block"
    case operandPresence = "an op has the operands of its shape and no others"
    case operandRange = "an operand is an op of the region"
    case operandValue = "an operand is an op with a value"
    case resultType = "the result is of a type that the op allows"
    case operandType = "an operand is of the type that the op demands"
    /// `fbits` and `bitsf` keep the width, `fcvt` changes it.
    case conversionWidth = "fbits and bitsf keep the width, fcvt changes it"
    /// An access is not wider than the type; that of a float or an atomic one is exactly as wide; `signed` is for
    /// integer loads narrower than their type, or as wide.
    case accessWidth = "an access fits the type of its value"
    case auxiliary = "the auxiliary field has a meaning; an unused one is 0"
    case immediate = "the immediate field has a meaning; an unused one is 0"
    /// An i32 constant is sign-extended, an f32 constant zero-extended.
    case constant = "an i32 constant is sign-extended, an f32 constant zero-extended"
    /// At least one bit, inside the type.
    case field = "a bit field has a bit and lies inside the type"
    case slot = "a slot is of the layout, and the value of its type"
    case helper = "a call has the argument types and the result of its helper's signature"
    /// The argument lists of calls and branches lie inside the region's extra list.
    case extra = "argument lists lie inside the extra list"
    case target = "a target is a block of the region"
    case targetArguments = "a target gets as many arguments as it has parameters, of their types"
    case dominance = "a value is used only where its op dominates"
    case prediction = "a predicted return address is an iconst"
    /// The payload of a NaN that an op with the trait `nan` gives is unspecified, so only ops that do not observe it may use
    /// such a value: float arithmetic, `fmin`, `fmax`, `fcmp`, `f_to_sint`, `f_to_uint` and `fcanon`. A block parameter
    /// or a `select` would hide where the value comes from, so they may not.
    case nanPayload = "an unspecified NaN payload flows only to ops that do not observe it"
    /// On every path from a `defer`, a `set` of its slot comes before any ending that leaves the region, any `get` of the
    /// slot and any helper that reads or writes state; state maps alone know the value until then.
    case deferred = "a deferred slot is set before it is read or the region is left"
}

/// A rule that is broken, and where.
public struct IRViolation: Error, Equatable, CustomStringConvertible {
    public var rule: IRRule
    /// The index of the op; nil if the blocks themselves are wrong.
    public var op: Int?
    /// The op, or the block, as text.
    public var text: String
    /// What is wrong with it.
    public var detail: String

    public init(rule: IRRule, op: Int?, text: String, detail: String) {
        self.rule = rule
        self.op = op
        self.text = text
        self.detail = detail
    }

    public var description: String {
        "\(op.map { "op \($0): " } ?? "")\(text): \(detail) (\(rule.rawValue))"
    }
}
