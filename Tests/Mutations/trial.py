# room: tests
# does: builds a layer's copy with one mutant in it, runs the layer's tests until one fails, and takes the mutant out
# spec: Docs/Testing.md, section "Mutation testing"
"""One trial a mutant: apply, generate, build, test, restore."""

import os
import re
import shutil
import signal
import subprocess
import threading
import time

from results import Outcome

BUILD_TIMEOUT = 900
# A test that takes less than so many seconds is run before the others.
FAST = 0.5


class LayerIsRed(Exception):
    """The tests of a layer fail, or do not build, without any mutant."""


class Trial:
    def __init__(self, package, layer):
        self.package, self.layer = package, layer
        self.tests, self.killers, self.slowest = [], set(), 60.0

    def baseline(self):
        """Builds and runs the layer as it is; what it took, in words."""
        start = time.monotonic()
        problem = self.build()
        if problem:
            raise LayerIsRed(f"{self.package.name}: does not build without a mutant: {problem}")
        built = time.monotonic()
        self.tests = self.listed_tests()
        failure = self.first_failure(1200, self.tests)
        took = time.monotonic() - built
        if failure:
            raise LayerIsRed(f"{self.package.name}: fails without a mutant: {failure}")
        self.slowest = 20 + 6 * took
        return f"{len(self.tests)} tests in {took:.1f} s, built in {built - start:.0f} s"

    def outcome(self, mutant):
        start = time.monotonic()
        original = self.package.read(mutant.path)
        generated = {file: self.package.read(file) for file in self.package.generated()}
        try:
            self.package.write(mutant.path, mutant.applied(original.decode()).encode())
            status, by = self.status(mutant)
        finally:
            self.package.write(mutant.path, original)
            for file, content in generated.items():
                self.package.write(file, content)
        return Outcome(status, by, time.monotonic() - start)

    def status(self, mutant):
        is_generator = mutant.path.startswith("Sources/TableModel")
        if is_generator:
            problem = self.build("--product", "tablegen")
            if problem:
                return "invalid", problem
        if is_generator or "/Tables/" in mutant.path:
            refusal = self.generate()
            if refusal:
                return "caught", f"by tablegen: {refusal}"
        problem = self.build()
        if problem:
            return "invalid", problem
        # What has caught a mutant and what is fast runs first: most mutants then cost only that.
        for tests in ([t for t in self.tests if t in self.killers], [t for t in self.tests if t not in self.killers]):
            failure = self.first_failure(self.slowest, tests) if tests else None
            if failure:
                name = failure.split(" ")[0]
                self.killers |= {t for t in self.tests if t.replace("/", ".").endswith(name)}
                return "caught", f"by {failure}"
        return "survived", ""

    def build(self, *what):
        """The first error line of the build, or None."""
        command = ["swift", "build", "-c", self.layer["configuration"], "-Xswiftc", "-gnone",
                   "-Xswiftc", "-suppress-warnings"] + list(what or ["--build-tests"])
        try:
            done = subprocess.run(
                command, cwd=self.package.path, capture_output=True, text=True, timeout=BUILD_TIMEOUT)
        except subprocess.TimeoutExpired:
            return "the build hangs"
        if done.returncode == 0:
            return None
        lines = (done.stdout + done.stderr).split("\n")
        return next((line.replace(self.package.path + "/", "") for line in lines if "error:" in line), "build failed")

    def generate(self):
        """Runs the generators other than that of the build id; what they refuse, or None."""
        done = subprocess.run(
            [self.product("tablegen"), "ir", "syscalls", "riscv", "x86"], cwd=self.package.path, capture_output=True,
            text=True)
        return None if done.returncode == 0 else done.stderr.strip().split("\n")[0]

    def product(self, name):
        return os.path.join(self.package.path, ".build", self.layer["configuration"], name)

    def listed_tests(self):
        listing = subprocess.run(
            [self.product("mutatedPackageTests.xctest"), "-l"], cwd=self.package.path, check=True, capture_output=True,
            text=True).stdout
        tests = [line.strip() for line in listing.split("\n") if re.fullmatch(r"\S+\.\S+/\S+", line.strip())]
        return [t for t in tests if not any(skip in t for skip in self.layer["skip"])]

    def first_failure(self, seconds, tests):
        """Runs the tests and stops them at the first that fails; its name, or None. A hang and a crash are failures."""
        # What a stopped test leaves behind goes with this folder.
        temporary = os.path.join(self.package.path, ".build", "temporary")
        shutil.rmtree(temporary, ignore_errors=True)
        os.makedirs(temporary)
        runner = subprocess.Popen(
            [self.product("mutatedPackageTests.xctest"), ",".join(tests)], cwd=self.package.path, text=True,
            errors="replace", stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
            env=os.environ | self.layer["environment"] | {"TMPDIR": temporary})
        hung = threading.Event()
        timer = threading.Timer(seconds, lambda: (hung.set(), self.stop(runner)))
        timer.start()
        current, failure, passed = "start-up", None, False
        try:
            for line in runner.stdout:
                if started := re.match(r"Test Case '([^']+)' started", line):
                    current = started[1]
                elif ended := re.match(r"Test Case '([^']+)' passed \((\S+) seconds\)", line):
                    if float(ended[2]) < FAST:
                        self.killers |= {t for t in tests if t.replace("/", ".").endswith(ended[1])}
                elif re.search(r": error: ", line):
                    failure = current
                    break
                # One suite that passed says nothing of a crash in the next.
                passed = passed or line.startswith("Test Suite 'Selected tests' passed")
        finally:
            timer.cancel()
            self.stop(runner)
            runner.wait()
            runner.stdout.close()
        if hung.is_set():
            return f"{current} (does not end)"
        return failure or (None if passed else f"{current} (crash)")

    @staticmethod
    def stop(runner):
        """Ends the runner and what it started: they are one session of their own."""
        try:
            os.killpg(runner.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
