# room: tests
# does: a user, mount and process namespace in which a sysroot is the root folder and QEMU runs every riscv64 program
# spec: user_namespaces(7), mount_namespaces(7), Linux Documentation/admin-guide/binfmt-misc.rst
"""QEMU's user mode starts children through binfmt_misc only, so its cases need one; Linux 6.7 gives each user namespace its
own, and nothing on the machine changes. The native cases use the same namespaces without the registration.
"""

import ctypes
import os
import signal
import sys
from pathlib import Path

CLONE_NEWNS, CLONE_NEWUSER, CLONE_NEWPID = 0x20000, 0x10000000, 0x20000000
PR_SET_PDEATHSIG = 1
MS_BIND, MS_REC, MS_PRIVATE = 0x1000, 0x4000, 0x40000
# The first 20 bytes of a riscv64 ELF file: class, order, version, any system, executable or shared, machine 243.
MAGIC = rb"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\xf3\x00"
MASK = rb"\xff\xff\xff\xff\xff\xff\xff\x00\xff\xff\xff\xff\xff\xff\xff\xff\xfe\xff\xff\xff"

libc = ctypes.CDLL(None, use_errno=True)


class Unavailable(Exception):
    """The machine does not let us make the namespaces."""


def check(result, what):
    if result != 0:
        error = ctypes.get_errno()
        raise Unavailable(f"{what}: {os.strerror(error)}")


def mount(source, target, kind, flags):
    check(libc.mount(source.encode(), str(target).encode(), kind and kind.encode(), flags, None), f"mount {target}")


def id_maps():
    """Root brings all of its ids along, so that servers can drop to another; anybody else is root alone."""
    if os.getuid() == 0:
        return "0 0 65536", "0 0 65536"
    return f"0 {os.getuid()} 1", f"0 {os.getgid()} 1"


def enter():
    """Returns in a child that is root in new namespaces; the caller's process waits for it and exits as it does."""
    users, groups = id_maps()
    unshared_read, unshared_write = os.pipe()
    mapped_read, mapped_write = os.pipe()
    pid = os.fork()
    if pid != 0:
        os.close(unshared_write)
        if os.read(unshared_read, 1) == b"u":
            if os.getuid() != 0:
                Path(f"/proc/{pid}/setgroups").write_text("deny", encoding="ascii")
            Path(f"/proc/{pid}/uid_map").write_text(users, encoding="ascii")
            Path(f"/proc/{pid}/gid_map").write_text(groups, encoding="ascii")
            os.write(mapped_write, b"m")
        _, status = os.waitpid(pid, 0)
        sys.exit(os.waitstatus_to_exitcode(status))
    # Who ends the caller ends the namespaces with everything in them.
    libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    check(libc.unshare(CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID), "unshare")
    os.write(unshared_write, b"u")
    os.read(mapped_read, 1)
    inner = os.fork()
    if inner != 0:
        _, status = os.waitpid(inner, 0)
        os._exit(os.waitstatus_to_exitcode(status) & 0xFF)
    libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    mount("none", "/", None, MS_REC | MS_PRIVATE)
    mount("proc", "/proc", "proc", 0)


def register(translator):
    """Every riscv64 program of these namespaces runs under `translator`, a static program, which is opened now (F) and is
    told the guest's own first argument (P)."""
    folder = "/proc/sys/fs/binfmt_misc"
    mount("binfmt_misc", folder, "binfmt_misc", 0)
    row = b":guest:M::" + MAGIC + b":" + MASK + b":" + os.fsencode(translator) + b":PF"
    try:
        Path(folder, "register").write_bytes(row)
    except OSError as error:
        raise Unavailable(f"binfmt_misc: {error}") from error


def furnish(sysroot, scratch):
    """The folders a program expects, and the cases' folder under its own path."""
    mount("proc", Path(sysroot, "proc"), "proc", 0)
    mount("/dev", Path(sysroot, "dev"), None, MS_BIND | MS_REC)
    mount("/sys", Path(sysroot, "sys"), None, MS_BIND | MS_REC)
    mount("tmpfs", Path(sysroot, "tmp"), "tmpfs", 0)
    inside = Path(str(sysroot) + str(scratch))
    inside.mkdir(parents=True, exist_ok=True)
    mount(str(scratch), inside, None, MS_BIND)
