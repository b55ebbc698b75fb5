// room: tests
// does: execve with no descriptor left, of files that can't be run, of open files, with too much: each as the kernel has it
// spec: execve(2), execveat(2), getrlimit(2)
#define _GNU_SOURCE
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/auxv.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <sys/wait.h>

#include "check.h"

#define DONE 42

static char self[4096];
static char folder[] = "/tmp/martlet-exec-XXXXXX";

static const char *in_folder(const char *name) {
    static char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static int kernel_is(int major, int minor) {
    struct utsname name;
    int found_major = 0, found_minor = 0;
    if (uname(&name) < 0 || sscanf(name.release, "%d.%d", &found_major, &found_minor) != 2) return 0;
    return found_major > major || (found_major == major && found_minor >= minor);
}

// How a child ends that executes `path`: its status, or 256 and the error.
static int run(const char *path, char **arguments, char **environment) {
    pid_t child = fork();
    if (child == 0) {
        alarm(20);
        execve(path, arguments, environment);
        _exit(errno == DONE ? 1 : errno);
    }
    int status = -1;
    CHECK_EQUAL(waitpid(child, &status, 0), child);
    if (WIFEXITED(status)) return WEXITSTATUS(status);
    return 128 + WTERMSIG(status);
}

static int run_plainly(const char *path) { return run(path, (char *[]){(char *)path, 0}, (char *[]){0}); }

static void make(const char *name, const void *bytes, size_t size, int mode) {
    unlink(in_folder(name));
    int file = open(in_folder(name), O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0700);
    CHECK(file >= 0, "%s", name);
    CHECK_EQUAL(write(file, bytes, size), size);
    close(file);
    CHECK_EQUAL(chmod(in_folder(name), mode), 0);
}

// MARK: descriptors

static int opens_one(void) {
    int file = open("/dev/null", O_RDONLY);
    if (file >= 0) close(file);
    return file >= 0;
}

static void check_descriptor_limit(rlim_t soft, rlim_t hard) {
    struct rlimit limit;
    CHECK_EQUAL(getrlimit(RLIMIT_NOFILE, &limit), 0);
    CHECK_EQUAL(limit.rlim_cur, soft);
    CHECK_EQUAL(limit.rlim_max, hard);
    CHECK_EQUAL(prlimit(0, RLIMIT_NOFILE, 0, &limit), 0);
    CHECK_EQUAL(limit.rlim_max, hard);
}

// The new program: the limits are the guest's, and there is no descriptor but those that it was left.
static int check_after_exec(char **arguments) {
    rlim_t soft = strtoul(arguments[2], 0, 0), hard = strtoul(arguments[3], 0, 0);
    int free_ones = atoi(arguments[4]);
    check_descriptor_limit(soft, hard);
    for (int fd = soft > 10 ? (int)soft : 10; fd < 1100; fd++) {
        CHECK(fcntl(fd, F_GETFD) < 0, "descriptor %d is open", fd);
    }
    int count = 0;
    while (open("/dev/null", O_RDONLY) >= 0) count++;
    CHECK_EQUAL(errno, EMFILE);
    CHECK_EQUAL(count, free_ones);
    return DONE;
}

static int run_checked(const char *path, rlim_t soft, rlim_t hard, int free_ones) {
    char texts[3][32];
    snprintf(texts[0], 32, "%lu", (long)soft);
    snprintf(texts[1], 32, "%lu", (long)hard);
    snprintf(texts[2], 32, "%d", free_ones);
    return run(path, (char *[]){self, "descriptors", texts[0], texts[1], texts[2], 0}, (char *[]){0});
}

static void limits_file_says(const char *row) {
    char text[4096];
    int file = open("/proc/self/limits", O_RDONLY);
    if (file < 0) return;
    int size = read(file, text, sizeof text - 1);
    close(file);
    text[size > 0 ? size : 0] = 0;
    CHECK(strstr(text, row), "%s", text);
}

static void descriptors(void) {
    struct rlimit few = {10, 12};
    CHECK_EQUAL(setrlimit(RLIMIT_NOFILE, &few), 0);
    check_descriptor_limit(10, 12);
    limits_file_says("Max open files            10                   12                   files     \n");
    while (open("/dev/null", O_RDONLY) >= 0) continue;
    CHECK_EQUAL(errno, EMFILE);
    CHECK_EQUAL(run_checked(self, 10, 12, 0), DONE);
    CHECK_EQUAL(run_checked("/proc/self/exe", 10, 12, 0), DONE);
    CHECK_EQUAL(run_plainly("/nonexistent"), ENOENT);
    // One that fails leaves everything as it was.
    CHECK(execve("/nonexistent", (char *[]){"x", 0}, (char *[]){0}) < 0 && errno == ENOENT, "errno %d", errno);
    check_descriptor_limit(10, 12);
    CHECK(!opens_one(), "above the limit");
    close(9);
    CHECK_EQUAL(run_checked(self, 10, 12, 1), DONE);
    few.rlim_cur = few.rlim_max = 10;
    CHECK_EQUAL(setrlimit(RLIMIT_NOFILE, &few), 0);
    CHECK_EQUAL(run_checked(self, 10, 10, 1), DONE);
    // What is lowered stays so, without the right.
    pid_t child = fork();
    if (child == 0) {
        if (geteuid() == 0) CHECK_EQUAL(seteuid(65534), 0);
        few.rlim_max = 11;
        _exit(setrlimit(RLIMIT_NOFILE, &few) == 0 ? 0 : errno);
    }
    int status = -1;
    CHECK_EQUAL(waitpid(child, &status, 0), child);
    CHECK_EQUAL(status, EPERM << 8);
    // A child's limits are its own, also where it shares the memory.
    child = vfork();
    if (child == 0) {
        few.rlim_cur = few.rlim_max = 5;
        _exit(setrlimit(RLIMIT_NOFILE, &few) == 0 ? DONE : 1);
    }
    CHECK_EQUAL(waitpid(child, &status, 0), child);
    CHECK_EQUAL(status, DONE << 8);
    check_descriptor_limit(10, 10);
    few.rlim_cur = few.rlim_max = 0;
    CHECK_EQUAL(setrlimit(RLIMIT_NOFILE, &few), 0);
    CHECK_EQUAL(run_checked(self, 0, 0, 0), DONE);
    for (int fd = 3; fd < 10; fd++) close(fd);
    CHECK_EQUAL(run_checked(self, 0, 0, 0), DONE);
}

// MARK: files that are no programs

static struct {
    Elf64_Ehdr header;
    Elf64_Phdr rows[2];
    char path[256];
} image;

// A program for this machine with one segment and, if there is one, an interpreter.
static void reset_image(const char *interpreter) {
    memset(&image, 0, sizeof image);
    int file = open(self, O_RDONLY | O_CLOEXEC);
    CHECK_EQUAL(read(file, &image.header, sizeof image.header), sizeof image.header);
    close(file);
    image.header.e_type = ET_EXEC;
    image.header.e_phoff = sizeof image.header;
    image.header.e_phnum = 2;
    image.header.e_shnum = image.header.e_shoff = image.header.e_shstrndx = 0;
    image.header.e_entry = 0x10000;
    image.rows[0] = (Elf64_Phdr){.p_type = PT_NULL};
    image.rows[1] = (Elf64_Phdr){PT_LOAD, PF_R | PF_X, 0, 0x10000, 0x10000, sizeof image, sizeof image, PAGE};
    if (interpreter) {
        strcpy(image.path, interpreter);
        size_t size = strlen(interpreter) + 1;
        image.rows[0] = (Elf64_Phdr){PT_INTERP, PF_R, (char *)image.path - (char *)&image, 0, 0, size, size, 1};
    }
}

static int run_image(void) {
    make("program", &image, sizeof image, 0700);
    return run_plainly(in_folder("program"));
}

static int run_with(const char *interpreter) {
    reset_image(interpreter);
    return run_image();
}

static void interpreters(void) {
    char text[100], path[4096];
    memset(text, 'x', sizeof text);
    CHECK_EQUAL(run_with("/nonexistent/ld.so"), ENOENT);
    CHECK_EQUAL(run_with("/tmp"), EACCES);
    CHECK_EQUAL(run_with("/dev/zero"), EACCES);
    make("text", text, sizeof text, 0600);
    strcpy(path, in_folder("text"));
    CHECK_EQUAL(run_with(path), EACCES);
    CHECK_EQUAL(chmod(path, 0700), 0);
    CHECK_EQUAL(run_with(path), ELIBBAD);
    make("text", text, 10, 0700);
    CHECK_EQUAL(run_with(path), EIO);
    CHECK_EQUAL(unlink(path), 0);
    CHECK_EQUAL(mkfifo(path, 0700), 0);
    CHECK_EQUAL(run_with(path), EACCES);
    CHECK_EQUAL(run_plainly(path), EACCES);
    CHECK_EQUAL(unlink(path), 0);
    CHECK_EQUAL(symlink(path, path), 0);
    CHECK_EQUAL(run_with(path), ELOOP);
    reset_image(0);
    image.header.e_machine = EM_68K;
    make("text", &image, sizeof image, 0700);
    CHECK_EQUAL(run_with(path), ELIBBAD);
    reset_image(path);
    image.rows[0].p_filesz = 4;
    CHECK_EQUAL(run_image(), ENOEXEC);
    reset_image(path);
    image.header.e_machine = EM_68K;
    CHECK_EQUAL(run_image(), ENOEXEC);
    // The program's own segments are looked at later than its interpreter.
    reset_image("/nonexistent");
    image.rows[1].p_filesz = image.rows[1].p_memsz + 1;
    CHECK_EQUAL(run_image(), ENOENT);
}

// What the kernel finds out when the old program is gone.
static void deaths(void) {
    char path[4096];
    reset_image(0);
    image.rows[1].p_filesz = image.rows[1].p_memsz + 1;
    CHECK_EQUAL(run_image(), 128 + SIGSEGV);
    reset_image(0);
    image.rows[1].p_type = PT_NULL;
    CHECK_EQUAL(run_image(), 128 + SIGSEGV);
    reset_image(0);
    image.rows[1].p_vaddr = 1ul << 63;
    CHECK_EQUAL(run_image(), 128 + SIGSEGV);
    reset_image(0);
    image.header.e_entry = 0x7000000;
    CHECK_EQUAL(run_image(), 128 + SIGSEGV);
    reset_image(0);
    image.rows[1].p_vaddr = 1ul << 63;
    make("text", &image, sizeof image, 0700);
    strcpy(path, in_folder("text"));
    CHECK_EQUAL(run_with(path), 128 + SIGSEGV);
}

// MARK: files that are written

static void written(void) {
    // Between them, kernels let programs be written that run.
    if (!kernel_is(6, 13)) return;
    char script[4200];
    int length = snprintf(script, sizeof script, "#!%s\n", self);
    make("script", script, length, 0700);
    int file = open(in_folder("script"), O_WRONLY | O_CLOEXEC);
    CHECK_EQUAL(run_plainly(in_folder("script")), ETXTBSY);
    close(file);
    // Without the right to own the file.
    make("copy", "", 0, 0700);
    CHECK_EQUAL(chmod(folder, 0755), 0);
    CHECK_EQUAL(chmod(in_folder("copy"), 0755), 0);
    reset_image(0);
    make("program", &image, sizeof image, 0755);
    file = open(in_folder("program"), O_RDWR | O_CLOEXEC);
    pid_t child = fork();
    if (child == 0) {
        if (geteuid() == 0) CHECK_EQUAL(setuid(65534), 0);
        _exit(run_plainly(in_folder("program")));
    }
    int status = -1;
    CHECK_EQUAL(waitpid(child, &status, 0), child);
    CHECK_EQUAL(status, ETXTBSY << 8);
    close(file);
    CHECK(run_plainly(in_folder("program")) != ETXTBSY, "closed");
}

// MARK: open files

static int check_name(char **arguments) {
    const char *wanted = getenv("NAME"), *comm = getenv("COMM"), *script = getenv("SCRIPT");
    const char *found = (const char *)getauxval(AT_EXECFN);
    CHECK(strcmp(found, wanted) == 0, "%s, not %s", found, wanted);
    if (script) CHECK(strcmp(arguments[2], wanted) == 0, "%s, not %s", arguments[2], wanted);
    char name[16];
    prctl(PR_GET_NAME, name);
#ifdef __riscv
    int is_by_file = 1;
#else
    int is_by_file = kernel_is(6, 14);
#endif
    if (is_by_file) CHECK(strcmp(name, comm) == 0, "%s, not %s", name, comm);
    for (int fd = 3; fd < 1100; fd++) {
        if (fcntl(fd, F_GETFD) >= 0) CHECK(fd == 3 && getenv("OPEN"), "descriptor %d is open", fd);
    }
    return DONE;
}

static int run_at(int flags, const char *opened, const char *path, int at_flags, char **environment) {
    pid_t child = fork();
    if (child == 0) {
        int file = open(opened, flags);
        if (file != 3) _exit(99);
        syscall(SYS_execveat, file, path, (char *[]){"name", "name", 0}, environment, at_flags);
        _exit(errno);
    }
    int status = -1;
    CHECK_EQUAL(waitpid(child, &status, 0), child);
    return WEXITSTATUS(status);
}

static void open_files(void) {
    char comm[32], script[4200], named[4200];
    for (int fd = 3; fd < 20; fd++) close(fd);
    snprintf(comm, sizeof comm, "COMM=%.15s", strrchr(self, '/') + 1);
    char *environment[] = {"NAME=/dev/fd/3", comm, 0, 0};
    CHECK_EQUAL(run_at(O_RDONLY | O_CLOEXEC, self, "", AT_EMPTY_PATH, environment), DONE);
    CHECK_EQUAL(run_at(O_PATH | O_CLOEXEC, self, "", AT_EMPTY_PATH, environment), DONE);
    environment[2] = "OPEN=1";
    CHECK_EQUAL(run_at(O_RDONLY, self, "", AT_EMPTY_PATH, environment), DONE);
    // By a path that begins at a folder.
    int length = snprintf(script, sizeof script, "#!%s name\n", self);
    make("script", script, length, 0700);
    char *scripted[] = {"NAME=/dev/fd/3/script", "COMM=script", "OPEN=1", "SCRIPT=1", 0};
    CHECK_EQUAL(run_at(O_PATH | O_DIRECTORY, folder, "script", 0, scripted), DONE);
    // The interpreter would not find it.
    CHECK_EQUAL(run_at(O_PATH | O_DIRECTORY | O_CLOEXEC, folder, "script", 0, scripted), ENOENT);
    CHECK_EQUAL(run_at(O_RDONLY | O_CLOEXEC, in_folder("script"), "", AT_EMPTY_PATH, scripted), ENOENT);
    unlink(in_folder("link"));
    CHECK_EQUAL(symlink(self, in_folder("link")), 0);
    char *linked[] = {"NAME=/dev/fd/3/link", "COMM=link", 0};
    CHECK_EQUAL(run_at(O_PATH | O_DIRECTORY | O_CLOEXEC, folder, "link", 0, linked), DONE);
    CHECK_EQUAL(run_at(O_PATH | O_DIRECTORY | O_CLOEXEC, folder, "link", AT_SYMLINK_NOFOLLOW, linked), ELOOP);
    snprintf(named, sizeof named, "NAME=%s", self);
    CHECK_EQUAL(run_at(O_PATH | O_CLOEXEC, folder, self, 0, (char *[]){named, comm, 0}), DONE);
}

// MARK: much of everything

static void sizes(void) {
    static char *many[10001];
    for (int i = 0; i < 10000; i++) many[i] = "0123456789abcdef";
    many[0] = self;
    many[1] = "quick";
    CHECK_EQUAL(run(self, many, (char *[]){0}), DONE);
    struct rlimit before, small = {256 << 10, RLIM_INFINITY};
    CHECK_EQUAL(getrlimit(RLIMIT_STACK, &before), 0);
    small.rlim_max = before.rlim_max;
    CHECK_EQUAL(setrlimit(RLIMIT_STACK, &small), 0);
    // Never less than 128 KiB, pointers included.
    CHECK_EQUAL(run(self, many, (char *[]){0}), E2BIG);
    many[6000] = 0;
    CHECK_EQUAL(run(self, many, (char *[]){0}), E2BIG);
    many[5000] = 0;
    CHECK_EQUAL(run(self, many, (char *[]){0}), DONE);
    CHECK_EQUAL(setrlimit(RLIMIT_STACK, &before), 0);
    // To the last byte, of 8 MiB of stack: the texts, their ends, pointers, and the program's name.
    small.rlim_cur = 8 << 20;
    if (small.rlim_max < small.rlim_cur) return;
    CHECK_EQUAL(setrlimit(RLIMIT_STACK, &small), 0);
    static char piece[100001];
    memset(piece, 'x', sizeof piece - 1);
    size_t room = (2 << 20) - 2 * (strlen(self) + 1) - sizeof "exact" - 23 * 8;
    for (int i = 2; i < 22; i++) many[i] = piece;
    // The last one makes up for the rest.
    room -= 20 * sizeof piece;
    CHECK(room < 131072, "%zu", room);
    char *end = malloc(room + 2);
    memset(end, 'x', room + 1);
    end[room - 1] = 0;
    many[1] = "exact";
    many[22] = end;
    many[23] = 0;
    CHECK_EQUAL(run(self, many, (char *[]){0}), DONE);
    end[room - 1] = 'x';
    end[room] = 0;
    CHECK_EQUAL(run(self, many, (char *[]){0}), E2BIG);
    CHECK_EQUAL(setrlimit(RLIMIT_STACK, &before), 0);
}

// A namespace without /proc; nothing where that can't be had.
static void without_proc(void) {
    pid_t child = fork();
    if (child == 0) {
        if (unshare(CLONE_NEWNS) < 0 || mount("none", "/", 0, MS_REC | MS_PRIVATE, 0) < 0) _exit(DONE);
        while (umount2("/proc", MNT_DETACH) == 0) continue;
        if (access("/proc/self", F_OK) == 0) _exit(DONE);
        _exit(run(self, (char *[]){self, "environment", 0}, (char *[]){"LD_LIBRARY_PATH=/none", 0}));
    }
    int status = -1;
    CHECK_EQUAL(waitpid(child, &status, 0), child);
    CHECK_EQUAL(status, DONE << 8);
}

extern char **environ;

int main(int count, char **arguments) {
    if (count > 4 && strcmp(arguments[1], "descriptors") == 0) return check_after_exec(arguments);
    if (count > 1 && strcmp(arguments[1], "name") == 0) return check_name(arguments);
    if (count > 1 && strcmp(arguments[1], "quick") == 0) return DONE;
    if (count > 1 && strcmp(arguments[1], "exact") == 0) {
        struct rlimit stack;
        return getrlimit(RLIMIT_STACK, &stack) == 0 && stack.rlim_cur == 8 << 20 ? DONE : 4;
    }
    if (count > 1 && strcmp(arguments[1], "environment") == 0) {
        return strcmp(environ[0], "LD_LIBRARY_PATH=/none") == 0 && !environ[1] ? DONE : 3;
    }
    CHECK(readlink("/proc/self/exe", self, sizeof self - 1) > 0, "readlink");
    CHECK(mkdtemp(folder), "%s", folder);
    for (int fd = 3; fd < 2000; fd++) close(fd);
    interpreters();
    deaths();
    written();
    open_files();
    sizes();
    without_proc();
    descriptors();
    for (const char *const *name = (const char *const[]){"program", "text", "script", "copy", "link", 0}; *name; name++)
        unlink(in_folder(*name));
    CHECK_EQUAL(rmdir(folder), 0);
    return finish();
}
