# room: tests
# does: runs one program, reaps everything it leaves behind, and reports status, CPU time, peak memory and leaked children
# spec: prctl(2) PR_SET_CHILD_SUBREAPER and PR_SET_PDEATHSIG, wait4(2), credentials(7) sessions
"""Run as a program: reads a JSON request from standard input, writes a JSON answer to standard output.

The keeper is a child subreaper: a daemon that the program starts becomes the keeper's child when its parent ends, whatever
session or group it moved to. So nothing escapes, and what is still alive when the program has ended is a leak. Should whoever
asked for the run be killed, the keeper ends the program and everything that it started.
"""

import ctypes
import json
import os
import resource
import signal
import sys
import time

PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36
GRACE_SECONDS = 2.0
ENDING_SECONDS = 60.0


def end(*_):
    # Who kills the whole group has us told twice.
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    sys.exit(1)


def become_subreaper():
    libc = ctypes.CDLL(None, use_errno=True)
    signal.signal(signal.SIGTERM, end)
    for option, value in ((PR_SET_CHILD_SUBREAPER, 1), (PR_SET_PDEATHSIG, signal.SIGTERM)):
        if libc.prctl(option, value, 0, 0, 0) != 0:
            raise OSError(ctypes.get_errno(), f"prctl({option})")


def start(request):
    """Forks and executes; returns the child's id. Exit status 127 means that the program could not be started."""
    pid = os.fork()
    if pid != 0:
        return pid
    try:
        os.setsid()
        for descriptor, path, flags in (
            (0, request["stdin"], os.O_RDONLY),
            (1, request["stdout"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC),
            (2, request["stderr"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC),
        ):
            opened = os.open(path, flags, 0o644)
            os.dup2(opened, descriptor)
            if opened > 2:
                os.close(opened)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        # What a shell ignores for jobs in the background, or nohup, would stay ignored in the program.
        for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_SETMASK, ())
        os.umask(0o022)
        if request["root"] is not None:
            os.chroot(request["root"])
        os.chdir(request["folder"])
        os.execve(request["words"][0], request["words"], request["environment"])
    except OSError as error:
        os.write(2, f"keeper: {request['words'][0]}: {error}\n".encode())
    os._exit(127)


def children():
    """The ids of the live children; empty where the kernel does not list them."""
    found = []
    for task in os.listdir("/proc/self/task"):
        with open(f"/proc/self/task/{task}/children", encoding="ascii") as listing:
            found += [int(word) for word in listing.read().split()]
    return found


def command_of(pid):
    try:
        with open(f"/proc/{pid}/cmdline", "rb") as file:
            return file.read().replace(b"\0", b" ").decode("utf-8", "replace").strip()[:200] or str(pid)
    except OSError:
        return str(pid)


def is_ending(pid):
    """Whether it was killed or has let go of its memory. In the scheduler's idle class the rest takes a while."""
    try:
        with open(f"/proc/{pid}/status", encoding="ascii", errors="replace") as file:
            fields = dict(line.split(":", 1) for line in file if ":" in line)
    except OSError:
        return True
    pending = int(fields.get("SigPnd", "0"), 16) | int(fields.get("ShdPnd", "0"), 16)
    return "VmSize" not in fields or pending >> (signal.SIGKILL - 1) & 1 == 1


class Reaper:
    """Collects ended children; sums CPU time over all of them and keeps the largest peak."""

    def __init__(self):
        self.seconds = 0.0
        self.peak_kilobytes = 0
        self.statuses = {}
        self.is_empty = False

    def collect(self):
        while True:
            try:
                pid, status, usage = os.wait4(-1, os.WNOHANG)
            except ChildProcessError:
                self.is_empty = True
                return
            if pid == 0:
                return
            self.statuses[pid] = status
            self.seconds += usage.ru_utime + usage.ru_stime
            self.peak_kilobytes = max(self.peak_kilobytes, usage.ru_maxrss)

    def wait(self, seconds, is_done):
        """Collects until is_done() or the time is over; says which by returning is_done()."""
        end = time.monotonic() + seconds
        pause = 0.001
        while True:
            self.collect()
            if is_done():
                return True
            if time.monotonic() >= end:
                return False
            time.sleep(pause)
            pause = min(pause * 1.5, 0.02)

    def kill_all(self):
        """Kills children until none is left: a killed child hands its own children to us."""
        end = time.monotonic() + 20
        while time.monotonic() < end:
            self.collect()
            if self.is_empty:
                return
            for pid in children():
                try:
                    os.kill(pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass
            time.sleep(0.01)


def keep(request):
    become_subreaper()
    began = time.monotonic()
    pid = start(request)
    reaper = Reaper()
    leaked = []
    try:
        ended = reaper.wait(request["timeout"], lambda: pid in reaper.statuses)
        took = time.monotonic() - began
        if not ended:
            os.killpg(pid, signal.SIGKILL)
        elif not reaper.wait(GRACE_SECONDS, lambda: reaper.is_empty):
            reaper.wait(ENDING_SECONDS, lambda: not any(is_ending(child) for child in children()))
            leaked = [command_of(child) for child in children()]
    finally:
        reaper.kill_all()
    status = reaper.statuses.get(pid, 0)
    return {
        "timed_out": not ended,
        "status": os.waitstatus_to_exitcode(status) if ended else None,
        "seconds": round(took, 3),
        "cpu_seconds": round(reaper.seconds, 3),
        "peak_kilobytes": reaper.peak_kilobytes,
        "leaked": leaked,
    }


if __name__ == "__main__":
    json.dump(keep(json.load(sys.stdin)), sys.stdout)
