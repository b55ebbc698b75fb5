// room: tests
// does: /proc shows a program to itself, to a program executed with an open file of it, and to other processes
// spec: proc(5), proc_pid_stat(5), proc_pid_maps(5), proc_pid_auxv(5)
#define _GNU_SOURCE
#include <ctype.h>
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <sys/wait.h>

#include "check.h"

static char text[1 << 18];
static char **argument_vector;

// Reads all of an open file in pieces of `piece` bytes.
static long read_pieces(int file, size_t piece) {
    long done = 0;
    for (;;) {
        long count = read(file, text + done, piece);
        CHECK(count >= 0, "errno %d", errno);
        if (count == 0) break;
        done += count;
        CHECK(done + piece < sizeof text, "too long");
    }
    text[done] = 0;
    return done;
}

static long read_path(const char *path, size_t piece) {
    int file = open(path, O_RDONLY);
    CHECK(file >= 0, "%s: errno %d", path, errno);
    long size = read_pieces(file, piece);
    close(file);
    return size;
}

static const char *path_of(const char *process, const char *name) {
    static char path[64];
    snprintf(path, sizeof path, "/proc/%s/%s", process, name);
    return path;
}

// A field of stat by proc(5)'s number, from the third on.
static uint64_t stat_field(const char *process, int number) {
    read_path(path_of(process, "stat"), 4096);
    char *at = strrchr(text, ')') + 2;
    while (number-- > 3) at = strchr(at, ' ') + 1;
    return strtoull(at, 0, 10);
}

static uint64_t status_number(const char *name, int base) {
    read_path("/proc/self/status", 100);
    char *at = strstr(text, name);
    CHECK(at, "%s", name);
    return strtoull(at + strlen(name), 0, base);
}

// As a child whose standard input its parent has opened before: the file is of the process, not of the program.
static int inherited(const char *what) {
    read_pieces(0, 5);
    if (strcmp(what, "cmdline") == 0) {
        const char wanted[] = "second\0inherited\0cmdline";
        return memcmp(text, wanted, sizeof wanted) == 0 ? 0 : 1;
    }
    if (strcmp(what, "stat") == 0) return strstr(text, "(proc") ? 0 : 2;
    return strstr(text, "Name:\tproc") && !strstr(text, "x86") ? 0 : 3;
}

static int status_of(pid_t child) {
    int status = -1;
    CHECK_EQUAL(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -status;
}

static void test_inherited(const char *self) {
    for (int round = 0; round < 3; round++) {
        char *name = (char *[]){"cmdline", "status", "stat"}[round];
        pid_t child = fork();
        if (child == 0) {
            close(0);
            CHECK_EQUAL(open(path_of("self", name), O_RDONLY), 0);
            execve(self, (char *[]){"second", "inherited", name, 0}, (char *[]){0});
            _exit(99);
        }
        CHECK(status_of(child) == 0, "%s", name);
    }
}

static void handler(int signal) { (void)signal; }
static int data_word = 7;

static void test_numbers(void) {
    uint64_t stack = stat_field("self", 28);
    CHECK(stat_field("self", 26) <= (uint64_t)test_numbers, "startcode");
    CHECK(stat_field("self", 27) > (uint64_t)test_numbers, "endcode");
    CHECK(stat_field("self", 45) <= (uint64_t)&data_word && (uint64_t)&data_word < stat_field("self", 46), "data");
    CHECK_EQUAL(*(uint64_t *)stack, 1);
    CHECK_EQUAL(stack + 8, argument_vector);
    CHECK(stat_field("self", 47) <= (uint64_t)sbrk(0) && stat_field("self", 47) + (8ul << 20) > (uint64_t)sbrk(0), "heap");
    CHECK_EQUAL(stat_field("self", 48), argument_vector[0]);
    CHECK_EQUAL(stat_field("self", 49), argument_vector[0] + strlen(argument_vector[0]) + 1);
    CHECK_EQUAL(stat_field("self", 50), environ[0]);
    CHECK(stat_field("self", 51) > (uint64_t)environ[0], "env_end");

    signal(SIGUSR1, handler);
    signal(SIGUSR2, SIG_IGN);
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGSEGV);
    sigaddset(&set, SIGHUP);
    sigprocmask(SIG_BLOCK, &set, 0);
    CHECK_EQUAL(status_number("SigCgt:", 16), 1 << (SIGUSR1 - 1));
    CHECK_EQUAL(status_number("SigIgn:", 16) & 1 << (SIGUSR2 - 1), 1 << (SIGUSR2 - 1));
    CHECK_EQUAL(status_number("SigBlk:", 16), 1 << (SIGSEGV - 1) | 1 << (SIGHUP - 1));
    CHECK_EQUAL(status_number("Threads:", 10), 1);
    CHECK(status_number("VmSize:", 10) < 100 << 10, "%lu", status_number("VmSize:", 10));
}

// Every way of reading gives the same text, and the others say that they can't.
static void test_readers(void) {
    static char whole[1 << 18], other[4096];
    long size = read_path("/proc/self/maps", 1 << 16);
    memcpy(whole, text, size + 1);
    CHECK(strstr(whole, "[stack]"), "%s", whole);
    CHECK(strstr(whole, "/proc-"), "%s", whole);
    CHECK(!strstr(whole, "martlet\n") && !strstr(whole, "libMartlet"), "%s", whole);
    CHECK_EQUAL(read_path("/proc/self/maps", 7), size);
    CHECK_EQUAL(memcmp(text, whole, size), 0);
    CHECK_EQUAL(read_path("/proc/thread-self/maps", 1000), size);

    int file = open("/proc/self/maps", O_RDONLY);
    int copies[] = {dup(file), fcntl(file, F_DUPFD, 50), dup2(file, 60)};
    for (int index = 0; index < 3; index++) {
        CHECK_EQUAL(lseek(copies[index], 0, SEEK_SET), 0);
        CHECK_EQUAL(read_pieces(copies[index], 333), size);
        CHECK_EQUAL(memcmp(text, whole, size), 0);
        close(copies[index]);
    }
    CHECK_EQUAL(pread(file, other, 50, 20), 50);
    CHECK_EQUAL(memcmp(other, whole + 20, 50), 0);
    CHECK_EQUAL(lseek(file, 0, SEEK_SET), 0);
    char first[10], second[30];
    struct iovec pieces[] = {{first, 10}, {second, 30}};
    CHECK_EQUAL(readv(file, pieces, 2), 40);
    CHECK_EQUAL(memcmp(first, whole, 10) | memcmp(second, whole + 10, 30), 0);
    CHECK_EQUAL(preadv(file, pieces, 2, 5), 40);
    CHECK_EQUAL(memcmp(first, whole + 5, 10) | memcmp(second, whole + 15, 30), 0);
    CHECK_EQUAL(read(file, other, 4), 4);
    CHECK_EQUAL(memcmp(other, whole + 40, 4), 0);
    close(file);
    // The number belongs to another file now.
    int null = open("/dev/zero", O_RDONLY);
    CHECK_EQUAL(null, file);
    CHECK_EQUAL(read(null, other, 4), 4);
    CHECK_EQUAL(other[0] | other[1], 0);
    close(null);

    // What sendfile moves, if anything, is the guest's text too.
    file = open("/proc/self/maps", O_RDONLY);
    int to = memfd_create("copy", 0);
    long moved = sendfile(to, file, 0, sizeof whole);
    CHECK(moved > 0 || errno == EINVAL, "errno %d", errno);
    if (moved > 0) CHECK_EQUAL(moved, size);
    close(to);
    close(file);
    CHECK(read_path("/proc/self/smaps", 4096) > size, "smaps");
    CHECK(strstr(text, "[stack]") && !strstr(text, "libMartlet"), "%s", text);
}

static void test_exe(const char *self) {
    struct stat one, two;
    char link[4096] = "";
    CHECK(readlink("/proc/self/exe", link, sizeof link - 1) > 0 && strcmp(link, self) == 0, "%s", link);
    CHECK_EQUAL(stat(self, &one), 0);
    CHECK_EQUAL(stat("/proc/self/exe", &two), 0);
    CHECK_EQUAL(one.st_ino, two.st_ino);
    CHECK_EQUAL(lstat("/proc/self/exe", &two), 0);
    CHECK(S_ISLNK(two.st_mode), "%o", two.st_mode);
    struct statx wide;
    CHECK_EQUAL(statx(AT_FDCWD, "/proc/thread-self/exe", 0, STATX_BASIC_STATS, &wide), 0);
    CHECK_EQUAL(wide.stx_ino, one.st_ino);
    int folder = open("/proc/self", O_RDONLY | O_DIRECTORY);
    CHECK_EQUAL(fstatat(folder, "exe", &two, 0), 0);
    CHECK_EQUAL(one.st_ino, two.st_ino);
    CHECK(readlinkat(folder, "exe", link, sizeof link - 1) == (ssize_t)strlen(self), "%s", link);
    int status = openat(folder, "status", O_RDONLY);
    read_pieces(status, 4096);
    CHECK(strstr(text, "Name:\tproc"), "%s", text);
    close(status);
    close(folder);
}

// Seen by another process: this one's arguments, program, memory.
static void test_other(const char *self) {
    int ready[2];
    CHECK_EQUAL(pipe(ready), 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(ready[1], 1);
        execve(self, (char *[]){"renamed", "wait", 0}, (char *[]){"COLOUR=blue", 0});
        _exit(99);
    }
    char byte;
    CHECK_EQUAL(read(ready[0], &byte, 1), 1);
    char process[20], link[4096] = "";
    snprintf(process, sizeof process, "%d", child);
    CHECK_EQUAL(read_path(path_of(process, "cmdline"), 100), 13);
    CHECK(memcmp(text, "Renamed\0wait", 13) == 0, "%s", text);
    read_path(path_of(process, "environ"), 100);
    CHECK(strcmp(text, "COLOUR=blue") == 0, "%s", text);
    CHECK(readlink(path_of(process, "exe"), link, sizeof link - 1) > 0 && strcmp(link, self) == 0, "%s", link);
    struct stat one, two;
    CHECK_EQUAL(stat(self, &one), 0);
    CHECK_EQUAL(stat(path_of(process, "exe"), &two), 0);
    CHECK_EQUAL(one.st_ino, two.st_ino);
    CHECK_EQUAL(stat_field(process, 26), stat_field("self", 26));
    CHECK_EQUAL(stat_field(process, 46), stat_field("self", 46));
    read_path(path_of(process, "maps"), 4096);
    CHECK(strstr(text, "[stack]") && strstr(text, " r-xp ") && strstr(text, self), "%s", text);
    CHECK(!strstr(text, "libMartlet") && !strstr(text, "/martlet\n"), "%s", text);
    long size = read_path(path_of(process, "auxv"), 1000);
    uint64_t seen = 0;
    for (long at = 0; at + 16 <= size; at += 16) {
        uint64_t entry[2];
        memcpy(entry, text + at, 16);
        if (entry[0] == AT_PHENT || entry[0] == AT_PHDR || entry[0] == AT_ENTRY || entry[0] == AT_PHNUM) {
            CHECK_EQUAL(entry[1], getauxval(entry[0]));
            seen += 1;
        }
    }
    CHECK_EQUAL(seen, 4);
    kill(child, SIGKILL);
    CHECK_EQUAL(status_of(child), -SIGKILL);
}

int main(int count, char **arguments) {
    argument_vector = arguments;
    if (count > 2 && strcmp(arguments[1], "inherited") == 0) return inherited(arguments[2]);
    if (count > 1) {
        // As programs do that say in their arguments what they are doing.
        arguments[0][0] = 'R';
        CHECK_EQUAL(write(1, "+", 1), 1);
        for (;;) pause();
    }
    char self[4096] = "";
    CHECK(readlink("/proc/self/exe", self, sizeof self - 1) > 0, "readlink");
    CHECK_EQUAL(read_path("/proc/self/cmdline", 3), strlen(arguments[0]) + 1);
    CHECK_EQUAL(strcmp(text, arguments[0]), 0);
    test_inherited(self);
    test_numbers();
    test_readers();
    test_exe(self);
    test_other(self);
#ifdef __riscv
    // Martlet's own memory can't be written that way; what the guest may read it reads.
    CHECK(open("/proc/self/mem", O_RDWR) < 0 && errno == EACCES, "errno %d", errno);
    int memory = open("/proc/self/mem", O_RDONLY);
    char again[40];
    snprintf(again, sizeof again, "/proc/self/fd/%d", memory);
    CHECK(open(again, O_WRONLY) < 0 && errno == EACCES, "errno %d", errno);
    CHECK_EQUAL(pread(memory, again, 4, (off_t)&data_word), 4);
    CHECK_EQUAL(*(int *)again, 7);
    read_path("/proc/cpuinfo", 100);
    CHECK(strstr(text, "rv64imafdc"), "%s", text);
#endif
    return finish();
}
