// room: tests
// does: System V messages, semaphores and shared memory over fork, POSIX message queues, pidfd, memory of a child
// spec: sysvipc(7), mq_overview(7), pidfd_open(2), process_vm_readv(2), waitid(2)
#define _GNU_SOURCE
#include "say.h"

#include <fcntl.h>
#include <mqueue.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/msg.h>
#include <sys/resource.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>

union semun {
    int val;
    struct semid_ds *buf;
    unsigned short *array;
};

static void shared(void) {
    int id = TRY(shmget(IPC_PRIVATE, 10000, 0600));
    char *at = shmat(id, NULL, 0);
    SHOW(at != (void *)-1);
    strcpy(at + 9000, "before");
    pid_t child = fork();
    if (child == 0) {
        char *mine = shmat(id, NULL, SHM_RDONLY);
        _exit(mine == (void *)-1 || strcmp(mine + 9000, "before") || (strcpy(at + 9000, "after"), 0) ? 1 : shmdt(mine) + 3);
    }
    int end;
    SHOW(waitpid(child, &end, 0) == child);
    SHOW(WEXITSTATUS(end));
    TEXT(at + 9000);
    struct shmid_ds about;
    SAY(shmctl(id, IPC_STAT, &about));
    printf("%zu %lu %o %d\n", about.shm_segsz, (long)about.shm_nattch, about.shm_perm.mode, about.shm_cpid == getpid());
    SAY(shmctl(id, IPC_RMID, NULL));
    SAY(shmdt(at));
    SAY(shmdt(at));
    SAY(shmat(id, NULL, 0) == (void *)-1);
}

static void semaphores(void) {
    int id = TRY(semget(IPC_PRIVATE, 2, 0600));
    unsigned short values[2] = {3, 0};
    SAY(semctl(id, 0, SETALL, (union semun){.array = values}));
    struct sembuf take[2] = {{0, -2, 0}, {1, 5, 0}};
    SAY(semop(id, take, 2));
    values[0] = 99;
    SAY(semctl(id, 0, GETALL, (union semun){.array = values}));
    printf("%d %d\n", values[0], values[1]);
    SAY(semctl(id, 1, GETVAL));
    SAY(semctl(id, 1, GETPID) == getpid());
    struct semid_ds about;
    memset(&about, 0x55, sizeof about);
    SAY(semctl(id, 0, IPC_STAT, (union semun){.buf = &about}));
    printf("%lu %o %d\n", (long)about.sem_nsems, about.sem_perm.mode, about.sem_otime > 1000000000);
    about.sem_perm.mode = 0640;
    SAY(semctl(id, 0, IPC_SET, (union semun){.buf = &about}));
    SAY(semctl(id, 0, IPC_STAT, (union semun){.buf = &about}));
    SHOW(about.sem_perm.mode);
    struct sembuf wait = {0, -5, 0};
    struct timespec short_time = {0, 1000000};
    SAY(semtimedop(id, &wait, 1, &short_time));
    wait.sem_flg = IPC_NOWAIT;
    SAY(semop(id, &wait, 1));
    SAY(semctl(id, 0, IPC_RMID));
    SAY(semctl(id, 0, GETVAL));
}

static void messages(void) {
    int id = TRY(msgget(IPC_PRIVATE, 0600));
    struct { long type; char text[16]; } message = {7, "seven"}, got = {0};
    SAY(msgsnd(id, &message, 6, 0));
    message.type = 2;
    strcpy(message.text, "two");
    SAY(msgsnd(id, &message, 4, 0));
    struct msqid_ds about;
    SAY(msgctl(id, IPC_STAT, &about));
    printf("%lu %lu\n", (long)about.msg_qnum, (long)about.__msg_cbytes);
    SAY(msgrcv(id, &got, 16, -5, 0));
    printf("%ld %s\n", got.type, got.text);
    SAY(msgrcv(id, &got, 2, 0, 0));
    SAY(msgrcv(id, &got, 2, 0, MSG_NOERROR));
    SAY(msgrcv(id, &got, 16, 0, IPC_NOWAIT));
    SAY(msgctl(id, IPC_RMID, NULL));
}

static void queues(void) {
    char name[32];
    sprintf(name, "/martlet-%d", getpid());
    struct mq_attr attributes = {.mq_maxmsg = 4, .mq_msgsize = 32};
    mqd_t queue = mq_open(name, O_CREAT | O_RDWR | O_NONBLOCK, 0600, &attributes);
    printf("mq_open %s\n", queue == (mqd_t)-1 ? strerrorname_np(errno) : "works");
    if (queue == (mqd_t)-1) return;
    SAY(mq_send(queue, "low", 4, 1));
    SAY(mq_send(queue, "high", 5, 9));
    char text[32];
    unsigned priority;
    SAY(mq_receive(queue, text, sizeof text, &priority));
    printf("%s %u\n", text, priority);
    SAY(mq_getattr(queue, &attributes));
    printf("%ld %ld %ld\n", attributes.mq_maxmsg, attributes.mq_msgsize, attributes.mq_curmsgs);
    sigset_t mask;
    sigemptyset(&mask);
    sigaddset(&mask, SIGUSR2);
    sigprocmask(SIG_BLOCK, &mask, NULL);
    SAY(mq_receive(queue, text, sizeof text, &priority));
    struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR2, .sigev_value.sival_int = 12};
    SAY(mq_notify(queue, &event));
    SAY(mq_notify(queue, &event));
    SAY(mq_send(queue, "now", 4, 0));
    siginfo_t info;
    SAY(sigwaitinfo(&mask, &info));
    printf("%d %d\n", info.si_code, info.si_value.sival_int);
    SAY(mq_close(queue));
    SAY(mq_unlink(name));
    SAY(mq_unlink(name));
}

static void children(void) {
    int ends[2];
    if (pipe(ends)) return;
    static volatile long shown = 4711;
    pid_t child = fork();
    if (child == 0) {
        shown = 1234;
        if (write(ends[1], "x", 1) != 1) _exit(1);
        pause();
        _exit(1);
    }
    char byte;
    SAY(read(ends[0], &byte, 1));
    int descriptor = TRY(syscall(SYS_pidfd_open, child, 0));
    long copy = 0;
    struct iovec here = {&copy, sizeof copy}, there = {(void *)&shown, sizeof shown};
    SAY(process_vm_readv(child, &here, 1, &there, 1, 0));
    SHOW(copy);
    copy = 99;
    SAY(process_vm_writev(child, &here, 1, &there, 1, 0));
    SAY(process_vm_readv(child, &here, 1, &there, 1, 0));
    SHOW(copy);
    struct pollfd ended = {descriptor, POLLIN, 0};
    SAY(poll(&ended, 1, 0));
    SAY(syscall(SYS_pidfd_send_signal, descriptor, SIGTERM, NULL, 0));
    SAY(poll(&ended, 1, 10000));
    siginfo_t info = {0};
    SAY(waitid(P_PIDFD, descriptor, &info, WEXITED | WNOWAIT));
    printf("%d %d %d\n", info.si_code, info.si_status, info.si_pid == child);
    struct rusage usage;
    int status;
    SHOW(wait4(child, &status, 0, &usage) == child);
    SHOW(WTERMSIG(status));
    SAY(waitid(P_ALL, 0, &info, WEXITED));
    SAY(syscall(SYS_kcmp, getpid(), getpid(), 2, 0, 0));
}

static void scheduling(void) {
    SAY(sched_getscheduler(0));
    struct sched_param parameter = {0};
    SAY(sched_getparam(0, &parameter));
    SAY(sched_get_priority_max(SCHED_FIFO));
    cpu_set_t processors;
    SHOW(sched_getaffinity(0, sizeof processors, &processors) == 0);
    SAY(sched_setaffinity(0, sizeof processors, &processors));
    SAY(sched_setaffinity(0, 0, &processors));
    SAY(getpriority(PRIO_PROCESS, 0));
    SAY(setpriority(PRIO_PROCESS, 0, 3));
    SAY(getpriority(PRIO_PROCESS, 0));
    struct rlimit limit;
    SAY(getrlimit(RLIMIT_NOFILE, &limit));
    limit.rlim_cur = 77;
    SAY(setrlimit(RLIMIT_NOFILE, &limit));
    SAY(getrlimit(RLIMIT_NOFILE, &limit));
    SHOW(limit.rlim_cur);
    limit.rlim_cur = limit.rlim_max + 1;
    SAY(limit.rlim_max == RLIM_INFINITY ? -2 : setrlimit(RLIMIT_NOFILE, &limit));
    SAY(getrlimit(999, &limit));
}

int main(void) {
    shared();
    semaphores();
    messages();
    queues();
    children();
    scheduling();
    return 0;
}
