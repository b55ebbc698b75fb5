// room: launch (UNSAFE ROOM: C strings)
// does: where an option's value came from: the configuration file, the environment, the command line, in that order
// spec: Docs/Decisions/0042-configuration.md

import CSupport
import Glibc
import LinuxUser

/// Where a value came from.
public enum SettingSource: Equatable, Sendable {
    case file(path: String, table: String, line: Int)
    case environment(String)
    case commandLine

    public var text: String {
        switch self {
        case .file(let path, let table, let line): "\(path), line \(line), [\(table)]"
        case .environment(let name): name
        case .commandLine: "command line"
        }
    }
}

/// One option as it was given somewhere.
public struct Setting: Equatable, Sendable {
    public var name: String
    /// Of a flag `true` or `false`, or its format. An empty one takes back what was given before.
    public var value: String
    public var source: SettingSource

    public init(name: String, value: String, source: SettingSource) {
        (self.name, self.value, self.source) = (name, value, source)
    }

    /// Whether the option is to be as if nothing before this had set it. An empty value of an option that belongs to one
    /// run, `--argv0`, is a value.
    var takesBack: Bool { value.isEmpty && !RunOption.ofOneRun.contains(name) }
}

/// What is at a path.
public enum FoundFile: Sendable {
    case bytes([UInt8])
    /// It can't be read; the number of the error.
    case failure(Int32)
}

/// What stands outside the command line.
public struct Surroundings {
    public var variable: (String) -> String?
    public var file: (String) -> FoundFile
    /// Whether any variable's name begins with MARTLET_: most runs need not make up the names.
    public var hasOwnVariables: () -> Bool

    public init(
        variable: @escaping (String) -> String?, file: @escaping (String) -> FoundFile,
        hasOwnVariables: @escaping () -> Bool = { true }
    ) {
        self.variable = variable
        self.file = file
        self.hasOwnVariables = hasOwnVariables
    }

    /// Those of this process.
    public static var process: Surroundings {
        Surroundings(
            variable: { getenv($0).map { String(cString: $0) } }, file: { readFile($0) },
            hasOwnVariables: { environmentHas(prefix: "MARTLET_") })
    }

    /// MARTLET_CONFIG, or config.toml where the XDG rules put it; nil where neither can be told, or the variable is empty.
    private var configurationPath: (path: String, isChosen: Bool)? {
        if let chosen = variable("MARTLET_CONFIG") { return chosen.isEmpty ? nil : (chosen, true) }
        if let folder = variable("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
            return (folder + "/martlet/config.toml", false)
        }
        return variable("HOME").flatMap { $0.isEmpty ? nil : ($0 + "/.config/martlet/config.toml", false) }
    }

    /// Only a file that nobody asked for may be missing. One that is there and can't be read would change how the program
    /// runs, and so is a mistake, not a file without settings.
    private func configuration() throws(UsageError) -> (ConfigurationFile, path: String)? {
        guard let (path, isChosen) = configurationPath else { return nil }
        switch file(path) {
        case .bytes(let bytes):
            return (try ConfigurationFile(bytes, file: path), path)
        case .failure(let number):
            let error = Errno(number)
            let isMissing = [.ENOENT, .ENOTDIR].contains(error)
            if isMissing, !isChosen { return nil }
            let reason = "\(error.name), \(String(cString: strerror(number)))"
            throw UsageError(
                isMissing
                    ? "\(path): no configuration file (\(reason)), as MARTLET_CONFIG says; check the path"
                    : "\(path): the configuration file can't be read (\(reason)); make it a file that can be, "
                        + "or run with --no-config or an empty MARTLET_CONFIG")
        }
    }

    /// The settings of the file that hold for a program, those for all programs first.
    func fileSettings(for program: String) throws(UsageError) -> [Setting] {
        guard let (configuration, path) = try configuration() else { return [] }
        let name = program.split(separator: "/").last.map { String($0) } ?? program
        var settings: [Setting] = []
        var own: [Setting] = []
        for table in configuration.tables {
            let found = try self.settings(table, path)
            if table.program == nil { settings += found }
            if let wanted = table.program, wanted == program || wanted == name { own += found }
        }
        return settings + own
    }

    private func settings(_ table: ConfigurationFile.Table, _ path: String) throws(UsageError) -> [Setting] {
        var settings: [Setting] = []
        for entry in table.entries {
            guard let option = RunOption.configurable.first(where: { $0.key == entry.key }) else {
                let flag = RunOption.configurable.first { $0.opposite == "--" + entry.key }
                let remedy = flag.map { "write \($0.key) = true or false" } ?? "see martlet run --help"
                throw UsageError("\(path): line \(entry.line): unknown option '\(entry.key)'; \(remedy)")
            }
            let source = SettingSource.file(path: path, table: table.name, line: entry.line)
            var values = [entry.value]
            if option.isRepeatable, case .list(let elements) = entry.value { values = elements }
            for value in values {
                guard let text = option.text(of: value) else {
                    let problem = "\(entry.key) is \(option.kindInFile), not \(value.described)"
                    throw UsageError("\(path): line \(entry.line): \(problem)")
                }
                settings.append(Setting(name: option.name, value: text, source: source))
            }
        }
        return settings
    }

    /// MARTLET_SYSROOT, MARTLET_BACKEND, MARTLET_CODE_CACHE and so on: one for each option.
    ///
    /// An empty variable is as good as none.
    func environmentSettings() throws(UsageError) -> [Setting] {
        var settings: [Setting] = []
        guard hasOwnVariables() else { return settings }
        for option in RunOption.configurable {
            let name = option.variable
            guard let text = variable(name), !text.isEmpty else { continue }
            let source = SettingSource.environment(name)
            if option.value == nil {
                let value = try option.flagValue(text, as: name)
                settings.append(Setting(name: option.name, value: value, source: source))
            } else if option.isRepeatable {
                let separator: Character = option.name == "--plugin-path" ? ":" : ";"
                settings += text.split(separator: separator).map {
                    Setting(name: option.name, value: String($0), source: source)
                }
            } else {
                settings.append(Setting(name: option.name, value: text, source: source))
            }
        }
        return settings
    }
}

private func readFile(_ path: String) -> FoundFile {
    let descriptor = martlet_open(path, O_RDONLY | O_CLOEXEC, 0)
    guard descriptor >= 0 else { return .failure(martlet_errno()) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 14)
    while true {
        let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        if count < 0, martlet_errno() == EINTR { continue }
        guard count >= 0 else { return .failure(martlet_errno()) }
        if count == 0 { return .bytes(bytes) }
        bytes += piece.prefix(count)
    }
}

extension RunOption {
    /// Those that make sense for one run only.
    static let ofOneRun: Set = [
        "--help", "--argv0", "--executed", "--exec-fd", "--exec-name", "--report-fd", "--host-descriptors",
        "--guest-limit", "--guest-root", "--no-config", "--show-config",
    ]

    /// Those that make sense for more than one run.
    static let configurable = all.filter { !ofOneRun.contains($0.name) }

    /// On the command line, what switches a flag off: `--no-strace`, and `--chain` for `--no-chain`.
    var opposite: String? {
        guard value == nil else { return nil }
        return name.hasPrefix("--no-") ? "--" + name.dropFirst(5) : "--no-" + name.dropFirst(2)
    }

    /// The value of a flag from the word that the command line or a variable gives, if any; a word that is a format stays.
    ///
    /// - Parameter name: as what the user gave it.
    func flagValue(_ word: String?, as name: String) throws(UsageError) -> String {
        guard let word else { return Self.on }
        guard !Self.ofOneRun.contains(self.name) else { throw UsageError("\(name) takes no value") }
        switch word {
        case "true", "yes", "on", "1": return Self.on
        case "false", "no", "off", "0": return Self.off
        case "text" where takesFormat, "json" where takesFormat: return word
        default:
            let words = takesFormat ? "true, false, text or json" : "true or false (or yes, on, 1; no, off, 0)"
            throw UsageError("\(name) can't be '\(word)'; give \(words)")
        }
    }

    var isRepeatable: Bool { name == "--pass" || name == "--plugin-path" }

    /// Its name in the configuration file.
    var key: String { name == "-L" ? "sysroot" : String(name.dropFirst(2)) }

    /// The value of the configuration file as the command line would give it; nil where it is not of the option's kind.
    func text(of found: ConfigurationValue) -> String? {
        switch found {
        case .boolean(let isOn): value == nil ? isOn ? Self.on : Self.off : nil
        case .integer(let number): takesInteger ? "\(number)" : nil
        // A format must not read as one of the words for on and off.
        case .string(let text) where value == nil: takesFormat && ["text", "json"].contains(text) ? text : nil
        case .string(let text): name == "--max-insns" && !text.isEmpty ? nil : text
        case .list: nil
        }
    }

    private var takesInteger: Bool { name == "--code-cache" || name == "--max-insns" }

    /// The kinds of values that `text(of:)` takes.
    var kindInFile: String {
        if value == nil { return takesFormat ? "true or false, 'text' or 'json'" : "true or false" }
        switch name {
        case "--code-cache": return "a string or an integer"
        case "--max-insns": return "an integer"
        default: return isRepeatable ? "a string or a list of strings" : "a string"
        }
    }

    /// The environment variable that holds it.
    var variable: String {
        // Names are ASCII; case mapping of characters would cost every start.
        let letters = key.utf8.map {
            $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 >= UInt8(ascii: "a") ? $0 - 32 : $0
        }
        return "MARTLET_" + String(decoding: letters, as: UTF8.self)
    }
}

extension RunOptions {
    /// What `--show-config` prints: each option with its value and where it came from.
    public func settingsText() -> String {
        var rows: [(String, String, String)] = []
        for option in RunOption.configurable {
            let found = settings.filter { $0.name == option.name }
            let last = found.lastIndex { $0.takesBack } ?? 0
            var shown = option.isRepeatable ? Array(found[last...]) : Array(found.suffix(1))
            if shown.count > 1, shown[0].takesBack { shown.removeFirst() }
            for setting in shown {
                rows.append((option.key, setting.takesBack ? option.standard : setting.value, setting.source.text))
            }
            if shown.isEmpty { rows.append((option.key, option.standard, "default")) }
        }
        let first = rows.reduce(0) { max($0, $1.0.count) }
        let second = min(40, rows.reduce(0) { max($0, $1.1.count) })
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(0, width - text.count))
        }
        return rows.map { padded($0.0, first) + "  " + padded($0.1, second) + "  " + $0.2 + "\n" }.joined()
    }
}

extension RunOption {
    /// The value without any setting, as `--show-config` says it.
    fileprivate var standard: String {
        switch name {
        case "--backend": "x86-64"
        case "--frontend": "by ELF machine"
        case "--trampoline": "auto"
        case "--code-cache": "64M"
        default: value == nil ? "false" : "-"
        }
    }
}
