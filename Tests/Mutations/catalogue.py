# room: tests
# does: reads the mutants and the layers from their text files, and says which mutants are stale
# spec: Docs/Testing.md, section "Mutation testing"
"""The mutants (*.txt beside this file) and the layers (layers.conf)."""

import configparser
import glob
import hashlib
import os

FOLDER = os.path.dirname(os.path.abspath(__file__))
FIELDS = ("layer", "file", "old", "new", "nth", "reason")


class CatalogueError(Exception):
    """A file of mutants that can't be read, or an option that names nothing."""


class Mutant:
    """One defect: in `path`, the `nth` occurrence of `old` (the only one, if nth is 0) becomes `new`."""

    def __init__(self, name, source, line):
        self.id, self.source, self.line = name, source, line
        self.fields = {}

    layer = property(lambda self: self.fields["layer"])
    path = property(lambda self: self.fields["file"])
    old = property(lambda self: self.fields["old"])
    new = property(lambda self: self.fields.get("new", ""))
    nth = property(lambda self: int(self.fields.get("nth", "0")))
    reason = property(lambda self: self.fields.get("reason"))

    def digest(self):
        text = "\0".join((self.layer, self.path, self.old, self.new, str(self.nth)))
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    def problem(self, text):
        """Why this mutant can't be applied to `text`, or None."""
        count = text.count(self.old)
        if count == 0:
            return f"stale: the old text does not occur in {self.path}: {self.old!r}"
        if self.nth == 0 and count > 1:
            return f"ambiguous: the old text occurs {count} times in {self.path}; add nth: or more text"
        if self.nth > count:
            return f"stale: the old text occurs only {count} times in {self.path}"
        return None

    def applied(self, text):
        start = -1
        for _ in range(max(self.nth, 1)):
            start = text.index(self.old, start + 1)
        return text[:start] + self.new + text[start + len(self.old):]


def read_mutants():
    """Every mutant, in the order of the files and of their lines."""
    mutants, known = [], {}
    for path in sorted(glob.glob(os.path.join(FOLDER, "*.txt"))):
        for mutant in read_file(path):
            if mutant.id in known:
                raise CatalogueError(f"{mutant.source}:{mutant.line}: there is a mutant '{mutant.id}' already")
            if mutant.layer not in layers():
                raise CatalogueError(f"{mutant.source}:{mutant.line}: no layer '{mutant.layer}' in layers.conf")
            known[mutant.id] = mutant
            mutants.append(mutant)
    return mutants


def read_file(path):
    """The stanzas of one file. A field that is written again adds a line to itself."""
    mutants, defaults = [], {}
    source = os.path.basename(path)
    with open(path, encoding="utf-8") as stream:
        lines = stream.read().split("\n")
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        field, colon, value = line.partition(":")
        value = value[1:] if value.startswith(" ") else value
        if not colon or field not in FIELDS + ("mutant",):
            raise CatalogueError(f"{source}:{number}: not 'field: value' with one of: mutant {' '.join(FIELDS)}")
        if field == "mutant":
            mutants.append(Mutant(value.strip(), source, number))
            mutants[-1].fields.update(defaults)
        elif not mutants:
            defaults[field] = value
        else:
            add(mutants[-1].fields, field, value, defaults)
    for mutant in mutants:
        missing = [f for f in ("layer", "file", "old") if f not in mutant.fields]
        if missing or mutant.old == mutant.new:
            raise CatalogueError(f"{source}:{mutant.line}: {mutant.id} has no {missing or ['change']}")
    return mutants


def add(fields, field, value, defaults):
    if field in ("old", "new", "reason") and field in fields:
        fields[field] += ("\n" if field != "reason" else " ") + value
    elif field in fields and fields[field] != defaults.get(field):
        raise CatalogueError(f"'{field}: {value}' is given twice for one mutant")
    else:
        fields[field] = value


def check(mutants, root):
    """One line for each mutant that the sources have left behind."""
    lines = []
    for mutant in mutants:
        try:
            with open(os.path.join(root, mutant.path), encoding="utf-8") as stream:
                problem = mutant.problem(stream.read())
        except OSError as error:
            problem = f"stale: {mutant.path}: {error.strerror}"
        if problem:
            lines.append(f"{mutant.source}:{mutant.line}: {mutant.id}: {problem}")
    return lines


_layers = {}


def layers():
    """The layers of layers.conf by name: which test targets belong to each, what is left out, with which settings."""
    if not _layers:
        parser = configparser.ConfigParser()
        parser.optionxform = str
        parser.read(os.path.join(FOLDER, "layers.conf"), encoding="utf-8")
        for name in parser.sections():
            section = parser[name]
            _layers[name] = {
                "tests": section["tests"].split(),
                "skip": section.get("skip", "").split(),
                "configuration": section.get("configuration", "debug"),
                "environment": dict(pair.split("=", 1) for pair in section.get("environment", "").split()),
            }
    return _layers
