// room: linuxuser/generated
// does: from a number and six registers to a routine, with the pointers checked on the way
// spec: Sources/LinuxUser/Tables/syscalls.table
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

extension LinuxTask {
    /// Runs one system call; anything without a case is ENOSYS.
    package func dispatch(_ number: UInt64, _ arguments: SyscallArguments) -> SyscallResult {
        switch number {
        case 0: return call_io_setup(arguments)
        case 1: return call_io_destroy(arguments)
        case 2: return call_io_submit(arguments)
        case 3: return call_io_cancel(arguments)
        case 4: return call_io_getevents(arguments)
        case 5: return call_setxattr(arguments)
        case 6: return call_lsetxattr(arguments)
        case 7: return call_fsetxattr(arguments)
        case 8: return call_getxattr(arguments)
        case 9: return call_lgetxattr(arguments)
        case 10: return call_fgetxattr(arguments)
        case 11: return call_listxattr(arguments)
        case 12: return call_llistxattr(arguments)
        case 13: return call_flistxattr(arguments)
        case 14: return call_removexattr(arguments)
        case 15: return call_lremovexattr(arguments)
        case 16: return call_fremovexattr(arguments)
        case 17: return call_getcwd(arguments)
        case 19: return call_eventfd2(arguments)
        case 20: return call_epoll_create1(arguments)
        case 21: return call_epoll_ctl(arguments)
        case 22: return call_epoll_pwait(arguments)
        case 23: return call_dup(arguments)
        case 24: return call_dup3(arguments)
        case 25: return call_fcntl(arguments)
        case 26: return call_inotify_init1(arguments)
        case 27: return call_inotify_add_watch(arguments)
        case 28: return call_inotify_rm_watch(arguments)
        case 29: return call_ioctl(arguments)
        case 30: return call_ioprio_set(arguments)
        case 31: return call_ioprio_get(arguments)
        case 32: return call_flock(arguments)
        case 33: return call_mknodat(arguments)
        case 34: return call_mkdirat(arguments)
        case 35: return call_unlinkat(arguments)
        case 36: return call_symlinkat(arguments)
        case 37: return call_linkat(arguments)
        case 39: return call_umount2(arguments)
        case 40: return call_mount(arguments)
        case 41: return call_pivot_root(arguments)
        case 43: return call_statfs(arguments)
        case 44: return call_fstatfs(arguments)
        case 45: return call_truncate(arguments)
        case 46: return call_ftruncate(arguments)
        case 47: return call_fallocate(arguments)
        case 48: return call_faccessat(arguments)
        case 49: return call_chdir(arguments)
        case 50: return call_fchdir(arguments)
        case 51: return call_chroot(arguments)
        case 52: return call_fchmod(arguments)
        case 53: return call_fchmodat(arguments)
        case 54: return call_fchownat(arguments)
        case 55: return call_fchown(arguments)
        case 56: return call_openat(arguments)
        case 57: return call_close(arguments)
        case 58: return call_vhangup(arguments)
        case 59: return call_pipe2(arguments)
        case 60: return call_quotactl(arguments)
        case 61: return call_getdents64(arguments)
        case 62: return call_lseek(arguments)
        case 63: return call_read(arguments)
        case 64: return call_write(arguments)
        case 65: return call_readv(arguments)
        case 66: return call_writev(arguments)
        case 67: return call_pread64(arguments)
        case 68: return call_pwrite64(arguments)
        case 69: return call_preadv(arguments)
        case 70: return call_pwritev(arguments)
        case 71: return call_sendfile(arguments)
        case 72: return call_pselect6(arguments)
        case 73: return call_ppoll(arguments)
        case 74: return call_signalfd4(arguments)
        case 75: return call_vmsplice(arguments)
        case 76: return call_splice(arguments)
        case 77: return call_tee(arguments)
        case 78: return call_readlinkat(arguments)
        case 79: return call_newfstatat(arguments)
        case 80: return call_fstat(arguments)
        case 81: return call_sync(arguments)
        case 82: return call_fsync(arguments)
        case 83: return call_fdatasync(arguments)
        case 84: return call_sync_file_range(arguments)
        case 85: return call_timerfd_create(arguments)
        case 86: return call_timerfd_settime(arguments)
        case 87: return call_timerfd_gettime(arguments)
        case 88: return call_utimensat(arguments)
        case 89: return call_acct(arguments)
        case 90: return call_capget(arguments)
        case 91: return call_capset(arguments)
        case 92: return call_personality(arguments)
        case 93: return call_exit(arguments)
        case 94: return call_exit_group(arguments)
        case 95: return call_waitid(arguments)
        case 96: return call_set_tid_address(arguments)
        case 97: return call_unshare(arguments)
        case 98: return call_futex(arguments)
        case 99: return call_set_robust_list(arguments)
        case 100: return call_get_robust_list(arguments)
        case 101: return call_nanosleep(arguments)
        case 102: return call_getitimer(arguments)
        case 103: return call_setitimer(arguments)
        case 104: return call_kexec_load(arguments)
        case 105: return call_init_module(arguments)
        case 106: return call_delete_module(arguments)
        case 107: return call_timer_create(arguments)
        case 108: return call_timer_gettime(arguments)
        case 109: return call_timer_getoverrun(arguments)
        case 110: return call_timer_settime(arguments)
        case 111: return call_timer_delete(arguments)
        case 112: return call_clock_settime(arguments)
        case 113: return call_clock_gettime(arguments)
        case 114: return call_clock_getres(arguments)
        case 115: return call_clock_nanosleep(arguments)
        case 116: return call_syslog(arguments)
        case 118: return call_sched_setparam(arguments)
        case 119: return call_sched_setscheduler(arguments)
        case 120: return call_sched_getscheduler(arguments)
        case 121: return call_sched_getparam(arguments)
        case 122: return call_sched_setaffinity(arguments)
        case 123: return call_sched_getaffinity(arguments)
        case 124: return call_sched_yield(arguments)
        case 125: return call_sched_get_priority_max(arguments)
        case 126: return call_sched_get_priority_min(arguments)
        case 127: return call_sched_rr_get_interval(arguments)
        case 128: return call_restart_syscall(arguments)
        case 129: return call_kill(arguments)
        case 130: return call_tkill(arguments)
        case 131: return call_tgkill(arguments)
        case 132: return call_sigaltstack(arguments)
        case 133: return call_rt_sigsuspend(arguments)
        case 134: return call_rt_sigaction(arguments)
        case 135: return call_rt_sigprocmask(arguments)
        case 136: return call_rt_sigpending(arguments)
        case 137: return call_rt_sigtimedwait(arguments)
        case 138: return call_rt_sigqueueinfo(arguments)
        case 139: return call_rt_sigreturn(arguments)
        case 140: return call_setpriority(arguments)
        case 141: return call_getpriority(arguments)
        case 142: return call_reboot(arguments)
        case 143: return call_setregid(arguments)
        case 144: return call_setgid(arguments)
        case 145: return call_setreuid(arguments)
        case 146: return call_setuid(arguments)
        case 147: return call_setresuid(arguments)
        case 148: return call_getresuid(arguments)
        case 149: return call_setresgid(arguments)
        case 150: return call_getresgid(arguments)
        case 151: return call_setfsuid(arguments)
        case 152: return call_setfsgid(arguments)
        case 153: return call_times(arguments)
        case 154: return call_setpgid(arguments)
        case 155: return call_getpgid(arguments)
        case 156: return call_getsid(arguments)
        case 157: return call_setsid(arguments)
        case 158: return call_getgroups(arguments)
        case 159: return call_setgroups(arguments)
        case 160: return call_uname(arguments)
        case 161: return call_sethostname(arguments)
        case 162: return call_setdomainname(arguments)
        case 163: return call_getrlimit(arguments)
        case 164: return call_setrlimit(arguments)
        case 165: return call_getrusage(arguments)
        case 166: return call_umask(arguments)
        case 167: return call_prctl(arguments)
        case 168: return call_getcpu(arguments)
        case 169: return call_gettimeofday(arguments)
        case 170: return call_settimeofday(arguments)
        case 171: return call_adjtimex(arguments)
        case 172: return call_getpid(arguments)
        case 173: return call_getppid(arguments)
        case 174: return call_getuid(arguments)
        case 175: return call_geteuid(arguments)
        case 176: return call_getgid(arguments)
        case 177: return call_getegid(arguments)
        case 178: return call_gettid(arguments)
        case 179: return call_sysinfo(arguments)
        case 180: return call_mq_open(arguments)
        case 181: return call_mq_unlink(arguments)
        case 182: return call_mq_timedsend(arguments)
        case 183: return call_mq_timedreceive(arguments)
        case 184: return call_mq_notify(arguments)
        case 185: return call_mq_getsetattr(arguments)
        case 186: return call_msgget(arguments)
        case 187: return call_msgctl(arguments)
        case 188: return call_msgrcv(arguments)
        case 189: return call_msgsnd(arguments)
        case 190: return call_semget(arguments)
        case 191: return call_semctl(arguments)
        case 192: return call_semtimedop(arguments)
        case 193: return call_semop(arguments)
        case 194: return call_shmget(arguments)
        case 195: return call_shmctl(arguments)
        case 196: return call_shmat(arguments)
        case 197: return call_shmdt(arguments)
        case 198: return call_socket(arguments)
        case 199: return call_socketpair(arguments)
        case 200: return call_bind(arguments)
        case 201: return call_listen(arguments)
        case 202: return call_accept(arguments)
        case 203: return call_connect(arguments)
        case 204: return call_getsockname(arguments)
        case 205: return call_getpeername(arguments)
        case 206: return call_sendto(arguments)
        case 207: return call_recvfrom(arguments)
        case 208: return call_setsockopt(arguments)
        case 209: return call_getsockopt(arguments)
        case 210: return call_shutdown(arguments)
        case 211: return call_sendmsg(arguments)
        case 212: return call_recvmsg(arguments)
        case 213: return call_readahead(arguments)
        case 214: return call_brk(arguments)
        case 215: return call_munmap(arguments)
        case 216: return call_mremap(arguments)
        case 217: return call_add_key(arguments)
        case 218: return call_request_key(arguments)
        case 219: return call_keyctl(arguments)
        case 220: return call_clone(arguments)
        case 221: return call_execve(arguments)
        case 222: return call_mmap(arguments)
        case 223: return call_fadvise64(arguments)
        case 224: return call_swapon(arguments)
        case 225: return call_swapoff(arguments)
        case 226: return call_mprotect(arguments)
        case 227: return call_msync(arguments)
        case 228: return call_mlock(arguments)
        case 229: return call_munlock(arguments)
        case 230: return call_mlockall(arguments)
        case 231: return call_munlockall(arguments)
        case 232: return call_mincore(arguments)
        case 233: return call_madvise(arguments)
        case 234: return call_remap_file_pages(arguments)
        case 235: return call_mbind(arguments)
        case 236: return call_get_mempolicy(arguments)
        case 237: return call_set_mempolicy(arguments)
        case 238: return call_migrate_pages(arguments)
        case 239: return call_move_pages(arguments)
        case 240: return call_rt_tgsigqueueinfo(arguments)
        case 242: return call_accept4(arguments)
        case 243: return call_recvmmsg(arguments)
        case 258: return call_riscv_hwprobe(arguments)
        case 259: return call_riscv_flush_icache(arguments)
        case 260: return call_wait4(arguments)
        case 261: return call_prlimit64(arguments)
        case 262: return call_fanotify_init(arguments)
        case 263: return call_fanotify_mark(arguments)
        case 264: return call_name_to_handle_at(arguments)
        case 265: return call_open_by_handle_at(arguments)
        case 266: return call_clock_adjtime(arguments)
        case 267: return call_syncfs(arguments)
        case 268: return call_setns(arguments)
        case 269: return call_sendmmsg(arguments)
        case 270: return call_process_vm_readv(arguments)
        case 271: return call_process_vm_writev(arguments)
        case 272: return call_kcmp(arguments)
        case 273: return call_finit_module(arguments)
        case 274: return call_sched_setattr(arguments)
        case 275: return call_sched_getattr(arguments)
        case 276: return call_renameat2(arguments)
        case 278: return call_getrandom(arguments)
        case 279: return call_memfd_create(arguments)
        case 281: return call_execveat(arguments)
        case 283: return call_membarrier(arguments)
        case 284: return call_mlock2(arguments)
        case 285: return call_copy_file_range(arguments)
        case 286: return call_preadv2(arguments)
        case 287: return call_pwritev2(arguments)
        case 288: return call_pkey_mprotect(arguments)
        case 289: return call_pkey_alloc(arguments)
        case 290: return call_pkey_free(arguments)
        case 291: return call_statx(arguments)
        case 292: return call_io_pgetevents(arguments)
        case 294: return call_kexec_file_load(arguments)
        case 424: return call_pidfd_send_signal(arguments)
        case 428: return call_open_tree(arguments)
        case 429: return call_move_mount(arguments)
        case 430: return call_fsopen(arguments)
        case 431: return call_fsconfig(arguments)
        case 432: return call_fsmount(arguments)
        case 433: return call_fspick(arguments)
        case 434: return call_pidfd_open(arguments)
        case 435: return call_clone3(arguments)
        case 436: return call_close_range(arguments)
        case 437: return call_openat2(arguments)
        case 438: return call_pidfd_getfd(arguments)
        case 439: return call_faccessat2(arguments)
        case 440: return call_process_madvise(arguments)
        case 441: return call_epoll_pwait2(arguments)
        case 442: return call_mount_setattr(arguments)
        case 443: return call_quotactl_fd(arguments)
        case 447: return call_memfd_secret(arguments)
        case 448: return call_process_mrelease(arguments)
        case 449: return call_futex_waitv(arguments)
        case 450: return call_set_mempolicy_home_node(arguments)
        case 451: return call_cachestat(arguments)
        case 452: return call_fchmodat2(arguments)
        case 454: return call_futex_wake(arguments)
        case 455: return call_futex_wait(arguments)
        case 456: return call_futex_requeue(arguments)
        case 457: return call_statmount(arguments)
        case 458: return call_listmount(arguments)
        case 459: return call_lsm_get_self_attr(arguments)
        case 460: return call_lsm_set_self_attr(arguments)
        case 461: return call_lsm_list_modules(arguments)
        case 463: return call_setxattrat(arguments)
        case 464: return call_getxattrat(arguments)
        case 465: return call_listxattrat(arguments)
        case 466: return call_removexattrat(arguments)
        case 467: return call_open_tree_attr(arguments)
        case 468: return call_file_getattr(arguments)
        case 469: return call_file_setattr(arguments)
        default: return unknownSyscall(number)
        }
    }
}

extension LinuxTask {
    @inline(never)
    private func call_io_setup(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 8) else { return .failure(.EFAULT) }
        return pass(.io_setup, a)
    }
    @inline(never)
    private func call_io_destroy(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.io_destroy, a)
    }
    @inline(never)
    private func call_io_submit(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return ioSubmit(a)
    }
    @inline(never)
    private func call_io_cancel(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 64) else { return .failure(.EFAULT) }
        guard reaches(a[2], 32) else { return .failure(.EFAULT) }
        return pass(.io_cancel, a)
    }
    @inline(never)
    private func call_io_getevents(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[3], longCount: a[2], of: 32) else { return .failure(.EFAULT) }
        guard reaches(a[4], 16) else { return .failure(.EFAULT) }
        return pass(.io_getevents, a, wait: .interrupted)
    }
    @inline(never)
    private func call_setxattr(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        guard reaches(a[2], a[3]) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(0, buffer: 0, folder: nil), .followed) { return .failure(error) }
        return pass(.setxattr, a)
    }
    @inline(never)
    private func call_lsetxattr(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        guard reaches(a[2], a[3]) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(0, buffer: 0, folder: nil), .notFollowed) { return .failure(error) }
        return pass(.lsetxattr, a)
    }
    @inline(never)
    private func call_fsetxattr(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        guard reaches(a[2], a[3]) else { return .failure(.EFAULT) }
        return pass(.fsetxattr, a)
    }
    @inline(never)
    private func call_getxattr(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        guard reaches(a[2], a[3]) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(0, buffer: 0, folder: nil), .followed) { return .failure(error) }
        return pass(.getxattr, a)
    }
    @inline(never)
    private func call_lgetxattr(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        guard reaches(a[2], a[3]) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(0, buffer: 0, folder: nil), .notFollowed) { return .failure(error) }
        return pass(.lgetxattr, a)
    }
    @inline(never)
    private func call_fgetxattr(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        guard reaches(a[2], a[3]) else { return .failure(.EFAULT) }
        return pass(.fgetxattr, a)
    }
    @inline(never)
    private func call_listxattr(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        guard reaches(a[1], a[2]) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(0, buffer: 0, folder: nil), .followed) { return .failure(error) }
        return pass(.listxattr, a)
    }
    @inline(never)
    private func call_llistxattr(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        guard reaches(a[1], a[2]) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(0, buffer: 0, folder: nil), .notFollowed) { return .failure(error) }
        return pass(.llistxattr, a)
    }
    @inline(never)
    private func call_flistxattr(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], a[2]) else { return .failure(.EFAULT) }
        return pass(.flistxattr, a)
    }
    @inline(never)
    private func call_removexattr(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(0, buffer: 0, folder: nil), .followed) { return .failure(error) }
        return pass(.removexattr, a)
    }
    @inline(never)
    private func call_lremovexattr(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(0, buffer: 0, folder: nil), .notFollowed) { return .failure(error) }
        return pass(.lremovexattr, a)
    }
    @inline(never)
    private func call_fremovexattr(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        return pass(.fremovexattr, a)
    }
    @inline(never)
    private func call_getcwd(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], a[1]) else { return .failure(.EFAULT) }
        return getcwd(a)
    }
    @inline(never)
    private func call_eventfd2(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.eventfd2, a)
    }
    @inline(never)
    private func call_epoll_create1(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.epoll_create1, a)
    }
    @inline(never)
    private func call_epoll_ctl(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[3], 16) else { return .failure(.EFAULT) }
        return epollCtl(a)
    }
    @inline(never)
    private func call_epoll_pwait(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], count: a[2], of: 16) else { return .failure(.EFAULT) }
        guard reaches(a[4], 8) else { return .failure(.EFAULT) }
        return epollPwait(a)
    }
    @inline(never)
    private func call_dup(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return dup(a)
    }
    @inline(never)
    private func call_dup3(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return dup3(a)
    }
    @inline(never)
    private func call_fcntl(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return fcntl(a)
    }
    @inline(never)
    private func call_inotify_init1(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.inotify_init1, a)
    }
    @inline(never)
    private func call_inotify_add_watch(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: nil), .followed) { return .failure(error) }
        return pass(.inotify_add_watch, a)
    }
    @inline(never)
    private func call_inotify_rm_watch(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.inotify_rm_watch, a)
    }
    @inline(never)
    private func call_ioctl(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return ioctl(a)
    }
    @inline(never)
    private func call_ioprio_set(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.ioprio_set, a)
    }
    @inline(never)
    private func call_ioprio_get(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.ioprio_get, a)
    }
    @inline(never)
    private func call_flock(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.flock, a, wait: .restartable)
    }
    @inline(never)
    private func call_mknodat(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: 0), .kept) { return .failure(error) }
        return pass(.mknodat, a)
    }
    @inline(never)
    private func call_mkdirat(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: 0), .kept) { return .failure(error) }
        return pass(.mkdirat, a)
    }
    @inline(never)
    private func call_unlinkat(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        return unlinkat(a)
    }
    @inline(never)
    private func call_symlinkat(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        guard reaches(a[2], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(2, buffer: 0, folder: 1), .kept) { return .failure(error) }
        return symlinkat(a)
    }
    @inline(never)
    private func call_linkat(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        guard reaches(a[3], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: 0), .notFollowedUnless(flags: a[4])) { return .failure(error) }
        if let error = locate(&a, PathPlace(3, buffer: 1, folder: 2), .kept) { return .failure(error) }
        return pass(.linkat, a)
    }
    @inline(never)
    private func call_umount2(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(0, buffer: 0, folder: nil), .followed) { return .failure(error) }
        return pass(.umount2, a)
    }
    @inline(never)
    private func call_mount(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        guard reaches(a[2], 1) else { return .failure(.EFAULT) }
        guard reaches(a[4], 1) else { return .failure(.EFAULT) }
        return mount(a)
    }
    @inline(never)
    private func call_pivot_root(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(0, buffer: 0, folder: nil), .followed) { return .failure(error) }
        if let error = locate(&a, PathPlace(1, buffer: 1, folder: nil), .followed) { return .failure(error) }
        return pass(.pivot_root, a)
    }
    @inline(never)
    private func call_statfs(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        guard reaches(a[1], 120) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(0, buffer: 0, folder: nil), .followed) { return .failure(error) }
        return pass(.statfs, a)
    }
    @inline(never)
    private func call_fstatfs(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 120) else { return .failure(.EFAULT) }
        return pass(.fstatfs, a)
    }
    @inline(never)
    private func call_truncate(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(0, buffer: 0, folder: nil), .followed) { return .failure(error) }
        return pass(.truncate, a)
    }
    @inline(never)
    private func call_ftruncate(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.ftruncate, a)
    }
    @inline(never)
    private func call_fallocate(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.fallocate, a, wait: .restartable)
    }
    @inline(never)
    private func call_faccessat(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: 0), .followed) { return .failure(error) }
        return pass(.faccessat, a)
    }
    @inline(never)
    private func call_chdir(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(0, buffer: 0, folder: nil), .followed) { return .failure(error) }
        return pass(.chdir, a)
    }
    @inline(never)
    private func call_fchdir(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.fchdir, a)
    }
    @inline(never)
    private func call_chroot(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(0, buffer: 0, folder: nil), .followed) { return .failure(error) }
        return chroot(a)
    }
    @inline(never)
    private func call_fchmod(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.fchmod, a)
    }
    @inline(never)
    private func call_fchmodat(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: 0), .followed) { return .failure(error) }
        return pass(.fchmodat, a)
    }
    @inline(never)
    private func call_fchownat(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: 0), .followedUnless(flags: a[4])) { return .failure(error) }
        return pass(.fchownat, a)
    }
    @inline(never)
    private func call_fchown(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.fchown, a)
    }
    @inline(never)
    private func call_openat(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        return openat(a)
    }
    @inline(never)
    private func call_close(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return close(a)
    }
    @inline(never)
    private func call_vhangup(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.vhangup, a)
    }
    @inline(never)
    private func call_pipe2(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 8) else { return .failure(.EFAULT) }
        return pass(.pipe2, a)
    }
    @inline(never)
    private func call_quotactl(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: nil), .followed) { return .failure(error) }
        return quotactl(a)
    }
    @inline(never)
    private func call_getdents64(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], count: a[2], of: 1) else { return .failure(.EFAULT) }
        return getdents64(a)
    }
    @inline(never)
    private func call_lseek(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.lseek, a)
    }
    @inline(never)
    private func call_read(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard let bytes1 = clamped(a[1], a[2]) else { return .failure(.EFAULT) }
        a[2] = bytes1
        return read(a)
    }
    @inline(never)
    private func call_write(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard let bytes1 = clamped(a[1], a[2]) else { return .failure(.EFAULT) }
        a[2] = bytes1
        return pass(.write, a, wait: .restartable)
    }
    @inline(never)
    private func call_readv(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return readv(a)
    }
    @inline(never)
    private func call_writev(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return withVector(a, at: 1, count: a[2]) { pass(.writev, $0, wait: .restartable) }
    }
    @inline(never)
    private func call_pread64(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard let bytes1 = clamped(a[1], a[2]) else { return .failure(.EFAULT) }
        a[2] = bytes1
        return pread64(a)
    }
    @inline(never)
    private func call_pwrite64(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard let bytes1 = clamped(a[1], a[2]) else { return .failure(.EFAULT) }
        a[2] = bytes1
        return pass(.pwrite64, a, wait: .restartable)
    }
    @inline(never)
    private func call_preadv(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return preadv(a)
    }
    @inline(never)
    private func call_pwritev(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return withVector(a, at: 1, count: a[2]) { pass(.pwritev, $0, wait: .restartable) }
    }
    @inline(never)
    private func call_sendfile(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[2], 8) else { return .failure(.EFAULT) }
        return sendfile(a)
    }
    @inline(never)
    private func call_pselect6(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], descriptorSetSize(a[0])) else { return .failure(.EFAULT) }
        guard reaches(a[2], descriptorSetSize(a[0])) else { return .failure(.EFAULT) }
        guard reaches(a[3], descriptorSetSize(a[0])) else { return .failure(.EFAULT) }
        guard reaches(a[4], 16) else { return .failure(.EFAULT) }
        guard reaches(a[5], 16) else { return .failure(.EFAULT) }
        return pselect6(a)
    }
    @inline(never)
    private func call_ppoll(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], count: a[1], of: 8) else { return .failure(.EFAULT) }
        guard reaches(a[2], 16) else { return .failure(.EFAULT) }
        guard reaches(a[3], 8) else { return .failure(.EFAULT) }
        return ppoll(a)
    }
    @inline(never)
    private func call_signalfd4(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 8) else { return .failure(.EFAULT) }
        return pass(.signalfd4, a)
    }
    @inline(never)
    private func call_vmsplice(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return withVector(a, at: 1, count: a[2]) { pass(.vmsplice, $0, wait: .restartable) }
    }
    @inline(never)
    private func call_splice(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 8) else { return .failure(.EFAULT) }
        guard reaches(a[3], 8) else { return .failure(.EFAULT) }
        return splice(a)
    }
    @inline(never)
    private func call_tee(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.tee, a, wait: .restartable)
    }
    @inline(never)
    private func call_readlinkat(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        guard reaches(a[2], count: a[3], of: 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: 0), .notFollowed) { return .failure(error) }
        return readlinkat(a)
    }
    @inline(never)
    private func call_newfstatat(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        guard reaches(a[2], 128) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: 0), .followedUnless(flags: a[3])) { return .failure(error) }
        return newfstatat(a)
    }
    @inline(never)
    private func call_fstat(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 128) else { return .failure(.EFAULT) }
        return fstat(a)
    }
    @inline(never)
    private func call_sync(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.sync, a)
    }
    @inline(never)
    private func call_fsync(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.fsync, a)
    }
    @inline(never)
    private func call_fdatasync(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.fdatasync, a)
    }
    @inline(never)
    private func call_sync_file_range(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.sync_file_range, a)
    }
    @inline(never)
    private func call_timerfd_create(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.timerfd_create, a)
    }
    @inline(never)
    private func call_timerfd_settime(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[2], 32) else { return .failure(.EFAULT) }
        guard reaches(a[3], 32) else { return .failure(.EFAULT) }
        return pass(.timerfd_settime, a)
    }
    @inline(never)
    private func call_timerfd_gettime(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 32) else { return .failure(.EFAULT) }
        return pass(.timerfd_gettime, a)
    }
    @inline(never)
    private func call_utimensat(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        guard reaches(a[2], 32) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: 0), .followedUnless(flags: a[3])) { return .failure(error) }
        return pass(.utimensat, a)
    }
    @inline(never)
    private func call_acct(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(0, buffer: 0, folder: nil), .followed) { return .failure(error) }
        return pass(.acct, a)
    }
    @inline(never)
    private func call_capget(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 8) else { return .failure(.EFAULT) }
        guard reaches(a[1], 24) else { return .failure(.EFAULT) }
        return pass(.capget, a)
    }
    @inline(never)
    private func call_capset(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 8) else { return .failure(.EFAULT) }
        guard reaches(a[1], 24) else { return .failure(.EFAULT) }
        return pass(.capset, a)
    }
    @inline(never)
    private func call_personality(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return personality(a)
    }
    @inline(never)
    private func call_exit(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return exit(a)
    }
    @inline(never)
    private func call_exit_group(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return exitGroup(a)
    }
    @inline(never)
    private func call_waitid(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[2], 128) else { return .failure(.EFAULT) }
        guard reaches(a[4], 144) else { return .failure(.EFAULT) }
        return pass(.waitid, a, wait: .restartable)
    }
    @inline(never)
    private func call_set_tid_address(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 4) else { return .failure(.EFAULT) }
        return setTidAddress(a)
    }
    @inline(never)
    private func call_unshare(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return unshare(a)
    }
    @inline(never)
    private func call_futex(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 4) else { return .failure(.EFAULT) }
        return futex(a)
    }
    @inline(never)
    private func call_set_robust_list(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], a[1]) else { return .failure(.EFAULT) }
        return pass(.set_robust_list, a)
    }
    @inline(never)
    private func call_get_robust_list(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 8) else { return .failure(.EFAULT) }
        guard reaches(a[2], 8) else { return .failure(.EFAULT) }
        return pass(.get_robust_list, a)
    }
    @inline(never)
    private func call_nanosleep(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 16) else { return .failure(.EFAULT) }
        guard reaches(a[1], 16) else { return .failure(.EFAULT) }
        return pass(.nanosleep, a, wait: .interrupted)
    }
    @inline(never)
    private func call_getitimer(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 32) else { return .failure(.EFAULT) }
        return pass(.getitimer, a)
    }
    @inline(never)
    private func call_setitimer(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 32) else { return .failure(.EFAULT) }
        guard reaches(a[2], 32) else { return .failure(.EFAULT) }
        return pass(.setitimer, a)
    }
    @inline(never)
    private func call_kexec_load(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return notPermitted(a)
    }
    @inline(never)
    private func call_init_module(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[2], 1) else { return .failure(.EFAULT) }
        return notPermitted(a)
    }
    @inline(never)
    private func call_delete_module(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        return notPermitted(a)
    }
    @inline(never)
    private func call_timer_create(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 64) else { return .failure(.EFAULT) }
        guard reaches(a[2], 4) else { return .failure(.EFAULT) }
        return pass(.timer_create, a)
    }
    @inline(never)
    private func call_timer_gettime(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 32) else { return .failure(.EFAULT) }
        return pass(.timer_gettime, a)
    }
    @inline(never)
    private func call_timer_getoverrun(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.timer_getoverrun, a)
    }
    @inline(never)
    private func call_timer_settime(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[2], 32) else { return .failure(.EFAULT) }
        guard reaches(a[3], 32) else { return .failure(.EFAULT) }
        return pass(.timer_settime, a)
    }
    @inline(never)
    private func call_timer_delete(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.timer_delete, a)
    }
    @inline(never)
    private func call_clock_settime(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 16) else { return .failure(.EFAULT) }
        return pass(.clock_settime, a)
    }
    @inline(never)
    private func call_clock_gettime(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 16) else { return .failure(.EFAULT) }
        return pass(.clock_gettime, a)
    }
    @inline(never)
    private func call_clock_getres(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 16) else { return .failure(.EFAULT) }
        return pass(.clock_getres, a)
    }
    @inline(never)
    private func call_clock_nanosleep(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[2], 16) else { return .failure(.EFAULT) }
        guard reaches(a[3], 16) else { return .failure(.EFAULT) }
        return pass(.clock_nanosleep, a, wait: .interrupted)
    }
    @inline(never)
    private func call_syslog(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], count: a[2], of: 1) else { return .failure(.EFAULT) }
        return pass(.syslog, a)
    }
    @inline(never)
    private func call_sched_setparam(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 4) else { return .failure(.EFAULT) }
        return pass(.sched_setparam, a)
    }
    @inline(never)
    private func call_sched_setscheduler(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[2], 4) else { return .failure(.EFAULT) }
        return pass(.sched_setscheduler, a)
    }
    @inline(never)
    private func call_sched_getscheduler(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.sched_getscheduler, a)
    }
    @inline(never)
    private func call_sched_getparam(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 4) else { return .failure(.EFAULT) }
        return pass(.sched_getparam, a)
    }
    @inline(never)
    private func call_sched_setaffinity(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[2], a[1]) else { return .failure(.EFAULT) }
        return pass(.sched_setaffinity, a)
    }
    @inline(never)
    private func call_sched_getaffinity(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard let bytes2 = clampedAlways(a[2], a[1]) else { return .failure(.EFAULT) }
        a[1] = bytes2
        return pass(.sched_getaffinity, a)
    }
    @inline(never)
    private func call_sched_yield(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.sched_yield, a)
    }
    @inline(never)
    private func call_sched_get_priority_max(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.sched_get_priority_max, a)
    }
    @inline(never)
    private func call_sched_get_priority_min(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.sched_get_priority_min, a)
    }
    @inline(never)
    private func call_sched_rr_get_interval(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 16) else { return .failure(.EFAULT) }
        return pass(.sched_rr_get_interval, a)
    }
    @inline(never)
    private func call_restart_syscall(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return restartSyscall(a)
    }
    @inline(never)
    private func call_kill(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.kill, a)
    }
    @inline(never)
    private func call_tkill(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.tkill, a)
    }
    @inline(never)
    private func call_tgkill(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.tgkill, a)
    }
    @inline(never)
    private func call_sigaltstack(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 24) else { return .failure(.EFAULT) }
        guard reaches(a[1], 24) else { return .failure(.EFAULT) }
        return sigaltstack(a)
    }
    @inline(never)
    private func call_rt_sigsuspend(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 8) else { return .failure(.EFAULT) }
        return rtSigsuspend(a)
    }
    @inline(never)
    private func call_rt_sigaction(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 24) else { return .failure(.EFAULT) }
        guard reaches(a[2], 24) else { return .failure(.EFAULT) }
        return rtSigaction(a)
    }
    @inline(never)
    private func call_rt_sigprocmask(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 8) else { return .failure(.EFAULT) }
        guard reaches(a[2], 8) else { return .failure(.EFAULT) }
        return rtSigprocmask(a)
    }
    @inline(never)
    private func call_rt_sigpending(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 8) else { return .failure(.EFAULT) }
        return rtSigpending(a)
    }
    @inline(never)
    private func call_rt_sigtimedwait(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 8) else { return .failure(.EFAULT) }
        guard reaches(a[1], 128) else { return .failure(.EFAULT) }
        guard reaches(a[2], 16) else { return .failure(.EFAULT) }
        return rtSigtimedwait(a)
    }
    @inline(never)
    private func call_rt_sigqueueinfo(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[2], 128) else { return .failure(.EFAULT) }
        return rtSigqueueinfo(a)
    }
    @inline(never)
    private func call_rt_sigreturn(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return rtSigreturn(a)
    }
    @inline(never)
    private func call_setpriority(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.setpriority, a)
    }
    @inline(never)
    private func call_getpriority(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.getpriority, a)
    }
    @inline(never)
    private func call_reboot(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return notPermitted(a)
    }
    @inline(never)
    private func call_setregid(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.setregid, a)
    }
    @inline(never)
    private func call_setgid(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.setgid, a)
    }
    @inline(never)
    private func call_setreuid(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.setreuid, a)
    }
    @inline(never)
    private func call_setuid(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.setuid, a)
    }
    @inline(never)
    private func call_setresuid(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.setresuid, a)
    }
    @inline(never)
    private func call_getresuid(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 4) else { return .failure(.EFAULT) }
        guard reaches(a[1], 4) else { return .failure(.EFAULT) }
        guard reaches(a[2], 4) else { return .failure(.EFAULT) }
        return pass(.getresuid, a)
    }
    @inline(never)
    private func call_setresgid(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.setresgid, a)
    }
    @inline(never)
    private func call_getresgid(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 4) else { return .failure(.EFAULT) }
        guard reaches(a[1], 4) else { return .failure(.EFAULT) }
        guard reaches(a[2], 4) else { return .failure(.EFAULT) }
        return pass(.getresgid, a)
    }
    @inline(never)
    private func call_setfsuid(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.setfsuid, a)
    }
    @inline(never)
    private func call_setfsgid(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.setfsgid, a)
    }
    @inline(never)
    private func call_times(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 32) else { return .failure(.EFAULT) }
        return pass(.times, a)
    }
    @inline(never)
    private func call_setpgid(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.setpgid, a)
    }
    @inline(never)
    private func call_getpgid(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.getpgid, a)
    }
    @inline(never)
    private func call_getsid(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.getsid, a)
    }
    @inline(never)
    private func call_setsid(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.setsid, a)
    }
    @inline(never)
    private func call_getgroups(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return getgroups(a)
    }
    @inline(never)
    private func call_setgroups(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return setgroups(a)
    }
    @inline(never)
    private func call_uname(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 390) else { return .failure(.EFAULT) }
        return uname(a)
    }
    @inline(never)
    private func call_sethostname(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], a[1]) else { return .failure(.EFAULT) }
        return pass(.sethostname, a)
    }
    @inline(never)
    private func call_setdomainname(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], a[1]) else { return .failure(.EFAULT) }
        return pass(.setdomainname, a)
    }
    @inline(never)
    private func call_getrlimit(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 16) else { return .failure(.EFAULT) }
        return getrlimit(a)
    }
    @inline(never)
    private func call_setrlimit(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 16) else { return .failure(.EFAULT) }
        return setrlimit(a)
    }
    @inline(never)
    private func call_getrusage(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 144) else { return .failure(.EFAULT) }
        return pass(.getrusage, a)
    }
    @inline(never)
    private func call_umask(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.umask, a)
    }
    @inline(never)
    private func call_prctl(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return prctl(a)
    }
    @inline(never)
    private func call_getcpu(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 4) else { return .failure(.EFAULT) }
        guard reaches(a[1], 4) else { return .failure(.EFAULT) }
        return pass(.getcpu, a)
    }
    @inline(never)
    private func call_gettimeofday(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 16) else { return .failure(.EFAULT) }
        guard reaches(a[1], 8) else { return .failure(.EFAULT) }
        return pass(.gettimeofday, a)
    }
    @inline(never)
    private func call_settimeofday(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 16) else { return .failure(.EFAULT) }
        guard reaches(a[1], 8) else { return .failure(.EFAULT) }
        return pass(.settimeofday, a)
    }
    @inline(never)
    private func call_adjtimex(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 208) else { return .failure(.EFAULT) }
        return pass(.adjtimex, a)
    }
    @inline(never)
    private func call_getpid(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.getpid, a)
    }
    @inline(never)
    private func call_getppid(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.getppid, a)
    }
    @inline(never)
    private func call_getuid(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.getuid, a)
    }
    @inline(never)
    private func call_geteuid(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.geteuid, a)
    }
    @inline(never)
    private func call_getgid(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.getgid, a)
    }
    @inline(never)
    private func call_getegid(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.getegid, a)
    }
    @inline(never)
    private func call_gettid(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.gettid, a)
    }
    @inline(never)
    private func call_sysinfo(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 112) else { return .failure(.EFAULT) }
        return pass(.sysinfo, a)
    }
    @inline(never)
    private func call_mq_open(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        guard reaches(a[3], 64) else { return .failure(.EFAULT) }
        return pass(.mq_open, a)
    }
    @inline(never)
    private func call_mq_unlink(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        return pass(.mq_unlink, a)
    }
    @inline(never)
    private func call_mq_timedsend(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], a[2]) else { return .failure(.EFAULT) }
        guard reaches(a[4], 16) else { return .failure(.EFAULT) }
        return pass(.mq_timedsend, a, wait: .restartable)
    }
    @inline(never)
    private func call_mq_timedreceive(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], a[2]) else { return .failure(.EFAULT) }
        guard reaches(a[3], 4) else { return .failure(.EFAULT) }
        guard reaches(a[4], 16) else { return .failure(.EFAULT) }
        return pass(.mq_timedreceive, a, wait: .restartable)
    }
    @inline(never)
    private func call_mq_notify(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 64) else { return .failure(.EFAULT) }
        return mqNotify(a)
    }
    @inline(never)
    private func call_mq_getsetattr(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 64) else { return .failure(.EFAULT) }
        guard reaches(a[2], 64) else { return .failure(.EFAULT) }
        return pass(.mq_getsetattr, a)
    }
    @inline(never)
    private func call_msgget(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.msgget, a)
    }
    @inline(never)
    private func call_msgctl(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return msgctl(a)
    }
    @inline(never)
    private func call_msgrcv(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return msgrcv(a)
    }
    @inline(never)
    private func call_msgsnd(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return msgsnd(a)
    }
    @inline(never)
    private func call_semget(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.semget, a)
    }
    @inline(never)
    private func call_semctl(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return semctl(a)
    }
    @inline(never)
    private func call_semtimedop(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], longCount: a[2], of: 6) else { return .failure(.EFAULT) }
        guard reaches(a[3], 16) else { return .failure(.EFAULT) }
        return pass(.semtimedop, a, wait: .interrupted)
    }
    @inline(never)
    private func call_semop(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], longCount: a[2], of: 6) else { return .failure(.EFAULT) }
        return pass(.semop, a, wait: .interrupted)
    }
    @inline(never)
    private func call_shmget(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.shmget, a)
    }
    @inline(never)
    private func call_shmctl(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return shmctl(a)
    }
    @inline(never)
    private func call_shmat(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return shmat(a)
    }
    @inline(never)
    private func call_shmdt(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return shmdt(a)
    }
    @inline(never)
    private func call_socket(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.socket, a)
    }
    @inline(never)
    private func call_socketpair(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[3], 8) else { return .failure(.EFAULT) }
        return pass(.socketpair, a)
    }
    @inline(never)
    private func call_bind(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], count: a[2], of: 1) else { return .failure(.EFAULT) }
        return bind(a)
    }
    @inline(never)
    private func call_listen(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.listen, a)
    }
    @inline(never)
    private func call_accept(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reachesIndirectly(a[1], countAt: a[2], of: 1, limit: 128) else { return .failure(.EFAULT) }
        guard reaches(a[2], 4) else { return .failure(.EFAULT) }
        return accept(a)
    }
    @inline(never)
    private func call_connect(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], count: a[2], of: 1) else { return .failure(.EFAULT) }
        return connect(a)
    }
    @inline(never)
    private func call_getsockname(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reachesIndirectly(a[1], countAt: a[2], of: 1, limit: 128) else { return .failure(.EFAULT) }
        guard reaches(a[2], 4) else { return .failure(.EFAULT) }
        return getsockname(a)
    }
    @inline(never)
    private func call_getpeername(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reachesIndirectly(a[1], countAt: a[2], of: 1, limit: 128) else { return .failure(.EFAULT) }
        guard reaches(a[2], 4) else { return .failure(.EFAULT) }
        return getpeername(a)
    }
    @inline(never)
    private func call_sendto(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], a[2]) else { return .failure(.EFAULT) }
        guard reaches(a[4], count: a[5], of: 1) else { return .failure(.EFAULT) }
        return sendto(a)
    }
    @inline(never)
    private func call_recvfrom(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard let bytes1 = clampedAlways(a[1], a[2]) else { return .failure(.EFAULT) }
        a[2] = bytes1
        guard reachesIndirectly(a[4], countAt: a[5], of: 1, limit: 128) else { return .failure(.EFAULT) }
        guard reaches(a[5], 4) else { return .failure(.EFAULT) }
        return recvfrom(a)
    }
    @inline(never)
    private func call_setsockopt(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[3], count: a[4], of: 1) else { return .failure(.EFAULT) }
        return setsockopt(a)
    }
    @inline(never)
    private func call_getsockopt(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reachesIndirectly(a[3], countAt: a[4], of: 1) else { return .failure(.EFAULT) }
        guard reaches(a[4], 4) else { return .failure(.EFAULT) }
        return getsockopt(a)
    }
    @inline(never)
    private func call_shutdown(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.shutdown, a)
    }
    @inline(never)
    private func call_sendmsg(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return sendmsg(a)
    }
    @inline(never)
    private func call_recvmsg(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return recvmsg(a)
    }
    @inline(never)
    private func call_readahead(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.readahead, a)
    }
    @inline(never)
    private func call_brk(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return brk(a)
    }
    @inline(never)
    private func call_munmap(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return munmap(a)
    }
    @inline(never)
    private func call_mremap(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return mremap(a)
    }
    @inline(never)
    private func call_add_key(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        guard reaches(a[2], a[3]) else { return .failure(.EFAULT) }
        return pass(.add_key, a)
    }
    @inline(never)
    private func call_request_key(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        guard reaches(a[2], 1) else { return .failure(.EFAULT) }
        return pass(.request_key, a)
    }
    @inline(never)
    private func call_keyctl(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return keyctl(a)
    }
    @inline(never)
    private func call_clone(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return clone(a)
    }
    @inline(never)
    private func call_execve(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        return execve(a)
    }
    @inline(never)
    private func call_mmap(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return mmap(a)
    }
    @inline(never)
    private func call_fadvise64(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.fadvise64, a)
    }
    @inline(never)
    private func call_swapon(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(0, buffer: 0, folder: nil), .followed) { return .failure(error) }
        return pass(.swapon, a)
    }
    @inline(never)
    private func call_swapoff(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(0, buffer: 0, folder: nil), .followed) { return .failure(error) }
        return pass(.swapoff, a)
    }
    @inline(never)
    private func call_mprotect(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return mprotect(a)
    }
    @inline(never)
    private func call_msync(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return msync(a)
    }
    @inline(never)
    private func call_mlock(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return mlock(a)
    }
    @inline(never)
    private func call_munlock(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return munlock(a)
    }
    @inline(never)
    private func call_mlockall(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return mlockall(a)
    }
    @inline(never)
    private func call_munlockall(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return munlockall(a)
    }
    @inline(never)
    private func call_mincore(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return mincore(a)
    }
    @inline(never)
    private func call_madvise(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return madvise(a)
    }
    @inline(never)
    private func call_remap_file_pages(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return remapFilePages(a)
    }
    @inline(never)
    private func call_mbind(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reachesNodeMask(a[3], bits: a[4]) else { return .failure(.EFAULT) }
        return mbind(a)
    }
    @inline(never)
    private func call_get_mempolicy(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 4) else { return .failure(.EFAULT) }
        guard reachesNodeMask(a[1], bits: a[2]) else { return .failure(.EFAULT) }
        return getMempolicy(a)
    }
    @inline(never)
    private func call_set_mempolicy(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reachesNodeMask(a[1], bits: a[2]) else { return .failure(.EFAULT) }
        return pass(.set_mempolicy, a)
    }
    @inline(never)
    private func call_migrate_pages(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reachesNodeMask(a[2], bits: a[1]) else { return .failure(.EFAULT) }
        guard reachesNodeMask(a[3], bits: a[1]) else { return .failure(.EFAULT) }
        return pass(.migrate_pages, a)
    }
    @inline(never)
    private func call_move_pages(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[2], longCount: a[1], of: 8) else { return .failure(.EFAULT) }
        guard reaches(a[3], longCount: a[1], of: 4) else { return .failure(.EFAULT) }
        guard reaches(a[4], longCount: a[1], of: 4) else { return .failure(.EFAULT) }
        return pass(.move_pages, a)
    }
    @inline(never)
    private func call_rt_tgsigqueueinfo(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[3], 128) else { return .failure(.EFAULT) }
        return rtTgsigqueueinfo(a)
    }
    @inline(never)
    private func call_accept4(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reachesIndirectly(a[1], countAt: a[2], of: 1, limit: 128) else { return .failure(.EFAULT) }
        guard reaches(a[2], 4) else { return .failure(.EFAULT) }
        return accept4(a)
    }
    @inline(never)
    private func call_recvmmsg(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[4], 16) else { return .failure(.EFAULT) }
        return recvmmsg(a)
    }
    @inline(never)
    private func call_riscv_hwprobe(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return riscvHwprobe(a)
    }
    @inline(never)
    private func call_riscv_flush_icache(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return riscvFlushIcache(a)
    }
    @inline(never)
    private func call_wait4(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 4) else { return .failure(.EFAULT) }
        guard reaches(a[3], 144) else { return .failure(.EFAULT) }
        return pass(.wait4, a, wait: .restartable)
    }
    @inline(never)
    private func call_prlimit64(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[2], 16) else { return .failure(.EFAULT) }
        guard reaches(a[3], 16) else { return .failure(.EFAULT) }
        return prlimit64(a)
    }
    @inline(never)
    private func call_fanotify_init(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.fanotify_init, a)
    }
    @inline(never)
    private func call_fanotify_mark(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[4], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(4, buffer: 0, folder: 3), .followed) { return .failure(error) }
        return pass(.fanotify_mark, a)
    }
    @inline(never)
    private func call_name_to_handle_at(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        guard reachesFileHandle(a[2]) else { return .failure(.EFAULT) }
        guard reaches(a[3], 4) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: 0), .notFollowedUnless(flags: a[4])) { return .failure(error) }
        return pass(.name_to_handle_at, a)
    }
    @inline(never)
    private func call_open_by_handle_at(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reachesFileHandle(a[1]) else { return .failure(.EFAULT) }
        return pass(.open_by_handle_at, a)
    }
    @inline(never)
    private func call_clock_adjtime(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 208) else { return .failure(.EFAULT) }
        return pass(.clock_adjtime, a)
    }
    @inline(never)
    private func call_syncfs(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.syncfs, a)
    }
    @inline(never)
    private func call_setns(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.setns, a)
    }
    @inline(never)
    private func call_sendmmsg(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return sendmmsg(a)
    }
    @inline(never)
    private func call_process_vm_readv(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[3], longCount: a[4], of: 16) else { return .failure(.EFAULT) }
        return processVmReadv(a)
    }
    @inline(never)
    private func call_process_vm_writev(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[3], longCount: a[4], of: 16) else { return .failure(.EFAULT) }
        return processVmWritev(a)
    }
    @inline(never)
    private func call_kcmp(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return kcmp(a)
    }
    @inline(never)
    private func call_finit_module(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        return notPermitted(a)
    }
    @inline(never)
    private func call_sched_setattr(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reachesSized(a[1]) else { return .failure(.EFAULT) }
        return pass(.sched_setattr, a)
    }
    @inline(never)
    private func call_sched_getattr(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], count: a[2], of: 1) else { return .failure(.EFAULT) }
        return pass(.sched_getattr, a)
    }
    @inline(never)
    private func call_renameat2(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        guard reaches(a[3], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: 0), .kept) { return .failure(error) }
        if let error = locate(&a, PathPlace(3, buffer: 1, folder: 2), .kept) { return .failure(error) }
        return renameat2(a)
    }
    @inline(never)
    private func call_getrandom(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard let bytes0 = clampedAlways(a[0], a[1]) else { return .failure(.EFAULT) }
        a[1] = bytes0
        return pass(.getrandom, a, wait: .restartable)
    }
    @inline(never)
    private func call_memfd_create(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        return pass(.memfd_create, a)
    }
    @inline(never)
    private func call_execveat(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        return execveat(a)
    }
    @inline(never)
    private func call_membarrier(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return membarrier(a)
    }
    @inline(never)
    private func call_mlock2(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return mlock2(a)
    }
    @inline(never)
    private func call_copy_file_range(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 8) else { return .failure(.EFAULT) }
        guard reaches(a[3], 8) else { return .failure(.EFAULT) }
        return copyFileRange(a)
    }
    @inline(never)
    private func call_preadv2(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return preadv2(a)
    }
    @inline(never)
    private func call_pwritev2(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return withVector(a, at: 1, count: a[2]) { pass(.pwritev2, $0, wait: .restartable) }
    }
    @inline(never)
    private func call_pkey_mprotect(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pkeyMprotect(a)
    }
    @inline(never)
    private func call_pkey_alloc(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pkeyAlloc(a)
    }
    @inline(never)
    private func call_pkey_free(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pkeyFree(a)
    }
    @inline(never)
    private func call_statx(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        guard reaches(a[4], 256) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: 0), .followedUnless(flags: a[2])) { return .failure(error) }
        return statx(a)
    }
    @inline(never)
    private func call_io_pgetevents(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[3], longCount: a[2], of: 32) else { return .failure(.EFAULT) }
        guard reaches(a[4], 16) else { return .failure(.EFAULT) }
        guard reaches(a[5], 16) else { return .failure(.EFAULT) }
        return ioPgetevents(a)
    }
    @inline(never)
    private func call_kexec_file_load(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return notPermitted(a)
    }
    @inline(never)
    private func call_pidfd_send_signal(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[2], 128) else { return .failure(.EFAULT) }
        return pidfdSendSignal(a)
    }
    @inline(never)
    private func call_open_tree(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: 0), .followedUnless(flags: a[2])) { return .failure(error) }
        return pass(.open_tree, a)
    }
    @inline(never)
    private func call_move_mount(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        guard reaches(a[3], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: 0), .followed) { return .failure(error) }
        if let error = locate(&a, PathPlace(3, buffer: 1, folder: 2), .followed) { return .failure(error) }
        return pass(.move_mount, a)
    }
    @inline(never)
    private func call_fsopen(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 1) else { return .failure(.EFAULT) }
        return pass(.fsopen, a)
    }
    @inline(never)
    private func call_fsconfig(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[2], 1) else { return .failure(.EFAULT) }
        return fsconfig(a)
    }
    @inline(never)
    private func call_fsmount(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.fsmount, a)
    }
    @inline(never)
    private func call_fspick(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: 0), .followed) { return .failure(error) }
        return pass(.fspick, a)
    }
    @inline(never)
    private func call_pidfd_open(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.pidfd_open, a)
    }
    @inline(never)
    private func call_clone3(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return clone3(a)
    }
    @inline(never)
    private func call_close_range(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return closeRange(a)
    }
    @inline(never)
    private func call_openat2(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        guard reaches(a[2], a[3]) else { return .failure(.EFAULT) }
        return openat2(a)
    }
    @inline(never)
    private func call_pidfd_getfd(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.pidfd_getfd, a)
    }
    @inline(never)
    private func call_faccessat2(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: 0), .followedUnless(flags: a[3])) { return .failure(error) }
        return pass(.faccessat2, a)
    }
    @inline(never)
    private func call_process_madvise(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], longCount: a[2], of: 16) else { return .failure(.EFAULT) }
        return processMadvise(a)
    }
    @inline(never)
    private func call_epoll_pwait2(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], count: a[2], of: 16) else { return .failure(.EFAULT) }
        guard reaches(a[3], 16) else { return .failure(.EFAULT) }
        guard reaches(a[4], 8) else { return .failure(.EFAULT) }
        return epollPwait2(a)
    }
    @inline(never)
    private func call_mount_setattr(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        guard reaches(a[3], a[4]) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: 0), .followedUnless(flags: a[2])) { return .failure(error) }
        return pass(.mount_setattr, a)
    }
    @inline(never)
    private func call_quotactl_fd(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return quotactlFd(a)
    }
    @inline(never)
    private func call_memfd_secret(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.memfd_secret, a)
    }
    @inline(never)
    private func call_process_mrelease(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return pass(.process_mrelease, a)
    }
    @inline(never)
    private func call_futex_waitv(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[3], 16) else { return .failure(.EFAULT) }
        return futexWaitv(a)
    }
    @inline(never)
    private func call_set_mempolicy_home_node(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return setMempolicyHomeNode(a)
    }
    @inline(never)
    private func call_cachestat(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], 16) else { return .failure(.EFAULT) }
        guard reaches(a[2], 40) else { return .failure(.EFAULT) }
        return pass(.cachestat, a)
    }
    @inline(never)
    private func call_fchmodat2(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: 0), .followedUnless(flags: a[3])) { return .failure(error) }
        return pass(.fchmodat2, a)
    }
    @inline(never)
    private func call_futex_wake(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 4) else { return .failure(.EFAULT) }
        return pass(.futex_wake, a)
    }
    @inline(never)
    private func call_futex_wait(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[0], 4) else { return .failure(.EFAULT) }
        guard reaches(a[4], 16) else { return .failure(.EFAULT) }
        return pass(.futex_wait, a, wait: .restartable)
    }
    @inline(never)
    private func call_futex_requeue(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        return futexRequeue(a)
    }
    @inline(never)
    private func call_statmount(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reachesSized(a[0]) else { return .failure(.EFAULT) }
        guard reaches(a[1], a[2]) else { return .failure(.EFAULT) }
        return pass(.statmount, a)
    }
    @inline(never)
    private func call_listmount(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reachesSized(a[0]) else { return .failure(.EFAULT) }
        guard reaches(a[1], longCount: a[2], of: 8) else { return .failure(.EFAULT) }
        return pass(.listmount, a)
    }
    @inline(never)
    private func call_lsm_get_self_attr(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reachesIndirectly(a[1], countAt: a[2], of: 1) else { return .failure(.EFAULT) }
        guard reaches(a[2], 4) else { return .failure(.EFAULT) }
        return pass(.lsm_get_self_attr, a)
    }
    @inline(never)
    private func call_lsm_set_self_attr(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reaches(a[1], count: a[2], of: 1) else { return .failure(.EFAULT) }
        return pass(.lsm_set_self_attr, a)
    }
    @inline(never)
    private func call_lsm_list_modules(_ arguments: SyscallArguments) -> SyscallResult {
        let a = arguments
        guard reachesIndirectly(a[0], countAt: a[1], of: 1) else { return .failure(.EFAULT) }
        guard reaches(a[1], 4) else { return .failure(.EFAULT) }
        return pass(.lsm_list_modules, a)
    }
    @inline(never)
    private func call_setxattrat(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        guard reaches(a[3], 1) else { return .failure(.EFAULT) }
        guard reaches(a[4], 16) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: 0), .followedUnless(flags: a[2])) { return .failure(error) }
        return setxattrat(a)
    }
    @inline(never)
    private func call_getxattrat(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        guard reaches(a[3], 1) else { return .failure(.EFAULT) }
        guard reaches(a[4], 16) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: 0), .followedUnless(flags: a[2])) { return .failure(error) }
        return getxattrat(a)
    }
    @inline(never)
    private func call_listxattrat(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        guard reaches(a[3], a[4]) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: 0), .followedUnless(flags: a[2])) { return .failure(error) }
        return pass(.listxattrat, a)
    }
    @inline(never)
    private func call_removexattrat(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        guard reaches(a[3], 1) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: 0), .followedUnless(flags: a[2])) { return .failure(error) }
        return pass(.removexattrat, a)
    }
    @inline(never)
    private func call_open_tree_attr(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        guard reaches(a[3], a[4]) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: 0), .followedUnless(flags: a[2])) { return .failure(error) }
        return pass(.open_tree_attr, a)
    }
    @inline(never)
    private func call_file_getattr(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        guard reaches(a[2], a[3]) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: 0), .followedUnless(flags: a[4])) { return .failure(error) }
        return pass(.file_getattr, a)
    }
    @inline(never)
    private func call_file_setattr(_ arguments: SyscallArguments) -> SyscallResult {
        var a = arguments
        guard reaches(a[1], 1) else { return .failure(.EFAULT) }
        guard reaches(a[2], a[3]) else { return .failure(.EFAULT) }
        if let error = locate(&a, PathPlace(1, buffer: 0, folder: 0), .followedUnless(flags: a[4])) { return .failure(error) }
        return pass(.file_setattr, a)
    }
}
