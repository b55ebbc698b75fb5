// room: tests
// does: children by posix_spawn, vfork, system and fexecve: what goes wrong is told, and what runs gets what it was given
// spec: posix_spawn(3), vfork(2), fexecve(3), execve(2), system(3)
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include "check.h"

static const char *self;
static volatile int shared = 1;

static int status_of(pid_t child) {
    int status = -1;
    CHECK_EQUAL(waitpid(child, &status, 0), child);
    CHECK(WIFEXITED(status), "ended by %#x", status);
    return WEXITSTATUS(status);
}

static void write_file(const char *path, const char *text) {
    int file = open(path, O_CREAT | O_TRUNC | O_WRONLY, 0700);
    CHECK(file >= 0, "%s", path);
    CHECK_EQUAL(write(file, text, strlen(text)), strlen(text));
    close(file);
}

// As a child: says by its status whether it got what the parent gave.
static int child(int count, char **arguments, char **environment) {
    if (strcmp(arguments[1], "empty") == 0) return environment[0] ? 1 : 40;
    if (strcmp(arguments[1], "args") == 0) {
        return count == 4 && strcmp(arguments[0], "zero") == 0 && strcmp(arguments[2], "") == 0 &&
                       strcmp(arguments[3], "a b") == 0
                   ? 41
                   : 1;
    }
    if (strcmp(arguments[1], "loader") == 0) {
        const char *value = getenv("LD_BIND_NOW");
        return value && strcmp(value, "7") == 0 && !getenv("MARTLET_GUEST_LD_BIND_NOW") ? 42 : 1;
    }
    if (strcmp(arguments[1], "name") == 0) {
        char name[16] = "";
        prctl(PR_GET_NAME, name);
        return strcmp(name, "a-link") == 0 ? 43 : 1;
    }
    if (strcmp(arguments[1], "closed") == 0) return fcntl(atoi(arguments[2]), F_GETFD) < 0 ? 44 : 1;
    return 2;
}

static int spawn(const char *path, char **arguments, char **environment) {
    pid_t pid = 0;
    int error = posix_spawn(&pid, path, 0, 0, arguments, environment);
    if (error) return -error;
    return status_of(pid);
}

int main(int count, char **arguments, char **environment) {
    if (count > 1) return child(count, arguments, environment);
    char path[4096];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);
    CHECK(length > 0, "readlink");
    path[length] = 0;
    self = path;
    char folder[] = "/tmp/martlet-children-XXXXXX";
    CHECK(mkdtemp(folder), "mkdtemp");
    CHECK_EQUAL(chdir(folder), 0);

    char *none[] = {0};
    CHECK_EQUAL(spawn(self, (char *[]){"zero", "empty", 0}, none), 40);
    CHECK_EQUAL(spawn(self, (char *[]){"zero", "args", "", "a b", 0}, none), 41);
    CHECK_EQUAL(spawn(self, (char *[]){"zero", "loader", 0}, (char *[]){"LD_BIND_NOW=7", 0}), 42);
    CHECK_EQUAL(symlink(self, "a-link"), 0);
    CHECK_EQUAL(spawn("./a-link", (char *[]){"zero", "name", 0}, none), 43);

    // What the child's exec fails with comes back through memory that the two share.
    CHECK_EQUAL(spawn("/nowhere/at/all", (char *[]){"x", 0}, none), -ENOENT);
    CHECK_EQUAL(spawn(folder, (char *[]){"x", 0}, none), -EACCES);
    write_file("text", "neither a program nor a script\n");
    CHECK_EQUAL(spawn("./text", (char *[]){"x", 0}, none), -ENOEXEC);
    write_file("lost", "#!/nowhere/at/all\n");
    CHECK_EQUAL(spawn("./lost", (char *[]){"x", 0}, none), -ENOENT);
    CHECK_EQUAL(chmod("text", 0600), 0);
    CHECK_EQUAL(spawn("./text", (char *[]){"x", 0}, none), -EACCES);

    // vfork: what the child writes before it exits is the parent's.
    pid_t pid = vfork();
    if (pid == 0) {
        shared = 2;
        _exit(5);
    }
    CHECK_EQUAL(status_of(pid), 5);
    CHECK_EQUAL(shared, 2);
    // After fork it is not.
    pid = fork();
    if (pid == 0) {
        shared = 3;
        _exit(6);
    }
    CHECK_EQUAL(status_of(pid), 6);
    CHECK_EQUAL(shared, 2);

    // fexecve of a file that the exec closes, and that no folder names.
    int source = open(self, O_RDONLY);
    struct stat facts;
    CHECK_EQUAL(fstat(source, &facts), 0);
    int memory = memfd_create("program", MFD_CLOEXEC);
    CHECK(memory > 2, "memfd_create");
    for (off_t at = 0; at < facts.st_size;) CHECK(sendfile(memory, source, &at, facts.st_size) > 0, "sendfile");
    pid = fork();
    if (pid == 0) {
        char number[16];
        snprintf(number, sizeof number, "%d", memory);
        syscall(SYS_execveat, memory, "", (char *[]){"zero", "closed", number, 0}, none, AT_EMPTY_PATH);
        _exit(errno);
    }
    CHECK_EQUAL(status_of(pid), 44);

    // A script, by its name relative to a folder.
    char script[8192];
    snprintf(script, sizeof script, "#!%s args\n", self);
    write_file("script", script);
    CHECK_EQUAL(spawn("./script", (char *[]){"ignored", 0}, none), 1);
    int here = open(".", O_DIRECTORY | O_RDONLY);
    CHECK_EQUAL(syscall(SYS_execveat, here, "nothing", (char *[]){"x", 0}, none, 0), -1);
    CHECK_EQUAL(errno, ENOENT);
    CHECK_EQUAL(syscall(SYS_execveat, here, "a-link", (char *[]){"x", 0}, none, AT_SYMLINK_NOFOLLOW), -1);
    CHECK_EQUAL(errno, ELOOP);
    CHECK_EQUAL(syscall(SYS_execveat, here, "", (char *[]){"x", 0}, none, 0), -1);
    CHECK_EQUAL(errno, ENOENT);

    static const char *const names[] = {"a-link", "text", "lost", "script"};
    for (unsigned i = 0; i < sizeof names / sizeof *names; i++) unlink(names[i]);
    rmdir(folder);
    return finish();
}
