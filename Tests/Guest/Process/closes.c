// room: tests
// does: a program that closes and replaces its standard error in every way, in a program that it executes as well
// spec: close(2), close_range(2), dup2(2)
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

// The file takes the number of standard error, which was closed in the way that is asked for.
int main(int count, char **arguments) {
    int way = arguments[2][0] - '0';
    if (way == 0) close(2);
    if (way == 1) syscall(SYS_close_range, 2u, ~0u, 0u);
    if (way == 2) {
        struct rlimit limit;
        getrlimit(RLIMIT_NOFILE, &limit);
        for (int i = 2; i < (int)limit.rlim_cur && i < 1100; i++) close(i);
    }
    int file = open(arguments[1], O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (way == 3) {
        dup2(file, 2);
        close(file);
        file = 2;
    }
    if (file != 2) return 1;
    if (write(2, "guest\n", 6) != 6) return 2;
    if (way == 3) return 0;
    char next[] = {(char)('0' + way + 1), 0};
    execv("/proc/self/exe", (char *[]){arguments[0], arguments[1], next, NULL});
    return errno;
}
