// room: tests
// does: sockets with control messages, many messages at once, options, addresses and half-closed ends
// spec: socket(2), cmsg(3), unix(7), sendmmsg(2), recvmmsg(2)
#define _GNU_SOURCE
#include "say.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stddef.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <sys/uio.h>

static void rights(void) {
    int ends[2], pipe_ends[2];
    SAY(socketpair(AF_UNIX, SOCK_DGRAM, 0, ends));
    SAY(pipe(pipe_ends) == 0);
    int on = 1;
    SAY(setsockopt(ends[1], SOL_SOCKET, SO_PASSCRED, &on, sizeof on));
    char text[] = "with a descriptor";
    struct iovec pieces[2] = {{text, 5}, {text + 5, sizeof text - 5}};
    union {
        char bytes[CMSG_SPACE(sizeof(int))];
        struct cmsghdr align;
    } control;
    struct msghdr message = {
        .msg_iov = pieces, .msg_iovlen = 2, .msg_control = &control, .msg_controllen = sizeof control};
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int));
    memcpy(CMSG_DATA(header), &pipe_ends[1], sizeof(int));
    SAY(sendmsg(ends[0], &message, 0));
    char got[100] = "";
    char control_in[200];
    struct iovec into = {got, sizeof got};
    struct msghdr in = {.msg_iov = &into, .msg_iovlen = 1, .msg_control = control_in, .msg_controllen = sizeof control_in};
    SAY(recvmsg(ends[1], &in, MSG_CMSG_CLOEXEC));
    TEXT(got);
    SHOW(in.msg_flags);
    SHOW(in.msg_controllen);
    for (struct cmsghdr *each = CMSG_FIRSTHDR(&in); each; each = CMSG_NXTHDR(&in, each)) {
        printf("control %d %d %zu\n", each->cmsg_level, each->cmsg_type, (size_t)each->cmsg_len);
        if (each->cmsg_type == SCM_CREDENTIALS) {
            struct ucred who;
            memcpy(&who, CMSG_DATA(each), sizeof who);
            SHOW(who.pid == getpid());
            SHOW(who.uid == getuid());
        }
        if (each->cmsg_type == SCM_RIGHTS) {
            int passed;
            memcpy(&passed, CMSG_DATA(each), sizeof passed);
            SHOW(fcntl(passed, F_GETFD));
            SAY(write(passed, "through", 7));
            char back[8] = "";
            SAY(read(pipe_ends[0], back, 7));
            TEXT(back);
        }
    }
    // Too little room for the control data.
    SAY(sendmsg(ends[0], &message, 0));
    in.msg_controllen = 4;
    SAY(recvmsg(ends[1], &in, 0));
    SHOW(in.msg_flags & MSG_CTRUNC);
}

static void many(void) {
    int ends[2];
    SAY(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends));
    struct mmsghdr out[3] = {0}, in[4] = {0};
    struct iovec pieces[3] = {{"one", 3}, {"two!", 4}, {"three", 5}}, room[4];
    char texts[4][8];
    for (int i = 0; i < 3; i++) out[i].msg_hdr.msg_iov = &pieces[i], out[i].msg_hdr.msg_iovlen = 1;
    for (int i = 0; i < 4; i++) {
        room[i] = (struct iovec){texts[i], sizeof texts[i]};
        in[i].msg_hdr.msg_iov = &room[i], in[i].msg_hdr.msg_iovlen = 1;
    }
    SAY(sendmmsg(ends[0], out, 3, 0));
    for (int i = 0; i < 3; i++) SHOW(out[i].msg_len);
    struct timespec wait = {0, 10000000};
    SAY(recvmmsg(ends[1], in, 4, MSG_DONTWAIT, &wait));
    for (int i = 0; i < 3; i++) printf("%u %.*s\n", in[i].msg_len, (int)in[i].msg_len, texts[i]);
    SAY(recvmmsg(ends[1], in, 4, MSG_DONTWAIT, NULL));
    SAY(shutdown(ends[0], SHUT_WR));
    SAY(recv(ends[1], texts[0], 8, 0));
    SAY(send(ends[0], "x", 1, MSG_NOSIGNAL));
}

static void internet(void) {
    struct sockaddr_in any = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof any;
    int listener = TRY(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    SHOW(fcntl(listener, F_GETFD));
    int on = 1, value = 0;
    SAY(setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on));
    SAY(bind(listener, (struct sockaddr *)&any, sizeof any));
    SAY(listen(listener, 5));
    SAY(getsockname(listener, (struct sockaddr *)&any, &size));
    SHOW(size);
    SHOW(any.sin_port != 0);
    int client = TRY(socket(AF_INET, SOCK_STREAM, 0));
    SAY(connect(client, (struct sockaddr *)&any, sizeof any));
    struct sockaddr_storage peer;
    size = sizeof peer;
    int server = TRY(accept4(listener, (struct sockaddr *)&peer, &size, SOCK_NONBLOCK | SOCK_CLOEXEC));
    SHOW(size);
    SHOW(peer.ss_family);
    SHOW(fcntl(server, F_GETFL) & O_NONBLOCK);
    size = 4;
    SAY(getpeername(client, (struct sockaddr *)&peer, &size));
    SHOW(size);
    char buffer[64];
    SAY(recv(server, buffer, sizeof buffer, 0));
    size = sizeof value;
    SAY(setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on));
    SAY(getsockopt(client, IPPROTO_TCP, TCP_NODELAY, &value, &size));
    SHOW(value);
    SAY(getsockopt(client, SOL_SOCKET, SO_TYPE, &value, &size));
    SHOW(value);
    SAY(getsockopt(client, SOL_SOCKET, SO_TYPE, NULL, &size));
    SAY(getsockopt(client, SOL_SOCKET, 9999, &value, &size));
    struct linger linger = {1, 3};
    SAY(setsockopt(client, SOL_SOCKET, SO_LINGER, &linger, sizeof linger));
    struct timeval short_time = {0, 20000};
    SAY(setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &short_time, sizeof short_time));
    SAY(recv(client, buffer, sizeof buffer, 0));
    struct iovec pieces[3] = {{"ab", 2}, {"", 0}, {"cde", 3}};
    SAY(writev(client, pieces, 3));
    SAY(recv(server, buffer, sizeof buffer, MSG_PEEK));
    SAY(recvfrom(server, buffer, 2, 0, NULL, NULL));
    SAY(read(server, buffer, sizeof buffer));
    SAY(shutdown(client, SHUT_RDWR));
    SAY(read(server, buffer, sizeof buffer));
    int datagram = TRY(socket(AF_INET, SOCK_DGRAM, 0));
    SAY(bind(datagram, (struct sockaddr *)&(struct sockaddr_in){.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)}, 16));
    size = sizeof any;
    SAY(getsockname(datagram, (struct sockaddr *)&any, &size));
    SAY(sendto(datagram, "to myself", 9, 0, (struct sockaddr *)&any, sizeof any));
    struct sockaddr_in from;
    size = sizeof from;
    memset(&from, 0, sizeof from);
    SAY(recvfrom(datagram, buffer, sizeof buffer, 0, (struct sockaddr *)&from, &size));
    SHOW(size);
    SHOW(from.sin_port == any.sin_port);
}

static void names(void) {
    int server = TRY(socket(AF_UNIX, SOCK_STREAM, 0));
    struct sockaddr_un name = {.sun_family = AF_UNIX};
    sprintf(name.sun_path + 1, "martlet-test-%d", getpid());
    socklen_t size = offsetof(struct sockaddr_un, sun_path) + 1 + strlen(name.sun_path + 1);
    SAY(bind(server, (struct sockaddr *)&name, size));
    SAY(listen(server, 1));
    int client = TRY(socket(AF_UNIX, SOCK_STREAM, 0));
    SAY(connect(client, (struct sockaddr *)&name, size));
    struct ucred who;
    socklen_t who_size = sizeof who;
    SAY(getsockopt(client, SOL_SOCKET, SO_PEERCRED, &who, &who_size));
    SHOW(who.pid == getpid());
    SHOW(who_size);
    SAY(connect(TRY(socket(AF_UNIX, SOCK_STREAM, 0)), (struct sockaddr *)&(struct sockaddr_un){AF_UNIX, "no/such"}, 10));
    SAY(socket(AF_INET, 77, 0));
    SAY(bind(0, (struct sockaddr *)&name, size));
}

static int woken[2];

static void wake(int signal) {
    (void)signal;
    if (write(woken[1], "w", 1) != 1) _exit(3);
}

// A handler with SA_RESTART starts a wait again, but not one that has a timeout.
static void interrupted(void) {
    SAY(socketpair(AF_UNIX, SOCK_STREAM, 0, woken));
    struct sigaction action = {.sa_handler = wake, .sa_flags = SA_RESTART};
    sigaction(SIGALRM, &action, NULL);
    struct itimerval soon = {{0, 0}, {0, 30000}};
    char text[4];
    setitimer(ITIMER_REAL, &soon, NULL);
    SAY(read(woken[0], text, 1));
    struct timeval long_time = {20, 0};
    SAY(setsockopt(woken[0], SOL_SOCKET, SO_RCVTIMEO, &long_time, sizeof long_time));
    setitimer(ITIMER_REAL, &soon, NULL);
    SAY(read(woken[0], text, 1));
    SAY(recv(woken[0], text, 1, 0));
    setitimer(ITIMER_REAL, &soon, NULL);
    SAY(recv(woken[0], text, 1, 0));
}

int main(void) {
    interrupted();
    rights();
    many();
    internet();
    names();
    return 0;
}
