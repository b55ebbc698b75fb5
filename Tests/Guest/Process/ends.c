// room: tests
// does: ends in each way there is, and echoes what a program is given: arguments, environment, standard input
// spec: exit(3), signal(7)
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern char **environ;

int main(int count, char **words) {
    if (count < 2) return 99;
    char *what = words[1];
    if (!strcmp(what, "echo")) {
        for (int i = 2; i < count; i++) printf("[%s]\n", words[i]);
        for (char **entry = environ; *entry; entry++) printf("%s\n", *entry);
        int byte;
        unsigned sum = 0, total = 0;
        while ((byte = getchar()) != EOF) sum = sum * 31 + (unsigned)byte, total++;
        printf("%u bytes, %u\n", total, sum);
        fprintf(stderr, "to standard error\n");
        return 0;
    }
    if (!strcmp(what, "exit")) return atoi(words[2]);
    if (!strcmp(what, "abort")) abort();
    if (!strcmp(what, "segv")) return *(volatile int *)16;
    if (!strcmp(what, "trap")) __builtin_trap();
    if (!strcmp(what, "kill")) {
        kill(getpid(), atoi(words[2]));
        return 98;
    }
    if (!strcmp(what, "blocked-segv")) {
        sigset_t set;
        sigfillset(&set);
        sigprocmask(SIG_SETMASK, &set, 0);
        return *(volatile int *)16;
    }
    if (!strcmp(what, "ignored-segv")) {
        signal(SIGSEGV, SIG_IGN);
        return *(volatile int *)16;
    }
    return 97;
}
