// room: kit/helpers (UNSAFE ROOM: context pointers)
// does: the helpers that a pass makes: the fastest way of calling them that the author's signature allows
// spec: Docs/HowTo/WriteAPass.md, "Helpers"

import IR
import PluginAPI

extension PassContext {
    /// A helper from a typed Swift closure of up to eight arguments.
    ///
    /// Generated code calls it through a libffi closure, which costs about 20 ns a call; a closure that takes nothing but
    /// `UInt64`s costs less.
    ///
    /// - Throws: `ClosureError` if there is no memory for it.
    public func makeHelper<each Argument: HelperValue>(
        _ name: String, effects: HelperEffects = [], _ body: @escaping (repeat each Argument) -> Void
    ) throws -> PassHelper {
        let (signature, address) = try closures().makeFunction(body)
        return kept(name, signature, effects, address, .closure)
    }

    /// A helper with a result.
    public func makeHelper<each Argument: HelperValue, Result: HelperValue>(
        _ name: String, effects: HelperEffects = [], _ body: @escaping (repeat each Argument) -> Result
    ) throws -> PassHelper {
        let (signature, address) = try closures().makeFunction(body)
        return kept(name, signature, effects, address, .closure)
    }

    /// A helper from a closure of one 64-bit argument: called by a C function with the closure as its context.
    public func makeHelper(
        _ name: String, effects: HelperEffects = [], _ body: @escaping (UInt64) -> Void
    ) throws -> PassHelper {
        if forcesClosures {
            let (signature, address) = try closures().makeFunction(body)
            return kept(name, signature, effects, address, .closure)
        }
        let function: @convention(c) (UnsafeRawPointer, UInt64) -> Void = { box, a in
            Unmanaged<ContextBox<(UInt64) -> Void>>.fromOpaque(box)._withUnsafeGuaranteedRef { $0.body(a) }
        }
        return kept(name, unsafeBitCast(function, to: UInt.self), 1, effects, ContextBox(body))
    }

    /// Likewise with two arguments.
    public func makeHelper(
        _ name: String, effects: HelperEffects = [], _ body: @escaping (UInt64, UInt64) -> Void
    ) throws -> PassHelper {
        if forcesClosures {
            let (signature, address) = try closures().makeFunction(body)
            return kept(name, signature, effects, address, .closure)
        }
        let function: @convention(c) (UnsafeRawPointer, UInt64, UInt64) -> Void = { box, a, b in
            Unmanaged<ContextBox<(UInt64, UInt64) -> Void>>.fromOpaque(box)._withUnsafeGuaranteedRef { $0.body(a, b) }
        }
        return kept(name, unsafeBitCast(function, to: UInt.self), 2, effects, ContextBox(body))
    }

    /// Likewise with three arguments.
    public func makeHelper(
        _ name: String, effects: HelperEffects = [], _ body: @escaping (UInt64, UInt64, UInt64) -> Void
    ) throws -> PassHelper {
        if forcesClosures {
            let (signature, address) = try closures().makeFunction(body)
            return kept(name, signature, effects, address, .closure)
        }
        let function: @convention(c) (UnsafeRawPointer, UInt64, UInt64, UInt64) -> Void = { box, a, b, c in
            Unmanaged<ContextBox<(UInt64, UInt64, UInt64) -> Void>>.fromOpaque(box)
                ._withUnsafeGuaranteedRef { $0.body(a, b, c) }
        }
        return kept(name, unsafeBitCast(function, to: UInt.self), 3, effects, ContextBox(body))
    }

    /// A helper that is a C function already.
    ///
    /// - Parameter function: the address of a C function with exactly this signature.
    public func makeHelper(
        _ name: String, signature: HelperSignature, function: UnsafeRawPointer
    ) -> PassHelper {
        let helper = PassHelper(
            helper: Helper(name: name, signature: signature, address: UInt(bitPattern: function)), rung: .function)
        note(helper)
        return helper
    }

    private func kept(
        _ name: String, _ signature: HelperSignature, _ effects: HelperEffects, _ address: UInt, _ rung: HelperRung
    ) -> PassHelper {
        var signature = signature
        signature.effects = effects
        let helper = PassHelper(helper: Helper(name: name, signature: signature, address: address), rung: rung)
        note(helper)
        return helper
    }

    /// Generated code holds the box's address, so it is never released.
    private func kept(
        _ name: String, _ address: UInt, _ count: Int, _ effects: HelperEffects, _ box: AnyObject
    ) -> PassHelper {
        let context = UInt64(UInt(bitPattern: Unmanaged.passRetained(box).toOpaque()))
        let signature = HelperSignature(
            [.pointer] + Array(repeating: .i64, count: count), effects: effects)
        let helper = PassHelper(
            helper: Helper(name: name, signature: signature, address: address), rung: .context, leading: [context])
        note(helper)
        return helper
    }

    /// The closures of this run.
    private func closures() throws(ClosureError) -> ClosureFactory {
        if let made = closureOwner as? ClosureFactory { return made }
        let made = try ClosureFactory()
        closureOwner = made
        return made
    }
}

private final class ContextBox<Body> {
    let body: Body

    init(_ body: Body) { self.body = body }
}
