// room: linuxuser/signals (UNSAFE ROOM: lends buffers to host calls)
// does: gives the host the dispositions that the guest's actions ask for
// spec: rt_sigaction(2), execve(2) on what a program inherits

import CSupport

extension LinuxTask {
    /// Makes the host's disposition of `signal` follow the guest's action.
    package func applyAction(_ signal: Int32) {
        if SignalNumber.isSynchronous(signal) { return }
        let action = actions[signal]
        let disposition: martlet_disposition =
            action.isHandler
            ? MARTLET_SIGNAL_RECORD
            : action.handler == SignalAction.ignoreHandler ? MARTLET_SIGNAL_IGNORE : MARTLET_SIGNAL_DEFAULT
        let flags = action.flags & (SignalAction.noChildStop | SignalAction.noChildWait)
        _ = martlet_signals_dispose(signal, disposition, UInt(flags))
    }

    /// CLONE_CLEAR_SIGHAND: every handler becomes the default action.
    func clearHandlers() {
        for signal in 1...SignalNumber.count where actions[signal].isHandler {
            actions[signal] = SignalAction()
            applyAction(signal)
        }
    }
}

extension LinuxSystem {
    /// A new program starts with the mask and the ignored signals of whoever started Martlet, and no handlers: those that
    /// the Swift runtime has installed for crashes of its own (SIGABRT and SIGQUIT too) must not see the guest's signals.
    package func inheritSignals() {
        for signal in 1...SignalNumber.count {
            var action: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
            let answer = withUnsafeMutableBytes(of: &action) {
                host(.rt_sigaction, Int(signal), 0, Int(bitPattern: $0.baseAddress), 8)
            }
            guard answer == 0 else { continue }
            if action.0 == SignalAction.ignoreHandler {
                actions[signal].handler = SignalAction.ignoreHandler
            } else if action.0 != SignalAction.defaultHandler {
                mainTask.applyAction(signal)
            }
        }
        var mask: UInt64 = 0
        let answer = withUnsafeMutableBytes(of: &mask) {
            host(.rt_sigprocmask, 0, 0, Int(bitPattern: $0.baseAddress), 8)
        }
        if answer == 0 { mainTask.setMask(mask) }
    }
}
