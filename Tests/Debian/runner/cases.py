# room: tests
# does: reads the level files: each case's program, script, standard input and expected output
# spec: Tests/Debian/README.md
"""The format of a level file, line by line, told apart by the first characters.

    packages: NAME …     what the level's sysroot holds, with all they depend on
    about: TEXT          one line for the tables
    # TEXT               a comment
    case NAME [ATTR…]    a case begins; ATTR is quick, timeout=SECONDS, status=N, output=any, native=no
    each NAME [ATTR…]    a family: one case a row, in which %1, %2 … stand for the row's words
    row WORD …           a row of the family
    ! WORDS              the program and its arguments, run directly
    $ LINE               a line of a script for bash
    > LINE               a line of the file `script` in the case's folder
    < LINE               a line of standard input
    = LINE               a line of the expected standard output
    ~ REGEX              the same as a regular expression
"""

import re
import shlex
from pathlib import Path

DEFAULT_TIMEOUT = 60


class Malformed(Exception):
    """A level file that does not follow the format; names file and line."""


class Case:
    def __init__(self, level, name, attributes, place):
        self.level = level
        self.name = name
        self.place = place
        self.quick = False
        self.native = True
        self.any_output = False
        self.timeout = DEFAULT_TIMEOUT
        self.status = 0
        self.words = None
        self.shell = []
        self.script = []
        self.stdin = []
        self.expected = []
        for attribute in attributes:
            self.set(attribute)

    def set(self, attribute):
        key, _, value = attribute.partition("=")
        if attribute == "quick":
            self.quick = True
        elif attribute == "output=any":
            self.any_output = True
        elif attribute == "native=no":
            self.native = False
        elif key == "timeout":
            self.timeout = int(value)
        elif key == "status":
            self.status = int(value)
        else:
            raise Malformed(f"{self.place}: unknown attribute '{attribute}'")

    def command(self):
        """The guest's words; the first is a name to be looked up, or a path."""
        return self.words if self.words is not None else ["bash", "-c", "\n".join(self.shell)]

    def differences(self, output):
        """What is wrong with the standard output, as lines; empty if nothing is."""
        if self.any_output:
            return []
        lines = output.split("\n")
        if lines and lines[-1] == "":
            lines.pop()
        found = []
        for number in range(max(len(lines), len(self.expected))):
            got = lines[number] if number < len(lines) else None
            kind, want = self.expected[number] if number < len(self.expected) else ("=", None)
            matches = got is not None and want is not None and (re.fullmatch(want, got) if kind == "~" else got == want)
            if not matches:
                found.append(f"line {number + 1}: expected {shorten(want)}, got {shorten(got)}")
        return found


def shorten(line):
    if line is None:
        return "the end"
    return repr(line if len(line) <= 160 else line[:157] + "...")


class Level:
    def __init__(self, path):
        self.name = path.stem
        self.path = path
        self.about = ""
        self.packages = []
        self.cases = []
        self.read()

    def read(self):
        pending = None
        for number, line in enumerate(self.path.read_text(encoding="utf-8").split("\n"), 1):
            place = f"{self.path.name}:{number}"
            mark, _, rest = line.partition(" ")
            if mark == "packages:":
                self.packages += rest.split()
            elif mark == "about:":
                self.about = rest
            elif mark in ("case", "each"):
                self.finish(pending)
                pending = Block(mark, rest.split(), place)
            elif line == "" or mark.startswith("#"):
                continue
            elif pending is None:
                raise Malformed(f"{place}: '{line}' stands before the first case")
            else:
                pending.add(mark, rest, place)
        self.finish(pending)

    def finish(self, block):
        if block is not None:
            self.cases += block.cases(self.name)


class Block:
    """The lines of one `case` or `each`, before rows are put in."""

    def __init__(self, kind, words, place):
        if not words:
            raise Malformed(f"{place}: a name is missing")
        self.kind = kind
        self.words = words
        self.place = place
        self.rows = []
        self.lines = []

    def add(self, mark, rest, place):
        if mark == "row" and self.kind == "each":
            self.rows.append(rest.split())
        elif mark in ("!", "$", ">", "<", "=", "~"):
            self.lines.append((mark, rest))
        else:
            raise Malformed(f"{place}: unknown line '{mark} {rest}'")

    def cases(self, level):
        if self.kind == "case":
            return [self.build(level, [])]
        if not self.rows:
            raise Malformed(f"{self.place}: no row")
        return [self.build(level, row) for row in self.rows]

    def build(self, level, row):
        def fill(text):
            for index, word in enumerate(row, 1):
                text = text.replace(f"%{index}", word)
            return text

        case = Case(level, fill(self.words[0]), [fill(word) for word in self.words[1:]], self.place)
        for mark, text in self.lines:
            text = fill(text) if row else text
            if mark == "!":
                case.words = shlex.split(text)
            elif mark == "$":
                case.shell.append(text)
            elif mark == ">":
                case.script.append(text)
            elif mark == "<":
                case.stdin.append(text)
            else:
                case.expected.append((mark, text))
        if (case.words is None) == (not case.shell):
            raise Malformed(f"{self.place}: a case has either one '!' line or some '$' lines")
        return case


def read_levels(folder, names):
    """All levels of the folder in the order of the file `order`, or the named ones."""
    order = (Path(folder) / "order").read_text(encoding="utf-8").split()
    for name in names:
        if name not in order:
            raise Malformed(f"there is no level '{name}'; there are {', '.join(order)}")
    levels = [Level(Path(folder) / f"{name}.cases") for name in order if not names or name in names]
    seen = {}
    for level in levels:
        for case in level.cases:
            if case.name in seen:
                raise Malformed(f"{case.place}: '{case.name}' is also at {seen[case.name]}")
            seen[case.name] = case.place
    return levels
