// room: kit/csupport
// does: gives back the pages of the program's and its libraries' files that only starting needed
// spec: Docs/Decisions/0052-peak-memory.md
#ifndef MARTLET_START_UP_H
#define MARTLET_START_UP_H

/// Takes the read-only pages of all loaded objects out of this process's map. Those that are still needed come back, from
/// the files, as they are touched; the dynamic linker's and the plugin loader's do not.
void martlet_give_back_start_up(void);

#endif
