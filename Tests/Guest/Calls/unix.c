// room: tests
// does: Unix sockets with names: the names that are told are those that were given, and lead to the files of that name
// spec: unix(7), sendmsg(2), recvmmsg(2), accept(2)
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include "check.h"

static socklen_t name(struct sockaddr_un *address, const char *path) {
    memset(address, 0, sizeof *address);
    address->sun_family = AF_UNIX;
    strcpy(address->sun_path, path);
    return offsetof(struct sockaddr_un, sun_path) + strlen(path) + 1;
}

static int bound(int type, const char *path) {
    struct sockaddr_un address;
    int descriptor = socket(AF_UNIX, type, 0);
    CHECK(descriptor >= 0, "socket");
    CHECK(bind(descriptor, (void *)&address, name(&address, path)) == 0, "%s: errno %d", path, errno);
    return descriptor;
}

// What a call told of a name.
static void check_name(const struct sockaddr_un *address, socklen_t size, const char *path) {
    CHECK_EQUAL(address->sun_family, AF_UNIX);
    CHECK(strcmp(address->sun_path, path) == 0, "%s, not %s", address->sun_path, path);
    CHECK_EQUAL(size, offsetof(struct sockaddr_un, sun_path) + strlen(path) + 1);
}

// The kernel's table of sockets has the name too.
static void check_table(const char *path) {
    static char line[4096];
    FILE *table = fopen("/proc/net/unix", "r");
    CHECK(table, "errno %d", errno);
    int found = 0;
    while (fgets(line, sizeof line, table)) {
        line[strcspn(line, "\n")] = 0;
        char *at = strchr(line, '/');
        found += at && strcmp(at, path) == 0;
    }
    fclose(table);
    CHECK(found == 1, "%s: %d times", path, found);
}

static void test_stream(const char *path, int tells) {
    struct sockaddr_un address, told;
    int server = bound(SOCK_STREAM, path);
    struct stat status;
    CHECK(stat(path, &status) == 0 && S_ISSOCK(status.st_mode), "%s: errno %d", path, errno);
    socklen_t size = sizeof told;
    CHECK_EQUAL(getsockname(server, (void *)&told, &size), 0);
    if (tells) check_name(&told, size, path);
    if (tells) check_table(path);
    CHECK_EQUAL(listen(server, 3), 0);
    int client = socket(AF_UNIX, SOCK_STREAM, 0);
    size = name(&address, path);
    CHECK(connect(client, (void *)&address, size) == 0, "%s: errno %d", path, errno);
    size = sizeof told;
    memset(&told, 0, sizeof told);
    CHECK_EQUAL(getpeername(client, (void *)&told, &size), 0);
    if (tells) check_name(&told, size, path);
    // Too little room: what fits, and how long it is.
    size = 5;
    memset(&told, 0, sizeof told);
    CHECK_EQUAL(getpeername(client, (void *)&told, &size), 0);
    if (tells) CHECK_EQUAL(size, offsetof(struct sockaddr_un, sun_path) + strlen(path) + 1);
    CHECK_EQUAL(told.sun_path[0], '/');
    CHECK_EQUAL(told.sun_path[3], 0);
    size = sizeof told;
    int peer = accept4(server, (void *)&told, &size, SOCK_CLOEXEC);
    CHECK(peer >= 0, "accept");
    CHECK_EQUAL(size, 2);
    CHECK_EQUAL(write(client, "hi", 2), 2);
    char text[10];
    CHECK_EQUAL(read(peer, text, sizeof text), 2);
    close(peer);
    close(client);
    close(server);
    CHECK_EQUAL(unlink(path), 0);
    client = socket(AF_UNIX, SOCK_STREAM, 0);
    CHECK(connect(client, (void *)&address, sizeof address) < 0 && errno == ENOENT, "errno %d", errno);
    close(client);
}

static void test_datagrams(const char *one, const char *two) {
    int receiver = bound(SOCK_DGRAM, one), sender = bound(SOCK_DGRAM, two);
    struct sockaddr_un to, from;
    socklen_t size = name(&to, one);
    CHECK_EQUAL(sendto(sender, "first", 5, 0, (void *)&to, size), 5);
    struct iovec pieces[2] = {{"sec", 3}, {"ond", 3}};
    struct msghdr header = {&to, size, pieces, 2, 0, 0, 0};
    CHECK_EQUAL(sendmsg(sender, &header, 0), 6);
    struct mmsghdr many[3] = {{header, 77}, {header, 77}, {header, 77}};
    many[1].msg_hdr.msg_iovlen = 1;
    CHECK_EQUAL(sendmmsg(sender, many, 2, 0), 2);
    CHECK(many[0].msg_len == 6 && many[1].msg_len == 3 && many[2].msg_len == 77, "lengths");
    CHECK_EQUAL(header.msg_name, &to);

    char text[20], rest[20];
    size = sizeof from;
    CHECK_EQUAL(recvfrom(receiver, text, sizeof text, 0, (void *)&from, &size), 5);
    check_name(&from, size, two);
    struct iovec room[2] = {{text, 2}, {rest, 18}};
    char control[64];
    struct msghdr in = {&from, sizeof from, room, 2, control, sizeof control, 99};
    memset(&from, 0, sizeof from);
    CHECK_EQUAL(recvmsg(receiver, &in, 0), 6);
    CHECK(memcmp(text, "se", 2) == 0 && memcmp(rest, "cond", 4) == 0, "pieces");
    check_name(&from, in.msg_namelen, two);
    CHECK(in.msg_controllen == 0 && in.msg_flags == 0, "%zu %d", in.msg_controllen, in.msg_flags);
    CHECK(in.msg_name == &from && in.msg_iov == room, "pointers");
    struct sockaddr_un names[2] = {0};
    struct iovec rooms[2] = {{text, 20}, {rest, 2}};
    struct mmsghdr messages[2] = {{{&names[0], sizeof from, &rooms[0], 1, 0, 0, 0}, 0},
                                  {{&names[1], 0, &rooms[1], 1, 0, 0, 0}, 0}};
    CHECK_EQUAL(recvmmsg(receiver, messages, 2, MSG_DONTWAIT, 0), 2);
    check_name(&names[0], messages[0].msg_hdr.msg_namelen, two);
    CHECK_EQUAL(messages[0].msg_len, 6);
    CHECK_EQUAL(messages[1].msg_len, 2);
    CHECK_EQUAL(messages[1].msg_hdr.msg_flags, MSG_TRUNC);
    CHECK_EQUAL(names[1].sun_family, 0);

    // A message that can't be read stops the rest, and is the error only where it is the first.
    header.msg_iov = (void *)64;
    struct mmsghdr some[2] = {many[0], {header, 0}};
    CHECK_EQUAL(sendmmsg(sender, some, 2, 0), 1);
    CHECK(sendmmsg(sender, some + 1, 1, 0) < 0 && errno == EFAULT, "errno %d", errno);
    CHECK(sendmsg(sender, (void *)64, 0) < 0 && errno == EFAULT, "errno %d", errno);
    header.msg_iovlen = 2000;
    CHECK(sendmsg(sender, &header, 0) < 0 && errno == EMSGSIZE, "errno %d", errno);

    // Passed descriptors come through as they are.
    union {
        struct cmsghdr align;
        char bytes[CMSG_SPACE(sizeof(int))];
    } buffer = {{CMSG_LEN(sizeof(int)), SOL_SOCKET, SCM_RIGHTS}};
    int null = open("/dev/null", O_RDONLY);
    memcpy(CMSG_DATA(&buffer.align), &null, sizeof null);
    struct msghdr with = {&to, name(&to, one), pieces, 1, &buffer, sizeof buffer, 0};
    CHECK_EQUAL(recv(receiver, text, sizeof text, 0), 6);
    CHECK_EQUAL(sendmsg(sender, &with, 0), 3);
    in = (struct msghdr){0, 0, room, 2, control, sizeof control, 0};
    CHECK_EQUAL(recvmsg(receiver, &in, 0), 3);
    CHECK_EQUAL(in.msg_controllen, sizeof buffer);
    close(receiver);
    close(sender);
    unlink(one);
    unlink(two);
}

int main(int count, char **arguments) {
    CHECK(count > 1, "the folder");
    char one[200], two[200];
    snprintf(one, sizeof one, "%s/one.sock", arguments[1]);
    snprintf(two, sizeof two, "%s/second.sock", arguments[1]);
    test_stream(one, 1);
    test_datagrams(one, two);
    // Through a symbolic link, and by names that are no paths.
    snprintf(two, sizeof two, "%s/link", arguments[1]);
    int server = bound(SOCK_DGRAM, one), client = socket(AF_UNIX, SOCK_DGRAM, 0);
    CHECK_EQUAL(symlink(one, two), 0);
    struct sockaddr_un address;
    CHECK_EQUAL(sendto(client, "x", 1, 0, (void *)&address, name(&address, two)), 1);
    int other = socket(AF_UNIX, SOCK_DGRAM, 0);
    CHECK(bind(other, (void *)&address, name(&address, two)) < 0 && errno == EADDRINUSE, "errno %d", errno);
    CHECK_EQUAL(bind(other, (void *)&address, 2), 0);
    socklen_t size = sizeof address;
    CHECK_EQUAL(getsockname(other, (void *)&address, &size), 0);
    CHECK(size == 8 && address.sun_path[0] == 0, "%u", size);
    CHECK_EQUAL(unlink(two), 0);
    CHECK_EQUAL(unlink(one), 0);
    close(server);
    // The longest path that an address holds, which on the host may be longer still.
    char longest[200];
    snprintf(longest, sizeof longest, "%s/", arguments[1]);
    while (strlen(longest) < 100) strcat(longest, "n");
    test_stream(longest, 0);
    return finish();
}
