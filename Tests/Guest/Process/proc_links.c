// room: tests
// does: files under /proc by other names than their own, and /proc/self/exe when its file is renamed, replaced or gone
// spec: proc(5), proc_pid_exe(5), memfd_create(2), fexecve(3), path_resolution(7)
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "check.h"

static char self[4096];
static struct stat program;

static const char *link_of(int folder, const char *path) {
    static char target[4096];
    memset(target, 0, sizeof target);
    ssize_t size = readlinkat(folder, path, target, sizeof target - 1);
    CHECK(size >= 0, "%s: errno %d", path, errno);
    // Nothing is written behind the name.
    CHECK_EQUAL(strlen(target), size);
    return target;
}

static void is_program(const char *path) {
    struct stat found;
    struct statx wide;
    CHECK(stat(path, &found) == 0 && found.st_ino == program.st_ino, "%s: errno %d", path, errno);
    CHECK(statx(AT_FDCWD, path, 0, STATX_BASIC_STATS, &wide) == 0 && wide.stx_ino == program.st_ino, "%s", path);
    int file = open(path, O_RDONLY);
    CHECK(file >= 0 && fstat(file, &found) == 0 && found.st_ino == program.st_ino, "%s: errno %d", path, errno);
    close(file);
}

static int run(const char *path, const char *what) {
    pid_t child = fork();
    int status = -1;
    if (child == 0) {
        execl(path, "again", what, NULL);
        _exit(errno);
    }
    CHECK_EQUAL(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -status;
}

static void test_ways_to_the_program(void) {
    static const char *ways[] = {
        "/proc/self/exe", "/proc/thread-self/exe", "/proc/self/root/proc/self/exe", "/proc/../proc/self/exe",
        "/proc/self/fd/../exe", "/dev/fd/../exe", "//proc/./self//exe", "to-self/exe", "to-fd/../exe",
    };
    CHECK(symlink("/proc/self", "to-self") == 0 && symlink("/proc/self/fd", "to-fd") == 0, "errno %d", errno);
    for (int index = 0; index < (int)(sizeof ways / sizeof *ways); index++) {
        const char *target = link_of(AT_FDCWD, ways[index]);
        CHECK(strcmp(target, self) == 0, "%s: %s", ways[index], target);
        is_program(ways[index]);
        CHECK_EQUAL(run(ways[index], "child"), 42);
    }
    char start[4] = "...";
    CHECK_EQUAL(readlink("/proc/self/fd/../exe", start, 3), 3);
    CHECK(memcmp(start, self, 3) == 0 && start[3] == 0, "%s", start);

    CHECK_EQUAL(symlink("/proc/self/exe", "to-exe") | symlink("to-exe", "to-that"), 0);
    CHECK(strcmp(link_of(AT_FDCWD, "to-exe"), "/proc/self/exe") == 0, "what a link says is its own matter");
    is_program("to-exe");
    is_program("to-that");
    CHECK_EQUAL(run("to-that", "child"), 42);
    struct stat found;
    CHECK(lstat("to-exe", &found) == 0 && S_ISLNK(found.st_mode), "%o", found.st_mode);

    int link = open("/proc/self/exe", O_PATH | O_NOFOLLOW);
    CHECK(strcmp(link_of(link, ""), self) == 0, "an open link");
    int folder = open("/proc/self/fd", O_RDONLY | O_DIRECTORY);
    CHECK(strcmp(link_of(folder, "../exe"), self) == 0, "from a folder");
    char *back = getcwd(NULL, 0);
    CHECK_EQUAL(chdir("/proc/self/fd"), 0);
    CHECK(strcmp(link_of(AT_FDCWD, "../exe"), self) == 0, "from the current folder");
    is_program("../exe");
    CHECK_EQUAL(chdir(back), 0);
    close(link);
    close(folder);
    free(back);
}

static void same_folder(const char *one, const char *two) {
    struct stat first, second;
    CHECK(stat(one, &first) == 0 && stat(two, &second) == 0, "%s, %s: errno %d", one, two, errno);
    CHECK(first.st_ino == second.st_ino && first.st_dev == second.st_dev, "%s is not %s", one, two);
}

// In a sysroot too the root is the root, and above a folder is what is above it for the guest.
static void test_folders(void) {
    char path[64], *back = getcwd(NULL, 0);
    same_folder("/proc/self/root", "/");
    same_folder("/proc/self/root/", "/");
    same_folder("/proc/thread-self/root/.", "/");
    same_folder("to-self/root/etc", "/etc");
    snprintf(path, sizeof path, "/proc/%d/root/etc", getpid());
    same_folder(path, "/etc");
    CHECK_EQUAL(chdir("/etc"), 0);
    same_folder("/proc/self/cwd", "/etc");
    same_folder("/proc/self/cwd/..", "/");
    same_folder("/proc/self/cwd/../etc/../etc", "/etc");
    int folder = open("/etc", O_RDONLY | O_DIRECTORY), root = open("/", O_RDONLY | O_DIRECTORY);
    snprintf(path, sizeof path, "/dev/fd/%d/../etc", folder);
    same_folder(path, "/etc");
    snprintf(path, sizeof path, "/proc/self/fd/%d/../etc", root);
    same_folder(path, "/etc");
    int proc = open("/proc/self", O_PATH | O_DIRECTORY);
    struct stat first, second;
    CHECK(fstatat(proc, "root", &first, 0) == 0 && fstatat(root, "etc/..", &second, 0) == 0, "errno %d", errno);
    CHECK_EQUAL(first.st_ino, second.st_ino);
    CHECK(chdir("/proc/self/root") == 0 && strcmp(getcwd(path, sizeof path), "/") == 0, "%s", path);
    same_folder("etc", "/etc");
    same_folder("..", "/");
    CHECK(strcmp(link_of(AT_FDCWD, "/proc/self/root"), "/") == 0, "the root's name");
    CHECK_EQUAL(chdir(back), 0);
    close(folder);
    close(root);
    close(proc);
    free(back);
}

static const char *text_of(const char *path) {
    static char text[1 << 18];
    int file = open(path, O_RDONLY);
    CHECK(file >= 0, "%s: errno %d", path, errno);
    ssize_t done = 0, count;
    while ((count = read(file, text + done, sizeof text - 1 - done)) > 0) done += count;
    close(file);
    text[done] = 0;
    return text;
}

static void test_files(void) {
    CHECK_EQUAL(symlink("/proc/self/maps", "one-name") | symlink("/proc/cpuinfo", "another"), 0);
    CHECK(strstr(text_of("one-name"), self) && !strstr(text_of("one-name"), "libMartlet"), "%s", text_of("one-name"));
    CHECK(strstr(text_of("to-self/status"), "Name:\tproc_links"), "%s", text_of("to-self/status"));
#ifdef __riscv
    CHECK(strstr(text_of("another"), "rv64imafdc"), "%s", text_of("another"));
    CHECK(symlink("/proc/self/mem", "memory") == 0 && open("memory", O_RDWR) < 0 && errno == EACCES, "errno %d", errno);
    char parents[40];
    snprintf(parents, sizeof parents, "/proc/%d/mem", getpid());
    if (fork() == 0) _exit(open(parents, O_RDWR) < 0 && errno == EACCES ? 0 : 1);
    int status;
    CHECK(wait(&status) > 0 && status == 0, "status %x", status);
#endif
}

static void copy_program(int to) {
    static char piece[1 << 16];
    int from = open("/proc/self/exe", O_RDONLY);
    CHECK(from >= 0 && to >= 0, "errno %d", errno);
    for (ssize_t count; (count = read(from, piece, sizeof piece)) > 0;) CHECK_EQUAL(write(to, piece, count), count);
    close(from);
}

static void says(const char *ending) {
    const char *target = link_of(AT_FDCWD, "/proc/self/exe");
    size_t size = strlen(target), tail = strlen(ending);
    CHECK(size >= tail && strcmp(target + size - tail, ending) == 0, "%s, not %s", target, ending);
    struct stat found, opened;
    int file = open("/proc/self/exe", O_RDONLY);
    char magic[5] = "";
    CHECK(file >= 0 && read(file, magic, 4) == 4 && strcmp(magic, "\177ELF") == 0, "errno %d", errno);
    CHECK(stat("/proc/self/exe", &found) == 0 && fstat(file, &opened) == 0, "errno %d", errno);
    CHECK_EQUAL(found.st_ino, opened.st_ino);
    close(file);
}

// Each is run by the one before, as /proc/self/exe or what has become of it.
static int step(const char *name) {
    if (strcmp(name, "child") == 0) return 42;
    if (strcmp(name, "memory") == 0) {
        says("/memfd:copy (deleted)");
        execl("/proc/self/exe", "again", "from-memory", NULL);
        CHECK(0, "errno %d", errno);
    }
    if (strcmp(name, "from-memory") == 0) {
        says("/memfd:copy (deleted)");
        return 43;
    }
    if (strcmp(name, "rename") == 0) {
        CHECK_EQUAL(rename("copy", "renamed"), 0);
        says("/renamed");
        execl("/proc/self/exe", "again", "remove", NULL);
        CHECK(0, "errno %d", errno);
    }
    if (strcmp(name, "remove") == 0) {
        says("/renamed");
        CHECK_EQUAL(unlink("renamed"), 0);
        // Whoever takes the name is not the program.
        int other = open("renamed", O_CREAT | O_WRONLY, 0755);
        CHECK_EQUAL(write(other, "#!/bin/false\n", 13), 13);
        close(other);
        says("/renamed (deleted)");
        execl("/proc/self/exe", "again", "removed", NULL);
        CHECK(0, "errno %d", errno);
    }
    CHECK(strcmp(name, "removed") == 0, "%s", name);
    says("/renamed (deleted)");
    return 44;
}

static void test_files_without_a_name(void) {
    int memory = memfd_create("copy", MFD_CLOEXEC);
    copy_program(memory);
    int status = -1;
    pid_t child = fork();
    if (child == 0) {
        fexecve(memory, (char *[]){"copy", "memory", 0}, environ);
        _exit(errno);
    }
    CHECK_EQUAL(waitpid(child, &status, 0), child);
    CHECK_EQUAL(WEXITSTATUS(status), 43);
    close(memory);

    // Only who may look at mappings as files finds a file without a name: CAP_CHECKPOINT_RESTORE.
    if (geteuid() != 0) return;
    int copy = open("copy", O_CREAT | O_WRONLY | O_CLOEXEC, 0755);
    copy_program(copy);
    close(copy);
    CHECK_EQUAL(run("./copy", "rename"), 44);
}

int main(int count, char **arguments) {
    if (count > 1) return step(arguments[1]);
    char folder[] = "/tmp/martlet-links-XXXXXX";
    ssize_t size = readlink("/proc/self/exe", self, sizeof self - 1);
    CHECK(size > 0 && stat("/proc/self/exe", &program) == 0, "errno %d", errno);
    CHECK(mkdtemp(folder) && chdir(folder) == 0, "errno %d", errno);
    test_ways_to_the_program();
    test_folders();
    test_files();
    test_files_without_a_name();
    static const char *made[] = {
        "to-self", "to-fd", "to-exe", "to-that", "one-name", "another", "memory", "renamed",
    };
    for (int index = 0; index < (int)(sizeof made / sizeof *made); index++) unlink(made[index]);
    CHECK(chdir("/") == 0 && rmdir(folder) == 0, "errno %d", errno);
    return finish();
}
