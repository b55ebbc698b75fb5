// room: tests
// does: counts what a thread allocates
// spec: malloc(3)

#ifndef ALLOCATION_COUNTER_H
#define ALLOCATION_COUNTER_H

// The calls of malloc, calloc and realloc by this thread so far.
unsigned long allocation_count(void);

#endif
