// room: guest programs
// does: greets everybody who is named as an argument, or the world; no C library
// spec: start.h
#include "start.h"

int run(long count, char **arguments) {
    if (count < 2) put("Hello, world.\n");
    for (long i = 1; i < count; i++) {
        put("Hello, ");
        put(arguments[i]);
        put(".\n");
    }
    return 0;
}
