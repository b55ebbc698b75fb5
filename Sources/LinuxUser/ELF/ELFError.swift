// room: linuxuser/elf
// does: every reason for which a program file is refused, each with one clear line and a remedy
// spec: System V gABI, chapter 4 (object files) and 5 (program loading); execve(2)

/// Why a program can't be run: the file and the reason, printed as one line.
public struct ELFError: Error, Equatable, Sendable, CustomStringConvertible {
    public var file: String
    public var reason: ELFReason

    public init(file: String, reason: ELFReason) {
        self.file = file
        self.reason = reason
    }

    /// What a shell would exit with: 127 where the file can't be found, 126 where it can't be run.
    public var exitStatus: Int32 {
        if case .unreadable(.ENOENT) = reason { return 127 }
        return 126
    }

    public var description: String { "\(file): \(reason.text)" }
}

/// The reason alone, without the file's name.
public enum ELFReason: Error, Equatable, Sendable {
    case unreadable(Errno)
    case directory
    case notRegular
    case empty
    case script(interpreter: String)
    case notELF
    case truncated(what: String, needed: UInt64, size: UInt64)
    case wrongClass(bits: Int)
    case wrongByteOrder
    case wrongVersion(UInt64)
    case wrongType(UInt16)
    case wrongMachine(machine: UInt16, wanted: UInt16)
    case badHeaderSize(what: String, size: UInt64, wanted: UInt64)
    case noProgramHeaders
    case tooManyProgramHeaders(Int)
    case badSegment(index: Int, problem: String)
    /// One that no kernel can map.
    case impossibleSegment(index: Int, problem: String)
    case nothingToLoad
    case entryOutside(UInt64)
    case noInterpreter(path: String, sysroot: String?, Errno)
    case badInterpreter(path: String, problem: String)
    case addressTaken(start: UInt64, end: UInt64, Errno)
    case unmappable(index: Int, Errno)
}

extension ELFReason {
    /// The reason and, after a semicolon, what can be done about it.
    public var text: String {
        switch self {
        case .unreadable(.ENOENT): "no such file; check the path"
        case .unreadable(.EACCES): "can't be read (EACCES); check its permissions"
        case .unreadable(let errno): "can't be read (\(errno.name)); check the path and its permissions"
        case .directory: "is a directory; name the program in it"
        case .notRegular: "is not a regular file; name a program's file"
        case .empty: "is an empty file; give a riscv64 ELF program"
        case .script(let interpreter):
            "is a script for \(interpreter); run that interpreter's riscv64 program with the script as its argument"
        case .notELF: "is not an ELF file; give a riscv64 ELF program"
        case .truncated(let what, let needed, let size):
            "is truncated: \(what) ends at byte \(needed) but the file has \(size); fetch or build it again"
        case .wrongClass(let bits): "is a \(bits)-bit ELF file; only 64-bit programs can be run"
        case .wrongByteOrder: "is a big-endian ELF file; only little-endian programs can be run"
        case .wrongVersion(let version): "has ELF version \(version); only version 1 exists, so build it again"
        case .wrongType(let type): wrongTypeText(type)
        case .wrongMachine(let machine, let wanted): wrongMachineText(machine, wanted)
        case .badHeaderSize(let what, let size, let wanted):
            "has a bad ELF header: \(what) is \(size), not \(wanted); fetch or build it again"
        case .noProgramHeaders: "has no program headers; link it into a program first"
        case .tooManyProgramHeaders(let count):
            "has \(count) program headers, more than the kernel's limit of \(ELFImage.programHeaderLimit); link it again"
        case .badSegment(let index, let problem), .impossibleSegment(let index, let problem):
            "has a bad program header \(index): \(problem); fetch or build it again"
        case .nothingToLoad: "has no segment to load; link it into a program first"
        case .entryOutside(let entry):
            "starts at 0x\(String(entry, radix: 16)), which lies in no executable segment; link it again with an entry"
        case .noInterpreter(let path, let sysroot, let errno): noInterpreterText(path, sysroot, errno)
        case .badInterpreter(let path, let problem):
            // What helps a program does not help the interpreter that it names.
            "its interpreter \(path) \(problem.prefix { $0 != ";" }); "
                + "name a folder that holds the guest's libraries with -L FOLDER or MARTLET_SYSROOT"
        case .addressTaken(let start, let end, let errno):
            "can't be placed at 0x\(String(start, radix: 16))-0x\(String(end, radix: 16)) (\(errno.name)); "
                + "link it as static-pie, or at another address"
        case .unmappable(let index, let errno):
            "segment \(index) can't be mapped (\(errno.name)); check free memory and the file system of the file"
        }
    }

    private func noInterpreterText(_ path: String, _ sysroot: String?, _ errno: Errno) -> String {
        let place = sysroot.map { "neither in the sysroot \($0) nor on this system" } ?? "not on this system"
        let remedy = "name a folder that holds the guest's libraries with -L FOLDER or MARTLET_SYSROOT"
        return errno == .ENOENT
            ? "is dynamically linked, and its interpreter \(path) is \(place); \(remedy)"
            : "is dynamically linked, and its interpreter \(path) can't be read (\(errno.name)); check its permissions"
    }

    private func wrongTypeText(_ type: UInt16) -> String {
        switch type {
        case 1: "is a relocatable object file; link it into a program first"
        case 4: "is a core dump; give the program that wrote it"
        default: "has ELF type \(type), which is no program; give a riscv64 ELF program"
        }
    }

    private func wrongMachineText(_ machine: UInt16, _ wanted: UInt16) -> String {
        let name = ELFMachine.name(machine)
        let remedy = machine == ELFMachine.x86_64 ? "run it directly" : "give a \(ELFMachine.name(wanted)) program"
        let article = name.first.map { "aeiAEIx".contains($0) } == true ? "an" : "a"
        return "is \(article) \(name) program; \(remedy)"
    }
}

/// The machine numbers (`e_machine`) that messages name.
public enum ELFMachine {
    public static let x86_64: UInt16 = 62
    public static let riscv: UInt16 = 243

    public static func name(_ machine: UInt16) -> String {
        switch machine {
        case 2: "sparc"
        case 3: "i386"
        case 4: "m68k"
        case 8: "mips"
        case 20: "powerpc"
        case 21: "powerpc64"
        case 22: "s390"
        case 40: "arm"
        case 42: "sh"
        case 43: "sparc64"
        case 50: "ia64"
        case 62: "x86-64"
        case 183: "aarch64"
        case 243: "riscv64"
        case 258: "loongarch"
        default: "machine-\(machine)"
        }
    }
}
