// room: cli
// does: what the process was started with, as the dynamic linker said it before anything else ran
// spec: System V gABI, "Initialization and Termination Functions"
#ifndef MARTLET_START_H
#define MARTLET_START_H

/// The process's arguments: `count` texts.
struct martlet_arguments {
    int count;
    char **texts;
};

/// `CommandLine` has the same, but its first use touches pages that nothing else of a run does.
struct martlet_arguments martlet_arguments_given(void);

#endif
