# room: tests
# does: the scratch copy of one layer: all files of the project, and a package of the few targets the layer needs
# spec: Docs/Architecture.md, section 2
"""A reduced SwiftPM package. Its targets come from the two manifests, so that nothing is said twice."""

import json
import os
import re
import shutil
import subprocess

KIT = "Sources/Kit"


class LayerPackage:
    def __init__(self, root, scratch, name, layer):
        self.root, self.name, self.layer = root, name, layer
        self.path = os.path.join(scratch, name)

    def refresh(self):
        """Brings the copy to the state of the project; files that are the same keep their times."""
        os.makedirs(self.path, exist_ok=True)
        listing = subprocess.run(
            ["git", "ls-files", "-co", "--exclude-standard"], cwd=self.root, check=True, capture_output=True,
            text=True).stdout.split("\n")
        files = {f for f in listing if f and os.path.isfile(os.path.join(self.root, f))}
        files -= {"Package.swift", "Package.resolved", KIT + "/Package.swift"}
        for folder, folders, names in os.walk(self.path):
            folders[:] = [f for f in folders if f != ".build"]
            for name in names:
                path = os.path.relpath(os.path.join(folder, name), self.path)
                if path not in files and path != "Package.swift":
                    os.remove(os.path.join(self.path, path))
        for file in files:
            with open(os.path.join(self.root, file), "rb") as stream:
                self.write(file, stream.read())
            shutil.copymode(os.path.join(self.root, file), os.path.join(self.path, file))
        self.write("Package.swift", self.manifest().encode())

    def write(self, file, content):
        """Writes a file of the copy if that changes it; true if it did."""
        target = os.path.join(self.path, file)
        if os.path.exists(target):
            with open(target, "rb") as stream:
                if stream.read() == content:
                    return False
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "wb") as stream:
            stream.write(content)
        return True

    def read(self, file):
        with open(os.path.join(self.path, file), "rb") as stream:
            return stream.read()

    def generated(self):
        """What tablegen writes: every file in a folder named Generated, and the build id."""
        found = []
        for top in ("Sources", "Plugins", "Docs"):
            for folder, _, names in os.walk(os.path.join(self.path, top)):
                if "Generated" in folder.split(os.sep) or "Reference" in folder.split(os.sep):
                    found += [os.path.relpath(os.path.join(folder, n), self.path) for n in names]
        return found

    def manifest(self):
        targets = self.known_targets()
        wanted, pending = [], ["tablegen"] + self.layer["tests"]
        while pending:
            name = pending.pop()
            if name in wanted:
                continue
            if name not in targets:
                raise SystemExit(f"mutate: layers.conf: {self.name}: no target '{name}' in Package.swift")
            wanted.append(name)
            pending += targets[name]["needs"]
        body = ",\n        ".join(self.target_text(targets[name]) for name in sorted(wanted))
        return (
            "// swift-tools-version: 6.2\nimport PackageDescription\n"
            f'let package = Package(name: "mutated", targets: [\n        {body}\n    ])\n')

    def known_targets(self):
        """Every target of both packages. A need of the kit is one of the kit's targets that the sources import."""
        targets = {}
        for prefix in (KIT, ""):
            dump = subprocess.run(
                ["swift", "package", "--package-path", os.path.join(self.root, prefix), "dump-package"], check=True,
                capture_output=True, text=True).stdout
            for target in json.loads(dump)["targets"]:
                folder = "Tests" if target["type"] == "test" else "Sources"
                target["path"] = os.path.join(prefix, target.get("path") or f"{folder}/{target['name']}")
                target["needs"] = [
                    d["byName"][0] for d in target["dependencies"] if "byName" in d] + [
                    d["target"][0] for d in target["dependencies"] if "target" in d]
                targets[target["name"]] = target
        for target in targets.values():
            target["needs"] += [n for n in self.imports(target) if n in targets and n not in target["needs"]]
            target["needs"] = [n for n in target["needs"] if n in targets and n != target["name"]]
        return targets

    def sources(self, target):
        """The text of each file of a target."""
        top = os.path.join(self.root, target["path"])
        for folder, _, files in os.walk(top):
            if any(f"{folder}/".startswith(os.path.join(top, e) + "/") for e in target["exclude"]):
                continue
            for file in files:
                if file.endswith((".swift", ".c", ".h")):
                    with open(os.path.join(folder, file), encoding="utf-8") as stream:
                        yield stream.read()

    def imports(self, target):
        """The modules that a target's sources name; a header of the C library of the kit stands for that library."""
        names = set()
        for text in self.sources(target):
            names |= set(re.findall(r"^(?:@\S+ |public |package )*import (\w+)", text, re.M))
            if target["name"] != "CSupport" and re.search(r'^#include "martlet_', text, re.M):
                names.add("CSupport")
        return sorted(names)

    def has_c_names(self, target):
        return any("@_cdecl" in text for text in self.sources(target))

    def target_text(self, target):
        if target["type"] == "system":
            return f'.systemLibrary(name: "{target["name"]}", path: "{target["path"]}", pkgConfig: "libffi")'
        kind = {"test": "testTarget", "executable": "executableTarget"}.get(target["type"], "target")
        parts = [f'name: "{target["name"]}"', f"dependencies: {json.dumps(sorted(target['needs']))}",
                 f'path: "{target["path"]}"']
        if target["exclude"]:
            parts.append(f"exclude: {json.dumps(target['exclude'])}")
        if target.get("publicHeadersPath"):
            parts.append(f'publicHeadersPath: "{target["publicHeadersPath"]}"')
        defines = [s["kind"]["define"]["_0"] for s in target["settings"]
                   if s["tool"] == "c" and "define" in s["kind"]]
        if defines:
            parts.append("cSettings: [" + ", ".join(f".define({json.dumps(d)})" for d in defines) + "]")
        if self.has_c_names(target):
            # File by file, the compiler would write a function with a C name into every object that inlines it.
            parts.append('swiftSettings: [.unsafeFlags(["-wmo", "-num-threads", "1"])]')
        return f".{kind}({', '.join(parts)})"
