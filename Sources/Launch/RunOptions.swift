// room: launch
// does: the options of `martlet run`: one table from which they are parsed and explained
// spec: Docs/Architecture.md, sections 7 and 8

import LinuxUser

/// A mistake in how Martlet was called: one line, exit status 2.
public struct UsageError: Error, Equatable, CustomStringConvertible {
    public var description: String

    public init(_ description: String) { self.description = description }
}

/// One stage of a translation that `--dump` prints.
public enum DumpStage: String, CaseIterable, Sendable {
    case guest
    case ir
    case passes
    case opt
    case host
}

public enum StatisticsFormat: Sendable {
    case text
    case json
}

/// What `martlet run` was asked to do.
public struct RunOptions: Sendable {
    public var frontend: String?
    public var backend = "x86-64"
    public var passes: [String] = []
    public var pluginPath: [String] = []
    /// nil where system calls are not traced.
    public var traces: TraceFormat?
    public var statistics: StatisticsFormat?
    public var dump: Set<DumpStage> = []
    /// An address or a symbol: only translations that hold it are dumped.
    public var dumpAt: String?
    public var checksBackend = false
    /// Bytes of code memory.
    public var codeCache = 64 << 20
    public var maskedFeatures: [String] = []
    public var forcesClosures = false
    public var explainsPasses = false
    public var chains = true
    public var optimizes = true
    public var optimizesAll = false
    public var checksAllocations = false
    /// Guest instructions in one translation, at most.
    public var maximumInstructions: Int?
    /// The program's path and its arguments start at this index of the arguments.
    public var programIndex = 0
    /// The guest's first argument where it is not the program's path.
    public var argv0: String?
    /// Programs for the host that the guest executes are run.
    public var runsNative = false
    /// The folder that is laid over the host's file tree for the guest.
    public var sysroot: String?
    /// Everything that was set, the weakest first.
    public var settings: [Setting] = []
    /// The configuration file and the environment were taken into account already, or are to be left alone.
    public var isComplete = false
    public var showsConfiguration = false
    /// A guest that Martlet runs executed this program.
    public var isExecuted = false
    /// An open descriptor that is closed when the program is loaded: what the guest's fexecve ran.
    public var executedDescriptor: Int32?
    /// Where the Martlet that ran the guest which executed this program writes its reports.
    public var reportDescriptor: Int32?
    /// What the guest is told that the program is called: execveat.
    public var executedName: String?
    /// The host's limit on descriptors, which is put back when the program is loaded.
    public var hostDescriptors: ResourceLimit?
    /// The guest's own limits, by resource.
    public var guestLimits = KeptLimits()
    /// The host path of the root that the guest has chosen with chroot.
    public var guestRoot: String?
    public var wantsHelp = false

    public init() {
        // The defaults are those of a plain run.
    }
}

/// An option of `martlet run`.
public struct RunOption: Sendable {
    public var name: String
    /// What the value is called; nil where there is none.
    public var value: String?
    public var help: String
    var apply: @Sendable (inout RunOptions, String) throws(UsageError) -> Void

    init(
        _ name: String, _ value: String? = nil, _ help: String,
        _ apply: @escaping @Sendable (inout RunOptions, String) throws(UsageError) -> Void
    ) {
        self.name = name
        self.value = value
        self.help = help
        self.apply = apply
    }

    /// An option without a value, which is on or off.
    private static func flag(
        _ name: String, _ help: String, _ set: @escaping @Sendable (inout RunOptions, Bool) -> Void
    ) -> RunOption {
        RunOption(name, nil, help) { set(&$0, $1 == on) }
    }

    /// The values of flags.
    static let on = "true"
    static let off = "false"

    /// The value of a flag that may say in which format it prints.
    private static func choice<Format>(
        _ name: String, _ value: String, text: Format, json: Format
    ) throws(UsageError) -> Format? {
        switch value {
        case off: return nil
        case on, "text": return text
        case "json": return json
        default: throw UsageError("\(name) can't be '\(value)'; give true, false, text or json")
        }
    }

    /// Whether the option may stand alone or say in which format it prints: `--stats`, `--stats=json`.
    var takesFormat: Bool { name == "--stats" || name == "--strace" }

    /// All of them, in the order in which help shows them.
    public static let all: [RunOption] = [
        RunOption("-L", "FOLDER", "the guest's root: its programs and libraries are looked up there first (--sysroot)")
        {
            $0.sysroot = $1
        },
        RunOption("--backend", "NAME", "compile with this backend: x86-64 (default), interpreter, or a plugin's file") {
            $0.backend = $1
        },
        RunOption("--frontend", "NAME", "translate with this frontend; by default the ELF machine chooses") {
            $0.frontend = $1
        },
        RunOption("--pass", "NAME[,OPTION=VALUE…]", "instrument with this pass: a name or a plugin's file; repeatable")
        {
            $0.passes.append($1)
        },
        RunOption("--plugin-path", "FOLDER", "look for plugins here first; repeatable") { $0.pluginPath.append($1) },
        flag("--explain-passes", "print what each pass inserted and how its helpers are called") {
            $0.explainsPasses = $1
        },
        RunOption("--trampoline", "auto|ffi", "how generated code calls helpers; ffi: by libffi closures only") {
            (options, value) throws(UsageError) in
            guard value == "auto" || value == "ffi" else {
                throw UsageError("--trampoline can't be '\(value)'; give auto or ffi")
            }
            options.forcesClosures = value == "ffi"
        },
        RunOption("--strace", nil, "print every system call with its arguments and result; --strace=json as JSON") {
            (options, value) throws(UsageError) in
            options.traces = try choice("--strace", value, text: .text, json: .json)
        },
        RunOption("--stats", nil, "print statistics at the end; --stats=json as one line of JSON") {
            (options, value) throws(UsageError) in
            options.statistics = try choice("--stats", value, text: .text, json: .json)
        },
        RunOption("--dump", "STAGE,…", "print each translation: guest, ir, passes, opt, host") {
            (options, value) throws(UsageError) in
            options.dump = []
            for word in value.split(separator: ",") {
                guard let stage = DumpStage(rawValue: String(word)) else {
                    let known = DumpStage.allCases.map(\.rawValue).joined(separator: ", ")
                    throw UsageError("--dump knows no stage '\(word)'; it knows \(known)")
                }
                options.dump.insert(stage)
            }
        },
        RunOption("--at", "ADDRESS|SYMBOL", "dump only translations that hold this guest address") { $0.dumpAt = $1 },
        RunOption("--check-backend", "interpreter", "run both in lock step and stop at the first difference (slow)") {
            (options, value) throws(UsageError) in
            guard value == "interpreter" else {
                throw UsageError("--check-backend can't be '\(value)'; give interpreter")
            }
            options.checksBackend = true
        },
        RunOption("--code-cache", "SIZE", "code memory in bytes, with K, M or G; default 64M") {
            (options, value) throws(UsageError) in
            guard let size = parseSize(value), size >= 64 << 10, size <= 1 << 30 else {
                throw UsageError("--code-cache can't be '\(value)'; give a size from 64K to 1G")
            }
            options.codeCache = size
        },
        RunOption("--mask-features", "LIST", "do not use these host features: sse41,popcnt,lzcnt,bmi1,bmi2,avx,fma") {
            (options, value) throws(UsageError) in
            options.maskedFeatures = try RunOptions.hostFeatures(in: value)
        },
        flag("--no-chain", "go back to the engine after each translation") { $0.chains = !$1 },
        flag("--no-optimize", "compile the IR as the frontend makes it") { $0.optimizes = !$1 },
        flag("--optimize-all", "optimize all translations as those with a loop are (dearer, seldom faster)") {
            $0.optimizesAll = $1
        },
        RunOption("--max-insns", "COUNT", "guest instructions in one translation, at most") {
            (options, value) throws(UsageError) in
            options.maximumInstructions = try RunOptions.instructionLimit(value)
        },
        flag("--native", "run programs for the host that the guest executes; otherwise they are ENOEXEC") {
            $0.runsNative = $1
        },
        RunOption("--argv0", "NAME", "the guest's first argument; by default the program as it is given here") {
            $0.argv0 = $1
        },
        flag("--show-config", "print every option's value and where it came from, and run nothing") {
            $0.showsConfiguration = $1
        },
        flag("--no-config", "leave the configuration file and the environment alone") { $0.isComplete = $1 },
        flag("--executed", "the program is one that a guest executes (Martlet's own use)") { $0.isExecuted = $1 },
        RunOption("--exec-fd", "NUMBER", "close this descriptor when the program is loaded (Martlet's own use)") {
            (options, value) throws(UsageError) in
            guard let number = Int32(value), number > 2 else {
                throw UsageError("--exec-fd can't be '\(value)'; give the number of a descriptor")
            }
            options.executedDescriptor = number
        },
        RunOption("--report-fd", "NUMBER", "write traces and reports to this descriptor (Martlet's own use)") {
            (options, value) throws(UsageError) in
            guard let number = Int32(value), number > 2 else {
                throw UsageError("--report-fd can't be '\(value)'; give the number of a descriptor")
            }
            options.reportDescriptor = number
        },
        RunOption("--exec-name", "NAME", "what the guest is told that its program is called (Martlet's own use)") {
            $0.executedName = $1
        },
        RunOption("--host-descriptors", "SOFT:HARD", "the limit when the program is loaded (Martlet's own use)") {
            (options, value) throws(UsageError) in
            let numbers = value.split(separator: ":", omittingEmptySubsequences: false).compactMap { UInt64($0) }
            guard numbers.count == 2, numbers[0] <= numbers[1] else {
                throw UsageError("--host-descriptors can't be '\(value)'; give the soft and the hard limit")
            }
            options.hostDescriptors = ResourceLimit(soft: numbers[0], hard: numbers[1])
        },
        RunOption("--guest-limit", "RESOURCE:SOFT:HARD", "a limit that the guest had set (Martlet's own use)") {
            (options, value) throws(UsageError) in
            let numbers = value.split(separator: ":", omittingEmptySubsequences: false).compactMap { UInt64($0) }
            guard numbers.count == 3, [2, 3, 7, 9].contains(numbers[0]), numbers[1] <= numbers[2] else {
                throw UsageError(
                    "--guest-limit can't be '\(value)'; give 2, 3, 7 or 9, the soft and the hard limit")
            }
            options.guestLimits[Int(numbers[0])] = ResourceLimit(soft: numbers[1], hard: numbers[2])
        },
        RunOption("--guest-root", "FOLDER", "the root that the guest had chosen (Martlet's own use)") {
            $0.guestRoot = $1
        },
        flag("--check-allocations", "check every register allocation (slow)") { $0.checksAllocations = $1 },
        flag("--help", "print this") { $0.wantsHelp = $1 },
    ]

    static let otherNames = ["-h": "--help", "--sysroot": "-L"]

    /// What `martlet run --help` prints.
    public static var help: String {
        var text = """
            OVERVIEW: Run a guest program.

            USAGE: martlet run [OPTION…] PROGRAM [ARGUMENT…]

            Everything from PROGRAM on belongs to the guest. Its exit status, or its death by a signal, becomes that of
            martlet. Martlet's own failures: 2 for wrong usage or a plugin that can't be used, 126 for a program that
            can't be run, 127 for one that is not there.

            Options come from ~/.config/martlet/config.toml ([run], then [program.NAME]; another file: MARTLET_CONFIG), then
            from the environment (MARTLET_SYSROOT, MARTLET_BACKEND, MARTLET_CODE_CACHE …), then from here: what comes later
            wins, and passes add up. Programs that the guest executes are run with the same options.

            --no-NAME switches a flag off that the file or the environment has switched on, and --NAME one that is called
            --no-NAME: --no-strace, --chain. A flag's value may be spelt out too: --strace=false, MARTLET_STRACE=0; true, yes, on
            and 1 are on, false, no, off and 0 are off. An empty value takes back what was given before: --pass= --sysroot=

            OPTIONS:

            """
        for option in all {
            let left = "  " + option.name + (option.value.map { " " + $0 } ?? "")
            let blanks = String(repeating: " ", count: max(1, 34 - left.count))
            text += left + (left.count < 34 ? blanks : "\n" + String(repeating: " ", count: 34)) + option.help + "\n"
        }
        return text
    }
}
