// room: linuxuser/generated
// does: what --strace knows of each call and of the constants, as text that is parsed when it is first used
// spec: Sources/LinuxUser/Tables/syscalls.table
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

/// One call a line: number, name, kind of result, then its arguments as `name:kind`.
package let syscallDescriptionText: StaticString = """
    0 io_setup int nr:uint ctx:inout(u64)
    1 io_destroy int ctx:hex
    2 io_submit int ctx:hex nr:off iocbpp:ptr
    3 io_cancel int ctx:hex iocb:in(iocb) result:out(io_event)
    4 io_getevents int ctx:hex min:off nr:size events:out(io_event[nr]) timeout:in(timespec)
    5 setxattr int path:path name:string value:in(bytes[size]) size:size flags:hex
    6 lsetxattr int path:entry name:string value:in(bytes[size]) size:size flags:hex
    7 fsetxattr int fd:fd name:string value:in(bytes[size]) size:size flags:hex
    8 getxattr int path:path name:string value:out(bytes[size]) size:size
    9 lgetxattr int path:entry name:string value:out(bytes[size]) size:size
    10 fgetxattr int fd:fd name:string value:out(bytes[size]) size:size
    11 listxattr int path:path list:out(bytes[size]) size:size
    12 llistxattr int path:entry list:out(bytes[size]) size:size
    13 flistxattr int fd:fd list:out(bytes[size]) size:size
    14 removexattr int path:path name:string
    15 lremovexattr int path:entry name:string
    16 fremovexattr int fd:fd name:string
    17 getcwd int buf:out(bytes[size]) size:size
    18 lookup_dcookie int cookie:hex buf:ptr size:size
    19 eventfd2 int count:uint flags:flags(eventfd)
    20 epoll_create1 int flags:flags(epoll_create)
    21 epoll_ctl int epfd:fd op:enum(epoll_op) fd:fd event:in(epoll_event)
    22 epoll_pwait int epfd:fd events:out(epoll_event[max]) max:int timeout:int mask:in(u64) size:size
    23 dup int fd:fd
    24 dup3 int old:fd new:fd flags:flags(open)
    25 fcntl int fd:fd cmd:enum(fcntl) arg:hex
    26 inotify_init1 int flags:flags(open)
    27 inotify_add_watch int fd:fd path:path mask:hex
    28 inotify_rm_watch int fd:fd wd:int
    29 ioctl int fd:fd request:enum(ioctl) arg:ptr
    30 ioprio_set int which:int who:int prio:int
    31 ioprio_get int which:int who:int
    32 flock int fd:fd operation:hex
    33 mknodat int dirfd:dirfd path:name mode:mode dev:hex
    34 mkdirat int dirfd:dirfd path:name mode:mode
    35 unlinkat int dirfd:dirfd path:string flags:flags(at)
    36 symlinkat int target:string dirfd:dirfd path:name
    37 linkat int olddir:dirfd old:entry(flags) newdir:dirfd new:name flags:flags(at)
    39 umount2 int target:path flags:flags(umount)
    40 mount int source:string target:string type:string flags:flags(mount) data:in(bytes[1])
    41 pivot_root int new:path old:path
    42 nfsservctl int cmd:int argument:ptr response:ptr
    43 statfs int path:path buf:out(statfs)
    44 fstatfs int fd:fd buf:out(statfs)
    45 truncate int path:path length:off
    46 ftruncate int fd:fd length:off
    47 fallocate int fd:fd mode:flags(fallocate) offset:off length:off
    48 faccessat int dirfd:dirfd path:path mode:flags(access)
    49 chdir int path:path
    50 fchdir int fd:fd
    51 chroot int path:path
    52 fchmod int fd:fd mode:mode
    53 fchmodat int dirfd:dirfd path:path mode:mode
    54 fchownat int dirfd:dirfd path:path(flags) uid:uid gid:uid flags:flags(at)
    55 fchown int fd:fd uid:uid gid:uid
    56 openat int dirfd:dirfd path:string flags:flags(open) mode:mode
    57 close int fd:fd
    58 vhangup int
    59 pipe2 int fds:out(u32[2]) flags:flags(open)
    60 quotactl int cmd:hex special:path id:int address:ptr
    61 getdents64 int fd:fd buf:out(bytes[count]) count:uint
    62 lseek int fd:fd offset:off whence:enum(whence)
    63 read int fd:fd buf:out(bytes[count]) count:size
    64 write int fd:fd buf:in(bytes[count]) count:size
    65 readv int fd:fd iov:in(iovec[count]) count:size
    66 writev int fd:fd iov:in(iovec[count]) count:size
    67 pread64 int fd:fd buf:out(bytes[count]) count:size offset:off
    68 pwrite64 int fd:fd buf:in(bytes[count]) count:size offset:off
    69 preadv int fd:fd iov:in(iovec[count]) count:size low:off high:off
    70 pwritev int fd:fd iov:in(iovec[count]) count:size low:off high:off
    71 sendfile int out:fd in:fd offset:inout(u64) count:size
    72 pselect6 int nfds:int read:inout(fdset[nfds]) write:inout(fdset[nfds]) except:inout(fdset[nfds]) timeout:inout(timespec) mask:in(sigmask_argument)
    73 ppoll int fds:inout(pollfd[nfds]) nfds:uint timeout:inout(timespec) mask:in(u64) size:size
    74 signalfd4 int fd:fd mask:in(u64) size:size flags:flags(open)
    75 vmsplice int fd:fd iov:in(iovec[count]) count:size flags:hex
    76 splice int in:fd inoff:inout(u64) out:fd outoff:inout(u64) length:size flags:hex
    77 tee int in:fd out:fd length:size flags:hex
    78 readlinkat int dirfd:dirfd path:entry buf:out(bytes[size]) size:int
    79 newfstatat int dirfd:dirfd path:path(flags) buf:out(stat) flags:flags(at)
    80 fstat int fd:fd buf:out(stat)
    81 sync int
    82 fsync int fd:fd
    83 fdatasync int fd:fd
    84 sync_file_range int fd:fd offset:off count:off flags:hex
    85 timerfd_create int clock:enum(clock) flags:flags(open)
    86 timerfd_settime int fd:fd flags:hex new:in(itimerspec) old:out(itimerspec)
    87 timerfd_gettime int fd:fd value:out(itimerspec)
    88 utimensat int dirfd:dirfd path:path(flags) times:in(timespec2) flags:flags(at)
    89 acct int path:path
    90 capget int header:inout(u64) data:out(capability)
    91 capset int header:inout(u64) data:in(capability)
    92 personality hex persona:hex
    93 exit int status:int
    94 exit_group int status:int
    95 waitid int which:enum(idtype) pid:pid info:out(siginfo) options:flags(wait) usage:out(rusage)
    96 set_tid_address int address:in(u32)
    97 unshare int flags:hex
    98 futex int address:inout(u32) op:enum(futex) value:uint timeout:ptr address2:ptr value3:uint
    99 set_robust_list int head:in(bytes[size]) size:size
    100 get_robust_list int pid:pid head:out(u64) size:out(u64)
    101 nanosleep int request:in(timespec) remain:out(timespec)
    102 getitimer int which:int value:out(itimerval)
    103 setitimer int which:int new:in(itimerval) old:out(itimerval)
    104 kexec_load int entry:hex count:size segments:ptr flags:hex
    105 init_module int image:ptr size:size args:string
    106 delete_module int name:string flags:hex
    107 timer_create int clock:enum(clock) event:in(sigevent) id:out(u32)
    108 timer_gettime int id:int value:out(itimerspec)
    109 timer_getoverrun int id:int
    110 timer_settime int id:int flags:hex new:in(itimerspec) old:out(itimerspec)
    111 timer_delete int id:int
    112 clock_settime int clock:enum(clock) time:in(timespec)
    113 clock_gettime int clock:enum(clock) time:out(timespec)
    114 clock_getres int clock:enum(clock) time:out(timespec)
    115 clock_nanosleep int clock:enum(clock) flags:hex request:in(timespec) remain:out(timespec)
    116 syslog int type:int buf:out(bytes[size]) size:int
    117 ptrace int request:enum(ptrace) pid:pid address:hex data:hex
    118 sched_setparam int pid:pid param:in(u32)
    119 sched_setscheduler int pid:pid policy:int param:in(u32)
    120 sched_getscheduler int pid:pid
    121 sched_getparam int pid:pid param:out(u32)
    122 sched_setaffinity int pid:pid size:size mask:in(bytes[size])
    123 sched_getaffinity int pid:pid size:size mask:out(bytes[size])
    124 sched_yield int
    125 sched_get_priority_max int policy:int
    126 sched_get_priority_min int policy:int
    127 sched_rr_get_interval int pid:pid interval:out(timespec)
    128 restart_syscall int
    129 kill int pid:pid signal:signal
    130 tkill int tid:pid signal:signal
    131 tgkill int pid:pid tid:pid signal:signal
    132 sigaltstack int new:in(stack_t) old:out(stack_t)
    133 rt_sigsuspend int mask:in(u64) size:size
    134 rt_sigaction int signal:signal action:in(sigaction) old:out(sigaction) size:size
    135 rt_sigprocmask int how:enum(sigmask) set:in(u64) old:out(u64) size:size
    136 rt_sigpending int set:out(u64) size:size
    137 rt_sigtimedwait int set:in(u64) info:out(siginfo) timeout:in(timespec) size:size
    138 rt_sigqueueinfo int pid:pid signal:signal info:in(siginfo)
    139 rt_sigreturn int
    140 setpriority int which:int who:int prio:int
    141 getpriority int which:int who:int
    142 reboot int magic:hex magic2:hex cmd:hex arg:ptr
    143 setregid int rgid:uid egid:uid
    144 setgid int gid:uid
    145 setreuid int ruid:uid euid:uid
    146 setuid int uid:uid
    147 setresuid int ruid:uid euid:uid suid:uid
    148 getresuid int ruid:out(u32) euid:out(u32) suid:out(u32)
    149 setresgid int rgid:uid egid:uid sgid:uid
    150 getresgid int rgid:out(u32) egid:out(u32) sgid:out(u32)
    151 setfsuid int uid:uid
    152 setfsgid int gid:uid
    153 times int buf:out(tms)
    154 setpgid int pid:pid pgid:pid
    155 getpgid int pid:pid
    156 getsid int pid:pid
    157 setsid int
    158 getgroups int size:int list:ptr
    159 setgroups int size:int list:ptr
    160 uname int buf:out(utsname)
    161 sethostname int name:in(bytes[size]) size:size
    162 setdomainname int name:in(bytes[size]) size:size
    163 getrlimit int resource:enum(rlimit) limit:out(rlimit)
    164 setrlimit int resource:enum(rlimit) limit:in(rlimit)
    165 getrusage int who:int usage:out(rusage)
    166 umask int mask:mode
    167 prctl int option:enum(prctl) arg2:hex arg3:hex arg4:hex arg5:hex
    168 getcpu int cpu:out(u32) node:out(u32) unused:ptr
    169 gettimeofday int time:out(timeval) zone:out(u64)
    170 settimeofday int time:in(timeval) zone:in(u64)
    171 adjtimex int buf:inout(timex)
    172 getpid int
    173 getppid int
    174 getuid int
    175 geteuid int
    176 getgid int
    177 getegid int
    178 gettid int
    179 sysinfo int info:out(sysinfo)
    180 mq_open int name:string flags:flags(open) mode:mode attributes:in(mq_attr)
    181 mq_unlink int name:string
    182 mq_timedsend int mqd:fd message:in(bytes[size]) size:size priority:uint timeout:in(timespec)
    183 mq_timedreceive int mqd:fd message:out(bytes[size]) size:size priority:out(u32) timeout:in(timespec)
    184 mq_notify int mqd:fd event:in(sigevent)
    185 mq_getsetattr int mqd:fd new:in(mq_attr) old:out(mq_attr)
    186 msgget int key:hex flags:hex
    187 msgctl int id:int cmd:enum(msgctl) buf:ptr
    188 msgrcv int id:int message:ptr size:size type:off flags:hex
    189 msgsnd int id:int message:ptr size:size flags:hex
    190 semget int key:hex count:int flags:hex
    191 semctl int id:int index:int cmd:enum(semctl) arg:hex
    192 semtimedop int id:int ops:in(sembuf[count]) count:size timeout:in(timespec)
    193 semop int id:int ops:in(sembuf[count]) count:size
    194 shmget int key:hex size:size flags:hex
    195 shmctl int id:int cmd:enum(shmctl) buf:ptr
    196 shmat hex id:int address:hex flags:flags(shmat)
    197 shmdt int address:hex
    198 socket int domain:enum(domain) type:enum(socktype) protocol:int
    199 socketpair int domain:enum(domain) type:enum(socktype) protocol:int fds:out(u32[2])
    200 bind int fd:fd address:in(sockaddr[length]) length:uint
    201 listen int fd:fd backlog:int
    202 accept int fd:fd address:out(sockaddr[*length]) length:inout(u32)
    203 connect int fd:fd address:in(sockaddr[length]) length:uint
    204 getsockname int fd:fd address:out(sockaddr[*length]) length:inout(u32)
    205 getpeername int fd:fd address:out(sockaddr[*length]) length:inout(u32)
    206 sendto int fd:fd buf:in(bytes[size]) size:size flags:flags(msg) address:in(sockaddr[length]) length:uint
    207 recvfrom int fd:fd buf:out(bytes[size]) size:size flags:flags(msg) address:out(sockaddr[*length]) length:inout(u32)
    208 setsockopt int fd:fd level:enum(socklevel) name:int value:in(bytes[size]) size:uint
    209 getsockopt int fd:fd level:enum(socklevel) name:int value:out(bytes[*size]) size:inout(u32)
    210 shutdown int fd:fd how:enum(shutdown)
    211 sendmsg int fd:fd message:in(msghdr) flags:flags(msg)
    212 recvmsg int fd:fd message:out(msghdr) flags:flags(msg)
    213 readahead int fd:fd offset:off count:size
    214 brk hex address:hex
    215 munmap int address:hex size:size
    216 mremap hex address:hex old:size new:size flags:flags(mremap) target:hex
    217 add_key int type:string description:string payload:in(bytes[size]) size:size keyring:int
    218 request_key int type:string description:string info:string keyring:int
    219 keyctl int operation:int arg2:hex arg3:hex arg4:hex arg5:hex
    220 clone int flags:flags(clone) stack:hex parent:ptr tls:hex child:ptr
    221 execve int path:string argv:ptr envp:ptr
    222 mmap hex address:hex size:size prot:flags(prot) flags:flags(map) fd:fd offset:off
    223 fadvise64 int fd:fd offset:off length:off advice:int
    224 swapon int path:path flags:hex
    225 swapoff int path:path
    226 mprotect int address:hex size:size prot:flags(prot)
    227 msync int address:hex size:size flags:flags(msync)
    228 mlock int address:hex size:size
    229 munlock int address:hex size:size
    230 mlockall int flags:flags(mlockall)
    231 munlockall int
    232 mincore int address:hex size:size vector:ptr
    233 madvise int address:hex size:size advice:enum(madvise)
    234 remap_file_pages int address:hex size:size prot:hex pgoff:size flags:hex
    235 mbind int address:hex size:size mode:hex nodes:in(nodemask[max]) max:size flags:hex
    236 get_mempolicy int mode:out(u32) nodes:out(nodemask[max]) max:size address:hex flags:hex
    237 set_mempolicy int mode:hex nodes:in(nodemask[max]) max:size
    238 migrate_pages int pid:pid max:size old:in(nodemask[max]) new:in(nodemask[max])
    239 move_pages int pid:pid count:size pages:in(u64[count]) nodes:in(u32[count]) status:out(u32[count]) flags:hex
    240 rt_tgsigqueueinfo int pid:pid tid:pid signal:signal info:in(siginfo)
    241 perf_event_open int attr:ptr pid:pid cpu:int group:fd flags:hex
    242 accept4 int fd:fd address:out(sockaddr[*length]) length:inout(u32) flags:flags(socktype)
    243 recvmmsg int fd:fd messages:inout(mmsghdr[count]) count:uint flags:flags(msg) timeout:inout(timespec)
    258 riscv_hwprobe int pairs:ptr count:size cpusize:size cpus:ptr flags:hex
    259 riscv_flush_icache int start:hex end:hex flags:hex
    260 wait4 int pid:pid status:out(u32) options:flags(wait) usage:out(rusage)
    261 prlimit64 int pid:pid resource:enum(rlimit) new:in(rlimit) old:out(rlimit)
    262 fanotify_init int flags:hex event:flags(open)
    263 fanotify_mark int fd:fd flags:hex mask:hex dirfd:dirfd path:path
    264 name_to_handle_at int dirfd:dirfd path:entry(flags) handle:inout(file_handle) mount:out(u32) flags:flags(at)
    265 open_by_handle_at int mount:fd handle:in(file_handle) flags:flags(open)
    266 clock_adjtime int clock:enum(clock) buf:inout(timex)
    267 syncfs int fd:fd
    268 setns int fd:fd type:hex
    269 sendmmsg int fd:fd messages:inout(mmsghdr[count]) count:uint flags:flags(msg)
    270 process_vm_readv int pid:pid local:in(iovec[lcount]) lcount:size remote:in(remote_iovec[rcount]) rcount:size flags:hex
    271 process_vm_writev int pid:pid local:in(iovec[lcount]) lcount:size remote:in(remote_iovec[rcount]) rcount:size flags:hex
    272 kcmp int pid1:pid pid2:pid type:int a:hex b:hex
    273 finit_module int fd:fd args:string flags:hex
    274 sched_setattr int pid:pid attr:in(sized) flags:hex
    275 sched_getattr int pid:pid attr:out(bytes[size]) size:uint flags:hex
    276 renameat2 int olddir:dirfd old:name newdir:dirfd new:name flags:flags(rename)
    277 seccomp int operation:int flags:hex args:ptr
    278 getrandom int buf:out(bytes[count]) count:size flags:flags(getrandom)
    279 memfd_create int name:string flags:flags(memfd)
    280 bpf int cmd:int attr:ptr size:size
    281 execveat int dirfd:dirfd path:string argv:ptr envp:ptr flags:flags(at)
    282 userfaultfd int flags:flags(open)
    283 membarrier int cmd:int flags:hex cpu:int
    284 mlock2 int address:hex size:size flags:hex
    285 copy_file_range int in:fd inoff:inout(u64) out:fd outoff:inout(u64) length:size flags:hex
    286 preadv2 int fd:fd iov:in(iovec[count]) count:size low:off high:off flags:hex
    287 pwritev2 int fd:fd iov:in(iovec[count]) count:size low:off high:off flags:hex
    288 pkey_mprotect int address:hex size:size prot:flags(prot) key:int
    289 pkey_alloc int flags:hex rights:hex
    290 pkey_free int key:int
    291 statx int dirfd:dirfd path:path(flags) flags:flags(at) mask:hex buf:out(statx)
    292 io_pgetevents int ctx:hex min:off nr:size events:out(io_event[nr]) timeout:in(timespec) mask:in(sigmask_argument)
    293 rseq int area:ptr length:size flags:hex signature:hex
    294 kexec_file_load int kernel:fd initrd:fd length:size cmdline:ptr flags:hex
    424 pidfd_send_signal int pidfd:fd signal:signal info:in(siginfo) flags:hex
    425 io_uring_setup int entries:uint params:ptr
    426 io_uring_enter int fd:fd submit:uint complete:uint flags:hex sig:ptr size:size
    427 io_uring_register int fd:fd opcode:uint arg:ptr count:uint
    428 open_tree int dirfd:dirfd path:path(flags) flags:hex
    429 move_mount int fromdir:dirfd from:path todir:dirfd to:path flags:hex
    430 fsopen int type:string flags:hex
    431 fsconfig int fd:fd cmd:int key:string value:ptr aux:int
    432 fsmount int fd:fd flags:hex attributes:hex
    433 fspick int dirfd:dirfd path:path flags:hex
    434 pidfd_open int pid:pid flags:hex
    435 clone3 int args:ptr size:size
    436 close_range int first:fd last:fd flags:hex
    437 openat2 int dirfd:dirfd path:string how:in(bytes[size]) size:size
    438 pidfd_getfd int pidfd:fd fd:fd flags:hex
    439 faccessat2 int dirfd:dirfd path:path(flags) mode:flags(access) flags:flags(at)
    440 process_madvise int pidfd:fd iov:in(remote_iovec[count]) count:size advice:enum(madvise) flags:hex
    441 epoll_pwait2 int epfd:fd events:out(epoll_event[max]) max:int timeout:in(timespec) mask:in(u64) size:size
    442 mount_setattr int dirfd:dirfd path:path(flags) flags:hex attr:in(bytes[size]) size:size
    443 quotactl_fd int fd:fd cmd:hex id:int address:ptr
    444 landlock_create_ruleset int attr:in(bytes[size]) size:size flags:hex
    445 landlock_add_rule int fd:fd type:int attr:ptr flags:hex
    446 landlock_restrict_self int fd:fd flags:hex
    447 memfd_secret int flags:flags(open)
    448 process_mrelease int pidfd:fd flags:hex
    449 futex_waitv int waiters:ptr count:uint flags:hex timeout:in(timespec) clock:int
    450 set_mempolicy_home_node int address:hex size:size node:size flags:hex
    451 cachestat int fd:fd range:in(timespec) result:out(cachestat) flags:hex
    452 fchmodat2 int dirfd:dirfd path:path(flags) mode:mode flags:flags(at)
    453 map_shadow_stack int address:hex size:size flags:hex
    454 futex_wake int address:inout(u32) mask:hex count:int flags:hex
    455 futex_wait int address:inout(u32) value:hex mask:hex flags:hex timeout:in(timespec) clock:int
    456 futex_requeue int waiters:ptr flags:hex wake:int requeue:int
    457 statmount int request:in(sized) buf:out(bytes[size]) size:size flags:hex
    458 listmount int request:in(sized) ids:out(u64[count]) count:size flags:hex
    459 lsm_get_self_attr int attribute:int context:out(bytes[*size]) size:inout(u32) flags:hex
    460 lsm_set_self_attr int attribute:int context:in(bytes[size]) size:uint flags:hex
    461 lsm_list_modules int ids:out(bytes[*size]) size:inout(u32) flags:hex
    462 mseal int address:hex size:size flags:hex
    463 setxattrat int dirfd:dirfd path:path(at) at:flags(at) name:string args:in(xattr_args) size:size
    464 getxattrat int dirfd:dirfd path:path(at) at:flags(at) name:string args:in(xattr_args) size:size
    465 listxattrat int dirfd:dirfd path:path(at) at:flags(at) list:out(bytes[size]) size:size
    466 removexattrat int dirfd:dirfd path:path(at) at:flags(at) name:string
    467 open_tree_attr int dirfd:dirfd path:path(flags) flags:hex attr:in(bytes[size]) size:size
    468 file_getattr int dirfd:dirfd path:path(at) attr:out(bytes[size]) size:size at:flags(at)
    469 file_setattr int dirfd:dirfd path:path(at) attr:in(bytes[size]) size:size at:flags(at)
    """

/// One set a line: its name, then its constants as `NAME=value`, ascending.
package let constantSetText: StaticString = """
    at AT_SYMLINK_NOFOLLOW=256 AT_REMOVEDIR=512 AT_SYMLINK_FOLLOW=1024 AT_NO_AUTOMOUNT=2048 AT_EMPTY_PATH=4096
    access F_OK=0 X_OK=1 W_OK=2 R_OK=4
    open O_RDONLY=0 O_WRONLY=1 O_RDWR=2 O_CREAT=64 O_EXCL=128 O_NOCTTY=256 O_TRUNC=512 O_APPEND=1024 O_NONBLOCK=2048 O_DSYNC=4096 O_ASYNC=8192 O_DIRECT=16384 O_LARGEFILE=32768 O_DIRECTORY=65536 O_NOFOLLOW=131072 O_NOATIME=262144 O_CLOEXEC=524288 O_SYNC=1052672 O_PATH=2097152 O_TMPFILE=4259840
    prot PROT_NONE=0 PROT_READ=1 PROT_WRITE=2 PROT_EXEC=4 PROT_GROWSDOWN=16777216
    map MAP_SHARED=1 MAP_PRIVATE=2 MAP_FIXED=16 MAP_ANONYMOUS=32 MAP_GROWSDOWN=256 MAP_DENYWRITE=2048 MAP_EXECUTABLE=4096 MAP_LOCKED=8192 MAP_NORESERVE=16384 MAP_POPULATE=32768 MAP_NONBLOCK=65536 MAP_STACK=131072 MAP_HUGETLB=262144 MAP_SYNC=524288 MAP_FIXED_NOREPLACE=1048576
    mremap MREMAP_MAYMOVE=1 MREMAP_FIXED=2 MREMAP_DONTUNMAP=4
    msync MS_ASYNC=1 MS_INVALIDATE=2 MS_SYNC=4
    madvise MADV_NORMAL=0 MADV_RANDOM=1 MADV_SEQUENTIAL=2 MADV_WILLNEED=3 MADV_DONTNEED=4 MADV_FREE=8 MADV_REMOVE=9 MADV_DONTFORK=10 MADV_DOFORK=11 MADV_MERGEABLE=12 MADV_UNMERGEABLE=13 MADV_HUGEPAGE=14 MADV_NOHUGEPAGE=15 MADV_DONTDUMP=16 MADV_DODUMP=17 MADV_WIPEONFORK=18 MADV_KEEPONFORK=19 MADV_COLD=20 MADV_PAGEOUT=21 MADV_POPULATE_READ=22 MADV_POPULATE_WRITE=23
    whence SEEK_SET=0 SEEK_CUR=1 SEEK_END=2 SEEK_DATA=3 SEEK_HOLE=4
    wait WNOHANG=1 WUNTRACED=2 WEXITED=4 WCONTINUED=8 WNOWAIT=16777216 __WNOTHREAD=536870912 __WALL=1073741824 __WCLONE=2147483648
    idtype P_ALL=0 P_PID=1 P_PGID=2 P_PIDFD=3
    sigmask SIG_BLOCK=0 SIG_UNBLOCK=1 SIG_SETMASK=2
    clock CLOCK_REALTIME=0 CLOCK_MONOTONIC=1 CLOCK_PROCESS_CPUTIME_ID=2 CLOCK_THREAD_CPUTIME_ID=3 CLOCK_MONOTONIC_RAW=4 CLOCK_REALTIME_COARSE=5 CLOCK_MONOTONIC_COARSE=6 CLOCK_BOOTTIME=7 CLOCK_REALTIME_ALARM=8 CLOCK_BOOTTIME_ALARM=9 CLOCK_TAI=11
    clone CLONE_VM=256 CLONE_FS=512 CLONE_FILES=1024 CLONE_SIGHAND=2048 CLONE_PIDFD=4096 CLONE_PTRACE=8192 CLONE_VFORK=16384 CLONE_PARENT=32768 CLONE_THREAD=65536 CLONE_NEWNS=131072 CLONE_SYSVSEM=262144 CLONE_SETTLS=524288 CLONE_PARENT_SETTID=1048576 CLONE_CHILD_CLEARTID=2097152 CLONE_DETACHED=4194304 CLONE_UNTRACED=8388608 CLONE_CHILD_SETTID=16777216 CLONE_NEWCGROUP=33554432 CLONE_NEWUTS=67108864 CLONE_NEWIPC=134217728 CLONE_NEWUSER=268435456 CLONE_NEWPID=536870912 CLONE_NEWNET=1073741824 CLONE_IO=2147483648 CLONE_CLEAR_SIGHAND=4294967296 CLONE_INTO_CGROUP=8589934592
    futex FUTEX_WAIT=0 FUTEX_WAKE=1 FUTEX_FD=2 FUTEX_REQUEUE=3 FUTEX_CMP_REQUEUE=4 FUTEX_WAKE_OP=5 FUTEX_LOCK_PI=6 FUTEX_UNLOCK_PI=7 FUTEX_TRYLOCK_PI=8 FUTEX_WAIT_BITSET=9 FUTEX_WAKE_BITSET=10 FUTEX_WAIT_REQUEUE_PI=11 FUTEX_CMP_REQUEUE_PI=12 FUTEX_LOCK_PI2=13 FUTEX_WAIT_PRIVATE=128 FUTEX_WAKE_PRIVATE=129 FUTEX_REQUEUE_PRIVATE=131 FUTEX_CMP_REQUEUE_PRIVATE=132 FUTEX_WAKE_OP_PRIVATE=133 FUTEX_LOCK_PI_PRIVATE=134 FUTEX_UNLOCK_PI_PRIVATE=135 FUTEX_TRYLOCK_PI_PRIVATE=136 FUTEX_WAIT_BITSET_PRIVATE=137 FUTEX_WAKE_BITSET_PRIVATE=138
    fcntl F_DUPFD=0 F_GETFD=1 F_SETFD=2 F_GETFL=3 F_SETFL=4 F_GETLK=5 F_SETLK=6 F_SETLKW=7 F_SETOWN=8 F_GETOWN=9 F_SETSIG=10 F_GETSIG=11 F_SETOWN_EX=15 F_GETOWN_EX=16 F_OFD_GETLK=36 F_OFD_SETLK=37 F_OFD_SETLKW=38 F_SETLEASE=1024 F_GETLEASE=1025 F_NOTIFY=1026 F_DUPFD_CLOEXEC=1030 F_SETPIPE_SZ=1031 F_GETPIPE_SZ=1032 F_ADD_SEALS=1033 F_GET_SEALS=1034
    epoll_create EPOLL_CLOEXEC=524288
    epoll_op EPOLL_CTL_ADD=1 EPOLL_CTL_DEL=2 EPOLL_CTL_MOD=3
    eventfd EFD_SEMAPHORE=1 EFD_NONBLOCK=2048 EFD_CLOEXEC=524288
    domain AF_UNSPEC=0 AF_UNIX=1 AF_INET=2 AF_INET6=10 AF_NETLINK=16 AF_PACKET=17
    socktype SOCK_STREAM=1 SOCK_DGRAM=2 SOCK_RAW=3 SOCK_SEQPACKET=5 SOCK_NONBLOCK=2048 SOCK_CLOEXEC=524288
    msg MSG_OOB=1 MSG_PEEK=2 MSG_DONTROUTE=4 MSG_CTRUNC=8 MSG_TRUNC=32 MSG_DONTWAIT=64 MSG_EOR=128 MSG_WAITALL=256 MSG_ERRQUEUE=8192 MSG_NOSIGNAL=16384 MSG_MORE=32768 MSG_WAITFORONE=65536 MSG_CMSG_CLOEXEC=1073741824
    cmsg SCM_RIGHTS=1 SCM_CREDENTIALS=2 SCM_SECURITY=3 SCM_PIDFD=4 SCM_TIMESTAMP=29 SCM_TIMESTAMPNS=35 SCM_TIMESTAMPING=37
    rlimit RLIMIT_CPU=0 RLIMIT_FSIZE=1 RLIMIT_DATA=2 RLIMIT_STACK=3 RLIMIT_CORE=4 RLIMIT_RSS=5 RLIMIT_NPROC=6 RLIMIT_NOFILE=7 RLIMIT_MEMLOCK=8 RLIMIT_AS=9 RLIMIT_LOCKS=10 RLIMIT_SIGPENDING=11 RLIMIT_MSGQUEUE=12 RLIMIT_NICE=13 RLIMIT_RTPRIO=14 RLIMIT_RTTIME=15
    prctl PR_SET_PDEATHSIG=1 PR_GET_PDEATHSIG=2 PR_GET_DUMPABLE=3 PR_SET_DUMPABLE=4 PR_SET_KEEPCAPS=8 PR_SET_NAME=15 PR_GET_NAME=16 PR_GET_SECCOMP=21 PR_SET_SECCOMP=22 PR_CAPBSET_READ=23 PR_CAPBSET_DROP=24 PR_SET_TIMERSLACK=29 PR_GET_TIMERSLACK=30 PR_SET_MM=35 PR_SET_CHILD_SUBREAPER=36 PR_GET_CHILD_SUBREAPER=37 PR_SET_NO_NEW_PRIVS=38 PR_GET_NO_NEW_PRIVS=39 PR_CAP_AMBIENT=47 PR_SET_VMA=1398164801
    mount MS_RDONLY=1 MS_NOSUID=2 MS_NODEV=4 MS_NOEXEC=8 MS_SYNCHRONOUS=16 MS_REMOUNT=32 MS_MANDLOCK=64 MS_DIRSYNC=128 MS_NOSYMFOLLOW=256 MS_NOATIME=1024 MS_NODIRATIME=2048 MS_BIND=4096 MS_MOVE=8192 MS_REC=16384 MS_SILENT=32768 MS_POSIXACL=65536 MS_UNBINDABLE=131072 MS_PRIVATE=262144 MS_SLAVE=524288 MS_SHARED=1048576 MS_RELATIME=2097152 MS_STRICTATIME=16777216 MS_LAZYTIME=33554432
    umount MNT_FORCE=1 MNT_DETACH=2 MNT_EXPIRE=4 UMOUNT_NOFOLLOW=8
    fallocate FALLOC_FL_KEEP_SIZE=1 FALLOC_FL_PUNCH_HOLE=2 FALLOC_FL_COLLAPSE_RANGE=8 FALLOC_FL_ZERO_RANGE=16 FALLOC_FL_INSERT_RANGE=32 FALLOC_FL_UNSHARE_RANGE=64
    ptrace PTRACE_TRACEME=0 PTRACE_PEEKTEXT=1 PTRACE_PEEKDATA=2 PTRACE_POKETEXT=4 PTRACE_POKEDATA=5 PTRACE_CONT=7 PTRACE_KILL=8 PTRACE_SINGLESTEP=9 PTRACE_ATTACH=16 PTRACE_DETACH=17 PTRACE_SYSCALL=24 PTRACE_SETOPTIONS=16896 PTRACE_GETEVENTMSG=16897 PTRACE_GETSIGINFO=16898 PTRACE_SETSIGINFO=16899 PTRACE_GETREGSET=16900 PTRACE_SETREGSET=16901 PTRACE_SEIZE=16902 PTRACE_INTERRUPT=16903 PTRACE_LISTEN=16904
    msgctl IPC_RMID=0 IPC_SET=1 IPC_STAT=2 IPC_INFO=3 MSG_STAT=11 MSG_INFO=12 MSG_STAT_ANY=13
    semctl IPC_RMID=0 IPC_SET=1 IPC_STAT=2 IPC_INFO=3 GETPID=11 GETVAL=12 GETALL=13 GETNCNT=14 GETZCNT=15 SETVAL=16 SETALL=17 SEM_STAT=18 SEM_INFO=19 SEM_STAT_ANY=20
    shmctl IPC_RMID=0 IPC_SET=1 IPC_STAT=2 IPC_INFO=3 SHM_LOCK=11 SHM_UNLOCK=12 SHM_STAT=13 SHM_INFO=14 SHM_STAT_ANY=15
    shmat SHM_RDONLY=4096 SHM_RND=8192 SHM_REMAP=16384 SHM_EXEC=32768
    socklevel SOL_IP=0 SOL_SOCKET=1 SOL_TCP=6 SOL_UDP=17 SOL_IPV6=41 SOL_ICMPV6=58 SOL_RAW=255 SOL_PACKET=263 SOL_NETLINK=270
    shutdown SHUT_RD=0 SHUT_WR=1 SHUT_RDWR=2
    mlockall MCL_CURRENT=1 MCL_FUTURE=2 MCL_ONFAULT=4
    rename RENAME_NOREPLACE=1 RENAME_EXCHANGE=2 RENAME_WHITEOUT=4
    getrandom GRND_NONBLOCK=1 GRND_RANDOM=2 GRND_INSECURE=4
    memfd MFD_CLOEXEC=1 MFD_ALLOW_SEALING=2 MFD_HUGETLB=4 MFD_NOEXEC_SEAL=8 MFD_EXEC=16
    hwprobe RISCV_HWPROBE_KEY_MVENDORID=0 RISCV_HWPROBE_KEY_MARCHID=1 RISCV_HWPROBE_KEY_MIMPID=2 RISCV_HWPROBE_KEY_BASE_BEHAVIOR=3 RISCV_HWPROBE_KEY_IMA_EXT_0=4 RISCV_HWPROBE_KEY_CPUPERF_0=5 RISCV_HWPROBE_KEY_ZICBOZ_BLOCK_SIZE=6 RISCV_HWPROBE_KEY_HIGHEST_VIRT_ADDRESS=7 RISCV_HWPROBE_KEY_TIME_CSR_FREQ=8 RISCV_HWPROBE_KEY_MISALIGNED_SCALAR_PERF=9 RISCV_HWPROBE_KEY_MISALIGNED_VECTOR_PERF=10 RISCV_HWPROBE_KEY_VENDOR_EXT_THEAD_0=11 RISCV_HWPROBE_KEY_ZICBOM_BLOCK_SIZE=12
    ioctl FIBMAP=1 FIGETBSZ=2 BLKROSET=4701 BLKROGET=4702 BLKRRPART=4703 BLKGETSIZE=4704 BLKFLSBUF=4705 BLKRASET=4706 BLKRAGET=4707 BLKFRASET=4708 BLKFRAGET=4709 BLKSECTGET=4711 BLKSSZGET=4712 BLKPG=4713 BLKDISCARD=4727 BLKIOMIN=4728 BLKIOOPT=4729 BLKALIGNOFF=4730 BLKPBSZGET=4731 BLKDISCARDZEROES=4732 BLKSECDISCARD=4733 BLKROTATIONAL=4734 BLKZEROOUT=4735 SG_SET_TIMEOUT=8705 SG_GET_TIMEOUT=8706 SG_GET_VERSION_NUM=8834 SG_IO=8837 KIOCSOUND=19247 KDMKTONE=19248 KDGETLED=19249 KDSETLED=19250 KDGKBTYPE=19251 KDSETMODE=19258 KDGETMODE=19259 KDGKBMODE=19268 KDSKBMODE=19269 GIO_FONT=19296 PIO_FONT=19297 LOOP_SET_FD=19456 LOOP_CLR_FD=19457 LOOP_SET_STATUS=19458 LOOP_GET_STATUS=19459 LOOP_SET_STATUS64=19460 LOOP_GET_STATUS64=19461 LOOP_CHANGE_FD=19462 LOOP_SET_CAPACITY=19463 LOOP_SET_DIRECT_IO=19464 LOOP_SET_BLOCK_SIZE=19465 LOOP_CONFIGURE=19466 LOOP_CTL_ADD=19584 LOOP_CTL_REMOVE=19585 LOOP_CTL_GET_FREE=19586 RNDZAPENTCNT=20996 RNDCLEARPOOL=20998 RNDRESEEDCRNG=20999 CDROMEJECT=21257 CDROMCLOSETRAY=21273 CDROM_DRIVE_STATUS=21286 CDROM_GET_CAPABILITY=21297 TCGETS=21505 TCSETS=21506 TCSETSW=21507 TCSETSF=21508 TCGETA=21509 TCSETA=21510 TCSETAW=21511 TCSETAF=21512 TCSBRK=21513 TCXONC=21514 TCFLSH=21515 TIOCEXCL=21516 TIOCNXCL=21517 TIOCSCTTY=21518 TIOCGPGRP=21519 TIOCSPGRP=21520 TIOCOUTQ=21521 TIOCSTI=21522 TIOCGWINSZ=21523 TIOCSWINSZ=21524 TIOCMGET=21525 TIOCMBIS=21526 TIOCMBIC=21527 TIOCMSET=21528 TIOCGSOFTCAR=21529 TIOCSSOFTCAR=21530 FIONREAD=21531 TIOCLINUX=21532 TIOCCONS=21533 TIOCGSERIAL=21534 TIOCSSERIAL=21535 TIOCPKT=21536 FIONBIO=21537 TIOCNOTTY=21538 TIOCSETD=21539 TIOCGETD=21540 TCSBRKP=21541 TIOCSBRK=21543 TIOCCBRK=21544 TIOCGSID=21545 TIOCGRS485=21550 TIOCSRS485=21551 TCGETX=21554 TCSETX=21555 TCSETXF=21556 TCSETXW=21557 TIOCVHANGUP=21559 TIOCGPTPEER=21569 FIONCLEX=21584 FIOCLEX=21585 FIOASYNC=21586 TIOCGLCKTRMIOS=21590 TIOCSLCKTRMIOS=21591 TIOCMIWAIT=21596 TIOCGICOUNT=21597 FIOQSIZE=21600 VT_OPENQRY=22016 VT_GETMODE=22017 VT_SETMODE=22018 VT_GETSTATE=22019 VT_RELDISP=22021 VT_ACTIVATE=22022 VT_WAITACTIVE=22023 RTC_AIE_ON=28673 RTC_AIE_OFF=28674 RTC_UIE_ON=28675 RTC_UIE_OFF=28676 FIOSETOWN=35073 SIOCSPGRP=35074 FIOGETOWN=35075 SIOCGPGRP=35076 SIOCATMARK=35077 SIOCGSTAMP_OLD=35078 SIOCGSTAMPNS_OLD=35079 SIOCADDRT=35083 SIOCDELRT=35084 SIOCRTMSG=35085 SIOCGIFNAME=35088 SIOCSIFLINK=35089 SIOCGIFCONF=35090 SIOCGIFFLAGS=35091 SIOCSIFFLAGS=35092 SIOCGIFADDR=35093 SIOCSIFADDR=35094 SIOCGIFDSTADDR=35095 SIOCSIFDSTADDR=35096 SIOCGIFBRDADDR=35097 SIOCSIFBRDADDR=35098 SIOCGIFNETMASK=35099 SIOCSIFNETMASK=35100 SIOCGIFMETRIC=35101 SIOCSIFMETRIC=35102 SIOCGIFMEM=35103 SIOCSIFMEM=35104 SIOCGIFMTU=35105 SIOCSIFMTU=35106 SIOCSIFNAME=35107 SIOCSIFHWADDR=35108 SIOCGIFENCAP=35109 SIOCSIFENCAP=35110 SIOCGIFHWADDR=35111 SIOCGIFSLAVE=35113 SIOCSIFSLAVE=35120 SIOCADDMULTI=35121 SIOCDELMULTI=35122 SIOCGIFINDEX=35123 SIOCSIFPFLAGS=35124 SIOCGIFPFLAGS=35125 SIOCDIFADDR=35126 SIOCSIFHWBROADCAST=35127 SIOCGIFCOUNT=35128 SIOCGIFBR=35136 SIOCSIFBR=35137 SIOCGIFTXQLEN=35138 SIOCSIFTXQLEN=35139 SIOCETHTOOL=35142 SIOCGMIIPHY=35143 SIOCGMIIREG=35144 SIOCSMIIREG=35145 SIOCWANDEV=35146 SIOCDARP=35155 SIOCGARP=35156 SIOCSARP=35157 SIOCGIFMAP=35184 SIOCSIFMAP=35185 SIOCGIFVLAN=35202 SIOCSIFVLAN=35203 SIOCBRADDBR=35232 SIOCBRDELBR=35233 SIOCBRADDIF=35234 SIOCBRDELIF=35235 NS_GET_USERNS=46849 NS_GET_PARENT=46850 NS_GET_NSTYPE=46851 NS_GET_OWNER_UID=46852 RNDADDTOENTCNT=1074024961 TIOCSPTLCK=1074025521 TIOCSIG=1074025526 TUNSETIFF=1074025674 TUNSETPERSIST=1074025675 TUNSETOWNER=1074025676 TUNSETGROUP=1074025678 FICLONE=1074041865 BLKBSZSET=1074270833 RNDADDENTROPY=1074287107 FS_IOC_SETFLAGS=1074292226 FS_IOC_SETVERSION=1074296322 FS_IOC_FSSETXATTR=1075599392 FICLONERANGE=1075876877 RTC_SET_TIME=1076129802 TCSETS2=1076646955 TCSETSW2=1076646956 TCSETSF2=1076646957 RNDGETENTCNT=2147766784 TIOCGPTN=2147767344 TIOCGDEV=2147767346 TIOCGPKT=2147767352 TIOCGPTLCK=2147767353 TIOCGEXCL=2147767360 TUNGETFEATURES=2147767503 TUNGETIFF=2147767506 BLKBSZGET=2148012656 BLKGETSIZE64=2148012658 FS_IOC_GETFLAGS=2148034049 RTC_IRQP_READ=2148036619 FS_IOC_GETVERSION=2148038145 FS_IOC_FSGETXATTR=2149341215 RTC_RD_TIME=2149871625 RTC_WKALM_RD=2150133776 TCGETS2=2150388778 FIFREEZE=3221510263 FITHAW=3221510264 FITRIM=3222820985 FIDEDUPERANGE=3222836278 FS_IOC_FIEMAP=3223348747
    """

/// One type a line: its name, its size in bytes, then its fields as `NAME:FORMAT@OFFSET`.
package let structTypeText: StaticString = """
    timespec 16 tv_sec:i64@0 tv_nsec:i64@8
    timespec2 32 atime_sec:i64@0 atime_nsec:i64@8 mtime_sec:i64@16 mtime_nsec:i64@24
    timeval 16 tv_sec:i64@0 tv_usec:i64@8
    itimerspec 32 interval_sec:i64@0 interval_nsec:i64@8 value_sec:i64@16 value_nsec:i64@24
    itimerval 32 interval_sec:i64@0 interval_usec:i64@8 value_sec:i64@16 value_usec:i64@24
    timex 208 modes:x32@0 offset:i64@8 freq:i64@16 status:x32@40
    stat 128 st_dev:x64@0 st_ino:u64@8 st_mode:o32@16 st_nlink:u32@20 st_uid:u32@24 st_gid:u32@28 st_rdev:x64@32 st_size:i64@48 st_blocks:i64@64 st_mtime:i64@88
    statx 256 stx_mask:x32@0 stx_nlink:u32@16 stx_uid:u32@20 stx_gid:u32@24 stx_mode:o16@28 stx_ino:u64@32 stx_size:u64@40 stx_mtime:i64@112
    statfs 120 f_type:x64@0 f_bsize:i64@8 f_blocks:u64@16 f_bfree:u64@24 f_bavail:u64@32 f_files:u64@40 f_namelen:i64@64 f_flags:x64@80
    rusage 144 utime_sec:i64@0 utime_usec:i64@8 stime_sec:i64@16 stime_usec:i64@24 maxrss:i64@32 minflt:i64@64 majflt:i64@72
    rlimit 16 rlim_cur:l64@0 rlim_max:l64@8
    siginfo 128 si_signo:signal@0 si_errno:i32@4 si_code:i32@8 si_pid:i32@16 si_uid:u32@20
    sigaction 24 sa_handler:x64@0 sa_flags:x64@8 sa_mask:x64@16
    sigevent 64 sigev_value:x64@0 sigev_signo:signal@8 sigev_notify:i32@12
    stack_t 24 ss_sp:x64@0 ss_flags:x32@8 ss_size:u64@16
    utsname 390 sysname:s65@0 nodename:s65@65 release:s65@130 version:s65@195 machine:s65@260
    sysinfo 112 uptime:i64@0 totalram:u64@32 freeram:u64@40 procs:u16@80
    tms 32 utime:i64@0 stime:i64@8 cutime:i64@16 cstime:i64@24
    epoll_event 16 events:x32@0 data:x64@8
    pollfd 8 fd:i32@0 events:x16@4 revents:x16@6
    winsize 8 ws_row:u16@0 ws_col:u16@2 ws_xpixel:u16@4 ws_ypixel:u16@6
    termios 36 c_iflag:x32@0 c_oflag:x32@4 c_cflag:x32@8 c_lflag:x32@12 c_line:u8@16
    iovec 16 iov_base:x64@0 iov_len:u64@8
    sembuf 6 sem_num:u16@0 sem_op:i16@2 sem_flg:x16@4
    msqid_ds 120 uid:u32@4 mode:o32@20 qnum:u64@80 qbytes:u64@88
    shmid_ds 112 uid:u32@4 mode:o32@20 segsz:u64@48 nattch:u64@88
    mq_attr 64 mq_flags:x64@0 mq_maxmsg:i64@8 mq_msgsize:i64@16 mq_curmsgs:i64@24
    remote_iovec 16 iov_base:x64@0 iov_len:u64@8
    io_event 32 data:x64@0 obj:x64@8 res:i64@16 res2:i64@24
    xattr_args 16 value:x64@0 size:u32@8 flags:x32@12
    """
