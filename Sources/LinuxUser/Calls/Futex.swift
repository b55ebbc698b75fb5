// room: linuxuser/calls
// does: the futex calls: the host's kernel does them on the guest's own words, after the pointers are checked
// spec: futex(2), futex_waitv(2), get_robust_list(2)
//
// Guest threads are host threads with the same ids, and guest memory is host memory: waiters, owners of PI futexes and
// robust lists mean the same to the host's kernel as to the guest.

extension LinuxTask {
    /// The fourth argument is a time for the operations that wait and a number for the others.
    package func futex(_ a: SyscallArguments) -> SyscallResult {
        let operation = a.int(1) & 0x7f
        guard reaches(a.a0, 4) else { return .failure(.EFAULT) }
        switch operation {
        case 0, 6, 9, 11, 13:
            guard reaches(a.a3, 16), operation != 11 || reaches(a.a4, 4) else { return .failure(.EFAULT) }
            // A plain wait with a time limit does not start again: the limit counts from the call's own start.
            let hasRelativeTime = operation == 0 && a.a3 != 0
            let isAbsolute = operation == 6 || operation == 13 || operation == 11
            return pass(.futex, a, wait: hasRelativeTime || a.a3 != 0 && !isAbsolute ? .interrupted : .restartable)
        case 3, 4, 5, 12:
            return reaches(a.a4, 4) ? pass(.futex, a) : .failure(.EFAULT)
        default:
            return pass(.futex, a)
        }
    }

    /// struct futex_waitv: 0 value, 8 address, 16 flags, 20 reserved.
    package func futexWaitv(_ a: SyscallArguments) -> SyscallResult {
        let limit: UInt64 = 128
        let count = UInt64(UInt32(truncatingIfNeeded: a.a1))
        if count > 0, count <= limit {
            guard reachesWaiters(a.a0, count) else { return .failure(.EFAULT) }
        }
        return pass(.futex_waitv, a, wait: .restartable)
    }

    /// Two waiters: from the first's word to the second's.
    package func futexRequeue(_ a: SyscallArguments) -> SyscallResult {
        guard a.a0 == 0 || reachesWaiters(a.a0, 2) else { return .failure(.EFAULT) }
        return pass(.futex_requeue, a)
    }

    private func reachesWaiters(_ address: UInt64, _ count: UInt64) -> Bool {
        guard reaches(address, count * 24) else { return false }
        return (0..<count).allSatisfy { index in
            memory.load(address &+ index * 24 + 8, as: UInt64.self).map { reaches($0, 8) } ?? false
        }
    }
}
