// room: tests
// does: buffers that end at a hole and are said to be longer, sizes that are too large, and what is looked at first
// spec: read(2), recvmsg(2), getsockname(2), epoll_wait(2), sched_setattr(2), openat2(2), sigaltstack(2), prctl(2)
#define _GNU_SOURCE
#include <fcntl.h>
#include <mqueue.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/msg.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/xattr.h>
#include <ucontext.h>

#include "Calls/say.h"

#define PAGE 4096l

// The first byte that is not there; before it there is a page.
static char *hole;

static void files(void) {
    char name[64], link[64];
    snprintf(name, sizeof name, "/tmp/martlet-arguments-%d", getpid());
    snprintf(link, sizeof link, "/tmp/martlet-arguments-%d-link", getpid());
    int file = open(name, O_CREAT | O_RDWR | O_TRUNC, 0600);
    SAY(write(file, hole - 512, 1024));
    SAY(pwrite(file, hole - PAGE, 2048, 0));
    SAY(pread(file, hole - 512, 1024, 0));
    SAY(pread(file, hole, 10, 0));
    SAY(pread(-1, hole, 10, 0));
    struct iovec pieces[2] = {{hole - 10, 10}, {hole, 10}};
    SAY(pwritev(file, pieces, 2, 0));
    close(file);
    SAY(symlink("abc", link));
    SAY(readlink(link, hole - 3, 0x7fffffff));
    SAY(readlink(link, hole - 2, 0x7fffffff));
    SAY(syscall(SYS_readlinkat, AT_FDCWD, link, hole - 3, -1));
    SAY(unlink(link));
    SAY(chdir("/tmp"));
    SAY(syscall(SYS_getcwd, hole - 5, 1l << 20));
    SAY(syscall(SYS_getcwd, hole - 4, 1l << 20));
    int folder = open("/proc/self/task", O_DIRECTORY);
    SAY(syscall(SYS_getdents64, folder, hole - 24, 1 << 20));
    SAY(syscall(SYS_getdents64, folder, hole - 10, 1 << 20));
    close(folder);
    if (setxattr(name, "user.q", "v", 1, 0) == 0) {
        if (getxattr(name, "user.q", hole - 8, PAGE) != 1) puts("getxattr");
        if (listxattr(name, hole - 64, PAGE) < 7) puts("listxattr");
    }
    SAY(unlink(name));
}

static void pipes(void) {
    int ends[2];
    SAY(pipe(ends));
    SAY(write(ends[1], hole - 512, 1024));
    SAY(write(ends[1], hole - 512, 512));
    SAY(read(ends[0], hole - 512, 1 << 20));
    SAY(write(ends[1], hole - PAGE, 1024));
    SAY(read(ends[0], hole - 512, 1024));
    SAY(write(ends[1], hole, 10));
    SAY(write(-1, hole, 10));
}

static void sockets(void) {
    int pair[2];
    SAY(socketpair(AF_UNIX, SOCK_DGRAM, 0, pair));
    struct iovec piece = {hole - 512, 1 << 20};
    struct msghdr message = {.msg_iov = &piece, .msg_iovlen = 1};
    SAY(write(pair[1], "abc", 3));
    SAY(recvmsg(pair[0], &message, 0));
    message.msg_control = hole - 64;
    message.msg_controllen = PAGE;
    SAY(write(pair[1], "abc", 3));
    SAY(recvmsg(pair[0], &message, 0));
    SHOW(message.msg_controllen);
    SAY(write(pair[1], "abc", 3));
    SAY(recv(pair[0], hole - 3, 1 << 20, 0));
    SAY(write(pair[1], "abc", 3));
    SAY(recv(pair[0], hole - 2, 1 << 20, 0));
    int datagram = socket(AF_INET, SOCK_DGRAM, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(0x7f000001)}};
    SAY(bind(datagram, (void *)&address, sizeof address));
    socklen_t size = PAGE;
    SAY(getsockname(datagram, (void *)(hole - sizeof address), &size));
    SHOW(size);
    memcpy(&address, hole - sizeof address, sizeof address);
    size = PAGE;
    SAY(getsockname(datagram, (void *)(hole - 8), &size));
    SAY(getsockname(-1, (void *)(hole - 8), &size));
    SAY(getsockname(datagram, (void *)&address, (void *)hole));
    size = PAGE;
    SAY(getsockopt(datagram, SOL_SOCKET, SO_TYPE, hole - 4, &size));
    SHOW(size);
    SAY(sendto(datagram, "x", 1, 0, (void *)&address, sizeof address));
    size = PAGE;
    SAY(recvfrom(datagram, hole - 100, 10, 0, (void *)(hole - sizeof address), &size));
    SHOW(size);
}

static void waiting(void) {
    int queue = epoll_create1(0), counter = eventfd(1, 0);
    struct epoll_event event = {.events = EPOLLIN};
    SAY(epoll_ctl(queue, EPOLL_CTL_ADD, counter, &event));
    SAY(epoll_wait(queue, (void *)(hole - sizeof event), 1000, 0));
    SAY(syscall(SYS_epoll_pwait2, queue, hole - sizeof event, 1000, 0, 0, 8));
    SAY(epoll_wait(queue, (void *)(hole - 8), 1000, 0));
    SAY(epoll_wait(queue, (void *)(hole - sizeof event), 0x7fffffff, 0));
    SAY(epoll_wait(queue, (void *)(hole - sizeof event), 0, 0));
    long now[2] = {0, 0};
    memset(hole - 128, 0, 128);
    SAY(syscall(SYS_pselect6, 100000, hole - 128, 0, 0, now, 0));
    SAY(syscall(SYS_ppoll, hole - 8, 1000000, now, 0, 8));
    SAY(syscall(SYS_ppoll, hole - 8, 2, now, 0, 8));
    SAY(syscall(SYS_futex, hole, 1 | 128, 1, 0, 0, 0));
    SAY(syscall(SYS_futex, hole, 0 | 128, 1, 0, 0, 0));
}

static void queues(void) {
    struct {
        long type;
        char text[4];
    } message = {1, "x"};
    int id = msgget(IPC_PRIVATE, 0600);
    if (id < 0) return;
    if (msgsnd(id, &message, 1, 0) != 0 || msgrcv(id, hole - 16, 100000, 0, 0) != 1) puts("msgrcv");
    msgctl(id, IPC_RMID, 0);
    struct mq_attr attributes = {.mq_maxmsg = 2, .mq_msgsize = 64};
    char name[64];
    snprintf(name, sizeof name, "/martlet-arguments-%d", getpid());
    mqd_t queue = mq_open(name, O_CREAT | O_RDWR, 0600, &attributes);
    if (queue < 0) return;
    if (mq_send(queue, "x", 1, 0) != 0 || mq_receive(queue, hole - 64, 100000, 0) != 1) puts("mq_receive");
    mq_unlink(name);
}

static void mounts(void) {
    unsigned room = PAGE;
    // lsm_list_modules, listmount and statmount.
    TRY(syscall(461, hole - 256, &room, 0));
    unsigned long request[3] = {24, -1ul, 0}, id = 0;
    TRY(syscall(458, request, hole - 2048, 1000000, 0));
    TRY(syscall(458, request, &id, 1, 0));
    request[1] = id;
    request[2] = 2;
    TRY(syscall(457, request, hole - 1024, 100000, 0));
    TRY(syscall(457, hole - 8, hole - 1024, 100000, 0));
    TRY(syscall(457, hole, hole - 1024, 100000, 0));
}

static void process(void) {
    TRY(syscall(SYS_getgroups, 1000, hole - 256));
    TRY(syscall(SYS_getgroups, 70000, hole - 256));
    SAY(syscall(SYS_sethostname, hole - 3, 200));
    TRY(syscall(SYS_keyctl, 6, -3, hole - 100, 100000));
    // struct sched_attr: 0 size.
    struct {
        unsigned size, policy;
        long rest[100];
    } attributes = {.size = 0};
    SAY(syscall(SYS_sched_getattr, 0, &attributes, 20, 0));
    SAY(syscall(SYS_sched_getattr, 0, &attributes, 8192, 0));
    SAY(syscall(SYS_sched_getattr, 0, hole - 56, 48, 0));
    attributes.size = 500;
    memset(attributes.rest, 1, sizeof attributes.rest);
    SAY(syscall(SYS_sched_setattr, 0, &attributes, 0));
    TRY(attributes.size != 500 ? 0 : -1);
    attributes.size = 5000;
    SAY(syscall(SYS_sched_setattr, 0, &attributes, 0));
    long *how = (long *)(hole - 32);
    memset(how, 0, 32);
    SAY(syscall(SYS_openat2, AT_FDCWD, "/", how, 8));
    SAY(syscall(SYS_openat2, AT_FDCWD, "/", how, 1 << 20));
    SAY(syscall(SYS_openat2, AT_FDCWD, "/", how, 40));
    TRY(syscall(SYS_openat2, AT_FDCWD, "/", how, 32));
    how[3] = 1;
    SAY(syscall(SYS_openat2, AT_FDCWD, "/", how, 32));
    how[3] = 0;
    SAY(syscall(SYS_mount_setattr, AT_FDCWD, "/nosuch", 0, how, 8));
    SAY(syscall(SYS_mount_setattr, AT_FDCWD, "/nosuch", 0, how, 1 << 20));
    SAY(prctl(0x41555856, 0l, 0l, 1l, 0l));
    SAY(prctl(0x41555856, hole, 100l, 0l, 0l));
    SHOW(prctl(0x41555856, hole - 16, 16l, 0l, 0l) > 100);
    SHOW(*(long *)(hole - 16) > 0);
    SAY(prctl(66, 0l, 0l, 0l, 0l));
    SAY(prctl(66, 1l, 0l, 0l, 0l));
    int child = syscall(SYS_pidfd_open, getpid(), 0);
    // PIDFD_GET_PID_NAMESPACE, whose argument must be 0.
    if (ioctl(child, 0xff05, 0l) < 0 && errno != ENOTTY && errno != EOPNOTSUPP) puts("PIDFD_GET_PID_NAMESPACE");
}

static void memory(void) {
    char *here = hole - PAGE;
    SAY(mprotect(here, PAGE, PROT_READ | PROT_WRITE | PROT_GROWSDOWN));
    SAY(mprotect(here, PAGE, PROT_READ | PROT_WRITE | PROT_GROWSUP));
    SAY(mprotect(here, PAGE, PROT_READ | PROT_GROWSDOWN | PROT_GROWSUP));
    SAY(mprotect(hole, PAGE, PROT_READ | PROT_GROWSDOWN));
    SAY(mprotect(here, PAGE, PROT_READ | PROT_WRITE | 8));
    SAY(mprotect(here, PAGE, PROT_READ | 16));
    SAY(mprotect(here, 0, PROT_READ | 16));
    long size = 64l << 20;
    char *large = mmap(0, size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    struct rlimit old, limit;
    getrlimit(RLIMIT_DATA, &old);
    limit = old;
    limit.rlim_cur = 48 << 20;
    SAY(setrlimit(RLIMIT_DATA, &limit));
    SAY(mprotect(large, size, PROT_READ | PROT_WRITE));
    SAY(mprotect(large, PAGE, PROT_READ | PROT_WRITE));
    SAY(mprotect(large, PAGE, PROT_READ));
    SAY(setrlimit(RLIMIT_DATA, &old));
    SAY(mprotect(large, size, PROT_READ | PROT_WRITE));
}

// MAP_SHARED_VALIDATE, which refuses flags that it does not know, MAP_FIXED_NOREPLACE (0x100000) among them.
static void validated(void) {
    int file = memfd_create("validated", 0);
    SAY(ftruncate(file, 2 * PAGE));
    int both = PROT_READ | PROT_WRITE, checked = 3;
    char *first = (char *)TRY(mmap(0, PAGE, both, checked, file, PAGE));
    char *second = (char *)TRY(mmap(0, PAGE, both, MAP_SHARED, file, PAGE));
    first[5] = 7;
    SHOW(second[5]);
    TRY(mmap(0, PAGE, both, checked | 0x80000, file, 0));
    TRY(mmap(0, PAGE, both, checked | MAP_ANONYMOUS, -1, 0));
    TRY(mmap(0, PAGE, both, checked, -1, 0));
    TRY(mmap(second, PAGE, both, checked | MAP_FIXED, file, 0));
    TRY(mmap(second, PAGE, both, checked | 0x100000, file, 0));
    SAY(munmap(second, PAGE));
    TRY(mmap(second, PAGE, both, checked | 0x100000, file, 0));
    SHOW(mmap(second, PAGE, both, checked, file, 0) == second);
    SAY(munmap(second, PAGE));
    SAY(munmap(first, PAGE));
    close(file);
}

// Ranges that end behind the last address, and arguments that are wrong wherever the range is.
static void ranges(void) {
    char *here = hole - PAGE, *low = (char *)PAGE;
    SAY(madvise(here, -PAGE, MADV_DONTNEED));
    SAY(msync(here, -PAGE, MS_SYNC));
    SAY(munlock(here, -PAGE));
    SAY(mprotect(here, -PAGE, PROT_READ));
    SAY(munmap(here, -PAGE));
    SAY(madvise(here, -1l, MADV_DONTNEED));
    SAY(msync(here, -1l, MS_SYNC));
    SAY(mlock(here, -1l));
    SAY(madvise(here, 0, 999));
    SAY(madvise(low, PAGE, 999));
    SAY(madvise(low, PAGE, MADV_DONTNEED));
    SAY(msync(low, PAGE, 99));
    SAY(msync(low, 0, 99));
    SAY(msync(low, PAGE, MS_SYNC));
    SAY(syscall(SYS_mlock2, low, PAGE, 99));
    SAY(mlock(low, PAGE));
}

static char stack[65536];

static void shows(int signal, siginfo_t *info, void *context) {
    (void)info;
    ucontext_t *frame = context;
    stack_t now;
    sigaltstack(0, &now);
    SHOW(frame->uc_stack.ss_sp == stack);
    SHOW(frame->uc_stack.ss_flags & 0xffffffffl);
    SHOW(now.ss_flags & 0xffffffffl);
    if (signal == SIGUSR1) raise(SIGUSR2);
}

static void signals(void) {
    struct sigaction action = {.sa_sigaction = shows, .sa_flags = SA_SIGINFO | SA_ONSTACK}, old;
    sigaction(SIGUSR1, &action, 0);
    sigaction(SIGUSR2, &action, 0);
    for (int turn = 0; turn < 5; turn++) {
        int flags[5] = {0, SS_ONSTACK, 1 << 31, SS_DISABLE, SS_DISABLE | 1 << 31};
        stack_t wanted = {.ss_sp = stack, .ss_size = sizeof stack, .ss_flags = flags[turn]};
        SAY(sigaltstack(&wanted, 0));
        SAY(raise(SIGUSR1));
        sigaltstack(0, &wanted);
        SHOW(wanted.ss_flags & 0xffffffffl);
    }
    // SA_UNSUPPORTED (0x400) and what else is unknown reads back as 0. SA_RESTORER is x86's.
    action.sa_flags = SA_RESETHAND | SA_RESTART | 0x400 | 0x800 | 0x100000;
    sigaction(SIGUSR1, &action, 0);
    unsigned long kept[4];
    SAY(syscall(SYS_rt_sigaction, SIGUSR1, 0, kept, 8));
    SHOW(kept[1] & ~0x04000000ul);
    sigaction(SIGUSR1, 0, &old);
    SHOW(old.sa_flags & 0xfbffffff);
    SAY(syscall(SYS_rt_sigaction, SIGKILL, hole, 0, 8));
    SAY(syscall(SYS_rt_sigaction, SIGKILL, kept, 0, 8));
}

int main(void) {
    hole = (char *)mmap(0, 2 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) + PAGE;
    munmap(hole, PAGE);
    files();
    pipes();
    sockets();
    waiting();
    queues();
    mounts();
    process();
    memory();
    validated();
    ranges();
    signals();
    return 0;
}
