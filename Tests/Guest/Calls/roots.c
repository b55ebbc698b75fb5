// room: tests
// does: chroot: what a new root holds, who may choose one and who shares it; mounts in it and of it
// spec: chroot(2), mount(2), getcwd(2), unshare(2), path_resolution(7); Tests/GuestTests/PathTests.swift
#define _GNU_SOURCE
#include "say.h"

#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <spawn.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>

// The folder that all happens in, which a sysroot and the host call differently.
static const char *base;

static const char *at(const char *path) {
    static char texts[4][512];
    static int next;
    char *text = texts[next++ & 3];
    snprintf(text, sizeof texts[0], "%s%s", base, path);
    return text;
}

static void put(const char *path, const char *text, int mode) {
    int file = open(path, O_CREAT | O_WRONLY | O_TRUNC, mode);
    if (file < 0 || write(file, text, strlen(text)) < 0) perror(path);
    close(file);
}

static void copySelf(const char *path) {
    static char bytes[1 << 16];
    int from = open("/proc/self/exe", O_RDONLY), to = open(path, O_CREAT | O_WRONLY, 0755);
    for (ssize_t count; (count = read(from, bytes, sizeof bytes)) > 0;)
        if (write(to, bytes, count) != count) perror(path);
    close(from);
    close(to);
}

static void tree(void) {
    mkdir(at("/jail"), 0755);
    mkdir(at("/jail/sub"), 0755);
    mkdir(at("/jail/sub/deep"), 0755);
    mkdir(at("/mnt"), 0755);
    mkdir(at("/other"), 0755);
    put(at("/outside"), "outside", 0644);
    put(at("/jail/inside"), "inside", 0644);
    put(at("/jail/sub/below"), "below", 0644);
    put(at("/jail/script"), "#!/program inner\n", 0755);
    copySelf(at("/jail/program"));
    if (symlink("/inside", at("/jail/link"))) perror("link");
    if (symlink("../../../inside", at("/jail/sub/up"))) perror("up");
    if (symlink(at("/outside"), at("/jail/away"))) perror("away");
    if (symlink(at("/mnt"), at("/tomnt"))) perror("tomnt");
}

static void where(void) {
    char path[512] = "";
    long length = syscall(SYS_getcwd, path, sizeof path);
    // The names outside are not the same on the host and in the sysroot.
    path[strncmp(path, "(unreachable)/", 14) ? 511 : 13] = 0;
    printf("in %s\n", length < 0 ? strerrorname_np(errno) : path);
}

static void look(void) {
    where();
    static const char *const paths[] = {
        "/", "/..", "/.", "/inside", "inside", "/../../inside", "/sub/../inside", "/sub/../../inside", "/link", "/sub/up",
        "/away", "/sub/below", "/below", "/deep/../below", "/etc/passwd", "/outside", "../outside", "outside", "jail/inside",
        "jail/link", "jail/away", "jail/sub/up", "..", "../inside", "/proc/self", "/dev/null", "/usr",
    };
    for (unsigned each = 0; each < sizeof paths / sizeof *paths; each++) {
        int error = access(paths[each], F_OK) ? errno : 0;
        printf("%s: %s\n", paths[each], error ? strerrorname_np(error) : "is there");
    }
}

static void run(const char *path, int asDescriptor) {
    fflush(stdout);
    char *words[] = {"called", "inner", NULL}, *none[] = {NULL};
    int status = 0;
    pid_t child = 0;
    if (asDescriptor) {
        int file = open(path, O_RDONLY | (asDescriptor > 1 ? O_CLOEXEC : 0));
        child = fork();
        if (child == 0) _exit(syscall(SYS_execveat, file, "", words, none, AT_EMPTY_PATH) ? 99 : 0);
        close(file);
    } else if ((errno = posix_spawn(&child, path, NULL, NULL, words, none))) {
        printf("%s: %s\n", path, strerrorname_np(errno));
        return;
    }
    waitpid(child, &status, 0);
    printf("%s ended with %d\n", path, WEXITSTATUS(status));
}

static void forbidden(void) {
    if (geteuid() == 0) SAY(setresuid(65534, 65534, 65534));
    SAY(chroot("/"));
    SAY(chroot("/none/such"));
    SAY(chroot("/etc/passwd"));
    SAY(chroot(""));
    SAY(syscall(SYS_chroot, NULL));
}

static void jail(void) {
    int outside = open(at(""), O_RDONLY | O_DIRECTORY);
    SAY(chdir(at("")));
    SAY(chroot(at("/jail/inside")));
    SAY(chroot(at("/jail/none")));
    SAY(chroot("/"));
    SAY(access("/etc/passwd", F_OK));
    SAY(chroot(at("/jail")));
    look();
    SAY(chdir("/"));
    look();
    struct stat root, parent;
    SAY(stat("/", &root));
    SAY(stat("..", &parent));
    SHOW(root.st_ino == parent.st_ino);
    SAY(mkdir("/new", 0755));
    SAY(mkdir("/new", 0755));
    SAY(chdir("/new"));
    where();
    SAY(rmdir("/new"));
    SAY(rename("/inside", "/moved"));
    SAY(rename("/moved", "/inside"));
    SAY(rmdir("/"));
    char text[64] = "";
    SAY(readlink("/link", text, sizeof text));
    TEXT(text);
    struct sockaddr_un name = {AF_UNIX, "/socket"}, found = {0};
    socklen_t size = sizeof found;
    int socketFile = socket(AF_UNIX, SOCK_STREAM, 0);
    SAY(bind(socketFile, (struct sockaddr *)&name, sizeof name));
    SAY(getsockname(socketFile, (struct sockaddr *)&found, &size));
    TEXT(found.sun_path);
    SAY(unlink("/socket"));
    SAY(fchdir(outside));
    look();
    SAY(faccessat(outside, "jail/link", F_OK, 0));
    SAY(chdir("jail/sub"));
    where();
    run("/program", 0);
    run("/script", 0);
    run("../program", 0);
    run("/program", 1);
    run("/program", 2);
    run("/none", 0);
    run("/bin/sh", 0);
    SAY(chroot("/sub/deep"));
    look();
    SAY(chdir(".."));
    look();
    run("program", 0);
    // Who is outside gets to the top.
    for (int each = 0; each < 64; each++)
        if (chdir("..")) perror("..");
    SAY(chroot("."));
    SAY(access(at("/outside"), F_OK));
    SAY(access("/etc/passwd", F_OK));
    where();
}

static void *thread(void *apart) {
    if (apart) SAY(unshare(CLONE_FS));
    SAY(chroot(at("/jail")));
    SAY(access("/inside", F_OK));
    return NULL;
}

static void shared(void) {
    pthread_t other;
    pthread_create(&other, NULL, thread, "apart");
    pthread_join(other, NULL);
    SAY(access("/inside", F_OK));
    pid_t child = vfork();
    if (child == 0) {
        int refused = chroot(at("/jail")) || access("/inside", F_OK);
        _exit(refused);
    }
    int status = 0;
    waitpid(child, &status, 0);
    SHOW(WEXITSTATUS(status));
    SAY(access("/inside", F_OK));
    pthread_create(&other, NULL, thread, NULL);
    pthread_join(other, NULL);
    SAY(access("/inside", F_OK));
    SAY(access(at("/outside"), F_OK));
    fflush(stdout);
    if (fork() == 0) {
        SAY(access("/inside", F_OK));
        fflush(stdout);
        _exit(0);
    }
    wait(NULL);
    run("/program", 0);
}

// A proc(5) in the new root.
static void processes(void) {
    char before[256] = "", after[256] = "", expected[64];
    SAY(mkdir(at("/jail/proc"), 0755));
    SAY(mount("/proc", at("/jail/proc"), NULL, MS_BIND | MS_REC, NULL));
    SHOW(readlink("/proc/self/exe", before, sizeof before) > 0);
    SAY(chroot(at("/jail")));
    SHOW(readlink("/proc/self/exe", after, sizeof after) > 0);
    SHOW(strcmp(before, after));
    TRY(chdir("/proc/self"));
    snprintf(expected, sizeof expected, "/proc/%d", getpid());
    SHOW(getcwd(after, sizeof after) && !strcmp(after, expected));
    SAY(access("../../inside", F_OK));
    SAY(access("../../etc/passwd", F_OK));
    SAY(access("../self/status", F_OK));
    SAY(chdir("/proc"));
    SAY(access("../inside", F_OK));
    SAY(access("self/status", F_OK));
    SAY(chdir("/"));
    SAY(umount2("/proc", MNT_DETACH));
    SAY(access("/proc/self", F_OK));
}

static void mounts(void) {
    char user[64], group[64];
    snprintf(user, sizeof user, "0 %d 1", geteuid());
    snprintf(group, sizeof group, "0 %d 1", getegid());
    if (SAY(unshare(CLONE_NEWNS | CLONE_NEWUSER)) == 0) {
        put("/proc/self/setgroups", "deny", 0);
        put("/proc/self/uid_map", user, 0);
        put("/proc/self/gid_map", group, 0);
    } else if (SAY(unshare(CLONE_NEWNS))) return;
    SAY(mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL));
    SAY(mount("none", "/.", NULL, MS_REC | MS_SLAVE, NULL));
    SAY(mount("none", "/", NULL, MS_PRIVATE, NULL));
    SAY(mount("none", at("/jail"), NULL, MS_PRIVATE, NULL));
    SAY(mount("none", "/", NULL, MS_PRIVATE | MS_SHARED, NULL));
    SAY(mount("none", "/none", NULL, MS_PRIVATE, NULL));
    SAY(mount("tmpfs", at("/mnt"), "tmpfs", 0, NULL));
    put(at("/mnt/mounted"), "mounted", 0644);
    SAY(mount(at("/tomnt"), at("/other"), NULL, MS_BIND, NULL));
    SAY(access(at("/other/mounted"), F_OK));
    SAY(mount(at("/nowhere"), at("/other"), NULL, MS_BIND, NULL));
    SAY(mount("none", at("/other"), NULL, MS_BIND | MS_REMOUNT | MS_RDONLY, NULL));
    SAY(mkdir(at("/other/new"), 0755));
    SAY(umount(at("/other")));
    SAY(mount(at("/mnt"), at("/other"), NULL, MS_MOVE, NULL));
    SAY(access(at("/other/mounted"), F_OK));
    SAY(umount2(at("/other"), MNT_DETACH));
    processes();
    SAY(mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL));
    SAY(mount("tmpfs", "/sub", "tmpfs", 0, NULL));
    SAY(access("/sub/below", F_OK));
    SAY(umount("/sub"));
    SAY(access("/sub/below", F_OK));
}

static void apart(const char *title, void (*body)(void)) {
    puts(title);
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        body();
        fflush(stdout);
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    printf("%s ended with %x\n", title, status);
}

int main(int count, char **words) {
    base = count > 1 ? words[1] : "";
    umask(022);
    if (!strcmp(base, "inner")) {
        printf("inner is %s\n", words[0]);
        look();
        return 7;
    }
    tree();
    apart("forbidden", forbidden);
    apart("mounts", mounts);
    // A user without rights gets them in a name space of the user's own.
    if (geteuid()) TRY(unshare(CLONE_NEWUSER));
    apart("jail", jail);
    apart("shared", shared);
}
