// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: RLIMIT_NOFILE: the soft limit is the host's, a lowered hard one the guest's alone; room for Martlet's own at execve
// spec: getrlimit(2), execve(2); Docs/Decisions/0085-descriptors-of-execve.md

extension LinuxSystem {
    /// RLIMIT_NOFILE.
    package static let descriptorLimit = 7

    /// How far a hard limit that is used up is raised, where Martlet may: more descriptors than a start ever holds.
    private static let ownDescriptors: UInt64 = 16

    /// The host's limit on a resource of this process.
    package func hostLimit(_ resource: Int) throws(Errno) -> ResourceLimit {
        var words: (UInt64, UInt64) = (0, 0)
        let answer = withUnsafeMutableBytes(of: &words) { host(.getrlimit, resource, Int(bitPattern: $0.baseAddress)) }
        guard answer == 0 else { throw Errno(Int32(-answer)) }
        return ResourceLimit(soft: words.0, hard: words.1)
    }

    package func setHostLimit(_ resource: Int, _ limit: ResourceLimit) throws(Errno) {
        var words = (limit.soft, limit.hard)
        let answer = withUnsafeMutableBytes(of: &words) { host(.setrlimit, resource, Int(bitPattern: $0.baseAddress)) }
        guard answer == 0 else { throw Errno(Int32(-answer)) }
    }

    /// The guest's limit: the soft one is the host's, who enforces it and whom another process may tell another.
    package func descriptorLimit() throws(Errno) -> ResourceLimit {
        let found = try hostLimit(LinuxSystem.descriptorLimit)
        guard let kept = keptLimits[LinuxSystem.descriptorLimit] else { return found }
        return ResourceLimit(soft: min(found.soft, kept.hard), hard: min(found.hard, kept.hard))
    }

    /// The guest's new limit on the host, whose hard limit is only ever raised: without the right there would be no way
    /// back up when the next program is loaded.
    package func setDescriptorLimit(_ limit: ResourceLimit) throws(Errno) {
        let found = try hostLimit(LinuxSystem.descriptorLimit)
        let hard = max(limit.hard, found.hard)
        try setHostLimit(LinuxSystem.descriptorLimit, ResourceLimit(soft: limit.soft, hard: hard))
    }

    /// Makes room for the descriptors that Martlet itself needs to look at the next program and to load it. Returns the
    /// host's limit to be put back; nil where it stays as it is.
    package func liftDescriptorLimit() -> ResourceLimit? {
        guard let found = try? hostLimit(LinuxSystem.descriptorLimit), found.hard != .max else { return nil }
        let top = found.soft < found.hard ? found.hard : found.hard + LinuxSystem.ownDescriptors
        do throws(Errno) {
            try setHostLimit(LinuxSystem.descriptorLimit, ResourceLimit(soft: top, hard: top))
            return found
        } catch {
            return nil
        }
    }

    /// The other way: at once where the program was not executed, and by the next Martlet when it has loaded it.
    public func putBackDescriptorLimit(_ limit: ResourceLimit) {
        try? setHostLimit(LinuxSystem.descriptorLimit, limit)
    }
}
