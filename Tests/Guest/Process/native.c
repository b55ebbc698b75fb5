// room: tests
// does: executes a program for the host's machine
// spec: execve(2), "ENOEXEC"
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void) {
    execve("/usr/bin/env", (char *[]){"env", 0}, (char *[]){"LD_BIND_NOW=1", 0});
    puts(strerror(errno));
    return 0;
}
