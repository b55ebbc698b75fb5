// room: launch
// does: where reports and traces are written: a descriptor of Martlet's own, which the guest can neither close nor redirect
// spec: Docs/Decisions/0088-reports-have-a-descriptor.md

import Glibc
import LinuxUser

/// A copy of standard error for reports and traces, or the one that was handed on where a guest executed this program. Nil
/// where there is nothing to report or no descriptor to be had: then standard error has to do, whatever it is.
func reportDescriptor(_ options: RunOptions) -> Int32? {
    guard options.reports else { return nil }
    let (setFlags, closeOnExec, copyFrom) = (2, 1, 1030)
    if let given = options.reportDescriptor {
        return HostCalls.kernel(.fcntl, Int(given), setFlags, closeOnExec) == 0 ? given : nil
    }
    // High, so that the guest's own have the numbers that they would have; where the limit is lower, the last one below it.
    let limit = Int(clamping: descriptorLimit())
    for lowest in [1000, limit - 1] where lowest > 2 && lowest < limit {
        let copy = HostCalls.kernel(.fcntl, Int(STDERR_FILENO), copyFrom, lowest)
        if copy >= 0 { return Int32(copy) }
    }
    return nil
}

private func descriptorLimit() -> UInt {
    var limit = rlimit()
    return getrlimit(__rlimit_resource_t(UInt32(RLIMIT_NOFILE.rawValue)), &limit) == 0 ? limit.rlim_cur : 0
}

extension RunOptions {
    /// Whether the run says anything beside the guest.
    fileprivate var reports: Bool {
        traces != nil || statistics != nil || !passes.isEmpty || !dump.isEmpty || checksBackend || explainsPasses
    }
}
