// room: cli (UNSAFE ROOM: file buffers)
// does: `martlet binfmt`: lets the kernel start riscv64 programs with Martlet, for those who want that
// spec: linux Documentation/admin-guide/binfmt-misc.rst

import ArgumentParser
import Glibc
import Launch
import PluginLoader

/// The entry of binfmt_misc.
enum BinfmtEntry {
    static let folder = "/proc/sys/fs/binfmt_misc"
    static let name = "martlet-riscv64"
    static let path = folder + "/" + name
    /// Beside `martlet`; `martlet` tells by this name that the kernel calls.
    static let interpreterName = "martlet-binfmt"

    /// What is written to `register`.
    ///
    /// The first 20 bytes of an ELF file: 64 bits, little-endian, version 1, any ABI below 4, a program or a shared object,
    /// riscv. P: the guest's first argument is handed on. F: the interpreter is opened now, so that it is found in every
    /// mount name space.
    static func registration(interpreter: String) -> String {
        func bytes(_ values: [UInt8]) -> String {
            values.map {
                let digits = String($0, radix: 16)
                return "\\x" + (digits.count < 2 ? "0" : "") + digits
            }.joined()
        }
        let ident: [UInt8] = [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]
        let magic = ident + [2, 0, 0xf3, 0]
        let mask: [UInt8] =
            [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xfc] + [UInt8](repeating: 0, count: 8) + [
                0xfe, 0xff, 0xff, 0xff,
            ]
        return ":\(name):M::\(bytes(magic)):\(bytes(mask)):\(interpreter):PF"
    }
}

struct Binfmt: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Let the kernel start riscv64 programs with Martlet (binfmt_misc; needs root).",
        discussion: """
            Not needed for anything that Martlet itself starts. Options of such runs come from the configuration file and \
            the environment. An entry lasts until the next boot.
            """,
        subcommands: [BinfmtInstall.self, BinfmtRemove.self, BinfmtStatus.self])
}

struct BinfmtInstall: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "install", abstract: "Register Martlet.")

    @Flag(name: .customLong("print"), help: "Print what would be registered, and register nothing.")
    var onlyPrints = false

    func run() throws {
        guard let programs = PluginSearch.programFolder() else {
            throw CommandFailure(description: "the folder of this program can't be found out; is /proc mounted?")
        }
        let interpreter = programs + "/" + BinfmtEntry.interpreterName
        let text = BinfmtEntry.registration(interpreter: interpreter)
        if onlyPrints { return print(text) }
        try checkKernel()
        if access(BinfmtEntry.path, F_OK) == 0 {
            throw CommandFailure(description: "Martlet is registered already; martlet binfmt remove takes it out")
        }
        if symlink("martlet", interpreter) != 0, errno != EEXIST {
            throw CommandFailure(
                description: "\(interpreter): \(String(cString: strerror(errno))); it must be a link to martlet")
        }
        try writeEntry(BinfmtEntry.folder + "/register", text)
        print("registered: riscv64 programs are run by \(interpreter)")
    }
}

struct BinfmtRemove: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "Take the registration out.")

    func run() throws {
        try checkKernel()
        guard access(BinfmtEntry.path, F_OK) == 0 else {
            throw CommandFailure(description: "Martlet is not registered; there is nothing to remove")
        }
        try writeEntry(BinfmtEntry.path, "-1")
        print("removed")
    }
}

struct BinfmtStatus: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Say whether Martlet is registered.")

    func run() throws {
        guard access(BinfmtEntry.folder + "/status", F_OK) == 0 else {
            return print("not registered: binfmt_misc is not mounted")
        }
        print(access(BinfmtEntry.path, F_OK) == 0 ? "registered" : "not registered")
    }
}

private func checkKernel() throws {
    guard access(BinfmtEntry.folder + "/register", F_OK) == 0 else {
        throw CommandFailure(
            description: "\(BinfmtEntry.folder): binfmt_misc is not there; mount it: "
                + "mount -t binfmt_misc binfmt_misc \(BinfmtEntry.folder)")
    }
}

private func writeEntry(_ path: String, _ text: String) throws {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
        throw CommandFailure(description: "\(path): \(String(cString: strerror(errno))); run this as root")
    }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    guard bytes.withUnsafeBytes({ write(descriptor, $0.baseAddress, $0.count) }) == bytes.count else {
        throw CommandFailure(description: "\(path): \(String(cString: strerror(errno)))")
    }
}
