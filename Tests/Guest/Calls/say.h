// room: tests
// does: prints the result of a call and its errno, so that a native run of the same program is the expectation
// spec: Tests/GuestTests/CallTests.swift
#pragma once

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SAY(call)                                                            \
    ({                                                                       \
        errno = 0;                                                           \
        long said_ = (long)(call);                                           \
        printf("%s = %ld", #call, said_);                                    \
        if (said_ == -1) printf(" (%s)", strerrorname_np(errno));            \
        putchar('\n');                                                       \
        said_;                                                               \
    })

// For results that differ from run to run: only whether it worked.
#define TRY(call)                                                                             \
    ({                                                                                        \
        errno = 0;                                                                            \
        long tried_ = (long)(call);                                                           \
        printf("%s %s\n", #call, tried_ == -1 ? strerrorname_np(errno) : "works");            \
        tried_;                                                                               \
    })

#define SHOW(value) printf("%s is %ld\n", #value, (long)(value))
#define TEXT(value) printf("%s is \"%s\"\n", #value, (value))
