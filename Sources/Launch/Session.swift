// room: launch (UNSAFE ROOM: C strings and buffers)
// does: one run's parts, made from its options: plugins, Linux layer, passes, engine
// spec: Docs/Architecture.md, sections 1 and 6

import Base
import CSupport
import Engine
import Glibc
import IR
import LinuxUser
import PluginAPI
import PluginLoader

/// Why a run could not begin: one line and the exit status.
public struct LaunchError: Error, CustomStringConvertible {
    public var description: String
    public var status: Int32

    public init(_ description: String, status: Int32) {
        self.description = description
        self.status = status
    }
}

/// The parts of one run.
public final class Session {
    public let options: RunOptions
    public let frontend: any Frontend
    public let backend: any Backend
    public let system: LinuxSystem
    public let passes: PassSet
    public let engine: Engine
    public let facts: GuestFacts
    private let program: String
    // Kept, because their texts are: when the last owner of one of more than 64 bytes lets it go, the Swift runtime first
    // makes a type that nothing else of a start needs.
    private let loaded: LoadedPlugins
    private let destinations: [ReportDestination]
    /// Where everything goes that is neither the guest's nor about a run that can't begin.
    private let reports: Int32
    private var dump: Dump?
    private let checker: CheckedBackend?

    /// Loads the plugins and the program; nothing of the guest has run yet.
    ///
    /// - Parameters:
    ///   - arguments: the program's path and the arguments of the guest.
    ///   - ownPath: where Martlet's own file is; nil to ask /proc.
    public init(
        _ options: RunOptions, program: String, arguments: [[UInt8]], ownPath: [UInt8]? = nil
    ) throws(LaunchError) {
        self.options = options
        self.program = program
        let number = martlet_install_fault_handlers()
        guard number == 0 else {
            throw LaunchError("no fault handlers: \(String(cString: strerror(number)))", status: 126)
        }
        var paths = try guestPaths(options)
        let found = hostPath(of: program, &paths)
        let machine = elfMachine(of: found) ?? ELFMachine.riscv
        var registry = Registry()
        let martlet = ownPath ?? PluginSearch.programPath()
        loaded = try loadPlugins(options, program, machine, beside: martlet, into: &registry)
        frontend = loaded.frontend
        var words = arguments
        if let name = options.argv0 { words[0] = Array(name.utf8) }
        let ownDescriptor = reportDescriptor(options)
        let reports = ownDescriptor ?? STDERR_FILENO
        self.reports = reports
        var configuration = LinuxConfiguration(
            programPath: program, arguments: words, environment: guestEnvironment(options),
            strace: options.traces != nil ? { emit($0 + "\n", to: reports) } : nil,
            selfCommand: selfCommand(martlet, options, paths))
        configuration.reportDescriptor = ownDescriptor.map { Int($0) }
        configuration.straceFormat = options.traces ?? .text
        configuration.limits = options.guestLimits
        configuration.programName = options.executedName.map { Array($0.utf8) }
        configuration.allowsNativePrograms = options.runsNative
        system = LinuxSystem(configuration: configuration, abi: frontend.linux, paths: paths)
        facts = GuestFacts(frontend: frontend, system: system, program: found)
        passes = PassSet(layout: frontend.layout, guest: facts, forcesClosures: options.forcesClosures)
        destinations = try reportDestinations(loaded.passes, isExecuted: options.isExecuted)
        for plugin in loaded.passes { try passes.add(plugin, from: registry) }
        let instrumented =
            passes.passes.isEmpty ? frontend : InstrumentedFrontend(frontend, layout: passes.layout)
        let backendConfiguration = BackendConfiguration(
            layout: passes.layout, codeBytes: options.codeCache, maskedFeatures: options.maskedFeatures,
            checksAllocations: options.checksAllocations)
        let made = try makeBackend(loaded.backend, registry, backendConfiguration)
        checker = options.checksBackend ? CheckedBackend(made, layout: passes.layout, reports: reports) : nil
        backend = checker ?? made
        engine = Engine(
            frontend: instrumented, backend: backend, system: system, options: Self.engineOptions(options))
        system.engine = engine
        if !passes.passes.isEmpty { engine.instrumenters = [PassInstrumenter(passes)] }
        do throws(ELFError) {
            try system.load(machine: frontend.elfMachine)
        } catch {
            // The kernel says nothing then.
            if options.isExecuted { system.end(executed: error.reason) }
            throw LaunchError("\(error)", status: error.exitStatus)
        }
        if let descriptor = options.executedDescriptor { close(descriptor) }
        facts.programIsLoaded()
        if let limit = options.hostDescriptors { system.putBackDescriptorLimit(limit) }
        if !options.dump.isEmpty { try startDump() }
    }

    private static func engineOptions(_ options: RunOptions) -> EngineOptions {
        var result = EngineOptions()
        result.optimizes = options.optimizes
        result.optimizesAll = options.optimizesAll
        result.chains = options.chains && !options.checksBackend
        result.countsExits = options.statistics != nil
        result.timesPhases = options.statistics != nil
        if let count = options.maximumInstructions { result.limits.instructions = count }
        return result
    }

    private func startDump() throws(LaunchError) {
        var filter: GuestAddress?
        if let text = options.dumpAt { filter = try facts.address(text) }
        let dump = Dump(options.dump, at: filter, layout: passes.layout, facts: facts, backend: backend, to: reports)
        self.dump = dump
        engine.observer = dump
    }

    /// Runs the guest to its end, reports, and ends this process as the guest ended.
    public func run() -> Never {
        let cpu: CPUState
        do throws(EngineError) {
            cpu = try engine.makeThread()
        } catch {
            fail("\(error)", status: 126)
        }
        system.hooks.threadStarts = { [passes] in passes.threadStarts($0) }
        system.hooks.threadEnds = { [passes] in passes.threadEnds($0) }
        system.hooks.forked = { [passes] in passes.onlyThreadLeft($0) }
        system.hooks.ends = { [unowned self] cpu in
            passes.threadEnds(cpu)
            report()
        }
        passes.threadStarts(cpu)
        reportBugs(of: frontend.layout, program: program)
        system.start(cpu)
        system.run(cpu)
    }

    private func report() {
        for (destination, report) in zip(destinations, passes.reports()) {
            let text = destination.isJSON ? report.json : report.text
            guard let path = destination.path else {
                emit(text, to: reports)
                continue
            }
            if !writeFile(path, text) {
                emit("martlet: \(path): \(String(cString: strerror(martlet_errno())))\n", to: reports)
            }
        }
        if let checker {
            emit(
                "martlet: \(checker.checkedRegions) executed regions agree with the interpreter, "
                    + "\(checker.uncheckedRegions) were not comparable\n", to: reports)
        }
        if options.explainsPasses { emit(passInsertions(of: passes), to: reports) }
        if let format = options.statistics {
            let report = engine.report()
            emit(format == .json ? report.json(facts) : report.text(facts), to: reports)
        }
    }
}

/// The environment of this process, without what execve added to it for Martlet's loader: the guest's own variables of
/// such names have other ones on the way.
private func guestEnvironment(_ options: RunOptions) -> [[UInt8]] {
    let all = environmentBytes()
    return options.isExecuted ? all.filter { !$0.starts(with: librariesVariable) } : all
}

/// The sysroot, and in it the root that the guest had chosen.
private func guestPaths(_ options: RunOptions) throws(LaunchError) -> GuestPaths {
    var paths = try sysroot(options)
    if let root = options.guestRoot { paths.changeRoot(to: Array(root.utf8)) }
    return paths
}

/// The sysroot of the run; MARTLET_SYSROOT's where the options name none.
private func sysroot(_ options: RunOptions) throws(LaunchError) -> GuestPaths {
    let fromEnvironment = options.isComplete ? nil : getenv("MARTLET_SYSROOT").map { String(cString: $0) }
    guard let folder = options.sysroot ?? fromEnvironment, !folder.isEmpty else { return GuestPaths(host: .kernel) }
    do throws(Errno) {
        return try GuestPaths(sysroot: folder, host: .kernel)
    } catch {
        let given = options.sysroot == nil ? "MARTLET_SYSROOT" : "-L"
        let origin = options.settings.last { $0.name == "-L" }?.source.text ?? given
        throw LaunchError("\(folder): no sysroot, as \(origin) says (\(error.name)); name the guest's root", status: 2)
    }
}

/// Where the program is on the host; the path itself where that can't be told, so that the loader says why.
private func hostPath(of program: String, _ paths: inout GuestPaths) -> String {
    let path = Array(program.utf8)
    let found = try? paths.hostPath(of: path, from: -100, follows: true)
    return found.flatMap { $0 }.map { String(decoding: $0, as: UTF8.self) } ?? program
}

/// What runs another guest program as this one is run: this very program, `run`, and its options, with everything that
/// came from the environment or is relative to this folder spelt out, because the guest changes both.
private func selfCommand(_ martlet: [UInt8], _ options: RunOptions, _ paths: GuestPaths) -> [[UInt8]] {
    guard !martlet.isEmpty else { return [] }
    var command = [martlet, Array("run".utf8)]
    command += [Array("--executed".utf8), Array("--no-config".utf8), Array("-L".utf8), paths.firstRoot ?? []]
    for folder in options.pluginPath {
        command += [Array("--plugin-path".utf8), Array(absolutePath(folder).utf8)]
    }
    for option in options.settings where !["-L", "--plugin-path"].contains(option.name) {
        guard let known = RunOption.configurable.first(where: { $0.name == option.name }) else { continue }
        let takesValue = known.value != nil
        command.append(Array(option.name.utf8))
        if takesValue {
            command.append(Array(absolute(option).utf8))
        } else if option.value != RunOption.on {
            command[command.count - 1] += Array("=\(option.value)".utf8)
        }
    }
    return command
}

/// The option's value with relative paths of files made absolute: the guest may go to another folder.
private func absolute(_ option: Setting) -> String {
    switch option.name {
    case "--pass", "--backend", "--frontend":
        var parts = option.value.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
        // A plugin that is named by its file.
        if parts[0].contains("/") || parts[0].hasSuffix(".so") { parts[0] = absolutePath(parts[0]) }
        for (at, part) in parts.enumerated().dropFirst() where option.name == "--pass" && part.hasPrefix("out=") {
            parts[at] = "out=" + absolutePath(String(part.dropFirst(4)))
        }
        return parts.joined(separator: ",")
    default: return option.value
    }
}

private func absolutePath(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
}

extension PassSet {
    fileprivate func add(_ plugin: LoadedPlugin, from registry: Registry) throws(LaunchError) {
        do {
            guard let make = registry.pass(plugin.descriptor.name) else { return }
            try add(plugin.descriptor.name, options: plugin.options, make)
        } catch {
            throw LaunchError("\(PluginError.refused(plugin: plugin.path, reason: "\(error)"))", status: 2)
        }
    }
}

private struct LoadedPlugins {
    var frontend: any Frontend
    var backend: LoadedPlugin
    var passes: [LoadedPlugin]
    var all: [LoadedPlugin]
}

private func loadPlugins(
    _ options: RunOptions, _ program: String, _ machine: UInt16, beside martlet: [UInt8],
    into registry: inout Registry
) throws(LaunchError) -> LoadedPlugins {
    let environment = options.isComplete ? nil : getenv("MARTLET_PLUGIN_PATH").map { String(cString: $0) }
    let search = PluginSearch(
        options: options.pluginPath, environment: environment,
        programFolder: PluginSearch.programFolder(of: martlet))
    var loader = PluginLoader(search: search)
    do throws(PluginError) {
        let frontend =
            if let name = options.frontend {
                try loader.load(PluginRequest(name), kind: .frontend, into: &registry)
            } else {
                try loader.loadFrontend(machine: machine, into: &registry)
            }
        let backend = try loader.load(PluginRequest(options.backend), kind: .backend, into: &registry)
        var passes: [LoadedPlugin] = []
        for pass in options.passes { passes.append(try loader.load(PluginRequest(pass), kind: .pass, into: &registry)) }
        try loader.checkCombination()
        let name = frontend.descriptor.name
        guard let make = registry.frontend(name) else {
            throw .registeredNothing(path: frontend.path, .frontend, name: name)
        }
        do {
            return LoadedPlugins(
                frontend: try make(frontend.options), backend: backend, passes: passes, all: loader.loaded)
        } catch {
            throw PluginError.refused(plugin: frontend.path, reason: "\(error)")
        }
    } catch {
        if case .notFound(.frontend, _, _) = error, options.frontend == nil, machine != ELFMachine.riscv {
            throw LaunchError(
                "\(program): no frontend for \(ELFMachine.name(machine)) programs; "
                    + (machine == ELFMachine.x86_64
                        ? "run it directly" : "give a riscv64 program or a frontend plugin"),
                status: 126)
        }
        throw LaunchError("\(error)", status: 2)
    }
}

/// Where the passes' reports go. A file that can't be written is a mistake now, not when the report is lost; but nothing
/// of this keeps a program that the guest executes, perhaps with fewer rights, from running.
private func reportDestinations(
    _ passes: [LoadedPlugin], isExecuted: Bool
) throws(LaunchError) -> [ReportDestination] {
    var destinations: [ReportDestination] = []
    for pass in passes {
        var destination = ReportDestination(pass.options)
        if let path = destination.path {
            if !isExecuted, !isWritable(path) {
                let reason = String(cString: strerror(martlet_errno()))
                throw LaunchError(
                    "\(pass.descriptor.name),out=\(path): the report can't be written there (\(reason)); "
                        + "name a file in a folder that exists and may be written",
                    status: 2)
            }
            // The guest may go to another folder before the report is written.
            destination.path = absolutePath(path)
        }
        destinations.append(destination)
    }
    return destinations
}

private func makeBackend(
    _ plugin: LoadedPlugin, _ registry: Registry, _ configuration: BackendConfiguration
) throws(LaunchError) -> any Backend {
    do {
        guard let make = registry.backend(plugin.descriptor.name) else {
            throw PluginError.registeredNothing(path: plugin.path, .backend, name: plugin.descriptor.name)
        }
        return try make(configuration)
    } catch {
        throw LaunchError("\(PluginError.refused(plugin: plugin.path, reason: "\(error)"))", status: 2)
    }
}

/// `e_machine` of an ELF file; nil where there is none to be read.
private func elfMachine(of path: String) -> UInt16? {
    let descriptor = martlet_open(path, O_RDONLY | O_CLOEXEC, 0)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var header = [UInt8](repeating: 0, count: 20)
    let count = header.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    guard count == 20, header[0] == 0x7f, header[1] == 0x45, header[2] == 0x4c, header[3] == 0x46 else { return nil }
    return UInt16(header[18]) | UInt16(header[19]) << 8
}
