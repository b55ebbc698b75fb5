// room: tests
// does: guests that take all of something, or reach for what is not theirs: they get what the kernel would give
// spec: setrlimit(2), mmap(2), close_range(2), fork(2)
#define _GNU_SOURCE
#include "own.h"

#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>

static void limit(int resource, uint64_t soft) {
    struct rlimit value;
    CHECK(getrlimit(resource, &value) == 0, "getrlimit");
    value.rlim_cur = soft;
    CHECK(setrlimit(resource, &value) == 0, "setrlimit %d", resource);
}

// RLIMIT_AS ends a program that fills memory with ENOMEM, not with a crash.
static int fill_memory(void) {
    limit(RLIMIT_AS, 256ul << 20);
    char *chain = NULL;
    size_t blocks = 0;
    for (;;) {
        char *block = malloc(1 << 20);
        if (!block) break;
        memset(block, 1, 4096);
        *(char **)block = chain;
        chain = block;
        blocks++;
    }
    CHECK_EQUAL(errno, ENOMEM);
    CHECK(blocks > 200 && blocks < 256, "%zu blocks", blocks);
    while (chain) {
        char *next = *(char **)chain;
        free(chain);
        chain = next;
    }
    still_works(1);
    void *big = mmap(NULL, 300ul << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    CHECK(big == MAP_FAILED && errno == ENOMEM, "errno %d", errno);
    limit(RLIMIT_AS, RLIM_INFINITY);
    big = mmap(NULL, 300ul << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    CHECK(big != MAP_FAILED, "errno %d", errno);
    CHECK(mmap(NULL, 1ul << 47, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0) == MAP_FAILED, "2^47");
    CHECK_EQUAL(errno, ENOMEM);
    CHECK((long)sbrk(1l << 46) == -1 && errno == ENOMEM, "sbrk");
    return finish();
}

// Every address there is: the last ones are refused, and what is Martlet's goes on.
static int fill_addresses(void) {
    enum { limit_count = 4096 };
    static struct { char *at; size_t size; } taken[limit_count];
    int count = 0;
    for (size_t size = 1ul << 44; size >= 1 << 21; size >>= 1) {
        while (count < limit_count) {
            char *at = mmap(NULL, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
            if (at == MAP_FAILED) {
                CHECK_EQUAL(errno, ENOMEM);
                break;
            }
            taken[count].at = at;
            taken[count++].size = size;
        }
    }
    CHECK(count > 6 && count < limit_count, "%d ranges", count);
    // By address too, in the holes that are left and over what is there.
    int placed = 0;
    for (uint64_t at = 1ul << 32; at < 1ul << 47; at += 1ul << 32) {
        int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE;
        void *found = mmap((void *)at, PAGE, PROT_READ, flags, -1, 0);
        if (found == MAP_FAILED) {
            CHECK(errno == EEXIST || errno == ENOMEM, "errno %d at %lx", errno, (long)at);
        } else {
            CHECK(found == (void *)at, "%p", found);
            munmap(found, PAGE);
            placed++;
        }
    }
    still_works(2);
    pid_t child = fork();
    if (child == 0) {
        still_works(3);
        _exit(0);
    }
    int status;
    CHECK(child > 0 && waitpid(child, &status, 0) == child && status == 0, "status %x", status);
    for (int i = 0; i < count; i++) CHECK(munmap(taken[i].at, taken[i].size) == 0, "munmap %d", i);
    still_works(4);
    return finish();
}

static int fill_descriptors(void) {
    limit(RLIMIT_NOFILE, 64);
    int count = 0;
    while (open("/dev/null", O_RDWR) >= 0) count++;
    CHECK_EQUAL(errno, EMFILE);
    CHECK(count >= 20 && count <= 61, "%d descriptors", count);
    pid_t child = fork();
    if (child == 0) {
        still_works(5);
        _exit(7);
    }
    int status;
    CHECK(child > 0, "fork with every descriptor in use: errno %d", errno);
    CHECK(waitpid(child, &status, 0) == child && WEXITSTATUS(status) == 7, "status %x", status);
    still_works(6);
    // Not one of them is Martlet's: each can be replaced and closed.
    for (int fd = 3; fd < 64; fd++) CHECK(dup2(0, fd) == fd, "dup2 %d: errno %d", fd, errno);
    still_works(7);
    CHECK(syscall(SYS_close_range, 3, ~0u, 0) == 0, "close_range: errno %d", errno);
    for (int fd = 3; fd < 1100; fd++) CHECK(close(fd) == -1 && errno == EBADF, "descriptor %d was open", fd);
    still_works(8);
    // Nor does Martlet need a descriptor of the lowest number.
    limit(RLIMIT_NOFILE, 3);
    child = fork();
    if (child == 0) {
        still_works(9);
        _exit(8);
    }
    CHECK(child > 0 && waitpid(child, &status, 0) == child && WEXITSTATUS(status) == 8, "status %x", status);
    // A limit on files is none on memory of Martlet's.
    signal(SIGXFSZ, SIG_DFL);
    limit(RLIMIT_FSIZE, 0);
    child = fork();
    if (child == 0) {
        still_works(10);
        _exit(9);
    }
    CHECK(child > 0 && waitpid(child, &status, 0) == child && WEXITSTATUS(status) == 9, "status %x", status);
    limit(RLIMIT_FSIZE, RLIM_INFINITY);
    return finish();
}

static int fill_processes(void) {
    if (getuid() == 0) CHECK(setresgid(65534, 65534, 65534) == 0 && setresuid(65534, 65534, 65534) == 0, "setresuid");
    // Root's right is gone for good only where the user was root; others keep their own count.
    limit(RLIMIT_NPROC, getuid() == 65534 ? 12 : 0);
    static pid_t children[64];
    int count = 0;
    for (; count < 64; count++) {
        children[count] = fork();
        if (children[count] < 0) break;
        if (children[count] == 0) {
            pause();
            _exit(0);
        }
    }
    int reason = errno;
    for (int i = 0; i < count; i++) {
        int status;
        CHECK(kill(children[i], SIGKILL) == 0, "kill");
        CHECK(waitpid(children[i], &status, 0) == children[i] && WTERMSIG(status) == SIGKILL, "status %x", status);
    }
    CHECK(count < 64 && reason == EAGAIN, "%d children, errno %d", count, reason);
    still_works(11);
    return finish();
}

// Through the kernel's calls and files for the memory of processes: nothing of `process` is there but its guest's.
static void reach_from_outside(struct own_addresses *own, pid_t process) {
    static char bytes[PAGE];
    char path[40];
    snprintf(path, sizeof path, "/proc/%d/mem", process);
    CHECK(open(path, O_RDWR) == -1 && errno == EACCES, "errno %d", errno);
    char link[] = "/tmp/martlet-mem-XXXXXX";
    close(mkstemp(link));
    unlink(link);
    CHECK(symlink(path, link) == 0 && open(link, O_RDWR) == -1 && errno == EACCES, "errno %d", errno);
    int memory = open(link, O_RDONLY);
    unlink(link);
    CHECK(memory >= 0, "errno %d", errno);
    for (int i = 0; i < own->count; i++) {
        void *at = (void *)own->at[i];
        struct iovec here = {bytes, PAGE}, there = {at, PAGE};
        CHECK(process_vm_writev(process, &here, 1, &there, 1, 0) == -1 && errno == EFAULT, "errno %d", errno);
        CHECK(process_vm_readv(process, &here, 1, &there, 1, 0) == -1 && errno == EFAULT, "errno %d", errno);
        CHECK(pread(memory, bytes, PAGE, (off_t)own->at[i]) == -1 && errno == EIO, "errno %d", errno);
        CHECK(preadv(memory, &here, 1, (off_t)own->at[i]) == -1 && errno == EIO, "errno %d", errno);
    }
    // The guest's own is there.
    static volatile uint64_t word = 5;
    uint64_t seen = 0, other = 6;
    struct iovec here = {&seen, 8}, there = {(void *)&word, 8}, from = {&other, 8};
    CHECK(process_vm_readv(process, &here, 1, &there, 1, 0) == 8 && seen == 5, "errno %d, %d", errno, (int)seen);
    CHECK(process_vm_writev(process, &from, 1, &there, 1, 0) == 8, "errno %d", errno);
    CHECK(pread(memory, &seen, 8, (off_t)&word) == 8 && seen == 6, "errno %d, %d", errno, (int)seen);
    word = 5;
    close(memory);
}

// Memory of Martlet's, whose addresses the file says, is to the guest as if nothing were there and nothing could be.
static int reach_for_martlet(const char *path) {
    puts("ready");
    fflush(stdout);
    struct own_addresses own = own_read(path);
    int ends[2], sockets[2];
    CHECK(pipe(ends) == 0 && socketpair(AF_UNIX, SOCK_STREAM, 0, sockets) == 0, "pipe");
    char *page = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    for (int i = 0; i < own.count; i++) {
        char *at = (char *)own.at[i];
        int flags = MAP_PRIVATE | MAP_ANONYMOUS;
        CHECK(mmap(at, PAGE, PROT_READ, flags | MAP_FIXED, -1, 0) == MAP_FAILED && errno == ENOMEM, "errno %d", errno);
        void *found = mmap(at, PAGE, PROT_READ, flags | MAP_FIXED_NOREPLACE, -1, 0);
        CHECK(found == MAP_FAILED && (errno == EEXIST || errno == ENOMEM), "errno %d", errno);
        found = mmap(at, PAGE, PROT_READ, flags, -1, 0);
        CHECK(found != MAP_FAILED && found != at, "a hint is only a hint");
        munmap(found, PAGE);
        CHECK(munmap(at, PAGE) == 0 || errno == EINVAL, "munmap does nothing: errno %d", errno);
        CHECK(mprotect(at, PAGE, PROT_NONE) == -1 && errno == ENOMEM, "errno %d", errno);
        CHECK(madvise(at, PAGE, MADV_DONTNEED) == -1 && errno == ENOMEM, "errno %d", errno);
        CHECK(mremap(at, PAGE, 2 * PAGE, MREMAP_MAYMOVE) == MAP_FAILED && errno == EFAULT, "errno %d", errno);
        CHECK(mremap(page, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, at) == MAP_FAILED, "mremap onto it");
        CHECK(write(ends[1], page, 8) == 8, "write");
        CHECK(read(ends[0], at, 8) == -1 && errno == EFAULT, "errno %d", errno);
        CHECK(read(ends[0], page, 8) == 8, "nothing of it was lost");
        CHECK(write(ends[1], at, 8) == -1 && errno == EFAULT, "errno %d", errno);
        struct iovec pieces[2] = {{page, 8}, {at, 8}};
        CHECK(writev(ends[1], pieces + 1, 1) == -1 && errno == EFAULT, "errno %d", errno);
        struct msghdr message = {.msg_iov = pieces, .msg_iovlen = 2};
        CHECK(sendmsg(sockets[0], &message, 0) == -1 && errno == EFAULT, "errno %d", errno);
        CHECK(getcwd(at, 100) == NULL && errno == EFAULT, "errno %d", errno);
        CHECK(syscall(SYS_futex, at, 1, 1, 0, 0, 0) == -1 && errno == EFAULT, "errno %d", errno);
        CHECK(open(at, O_RDONLY) == -1 && errno == EFAULT, "errno %d", errno);
    }
    reach_from_outside(&own, getpid());
    pid_t child = fork();
    if (child == 0) {
        reach_from_outside(&own, getppid());
        _exit(12);
    }
    int status;
    CHECK(child > 0 && waitpid(child, &status, 0) == child && WEXITSTATUS(status) == 12, "status %x", status);
    still_works(12);
    // An instruction that reads there is another matter: guest and Martlet share the address space.
    return finish();
}

static void end_child(int signal) { _exit(signal); }

// Random bytes as instructions: each child ends by a signal of the kernel's choice, or runs on until its alarm.
static int jump(void) {
    uint64_t seed = 88172645463325252u;
    for (int round = 0; round < 40; round++) {
        uint32_t *code = mmap(NULL, 4 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        for (int i = 0; i < (int)PAGE; i++) {
            seed ^= seed << 13, seed ^= seed >> 7, seed ^= seed << 17;
            // No ecall: what a random call does is another test's.
            uint32_t word = (uint32_t)(seed >> 16);
            code[i] = (word & 0x7f) == 0x73 ? CODE_RET : word;
        }
        CHECK(mprotect(code, 4 * PAGE, PROT_READ | PROT_EXEC) == 0, "mprotect");
        fence_i();
        pid_t child = fork();
        if (child == 0) {
            struct rlimit none = {0, 0};
            setrlimit(RLIMIT_CORE, &none);
            char *stack = mmap(NULL, 16 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
            stack_t other = {.ss_sp = stack, .ss_size = 16 * PAGE};
            sigaltstack(&other, NULL);
            struct sigaction action = {.sa_handler = end_child, .sa_flags = SA_ONSTACK};
            int signals[] = {SIGILL, SIGSEGV, SIGBUS, SIGTRAP, SIGFPE, SIGALRM};
            for (int i = 0; i < 6; i++) sigaction(signals[i], &action, NULL);
            alarm(1);
            ((void (*)(uint64_t, uint64_t))((char *)code + round % 8 * 2))(seed, (uint64_t)code);
            _exit(SIGILL);
        }
        int status;
        CHECK(child > 0 && waitpid(child, &status, 0) == child, "waitpid");
        int end = WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status);
        CHECK(end == SIGILL || end == SIGSEGV || end == SIGBUS || end == SIGTRAP || end == SIGALRM,
              "round %d: status %x", round, status);
        munmap(code, 4 * PAGE);
    }
    still_works(13);
    return finish();
}

int main(int count, char **words) {
    CHECK(count >= 2, "which?");
    if (!strcmp(words[1], "memory")) return fill_memory();
    if (!strcmp(words[1], "addresses")) return fill_addresses();
    if (!strcmp(words[1], "descriptors")) return fill_descriptors();
    if (!strcmp(words[1], "processes")) return fill_processes();
    if (!strcmp(words[1], "jump")) return jump();
    CHECK(count >= 3, "which file?");
    return reach_for_martlet(words[2]);
}
