// room: tests
// does: paths with dots, slashes and links: what is looked up, made, removed and renamed below a folder, and at the root
// spec: path_resolution(7), openat2(2), rename(2), rmdir(2), unlink(2), mkdir(2); Tests/GuestTests/PathTests.swift
#define _GNU_SOURCE
#include "say.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>

// The folder that all happens in, which a sysroot and the host call differently.
static const char *base;

static const char *at(const char *path) {
    static char texts[4][512];
    static int next;
    char *text = texts[next++ & 3];
    snprintf(text, sizeof texts[0], "%s%s", base, path);
    return text;
}

static void make(const char *path) {
    int file = open(at(path), O_CREAT | O_WRONLY, 0644);
    if (file < 0) perror(path);
    close(file);
}

static void tree(void) {
    mkdir(at("/etc"), 0755);
    mkdir(at("/etc/deep"), 0755);
    mkdir(at("/srv"), 0755);
    mkdir(at("/home"), 0755);
    make("/etc/f");
    if (symlink(at("/etc"), at("/srv/abs"))) perror("abs");
    if (symlink("../etc", at("/srv/up"))) perror("up");
    if (symlink(at("/nowhere"), at("/srv/dang"))) perror("dang");
    if (symlink(at("/etc/f"), at("/srv/file"))) perror("file");
    if (symlink("../etc/f/", at("/srv/fileslash"))) perror("fileslash");
    if (symlink("../etc/", at("/srv/slash"))) perror("slash");
    if (symlink("../etc/f/.", at("/srv/filedot"))) perror("filedot");
}

static long is(const char *path) {
    struct stat about;
    return lstat(at(path), &about) ? -1 : about.st_mode & S_IFMT;
}

static void lookups(void) {
    static const char *const paths[] = {
        "/etc/f", "/etc/f/", "/etc/f/.", "/etc/f/..", "/etc/f/../f", "/etc/f/./x", "/etc/f/x/..", "/etc/f/../../etc/f",
        "/etc/.", "/etc/./", "/etc/deep/..", "/etc/deep/../f", "/etc/deep/../f/", "/etc/./f", "/etc//f", "/etc/none/..",
        "/etc/none/.", "/srv/abs", "/srv/abs/", "/srv/abs/.", "/srv/abs/..", "/srv/abs/../etc/f", "/srv/abs/f",
        "/srv/abs/f/..", "/srv/up/f", "/srv/up/../srv/up/f/.", "/srv/dang", "/srv/dang/", "/srv/dang/..", "/srv/file",
        "/srv/file/", "/srv/file/.", "/srv/file/..", "/srv/fileslash", "/srv/slash", "/srv/slash/f", "/srv/filedot",
    };
    for (unsigned each = 0; each < sizeof paths / sizeof *paths; each++) {
        struct stat about;
        char target[64];
        puts(paths[each]);
        SAY(access(at(paths[each]), F_OK));
        SAY(stat(at(paths[each]), &about));
        SAY(is(paths[each]));
        SAY(readlink(at(paths[each]), target, sizeof target) >= 0 ? 0 : -1);
        TRY(open(at(paths[each]), O_RDONLY));
        TRY(open(at(paths[each]), O_RDONLY | O_NOFOLLOW));
        TRY(open(at(paths[each]), O_PATH | O_NOFOLLOW));
    }
    // A descriptor of a file is no place to begin.
    int file = open(at("/etc/f"), O_RDONLY), folder = open(at("/etc/deep"), O_RDONLY);
    SAY(faccessat(file, "..", F_OK, 0));
    SAY(faccessat(file, "../f", F_OK, 0));
    SAY(faccessat(folder, "../f", F_OK, 0));
    SAY(faccessat(folder, "../f/..", F_OK, 0));
    SAY(faccessat(folder, "..", F_OK, 0));
    SAY(chdir(at("/etc/deep")));
    SAY(access("../f", F_OK));
    SAY(access("./../f/.", F_OK));
    SAY(access("../../srv/abs/f", F_OK));
    SAY(chdir("/"));
}

static void opens(void) {
    TRY(open(at("/etc/new/"), O_CREAT | O_RDWR, 0644));
    TRY(open(at("/etc/f/"), O_CREAT | O_RDWR, 0644));
    TRY(open(at("/etc/deep/"), O_CREAT | O_RDWR, 0644));
    TRY(open(at("/etc/deep/."), O_CREAT | O_RDWR, 0644));
    TRY(open(at("/etc/deep/.."), O_CREAT | O_EXCL | O_RDWR, 0644));
    TRY(open(at("/srv/dang/"), O_CREAT | O_RDWR, 0644));
    TRY(open(at("/srv/dang"), O_CREAT | O_EXCL | O_RDWR, 0644));
    TRY(open(at("/srv/file"), O_CREAT | O_EXCL | O_RDWR, 0644));
    TRY(open(at("/srv/file"), O_CREAT | O_RDWR, 0644));
    TRY(open(at("/srv/dang"), O_CREAT | O_RDWR, 0644));
    SAY(is("/nowhere"));
    SAY(unlink(at("/nowhere")));
    TRY(open(at("/etc/f/../g"), O_CREAT | O_RDWR, 0644));
    TRY(open(at("/etc/deep/../g"), O_CREAT | O_RDWR, 0644));
    SAY(is("/etc/g"));
    SAY(unlink(at("/etc/g")));
    TRY(open("/..", O_PATH | O_CREAT | O_EXCL));
}

static void makes(void) {
    SAY(mkdir(at("/srv/dang"), 0755));
    SAY(mkdir(at("/srv/dang/"), 0755));
    SAY(mkdir(at("/srv/abs/"), 0755));
    SAY(mkdir(at("/home/."), 0755));
    SAY(mkdir(at("/home/.."), 0755));
    SAY(mkdir(at("/home/a/."), 0755));
    SAY(mkdir(at("/etc/f/a"), 0755));
    SAY(mkdir(at("/etc/f/../a"), 0755));
    SAY(mkdir(at("/home/a//"), 0755));
    SAY(mkdir(at("/srv/abs/../home/b"), 0755));
    SAY(is("/home/b"));
    SAY(mkdir("/", 0755));
    SAY(mkdir("/.", 0755));
    SAY(mkdir("/..", 0755));
    SAY(mkdir("//", 0755));
    SAY(mknod(at("/srv/dang/"), S_IFIFO | 0644, 0));
    SAY(mknod(at("/home/c/"), S_IFIFO | 0644, 0));
    SAY(mknod(at("/home/."), S_IFIFO | 0644, 0));
    SAY(symlink("x", at("/home/l/")));
    SAY(symlink("x", at("/srv/dang/")));
    SAY(symlink("x", at("/srv/dang")));
    SAY(symlink("x", at("/home/..")));
    SAY(symlink("x", "/"));
    SAY(link(at("/etc/f"), at("/home/l/")));
    SAY(link(at("/etc/f"), at("/srv/dang")));
    SAY(link(at("/etc/f/"), at("/home/l")));
    SAY(link(at("/etc/f/."), at("/home/l")));
    SAY(link(at("/etc/f"), at("/home/.")));
    SAY(link(at("/etc/f"), "/"));
    struct sockaddr_un name = {AF_UNIX, ""};
    for (int each = 0; each < 2; each++) {
        snprintf(name.sun_path, sizeof name.sun_path, "%s", at(each ? "/home/." : "/srv/dang"));
        SAY(bind(socket(AF_UNIX, SOCK_STREAM, 0), (struct sockaddr *)&name, sizeof name));
    }
}

static void removes(void) {
    mkdir(at("/home/d"), 0755);
    SAY(rmdir(at("/home/d/.")));
    SAY(rmdir(at("/home/d/..")));
    SAY(rmdir(at("/home/d/../")));
    SAY(rmdir(at("/home/d/../none")));
    SAY(rmdir(at("/etc/f/../../home/d")));
    SAY(is("/home/d"));
    SAY(rmdir(at("/srv/abs")));
    SAY(rmdir(at("/srv/abs/")));
    SAY(rmdir(at("/srv/dang/")));
    SAY(rmdir(at("/etc/f/")));
    SAY(unlink(at("/home/d")));
    SAY(unlink(at("/home/d/")));
    SAY(unlink(at("/home/d/.")));
    SAY(unlink(at("/home/d/..")));
    SAY(unlink(at("/etc/f/")));
    SAY(unlink(at("/etc/f/.")));
    SAY(unlink(at("/srv/file/")));
    SAY(unlink(at("/srv/abs/")));
    SAY(unlink("/"));
    SAY(rmdir("/"));
    SAY(rmdir("///"));
    SAY(rmdir("/."));
    SAY(rmdir("/.."));
    SAY(rmdir(at("/home/d//")));
    SAY(is("/home/d"));
    SAY(is("/srv/abs"));
    SAY(is("/etc/f"));
    SAY(chdir(at("/home")));
    SAY(rmdir("."));
    SAY(rmdir(".."));
    SAY(rmdir("./"));
    SAY(rmdir("a/.."));
    SAY(chdir("/"));
}

static void renames(void) {
    mkdir(at("/home/d"), 0755);
    SAY(rename(at("/srv/abs/"), at("/srv/abs2")));
    SAY(rename(at("/srv/file/"), at("/srv/file2")));
    SAY(rename(at("/etc/f/"), at("/etc/f2")));
    SAY(rename(at("/etc/f"), at("/etc/f2/")));
    SAY(rename(at("/home/d/."), at("/home/e")));
    SAY(rename(at("/home/d/.."), at("/home/e")));
    SAY(rename(at("/home/d"), at("/home/.")));
    SAY(rename(at("/home/d"), at("/home/..")));
    SAY(rename(at("/home/d"), at("/home/d/e")));
    SAY(rename(at("/home/d"), at("/srv/dang/")));
    SAY(renameat2(AT_FDCWD, at("/home/d"), AT_FDCWD, at("/home/."), RENAME_NOREPLACE));
    SAY(rename("/", "/x"));
    SAY(rename("/", "//"));
    SAY(rename(at("/etc/f/../f"), at("/etc/g")));
    SAY(is("/etc/f"));
    SAY(is("/home/d"));
    SAY(is("/srv/abs"));
    SAY(is("/srv/abs2"));
    SAY(rename(at("/home/d/"), at("/home/e/")));
    SAY(is("/home/e"));
    SAY(rename(at("/srv/abs"), at("/srv/abs2")));
    SAY(is("/srv/abs2"));
    SAY(rename(at("/srv/abs2"), at("/srv/abs")));
    SAY(rename(at("/srv/abs/f"), at("/srv/up/../home/f")));
    SAY(is("/home/f"));
    SAY(rename(at("/home/f"), at("/etc/f")));
}

static void resolve(int folder, const char *path, uint64_t flags, uint64_t rules) {
    struct open_how how = {.flags = flags, .resolve = rules};
    char text[32] = "";
    errno = 0;
    int file = syscall(SYS_openat2, folder, path, &how, sizeof how);
    const char *shown = path + (folder == AT_FDCWD && path[0] == '/' ? strlen(base) : 0);
    printf("%s flags %lx rules %lx: ", shown, (long)flags, (long)rules);
    if (file < 0) puts(strerrorname_np(errno));
    else if (flags & O_PATH) puts("is there");
    else puts(read(file, text, sizeof text - 1) < 0 ? strerrorname_np(errno) : text);
    close(file);
}

static void rules(void) {
    int file = open(at("/etc/f"), O_WRONLY);
    if (write(file, "inside", 6) != 6) perror("write");
    int folder = open(at("/srv"), O_RDONLY);
    static const char *const paths[] = {"/etc/f", "/srv/abs/f", "/srv/file", "/srv/up/f", "/etc/deep/../f", "/etc/f/.."};
    // No absolute link: those are EXDEV to RESOLVE_NO_XDEV when a path begins at a descriptor, on some kernels.
    static const char *const relative[] = {"../etc/f", "slash/f", "fileslash", "up/f", "up", "./up/deep/../f"};
    const uint64_t all[] = {0, RESOLVE_NO_SYMLINKS, RESOLVE_NO_XDEV, RESOLVE_NO_MAGICLINKS, RESOLVE_NO_SYMLINKS | RESOLVE_NO_XDEV, RESOLVE_BENEATH, 0x40};
    for (unsigned rule = 0; rule < sizeof all / sizeof *all; rule++) {
        // Twice: the second time the folders are known.
        for (unsigned each = 0; each < 12; each++) resolve(AT_FDCWD, at(paths[each % 6]), O_RDONLY, all[rule]);
        for (unsigned each = 0; each < 6; each++) resolve(folder, relative[each], O_RDONLY, all[rule]);
        resolve(AT_FDCWD, at("/srv/file"), O_PATH | O_NOFOLLOW, all[rule]);
        resolve(AT_FDCWD, at("/srv/file"), O_NOFOLLOW, all[rule]);
        if (chdir(at("/srv"))) perror("chdir");
        for (unsigned each = 0; each < 6; each++) resolve(AT_FDCWD, relative[each], O_RDONLY, all[rule]);
        if (chdir("/")) perror("chdir");
    }
    resolve(folder, "../etc/f", O_RDONLY, RESOLVE_IN_ROOT);
    resolve(open(base[0] ? base : "/", O_PATH), "/etc/f", O_RDONLY, RESOLVE_IN_ROOT);
}

int main(int count, char **words) {
    base = count > 1 ? words[1] : "";
    umask(022);
    tree();
    lookups();
    opens();
    makes();
    removes();
    renames();
    rules();
}
