// room: linuxuser/calls
// does: closing descriptors, all but the one that Martlet writes its reports to
// spec: close(2), close_range(2), dup3(2); Docs/Decisions/0088-reports-have-a-descriptor.md

extension LinuxTask {
    package func close(_ a: SyscallArguments) -> SyscallResult {
        isMartlets(a.int(0)) ? .failure(.EBADF) : pass(.close, a)
    }

    /// What lies before Martlet's own descriptor, then what lies behind it.
    package func closeRange(_ a: SyscallArguments) -> SyscallResult {
        let (first, last) = (UInt32(truncatingIfNeeded: a.a0), UInt32(truncatingIfNeeded: a.a1))
        guard let own = system.configuration.reportDescriptor.map({ UInt32($0) }), first <= own, own <= last else {
            return pass(.close_range, a)
        }
        var result = SyscallResult.success
        if first < own {
            result = pass(.close_range, SyscallArguments(UInt64(first), UInt64(own - 1), a.a2))
        }
        if !result.isFailure, own < last {
            result = pass(.close_range, SyscallArguments(UInt64(own + 1), UInt64(last), a.a2))
        }
        return result
    }

    /// Whether a descriptor is Martlet's own: for the guest it is as one above its limit.
    package func isMartlets(_ descriptor: Int) -> Bool { descriptor == system.configuration.reportDescriptor }
}
