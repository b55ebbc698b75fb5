// room: tests
// does: what /proc tells of memory as a whole agrees with the mappings, of this process and of its parent
// spec: proc_pid_statm(5), proc_pid_status(5), proc_pid_smaps(5), proc_pid_numa_maps(5), proc_pid_map_files(5)
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>

#include "check.h"

enum { LIMIT = 200 };

static char text[1 << 18];
static char process[20];

struct mapped {
    int count;
    uint64_t start[LIMIT], end[LIMIT], size, stack;
};

// Whether there is such a file; not every kernel has all.
static int read_file(const char *name) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%s/%s", process, name);
    int file = open(path, O_RDONLY);
    if (file < 0) {
        CHECK_EQUAL(errno, ENOENT);
        return 0;
    }
    ssize_t done = 0, count;
    while ((count = read(file, text + done, sizeof text - 1 - done)) > 0) done += count;
    CHECK_EQUAL(count, 0);
    close(file);
    text[done] = 0;
    return 1;
}

static uint64_t amount(const char *name) {
    char *at = strstr(text, name);
    CHECK(at, "%s: %s", name, text);
    return strtoull(at + strlen(name), 0, 10);
}

static struct mapped read_maps(void) {
    struct mapped maps = {0};
    CHECK(read_file("maps"), "maps");
    for (char *line = strtok(text, "\n"); line; line = strtok(0, "\n")) {
        // It belongs to no process.
        if (strstr(line, "[vsyscall]")) continue;
        CHECK(maps.count < LIMIT, "too many");
        char *next;
        maps.start[maps.count] = strtoull(line, &next, 16);
        maps.end[maps.count] = strtoull(next + 1, 0, 16);
        maps.size += maps.end[maps.count] - maps.start[maps.count];
        if (strstr(line, "[stack]")) maps.stack += maps.end[maps.count] - maps.start[maps.count];
        maps.count++;
    }
    CHECK(maps.count > 3, "%d", maps.count);
    return maps;
}

static int has(const struct mapped *maps, uint64_t address) {
    for (int index = 0; index < maps->count; index++) {
        if (maps->start[index] <= address && address < maps->end[index]) return 1;
    }
    return 0;
}

static void test_numbers(const struct mapped *maps) {
    uint64_t field[7];
    CHECK(read_file("statm"), "statm");
    char *at = text;
    for (int index = 0; index < 7; index++) field[index] = strtoull(at, &at, 10);
    // How much of its room a stack has grown to is another matter.
    CHECK(field[0] * PAGE <= maps->size && field[0] * PAGE >= maps->size - maps->stack, "%s of %#lx", text, maps->size);
    uint64_t size = field[0] * PAGE;
    CHECK(field[0] >= field[1] && field[1] >= field[2] && field[1] > 0, "%s", text);
    if (strcmp(process, "self") != 0) return;
    CHECK(read_file("status"), "status");
    CHECK_EQUAL(amount("VmSize:") << 10, size);
    CHECK_EQUAL(amount("VmExe:") << 10, field[3] * PAGE);
    CHECK(amount("VmLib:") < 100, "this program has no libraries: %lu kB", amount("VmLib:"));
    CHECK_EQUAL((amount("VmData:") + amount("VmStk:")) << 10, field[5] * PAGE);
}

static void test_sums(const struct mapped *maps) {
    if (!read_file("smaps_rollup")) return;
    CHECK(strstr(text, "[rollup]\n") && strtoull(text, 0, 16) == maps->start[0], "%s", text);
    CHECK(amount("Rss:") > 0 && amount("Rss:") << 10 <= maps->size, "%s", text);
    uint64_t parts = amount("Pss_Anon:") + amount("Pss_File:") + amount("Pss_Shmem:"), whole = amount("Pss:");
    CHECK(parts <= whole + 3 && whole <= parts + 3, "%lu of %lu", parts, whole);
}

static void test_numa(const struct mapped *maps) {
    if (!read_file("numa_maps")) return;
    int lines = 0, programs = 0;
    for (char *line = strtok(text, "\n"); line; line = strtok(0, "\n")) {
        CHECK(has(maps, strtoull(line, 0, 16)), "%s", line);
        CHECK(!strstr(line, "libMartlet"), "%s", line);
        lines++;
        programs += strstr(line, "/proc_memory") != 0;
    }
    CHECK(lines > 3 && programs > 1, "%d, %d", lines, programs);
}

static void test_files(const struct mapped *maps) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%s/map_files", process);
    DIR *folder = opendir(path);
    if (!folder) return;
    int count = 0, dots = 0;
    for (struct dirent *entry; (entry = readdir(folder));) {
        if (entry->d_name[0] == '.') {
            dots++;
            continue;
        }
        CHECK(has(maps, strtoull(entry->d_name, 0, 16)), "%s", entry->d_name);
        count++;
    }
    closedir(folder);
    CHECK_EQUAL(dots, 2);
    CHECK(count > 1, "%d", count);
}

static void test_all(void) {
    struct mapped maps = read_maps();
    test_numbers(&maps);
    test_sums(&maps);
    test_numa(&maps);
    test_files(&maps);
}

int main(void) {
    CHECK(mmap(NULL, 64 * PAGE, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED, "errno %d", errno);
    strcpy(process, "self");
    // stdio and opendir have what they need.
    test_all();
    test_all();
    pid_t child = fork();
    if (child == 0) {
        snprintf(process, sizeof process, "%d", getppid());
        test_all();
        _exit(42);
    }
    int status;
    CHECK(child > 0 && waitpid(child, &status, 0) == child && WEXITSTATUS(status) == 42, "status %x", status);
    return finish();
}
