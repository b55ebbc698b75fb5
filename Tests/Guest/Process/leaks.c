// room: tests
// does: what a program starts and opens, thousands of times and in every way, leaves no descriptor, thread or process
// spec: proc_pid_fd(5), proc_pid_task(5), wait(2)
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>

#include "check.h"

static char self[4096];
static char first_text[12];
static char *none[] = {0};

static int entries(const char *path) {
    DIR *folder = opendir(path);
    CHECK(folder, "%s", path);
    int count = 0;
    while (readdir(folder)) count++;
    closedir(folder);
    return count;
}

static void *nothing(void *argument) { return argument; }

static void read_all(const char *path) {
    char text[512];
    int file = open(path, O_RDONLY | O_CLOEXEC);
    CHECK(file >= 0, "%s: errno %d", path, errno);
    while (read(file, text, sizeof text) > 0) continue;
    int copy = dup(file);
    close(file);
    close(copy);
}

static void wait_for(pid_t child, int wanted) {
    int status = -1;
    CHECK_EQUAL(waitpid(child, &status, 0), child);
    CHECK(WIFEXITED(status) && WEXITSTATUS(status) == wanted, "%#x", status);
}

static void threads(void) {
    pthread_t made[4];
    for (int index = 0; index < 4; index++) CHECK_EQUAL(pthread_create(&made[index], 0, nothing, 0), 0);
    for (int index = 0; index < 4; index++) CHECK_EQUAL(pthread_join(made[index], 0), 0);
}

static void children(void) {
    pid_t child = fork();
    if (child == 0) _exit(3);
    wait_for(child, 3);
    child = vfork();
    if (child == 0) _exit(4);
    wait_for(child, 4);
    CHECK_EQUAL(posix_spawn(&child, self, 0, 0, (char *[]){"leaks", first_text, 0}, none), 0);
    wait_for(child, 5);
    CHECK_EQUAL(posix_spawn(&child, "/nowhere/at/all", 0, 0, (char *[]){"x", 0}, none), ENOENT);
    // Programs that can't be run, by path and by descriptor.
    CHECK(execve("/etc/passwd", (char *[]){"x", 0}, none) < 0, "a text");
    CHECK(execve("/", (char *[]){"x", 0}, none) < 0, "a folder");
    int file = memfd_create("text", MFD_CLOEXEC);
    CHECK_EQUAL(write(file, "text", 4), 4);
    CHECK(fexecve(file, (char *[]){"x", 0}, none) < 0, "a text");
    close(file);
    int descriptor = -1;
    child = syscall(SYS_clone, CLONE_PIDFD | SIGCHLD, 0, &descriptor, 0, 0);
    if (child == 0) _exit(6);
    CHECK(descriptor >= 0, "pidfd");
    close(descriptor);
    wait_for(child, 6);
}

static void files(void) {
    read_all("/proc/self/maps");
    read_all("/proc/self/status");
    read_all("/proc/self/cmdline");
    read_all("/proc/cpuinfo");
    CHECK(open("/nowhere/at/all", O_RDONLY) < 0, "open");
    struct sockaddr_un address = {AF_UNIX, "/tmp/nobody-is-there"};
    int descriptor = socket(AF_UNIX, SOCK_STREAM, 0);
    CHECK(connect(descriptor, (void *)&address, sizeof address) < 0, "connect");
    close(descriptor);
    char byte;
    CHECK(readlink("/proc/self/exe", &byte, 1) == 1, "readlink");
    void *memory = mmap(0, 3 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    munmap(memory, 3 * PAGE);
}

int main(int count, char **arguments) {
    // As a child: nothing has come along that the parent did not have from the start.
    if (count > 1) return entries("/proc/self/fd") == atoi(arguments[1]) ? 5 : 1;
    int first = entries("/proc/self/fd");
    snprintf(first_text, sizeof first_text, "%d", first);
    CHECK(readlink("/proc/self/exe", self, sizeof self - 1) > 0, "readlink");
    int descriptors = 0, mappings = 0;
    for (int round = 0; round < 30; round++) {
        threads();
        children();
        files();
        // The first rounds may make what stays.
        if (round == 4) descriptors = entries("/proc/self/fd"), mappings = entries("/proc/self/map_files");
    }
    CHECK_EQUAL(entries("/proc/self/fd"), descriptors);
    CHECK_EQUAL(descriptors, first);
    // Joined threads may still be on their way out of the kernel.
    for (int tries = 0; tries < 1000 && entries("/proc/self/task") > 2 + 1; tries++) usleep(1000);
    CHECK_EQUAL(entries("/proc/self/task"), 2 + 1);
    CHECK(entries("/proc/self/map_files") <= mappings + 4, "%d mappings, not %d", entries("/proc/self/map_files"),
          mappings);
    CHECK(waitpid(-1, 0, WNOHANG) < 0 && errno == ECHILD, "errno %d", errno);
    return finish();
}
