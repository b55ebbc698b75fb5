// room: benchmarks
// does: a synthetic mix as in system programs: records behind pointers, short strings, enumerations, small procedures
// spec: Docs/Performance.md; a work-alike of its own, whose figures compare with no other program's
#include "../kernel.h"

typedef enum { RED, GREEN, BLUE, BLACK, WHITE } Colour;

typedef struct Record {
    struct Record *link;
    Colour colour, shade;
    int weight;
    char label[32];
} Record;

static Record first, second;
static Record *head = &first;
static int grid[48][48], row[48], counter;
static char mark_a, mark_b;

static NOINLINE Colour successor(Colour colour) {
    switch (colour) {
    case RED: return GREEN;
    case GREEN: return counter > 100 ? RED : BLACK;
    case BLUE: return GREEN;
    case BLACK: return WHITE;
    default: return BLUE;
    }
}

static NOINLINE int weigh(int a, int b) { return a + 2 + b; }

static NOINLINE char letter_of(char a, char b) {
    char copy = a;
    if (copy != b) return 'A';
    mark_a = copy;
    return 'B';
}

static NOINLINE int is_after(const char *a, const char *b) {
    int place = 2;
    char found = 'A';
    while (place <= 2) {
        if (letter_of(a[place], b[place + 1]) == 'A') {
            found = 'Z';
            place++;
        }
    }
    if (found >= 'W' && found < 'Z') place = 7;
    if (strcmp(a, b) <= 0) return 0;
    counter = place + 7;
    return 1;
}

static NOINLINE void fill(int *line, int (*square)[48], int at, int value) {
    int place = at + 5;
    line[place] = value;
    line[place + 1] = line[place];
    line[place + 20] = place;
    for (int i = place; i <= place + 1; i++) square[place][i] = place;
    square[place][place - 1]++;
    square[place + 15][place] = line[place];
    counter = 5;
}

static NOINLINE void follow(Record **place) {
    if (head) *place = head->link;
    head->weight = weigh(10, counter);
}

static NOINLINE void advance(Record *record) {
    Record *next = record->link;
    *next = *head;
    record->weight = 5;
    next->weight = record->weight;
    next->link = record->link;
    follow(&next->link);
    if (next->colour == RED) {
        next->weight = 6;
        next->shade = successor(record->shade);
        next->link = head->link;
        next->weight = weigh(next->weight, 10);
    } else {
        *record = *record->link;
    }
}

int main(int argc, char **argv) {
    char left[32], right[32];
    int a = 0, b = 0, c = 0;
    uint64_t sum = 0;
    long rounds = amount(argc, argv, 12000000);
    first.link = &second;
    first.shade = BLACK;
    first.weight = 40;
    strcpy(first.label, "A LABEL OF SOME LENGTH, NO. 1");
    strcpy(left, "ANOTHER TEXT TO COMPARE, NO. 1");
    for (long i = 1; i <= rounds; i++) {
        mark_b = mark_a == 'A' ? 'B' : 'C';
        a = 2;
        b = 3;
        strcpy(right, "ANOTHER TEXT TO COMPARE, NO. 2");
        Colour colour = GREEN;
        int differs = !is_after(right, left);
        while (a < b) {
            c = 5 * a - b;
            c += weigh(a, b);
            a++;
        }
        fill(row, grid, a, c);
        advance(head);
        for (char letter = 'A'; letter <= 'A' + (mark_b & 3); letter++) {
            if (colour == (letter_of(letter, 'C') == 'A' ? BLUE : GREEN)) colour = successor(RED);
        }
        b = b * a;
        a = b / (c + (int)(i & 7) + 1);
        b = 7 * (b - c) - a + differs;
        sum += (uint64_t)(a + b + colour) + (uint64_t)head->weight;
    }
    sum = mix(sum, (uint64_t)grid[8][7]);
    sum = mix(sum, (uint64_t)counter + (uint64_t)second.weight + (uint64_t)second.shade);
    printf("dhrystone %016llx %s\n", (unsigned long long)sum, second.label);
    return 0;
}
