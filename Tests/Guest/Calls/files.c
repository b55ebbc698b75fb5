// room: tests
// does: files: status, vectors, copies, locks, attributes, folders, pipes, limits of sizes
// spec: stat(2), statx(2), preadv2(2), copy_file_range(2), splice(2), fcntl(2), xattr(7), getdents64(2), openat2(2)
#define _GNU_SOURCE
#include "say.h"

#include <dirent.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/xattr.h>

static void status(int file) {
    struct stat about;
    memset(&about, 0x55, sizeof about);
    SAY(fstat(file, &about));
    printf("%o %ld %d %d %ld\n", about.st_mode, (long)about.st_nlink, about.st_uid == getuid(), about.st_gid == getgid(), (long)about.st_size);
    SHOW(about.st_blksize);
    SHOW(about.st_mtim.tv_sec);
    SHOW(about.st_mtim.tv_nsec);
    struct statx more;
    SAY(statx(file, "", AT_EMPTY_PATH, STATX_BASIC_STATS, &more));
    printf("%o %lu %ld %u\n", more.stx_mode, (long)more.stx_size, (long)more.stx_mtime.tv_sec, more.stx_mtime.tv_nsec);
    SHOW(more.stx_ino == about.st_ino);
    SAY(stat("no/such", &about));
    SAY(stat("/dev/null", &about));
    SHOW(about.st_rdev);
    struct statfs system;
    SAY(fstatfs(file, &system));
    SHOW(system.f_bsize);
    SHOW(system.f_namelen);
}

static void vectors(int file) {
    struct iovec out[] = {{"abc", 3}, {"", 0}, {"defgh", 5}};
    SAY(pwritev2(file, out, 3, 10, 0));
    SAY(pwritev2(file, out, 1, -1, RWF_APPEND));
    SAY(pwritev2(file, out, 1, 0, 0x4000000));
    char a[4] = "", b[8] = "";
    struct iovec in[] = {{a, 3}, {b, 7}};
    SAY(preadv(file, in, 2, 10));
    TEXT(a);
    TEXT(b);
    SAY(preadv(file, in, 2, -1));
    SAY(syscall(SYS_readv, file, in, 2000));
    SAY(readv(-1, in, 1));
    SAY(pread(file, a, 3, 1l << 40));
}

static void copies(int file) {
    int other = TRY(open("copy", O_CREAT | O_RDWR | O_TRUNC, 0644));
    off64_t from = 10, to = 100;
    SAY(copy_file_range(file, &from, other, &to, 8, 0));
    SHOW(from);
    SHOW(to);
    off_t start = 10;
    SAY(sendfile(other, file, &start, 3));
    SHOW(start);
    int ends[2];
    SAY(pipe(ends));
    from = 10;
    SAY(splice(file, &from, ends[1], NULL, 5, 0));
    int second[2];
    SAY(pipe(second));
    SAY(tee(ends[0], second[1], 3, 0));
    struct iovec piece = {"vmspliced", 9};
    SAY(vmsplice(second[1], &piece, 1, 0));
    char text[32] = "";
    SAY(read(second[0], text, sizeof text - 1));
    TEXT(text);
    int waiting = 0;
    SAY(ioctl(ends[0], FIONREAD, &waiting));
    SHOW(waiting);
    SAY(fcntl(ends[0], F_SETPIPE_SZ, 8192));
    SHOW(fcntl(ends[0], F_GETPIPE_SZ));
    SAY(ioctl(file, TIOCGWINSZ, text));
    struct stat about;
    fstat(other, &about);
    SHOW(about.st_size);
    SAY(fallocate(other, 0, 0, 8192));
    SAY(fallocate(other, 0, -1, 1));
    SAY(lseek(other, 0, SEEK_END));
    SAY(lseek(other, 1, 99));
    SAY(ftruncate(other, 5));
    SAY(posix_fadvise(other, 0, 0, POSIX_FADV_DONTNEED));
    SAY(sync_file_range(other, 0, 0, 0));
    SAY(fsync(other));
}

static void locks(int file) {
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 5, .l_len = 10};
    SAY(fcntl(file, F_OFD_SETLK, &lock));
    int again = TRY(open("file", O_RDWR));
    struct flock ask = {.l_type = F_RDLCK, .l_whence = SEEK_SET, .l_start = 0, .l_len = 100};
    SAY(fcntl(again, F_OFD_GETLK, &ask));
    printf("%d %ld %ld %d\n", ask.l_type, (long)ask.l_start, (long)ask.l_len, ask.l_pid);
    SAY(fcntl(again, F_OFD_SETLK, &lock));
    SAY(fcntl(file, F_SETLK, &lock));
    SAY(flock(file, LOCK_EX | LOCK_NB));
    SAY(flock(again, LOCK_SH | LOCK_NB));
    SAY(flock(file, LOCK_UN));
    struct f_owner_ex owner = {F_OWNER_PID, 0};
    owner.pid = getpid();
    SAY(fcntl(file, F_SETOWN_EX, &owner));
    SAY(fcntl(file, F_GETOWN_EX, &owner));
    SHOW(owner.pid == getpid());
    SAY(fcntl(file, F_DUPFD_CLOEXEC, 100));
    SAY(fcntl(100, F_GETFD));
    SAY(fcntl(file, 9999));
}

static void attributes(int file) {
    SAY(fsetxattr(file, "user.colour", "green", 5, 0));
    char value[16] = "";
    SAY(fgetxattr(file, "user.colour", value, sizeof value));
    SAY(fgetxattr(file, "user.colour", value, 2));
    SAY(getxattr("file", "user.nothing", value, sizeof value));
    SAY(fremovexattr(file, "user.colour"));
}

static int by_name(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static void folders(void) {
    SAY(mkdir("folder", 0755));
    SAY(symlink("../file", "folder/link"));
    SAY(link("file", "folder/hard"));
    DIR *open_folder = opendir("folder");
    char *names[16];
    int count = 0;
    for (struct dirent *entry; (entry = readdir(open_folder));) {
        char line[300];
        sprintf(line, "%s %d", entry->d_name, entry->d_type);
        names[count++] = strdup(line);
    }
    closedir(open_folder);
    qsort(names, count, sizeof *names, by_name);
    for (int i = 0; i < count; i++) puts(names[i]);
    char target[50] = "";
    SAY(readlink("folder/link", target, sizeof target));
    TEXT(target);
    struct open_how how = {.flags = O_RDONLY, .resolve = RESOLVE_NO_SYMLINKS};
    SAY(syscall(SYS_openat2, AT_FDCWD, "folder/link", &how, sizeof how));
    how.resolve = 0;
    TRY(syscall(SYS_openat2, AT_FDCWD, "folder/link", &how, sizeof how));
    SAY(syscall(SYS_openat2, AT_FDCWD, "folder/link", &how, 3));
    SAY(renameat2(AT_FDCWD, "folder/hard", AT_FDCWD, "file", RENAME_NOREPLACE));
    SAY(renameat2(AT_FDCWD, "folder/hard", AT_FDCWD, "copy", RENAME_EXCHANGE));
    SAY(faccessat(AT_FDCWD, "file", X_OK, AT_EACCESS));
    SAY(access("folder", R_OK));
    SAY(rmdir("folder"));
    SAY(unlink("folder/link"));
    SAY(unlink("folder/hard"));
    SAY(rmdir("folder"));
    SAY(fchmodat(AT_FDCWD, "file", 0600, 0));
    SAY(umask(027));
    struct timespec times[2] = {{0, UTIME_OMIT}, {1000000000, 123456789}};
    SAY(utimensat(AT_FDCWD, "file", times, 0));
}

static void memory_file(void) {
    int file = TRY(memfd_create("name", MFD_ALLOW_SEALING));
    SAY(ftruncate(file, 4096));
    SAY(fcntl(file, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW));
    SAY(ftruncate(file, 8192));
    SHOW(fcntl(file, F_GET_SEALS));
    SAY(pwrite(file, "x", 1, 4096));
}

int main(void) {
    char folder[] = "/tmp/martlet-files-XXXXXX";
    if (!mkdtemp(folder) || chdir(folder)) return 1;
    int file = TRY(open("file", O_CREAT | O_EXCL | O_RDWR, 0640));
    SAY(open("file", O_CREAT | O_EXCL | O_RDWR, 0640));
    SAY(write(file, "0123456789", 10));
    struct timespec times[2] = {{5, 6}, {1234567890, 987654321}};
    SAY(futimens(file, times));
    status(file);
    vectors(file);
    copies(file);
    locks(file);
    attributes(file);
    folders();
    memory_file();
    SAY(unlink("file"));
    SAY(unlink("copy"));
    if (chdir("/")) return 1;
    SAY(rmdir(folder) == 0);
    return 0;
}
