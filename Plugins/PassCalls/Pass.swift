// room: pass/calls (UNSAFE ROOM: is lent the registry)
// does: how often each function is called and returned from, with a typed Swift closure as the helper
// spec: Docs/HowTo/WriteAPass.md, "Helpers"

import Base
import Helpers
import PluginAPI

/// Counts calls and returns by function. The closure below is all that an author writes; because of its `Int32` it goes
/// through libffi, which `--explain-passes` shows.
public final class CallsPass: InstrumentationPass {
    private let context: PassContext
    private let limit: Int
    private var helper: PassHelper!
    private var calls: [UInt64: UInt64] = [:]
    private var returns: [UInt64: UInt64] = [:]
    /// The guest's threads call at any time.
    private let lock = HostLock()
    private var depth = 0
    private var deepest = 0

    public init(_ context: PassContext) throws {
        self.context = context
        limit = Int(context.options.integer("top") ?? 20)
        helper = try context.makeHelper("transfer") { [unowned self] (from: UInt64, to: UInt64, isCall: Int32) in
            self.lock.locked { self.note(from, to, isCall != 0) }
        }
    }

    public func instrument(_ editor: RegionEditor) {
        for (index, instruction) in editor.instructions.enumerated() where instruction.calls || instruction.returns {
            editor.insert(.beforeLeaving, index) { [helper] code in
                guard let helper, code.leavesByCall || code.leavesByReturn else { return }
                let isCall = code.constant32(code.leavesByCall ? 1 : 0)
                code.call(helper, [code.constant(code.pc.raw), code.leavingTarget(), isCall])
            }
        }
    }

    /// Runs on the guest's thread at each call and return. With several threads the depth is that of all together.
    private func note(_ from: UInt64, _ to: UInt64, _ isCall: Bool) {
        if isCall {
            calls[to, default: 0] += 1
            depth += 1
            deepest = max(deepest, depth)
        } else {
            returns[from, default: 0] += 1
            // longjmp leaves frames without returning from them; what returns then is above the first frame.
            depth = max(0, depth - 1)
        }
    }

    public func report(into report: inout Report) {
        var functions: [String: (calls: UInt64, returns: UInt64)] = [:]
        for (address, count) in calls { functions[name(of: address), default: (0, 0)].calls += count }
        for (address, count) in returns { functions[name(of: address), default: (0, 0)].returns += count }
        report.table("calls", columns: ["calls", "returns", "function"])
        let sorted = functions.sorted { ($1.value.calls, $0.key) < ($0.value.calls, $1.key) }
        for (name, counts) in sorted.prefix(limit) {
            report.row([.count(counts.calls), .count(counts.returns), .text(name)])
        }
        report.table("totals", columns: ["calls", "returns", "deepest"])
        report.row([
            .count(calls.values.reduce(0, +)), .count(returns.values.reduce(0, +)), .count(UInt64(deepest)),
        ])
    }

    private func name(of address: UInt64) -> String {
        context.guest.symbol(at: GuestAddress(address))?.name ?? "\(GuestAddress(address))"
    }
}

/// Registers the pass.
///
/// - Parameter registry: points to the host's `Registry`, which is lent for the call.
@_cdecl("martlet_register_pass_calls")
public func registerPassCalls(_ registry: UnsafeMutableRawPointer) {
    registry.assumingMemoryBound(to: Registry.self).pointee.addPass("calls") { try CallsPass($0) }
}
