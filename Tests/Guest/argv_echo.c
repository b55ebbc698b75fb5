// room: guest programs
// does: prints its arguments and the variables of its environment that start with GUEST_, ends with the number of arguments
// spec: execve(2), environ(7)
#include <stdio.h>
#include <string.h>

extern char **environ;

int main(int argc, char **argv) {
    // argv[0] is left out: it is a path, and differs from build to build.
    for (int i = 1; i < argc; i++) printf("%d <%s>\n", i, argv[i]);
    if (argv[argc] != NULL) return 100;
    for (char **variable = environ; *variable; variable++) {
        if (strncmp(*variable, "GUEST_", 6) == 0) puts(*variable);
    }
    return argc - 1;
}
