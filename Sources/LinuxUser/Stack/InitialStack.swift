// room: linuxuser/stack
// does: the bytes that a new program finds on its stack: argc, argv, envp, the auxiliary vector, and their strings
// spec: RISC-V psABI and System V ABI, "Process Initialization"; getauxval(3); execve(2)
//
//   top      8 zero bytes
//            execfn, envp strings, argv strings (each in ascending order of address: argv, envp, execfn)
//            platform string, 16 random bytes
//            (padding to 16)
//            auxv pairs … AT_NULL
//            envp[] 0
//            argv[] 0
//   sp ->    argc                                        (16-byte aligned)

/// One entry of the auxiliary vector.
public struct AuxiliaryEntry: Equatable, Sendable {
    public var key: UInt64
    public var value: UInt64

    public init(_ key: UInt64, _ value: UInt64) { (self.key, self.value) = (key, value) }

    public static let null: UInt64 = 0
    public static let programHeaders: UInt64 = 3
    public static let programHeaderSize: UInt64 = 4
    public static let programHeaderCount: UInt64 = 5
    public static let pageSize: UInt64 = 6
    public static let base: UInt64 = 7
    public static let flags: UInt64 = 8
    public static let entry: UInt64 = 9
    public static let uid: UInt64 = 11
    public static let euid: UInt64 = 12
    public static let gid: UInt64 = 13
    public static let egid: UInt64 = 14
    public static let platform: UInt64 = 15
    public static let hardwareCapabilities: UInt64 = 16
    public static let clockTicks: UInt64 = 17
    public static let secure: UInt64 = 23
    public static let random: UInt64 = 25
    public static let executablePath: UInt64 = 31
    public static let vdso: UInt64 = 33
    public static let minimumSignalStack: UInt64 = 51
}

/// What a new program is told.
public struct InitialStack: Sendable {
    public var arguments: [[UInt8]] = []
    public var environment: [[UInt8]] = []
    public var executablePath: [UInt8] = []
    /// AT_PLATFORM's string. riscv64 kernels have none.
    public var platform: [UInt8]?
    public var random: [UInt8] = []
    /// Everything but AT_RANDOM, AT_EXECFN, AT_PLATFORM and AT_NULL, in the kernel's order.
    public var auxiliary: [AuxiliaryEntry] = []

    public init() {
        // Filled in by the caller, field by field.
    }

    public struct Image: Equatable, Sendable {
        /// Written from `stackPointer` up to the top.
        public var bytes: [UInt8]
        public var stackPointer: UInt64
        /// Where the argument strings start and end, and the environment's: /proc/PID/stat's arg_start and so on.
        public var argumentRange: Range<UInt64>
        public var environmentRange: Range<UInt64>
        public var auxiliary: [AuxiliaryEntry]
    }

    /// The image below `top`, which is 16-byte aligned.
    public func image(top: UInt64) -> Image {
        let size = { (strings: [[UInt8]]) in strings.reduce(0) { $0 + $1.count + 1 } }
        let pathStart = top - 8 - UInt64(executablePath.count + 1)
        let environmentStart = pathStart - UInt64(size(environment))
        let argumentStart = environmentStart - UInt64(size(arguments))
        var low = argumentStart
        var platformStart: UInt64?
        if let platform {
            low -= UInt64(platform.count + 1)
            platformStart = low
        }
        low = (low - 16) & ~15
        let randomStart = low
        let entries = closedAuxiliary(random: randomStart, path: pathStart, platform: platformStart)
        let words = 1 + arguments.count + 1 + environment.count + 1 + 2 * entries.count
        let stackPointer = (low - UInt64(words * 8)) & ~15
        var writer = Writer(base: stackPointer, size: Int(top - stackPointer))
        writer.word(UInt64(arguments.count))
        writer.pointers(arguments, from: argumentStart)
        writer.pointers(environment, from: environmentStart)
        for entry in entries {
            writer.word(entry.key)
            writer.word(entry.value)
        }
        writer.place(random, at: randomStart)
        if let platform, let platformStart { writer.place(platform, at: platformStart) }
        writer.strings(arguments, from: argumentStart)
        writer.strings(environment, from: environmentStart)
        writer.place(executablePath, at: pathStart)
        return Image(
            bytes: writer.bytes, stackPointer: stackPointer, argumentRange: argumentStart..<environmentStart,
            environmentRange: environmentStart..<pathStart, auxiliary: entries)
    }

    private func closedAuxiliary(random: UInt64, path: UInt64, platform: UInt64?) -> [AuxiliaryEntry] {
        var entries = auxiliary
        entries.append(AuxiliaryEntry(AuxiliaryEntry.random, random))
        entries.append(AuxiliaryEntry(AuxiliaryEntry.executablePath, path))
        if let platform { entries.append(AuxiliaryEntry(AuxiliaryEntry.platform, platform)) }
        entries.append(AuxiliaryEntry(AuxiliaryEntry.null, 0))
        return entries
    }

    /// Fills the image: words in order from the stack pointer, strings at their addresses.
    private struct Writer {
        var bytes: [UInt8]
        let base: UInt64
        var next = 0

        init(base: UInt64, size: Int) {
            self.base = base
            bytes = [UInt8](repeating: 0, count: size)
        }

        mutating func word(_ value: UInt64) {
            for shift in 0..<8 { bytes[next + shift] = UInt8(truncatingIfNeeded: value >> (8 * UInt64(shift))) }
            next += 8
        }

        mutating func pointers(_ strings: [[UInt8]], from start: UInt64) {
            var address = start
            for string in strings {
                word(address)
                address += UInt64(string.count + 1)
            }
            word(0)
        }

        mutating func strings(_ strings: [[UInt8]], from start: UInt64) {
            var address = start
            for string in strings {
                place(string, at: address)
                address += UInt64(string.count + 1)
            }
        }

        mutating func place(_ string: [UInt8], at address: UInt64) {
            let start = Int(address - base)
            bytes.replaceSubrange(start..<start + string.count, with: string)
        }
    }
}
