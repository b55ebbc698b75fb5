// room: linuxuser/signals
// does: the guest's signal actions, what signals do by default, and which of them the host's kernel takes over
// spec: signal(7), rt_sigaction(2)
//
// The host's disposition follows the guest's, so that stopping, continuing, core dumps, ignored signals and children
// of the guest behave as the kernel makes them: default and ignore are the host's own, a handler is our recording one.
// The five signals that generated code can cause stay with the engine's fault handler whatever the guest says.

import CSupport

/// The kernel's struct sigaction of the guest: 0 handler, 8 flags, 16 mask.
public struct SignalAction: Equatable, Sendable {
    public static let defaultHandler: UInt64 = 0
    public static let ignoreHandler: UInt64 = 1
    public static let noChildStop: UInt64 = 1
    public static let noChildWait: UInt64 = 2
    public static let onStack: UInt64 = 0x0800_0000
    public static let restart: UInt64 = 0x1000_0000
    public static let noDefer: UInt64 = 0x4000_0000
    public static let resetHandler: UInt64 = 0x8000_0000
    /// Those that a riscv64 kernel knows, SA_SIGINFO and SA_EXPOSE_TAGBITS among them, and SA_RESTORER not; it keeps no
    /// others, by which a program finds out what there is.
    public static let known: UInt64 =
        noChildStop | noChildWait | 4 | 0x800 | onStack | restart | noDefer | resetHandler

    public var handler: UInt64 = 0
    public var flags: UInt64 = 0
    public var mask: UInt64 = 0

    public var isHandler: Bool { handler > SignalAction.ignoreHandler }
}

/// The signals that the Linux layer names.
public enum SignalNumber {
    public static let illegal: Int32 = 4
    public static let trap: Int32 = 5
    public static let bus: Int32 = 7
    public static let floatingPoint: Int32 = 8
    public static let kill: Int32 = 9
    public static let segmentation: Int32 = 11
    public static let child: Int32 = 17
    public static let `continue`: Int32 = 18
    public static let stop: Int32 = 19
    public static let stopTerminal: Int32 = 20
    public static let backgroundRead: Int32 = 21
    public static let backgroundWrite: Int32 = 22
    public static let urgent: Int32 = 23
    public static let windowChange: Int32 = 28
    public static let count: Int32 = 64

    /// Those that generated code can cause; the host never blocks them.
    public static let synchronous: UInt64 =
        bit(segmentation) | bit(bus) | bit(illegal) | bit(floatingPoint) | bit(trap)
    /// Those that nobody can block, catch or ignore.
    public static let unblockable: UInt64 = bit(kill) | bit(stop)

    public static func bit(_ signal: Int32) -> UInt64 { 1 << UInt64(signal - 1) }

    public static func isSynchronous(_ signal: Int32) -> Bool { synchronous & bit(signal) != 0 }

    /// SIGCHLD, SIGCONT, SIGURG and SIGWINCH do nothing by default.
    public static func isIgnoredByDefault(_ signal: Int32) -> Bool {
        [child, `continue`, urgent, windowChange].contains(signal)
    }
}

/// The actions of all 64 signals, shared by the threads of a program.
public final class SignalActions {
    private var actions = [SignalAction](repeating: SignalAction(), count: 65)

    func copy() -> SignalActions {
        let copy = SignalActions()
        copy.actions = actions
        return copy
    }

    public subscript(signal: Int32) -> SignalAction {
        get { actions[Int(signal)] }
        set { actions[Int(signal)] = newValue }
    }
}

/// The alternate stack of a thread.
public struct AlternateStack: Equatable, Sendable {
    public static let onStack: Int32 = 1
    public static let disabled: Int32 = 2
    public static let autoDisarm: Int32 = Int32(bitPattern: 0x8000_0000)
    /// MINSIGSTKSZ in bytes.
    public static let minimumSize: UInt64 = 2048

    public var base: UInt64 = 0
    public var size: UInt64 = 0
    /// What the program gave as `ss_flags`; a signal frame holds them so.
    public var givenFlags: Int32 = 0

    public init(base: UInt64 = 0, size: UInt64 = 0, givenFlags: Int32 = 0) {
        (self.base, self.size, self.givenFlags) = (base, size, givenFlags)
    }

    /// After a delivery with SS_AUTODISARM, and in a child that shares its parent's memory.
    public static let none = AlternateStack(givenFlags: disabled)

    public var isDisabled: Bool { size == 0 }
    public var disarms: Bool { givenFlags & AlternateStack.autoDisarm != 0 }

    /// Whether a program there is on this stack, which one with SS_AUTODISARM never says. The stack grows down: its first
    /// free byte may be one past its end.
    public func holds(_ stackPointer: UInt64) -> Bool {
        !isDisabled && !disarms && stackPointer > base && stackPointer - base <= size
    }

    /// `ss_flags` as the kernel reports it.
    public func flags(at stackPointer: UInt64) -> Int32 {
        let mode = givenFlags & AlternateStack.autoDisarm
        if isDisabled { return AlternateStack.disabled | mode }
        return (holds(stackPointer) ? AlternateStack.onStack : 0) | mode
    }

    /// The stack that takes this one's place, as a program at `stackPointer` asks for.
    public func replaced(
        base: UInt64, size: UInt64, flags: Int32, at stackPointer: UInt64
    ) throws(Errno) -> AlternateStack {
        guard !holds(stackPointer) else { throw .EPERM }
        switch flags & ~AlternateStack.autoDisarm {
        case AlternateStack.disabled: return AlternateStack(givenFlags: flags)
        case 0, AlternateStack.onStack:
            guard size >= AlternateStack.minimumSize else { throw .ENOMEM }
            return AlternateStack(base: base, size: size, givenFlags: flags)
        default: throw .EINVAL
        }
    }
}
