# room: tests
# does: keeps what became of each mutant between runs, and prints the table
# spec: Docs/Testing.md, section "Mutation testing"
"""results.json in the scratch folder: one entry a mutant."""

import hashlib
import json
import os
import time

WANTED = 0.95


class Outcome:
    """What became of a mutant: `caught`, `survived`, or `invalid` if it does not build."""

    def __init__(self, status, by, seconds):
        self.status, self.by, self.seconds = status, by, seconds

    def __str__(self):
        return f"{self.status} {self.by} ({self.seconds:.0f} s)"


class Clock:
    def __init__(self, minutes):
        self.end = time.monotonic() + minutes * 60 if minutes else None

    def is_over(self):
        return self.end is not None and time.monotonic() > self.end


class Results:
    """A result counts while the mutant and the mutated file are the same; that of a survivor only while the layer's
    tests are the same too, so that a new test has its chance."""

    def __init__(self, scratch, root):
        os.makedirs(scratch, exist_ok=True)
        self.path, self.root = os.path.join(scratch, "results.json"), root
        self.entries, self.digests = {}, {}
        if os.path.exists(self.path):
            with open(self.path, encoding="utf-8") as stream:
                self.entries = json.load(stream)

    def clock(self, minutes):
        return Clock(minutes)

    def key(self, mutant):
        return mutant.digest() + self.digest(mutant.path)

    def digest(self, path):
        """Of a file, or of all files beneath a folder."""
        if path not in self.digests:
            full, sums = os.path.join(self.root, path), hashlib.sha256()
            files = [full] if os.path.isfile(full) else sorted(
                os.path.join(folder, name) for folder, _, names in os.walk(full) for name in names)
            for name in files:
                with open(name, "rb") as stream:
                    sums.update(stream.read())
            self.digests[path] = sums.hexdigest()[:16]
        return self.digests[path]

    def tests_key(self, mutant):
        from catalogue import layers
        names = layers()[mutant.layer]["tests"]
        return "".join(self.digest(f"Tests/{name}" if os.path.isdir(f"{self.root}/Tests/{name}")
                                   else f"Tests/{name.removesuffix('Tests')}")[:8] for name in names)

    def entry(self, mutant):
        entry = self.entries.get(mutant.id)
        return entry if entry and entry["key"] == self.key(mutant) else None

    def status(self, mutant):
        """What became of the mutant; None if nothing is known, or if a survivor has new tests to face."""
        entry = self.entry(mutant)
        if entry and entry["status"] == "survived" and entry["tests"] != self.tests_key(mutant):
            return None
        return entry and entry["status"]

    def is_known(self, mutant):
        return self.status(mutant) in ("caught", "survived")

    def record(self, mutant, outcome):
        # Another shard may write the same file: read what it has added before writing.
        if os.path.exists(self.path):
            with open(self.path, encoding="utf-8") as stream:
                self.entries = json.load(stream)
        self.entries[mutant.id] = {
            "key": self.key(mutant), "tests": self.tests_key(mutant), "layer": mutant.layer,
            "status": outcome.status, "by": outcome.by, "seconds": round(outcome.seconds, 1)}
        with open(self.path + ".new", "w", encoding="utf-8") as stream:
            json.dump(self.entries, stream, indent=1, sort_keys=True)
        os.replace(self.path + ".new", self.path)


def report(chosen, results):
    """Prints one line a layer and the survivors; the exit status."""
    rows, survivors, invalid = {}, [], []
    for mutant in chosen:
        status = results.status(mutant)
        row = rows.setdefault(mutant.layer, {"caught": 0, "survived": 0, "not run": 0, "invalid": 0, "refused": 0})
        row[status or "not run"] += 1
        row["refused"] += status == "caught" and results.entry(mutant)["by"].startswith("by tablegen")
        if status == "survived":
            survivors.append(mutant)
        elif status == "invalid":
            invalid.append(mutant)
    print(f"\n{'layer':16}{'caught':>8}{'by tablegen':>13}{'survived':>10}{'not run':>9}")
    for name, row in rows.items():
        print(f"{name:16}{row['caught']:8}{row['refused']:13}{row['survived']:10}{row['not run']:9}")
    caught = sum(row["caught"] for row in rows.values())
    ran = caught + len(survivors)
    share = caught / ran if ran else 0
    refused, waiting = (sum(row[key] for row in rows.values()) for key in ("refused", "not run"))
    print(f"{'all':16}{caught:8}{refused:13}{len(survivors):10}{waiting:9}   {share:.1%} of {ran} caught")
    for mutant in survivors:
        print(f"survived: {mutant.id} ({mutant.path}): {mutant.reason or 'no reason given: a test is missing'}")
    for mutant in invalid:
        print(f"invalid: {mutant.id}: {results.entry(mutant)['by']}")
    if invalid:
        return 2
    return 0 if share >= WANTED and waiting == 0 else 1
