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
    /// The guest's own limits on memory, by resource.
    public var guestLimits = KeptLimits()
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
        RunOption("--explain-passes", nil, "print what each pass inserted and how its helpers are called") {
            options, _ in
            options.explainsPasses = true
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
            guard ["", "text", "json"].contains(value) else {
                throw UsageError("--strace can't be '\(value)'; give text or json")
            }
            options.traces = value == "json" ? .json : .text
        },
        RunOption("--stats", nil, "print statistics at the end; --stats=json as one line of JSON") {
            (options, value) throws(UsageError) in
            guard ["", "text", "json"].contains(value) else {
                throw UsageError("--stats can't be '\(value)'; give text or json")
            }
            options.statistics = value == "json" ? .json : .text
        },
        RunOption("--dump", "STAGE,…", "print each translation: guest, ir, passes, opt, host") {
            (options, value) throws(UsageError) in
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
            options.maskedFeatures += try RunOptions.hostFeatures(in: value)
        },
        RunOption("--no-chain", nil, "go back to the engine after each translation") { options, _ in
            options.chains = false
        },
        RunOption("--no-optimize", nil, "compile the IR as the frontend makes it") { options, _ in
            options.optimizes = false
        },
        RunOption("--optimize-all", nil, "optimize all translations as those with a loop are (dearer, seldom faster)") {
            options, _ in
            options.optimizesAll = true
        },
        RunOption("--max-insns", "COUNT", "guest instructions in one translation, at most") {
            (options, value) throws(UsageError) in
            options.maximumInstructions = try RunOptions.instructionLimit(value)
        },
        RunOption("--native", nil, "run programs for the host that the guest executes; otherwise they are ENOEXEC") {
            options, _ in
            options.runsNative = true
        },
        RunOption("--argv0", "NAME", "the guest's first argument; by default the program as it is given here") {
            $0.argv0 = $1
        },
        RunOption("--show-config", nil, "print every option's value and where it came from, and run nothing") {
            options, _ in
            options.showsConfiguration = true
        },
        RunOption("--no-config", nil, "leave the configuration file and the environment alone") { options, _ in
            options.isComplete = true
        },
        RunOption("--executed", nil, "the program is one that a guest executes (Martlet's own use)") { options, _ in
            options.isExecuted = true
        },
        RunOption("--exec-fd", "NUMBER", "close this descriptor when the program is loaded (Martlet's own use)") {
            (options, value) throws(UsageError) in
            guard let number = Int32(value), number > 2 else {
                throw UsageError("--exec-fd can't be '\(value)'; give the number of a descriptor")
            }
            options.executedDescriptor = number
        },
        RunOption("--guest-limit", "RESOURCE:SOFT:HARD", "a limit on memory that the guest had set (Martlet's own use)")
        {
            (options, value) throws(UsageError) in
            let numbers = value.split(separator: ":", omittingEmptySubsequences: false).compactMap { UInt64($0) }
            guard numbers.count == 3, [2, 3, 9].contains(numbers[0]), numbers[1] <= numbers[2] else {
                throw UsageError(
                    "--guest-limit can't be '\(value)'; give 2, 3 or 9, the soft and the hard limit in bytes")
            }
            options.guestLimits[Int(numbers[0])] = ResourceLimit(soft: numbers[1], hard: numbers[2])
        },
        RunOption("--check-allocations", nil, "check every register allocation (slow)") { options, _ in
            options.checksAllocations = true
        },
        RunOption("--help", nil, "print this") { options, _ in options.wantsHelp = true },
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

extension RunOptions {
    /// Parses the arguments after `run`; the first that is no option is the program.
    ///
    /// - Parameters:
    ///   - start: the index of the first argument to look at.
    ///   - surroundings: where the configuration file and the environment are read.
    public init(
        _ arguments: [String], from start: Int, _ surroundings: Surroundings = .process
    ) throws(UsageError) {
        self.init()
        var given: [Setting] = []
        programIndex = try Self.scan(arguments, from: start, into: &given)
        if !given.contains(where: { $0.name == "--no-config" }) {
            let program = programIndex < arguments.count ? arguments[programIndex] : ""
            given = try surroundings.fileSettings(for: program) + surroundings.environmentSettings() + given
        }
        for setting in given where setting.name != "--plugin-path" { try apply(setting) }
        // Here the first one wins: the command line's folders, then the environment's, then the file's.
        let folders = given.filter { $0.name == "--plugin-path" }
        for setting in folders where setting.source == .commandLine { try apply(setting) }
        for setting in folders where setting.source == .environment("MARTLET_PLUGIN_PATH") { try apply(setting) }
        for setting in folders {
            if case .file = setting.source { try apply(setting) }
        }
        isComplete = true
        settings = given
        if !wantsHelp, !showsConfiguration, programIndex >= arguments.count {
            throw UsageError("no program given; usage: martlet run [OPTION…] PROGRAM [ARGUMENT…]")
        }
    }

    private mutating func apply(_ setting: Setting) throws(UsageError) {
        guard let option = RunOption.all.first(where: { $0.name == setting.name }) else { return }
        do throws(UsageError) {
            try option.apply(&self, setting.value)
        } catch {
            throw setting.source == .commandLine ? error : UsageError("\(setting.source.text): \(error)")
        }
    }

    /// Reads the options of the command line; returns the program's index.
    private static func scan(
        _ arguments: [String], from start: Int, into given: inout [Setting]
    ) throws(UsageError) -> Int {
        var at = start
        while at < arguments.count {
            let argument = arguments[at]
            if argument == "--" { return at + 1 }
            guard argument.hasPrefix("-"), argument != "-" else { break }
            let sides = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = RunOption.otherNames[String(sides[0])] ?? String(sides[0])
            guard let option = RunOption.all.first(where: { $0.name == name }) else {
                throw UsageError("unknown option '\(name)'; see martlet run --help")
            }
            var value = sides.count > 1 ? String(sides[1]) : ""
            if option.value != nil, sides.count == 1 {
                at += 1
                guard at < arguments.count else { throw UsageError("\(name) needs a value: \(option.value ?? "")") }
                value = arguments[at]
            } else if option.value == nil, sides.count > 1, !option.takesFormat {
                throw UsageError("\(name) takes no value")
            }
            at += 1
            given.append(Setting(name: name, value: value, source: .commandLine))
        }
        return at
    }
}

extension RunOptions {
    /// The host features that can be masked, whatever the backend makes of them.
    static let hostFeatures = ["sse41", "popcnt", "lzcnt", "bmi1", "bmi2", "avx", "fma"]

    /// The value of `--mask-features`: names, separated by commas.
    public static func hostFeatures(in list: String) throws(UsageError) -> [String] {
        var features: [String] = []
        for word in list.split(separator: ",") {
            guard hostFeatures.contains(String(word)) else {
                let known = hostFeatures.joined(separator: ", ")
                throw UsageError("--mask-features knows no feature '\(word)'; it knows \(known)")
            }
            features.append(String(word))
        }
        return features
    }

    /// The value of `--max-insns`.
    public static func instructionLimit(_ text: String) throws(UsageError) -> Int {
        guard let count = Int(text), (1...4096).contains(count) else {
            throw UsageError("--max-insns can't be '\(text)'; give a number from 1 to 4096")
        }
        return count
    }
}

/// A size in bytes: digits, and K, M or G.
func parseSize(_ text: String) -> Int? {
    var digits = Substring(text)
    var shift = 0
    if let last = digits.last, let place = "kKmMgG".firstIndex(of: last) {
        shift = 10 * (1 + "kKmMgG".distance(from: "kKmMgG".startIndex, to: place) / 2)
        digits = digits.dropLast()
    }
    guard let number = Int(digits), number >= 0, number < 1 << 40 else { return nil }
    return number << shift
}
