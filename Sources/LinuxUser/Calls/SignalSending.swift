// room: linuxuser/calls
// does: sending a signal with a siginfo of the caller's own
// spec: rt_sigqueueinfo(2), pidfd_send_signal(2)
//
// A process may send itself anything, also a siginfo that says that the kernel found a fault. The host's handler would
// take that for a fault of Martlet's; it is refused, as it is for other processes.

extension LinuxTask {
    package func rtSigqueueinfo(_ a: SyscallArguments) -> SyscallResult {
        isForgedFault(a.int(1), at: a.a2) ? .failure(.EPERM) : pass(.rt_sigqueueinfo, a)
    }

    package func rtTgsigqueueinfo(_ a: SyscallArguments) -> SyscallResult {
        isForgedFault(a.int(2), at: a.a3) ? .failure(.EPERM) : pass(.rt_tgsigqueueinfo, a)
    }

    package func pidfdSendSignal(_ a: SyscallArguments) -> SyscallResult {
        isForgedFault(a.int(1), at: a.a2) ? .failure(.EPERM) : pass(.pidfd_send_signal, a)
    }

    /// struct siginfo: 8 si_code, which is positive where it comes from the kernel.
    private func isForgedFault(_ signal: Int, at info: UInt64) -> Bool {
        guard info != 0, signal >= 1, signal <= Int(SignalNumber.count), SignalNumber.isSynchronous(Int32(signal)),
            let code = memory.load(info + 8, as: Int32.self)
        else { return false }
        return code > 0
    }
}
