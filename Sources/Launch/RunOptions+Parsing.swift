// room: launch
// does: reads the options of a command line and joins them to those of the file and the environment
// spec: Docs/Decisions/0042-configuration.md

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
        // Help is there for whoever looks for a mistake in the file.
        if !given.contains(where: { ["--no-config", "--help"].contains($0.name) }) {
            let program = programIndex < arguments.count ? arguments[programIndex] : ""
            given = try surroundings.fileSettings(for: program) + surroundings.environmentSettings() + given
        }
        let kept = Self.withoutTakenBack(given)
        for setting in kept where setting.name != "--plugin-path" { try apply(setting) }
        // Here the first one wins: the command line's folders, then the environment's, then the file's.
        let folders = kept.filter { $0.name == "--plugin-path" }
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

    /// What is left where an empty value takes back all that was given before it.
    private static func withoutTakenBack(_ given: [Setting]) -> [Setting] {
        var kept: [Setting] = []
        for setting in given {
            if setting.takesBack { kept.removeAll { $0.name == setting.name } } else { kept.append(setting) }
        }
        return kept
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
            let name = String(sides[0])
            var value = sides.count > 1 ? String(sides[1]) : nil
            at += 1
            let long = RunOption.otherNames[name] ?? name
            guard let option = RunOption.all.first(where: { $0.name == long }) else {
                guard let flag = RunOption.configurable.first(where: { $0.opposite == name }) else {
                    throw UsageError("unknown option '\(name)'; see martlet run --help")
                }
                guard value == nil else { throw UsageError("\(name) takes no value") }
                given.append(Setting(name: flag.name, value: RunOption.off, source: .commandLine))
                continue
            }
            if let wanted = option.value, value == nil {
                guard at < arguments.count else { throw UsageError("\(name) needs a value: \(wanted)") }
                value = arguments[at]
                at += 1
            } else if option.value == nil {
                value = try option.flagValue(value, as: name)
            }
            given.append(Setting(name: long, value: value ?? "", source: .commandLine))
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
