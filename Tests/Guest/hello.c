// room: guest programs
// does: one line by write(2), through the C library
// spec: write(2)
#include <string.h>
#include <unistd.h>

int main(void) {
    const char *text = "Hello from riscv64.\n";
    return write(1, text, strlen(text)) == (ssize_t)strlen(text) ? 0 : 1;
}
