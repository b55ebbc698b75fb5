// room: tests
// does: epoll, eventfd, timerfd, signalfd, inotify, poll and select
// spec: epoll(7), eventfd(2), timerfd_create(2), signalfd(2), inotify(7), poll(2), select(2)
#define _GNU_SOURCE
#include "say.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/select.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>

static void epolls(void) {
    int queue = TRY(epoll_create1(EPOLL_CLOEXEC));
    int counter = TRY(eventfd(3, EFD_NONBLOCK));
    int ends[2];
    SAY(pipe2(ends, O_NONBLOCK));
    struct epoll_event add = {EPOLLIN, {.u64 = 0x1122334455667788}};
    SAY(epoll_ctl(queue, EPOLL_CTL_ADD, counter, &add));
    SAY(epoll_ctl(queue, EPOLL_CTL_ADD, counter, &add));
    add.data.u64 = 0xfedcba9876543210;
    add.events = EPOLLIN | EPOLLOUT | EPOLLET;
    SAY(epoll_ctl(queue, EPOLL_CTL_ADD, ends[1], &add));
    struct epoll_event found[5];
    memset(found, 0x55, sizeof found);
    int count = SAY(epoll_wait(queue, found, 5, 0));
    for (int i = 0; i < count; i++) printf("%x %lx\n", found[i].events, (long)found[i].data.u64);
    SHOW(found[2].data.u64 == 0x5555555555555555);
    uint64_t value;
    SAY(read(counter, &value, 8));
    SHOW(value);
    SAY(read(counter, &value, 8));
    sigset_t mask;
    sigemptyset(&mask);
    SAY(epoll_pwait(queue, found, 5, 0, &mask));
    struct timespec short_time = {0, 1000000};
    SAY(epoll_pwait2(queue, found, 5, &short_time, &mask));
    add.events = 0;
    SAY(epoll_ctl(queue, EPOLL_CTL_MOD, ends[1], &add));
    SAY(epoll_ctl(queue, EPOLL_CTL_DEL, counter, NULL));
    SAY(epoll_ctl(queue, EPOLL_CTL_DEL, counter, NULL));
    SAY(epoll_wait(queue, found, 0, 0));
    SAY(syscall(SYS_epoll_pwait, queue, found, -1, 0, NULL, 8));
    SAY(epoll_wait(counter, found, 1, 0));
}

static void timers(void) {
    int timer = TRY(timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC));
    struct itimerspec soon = {{0, 1000000}, {0, 1}}, now;
    SAY(timerfd_settime(timer, 0, &soon, NULL));
    uint64_t ticks = 0;
    SAY(read(timer, &ticks, 8));
    SHOW(ticks > 0);
    SAY(timerfd_gettime(timer, &now));
    SHOW(now.it_interval.tv_nsec);
    SAY(timerfd_settime(timer, 99, &soon, NULL));
}

static void signals(void) {
    sigset_t mask;
    sigemptyset(&mask);
    sigaddset(&mask, SIGUSR1);
    sigaddset(&mask, SIGRTMIN + 3);
    sigprocmask(SIG_BLOCK, &mask, NULL);
    int reader = TRY(signalfd(-1, &mask, SFD_NONBLOCK));
    union sigval with = {.sival_int = 4711};
    SAY(sigqueue(getpid(), SIGRTMIN + 3, with));
    SAY(kill(getpid(), SIGUSR1));
    struct signalfd_siginfo info;
    SAY(read(reader, &info, sizeof info));
    SHOW(info.ssi_signo);
    SAY(read(reader, &info, sizeof info));
    SHOW(info.ssi_signo == SIGRTMIN + 3);
    SHOW(info.ssi_int);
    SAY(read(reader, &info, sizeof info));
}

static void watches(void) {
    char folder[] = "/tmp/martlet-watch-XXXXXX";
    if (!mkdtemp(folder) || chdir(folder)) return;
    int watcher = TRY(inotify_init1(IN_NONBLOCK));
    SAY(inotify_add_watch(watcher, ".", IN_CREATE | IN_DELETE | IN_CLOSE_WRITE));
    SAY(inotify_add_watch(watcher, "no/such", IN_CREATE));
    close(open("file", O_CREAT | O_WRONLY, 0600));
    unlink("file");
    char buffer[1024];
    long size = SAY(read(watcher, buffer, sizeof buffer));
    for (long at = 0; at < size;) {
        struct inotify_event *event = (void *)(buffer + at);
        printf("%d %x %u %s\n", event->wd, event->mask, event->len, event->name);
        at += sizeof *event + event->len;
    }
    SAY(inotify_rm_watch(watcher, 1));
    SAY(inotify_rm_watch(watcher, 7));
    if (chdir("/")) return;
    rmdir(folder);
}

static void waits(void) {
    int ends[2];
    SAY(pipe(ends));
    struct pollfd both[3] = {{ends[0], POLLIN, 7}, {ends[1], POLLOUT, 7}, {-5, POLLIN, 7}};
    SAY(poll(both, 3, 0));
    for (int i = 0; i < 3; i++) SHOW(both[i].revents);
    struct timespec none = {0, 0};
    both[0].fd = 999;
    SAY(ppoll(both, 2, &none, NULL));
    SHOW(both[0].revents);
    fd_set readers, writers;
    FD_ZERO(&readers);
    FD_ZERO(&writers);
    FD_SET(ends[0], &readers);
    FD_SET(ends[1], &writers);
    struct timeval zero = {0, 0};
    SAY(select(ends[1] + 1, &readers, &writers, NULL, &zero));
    SHOW(FD_ISSET(ends[0], &readers));
    SHOW(FD_ISSET(ends[1], &writers));
    sigset_t mask;
    sigfillset(&mask);
    SAY(pselect(ends[1] + 1, &readers, &writers, NULL, &none, &mask));
    SAY(select(-1, NULL, NULL, NULL, &zero));
}

int main(void) {
    epolls();
    timers();
    signals();
    watches();
    waits();
    return 0;
}
