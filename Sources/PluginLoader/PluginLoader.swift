// room: plugin-loader (UNSAFE ROOM: dlopen, and calling what dlsym found)
// does: loads plugins into a registry, after their descriptors have been checked
// spec: Docs/Architecture.md, section 6; dlopen(3)

import CSupport
import Glibc
import PluginAPI

/// A plugin as the user asks for it: `NAME,option=value,option=value` or `PATH,…`.
public struct PluginRequest: Equatable, Sendable {
    public var nameOrPath: String
    public var options: [Option]

    public struct Option: Equatable, Sendable {
        public var name: String
        public var value: String?
    }

    public init(_ text: String) throws(PluginError) {
        var parts = TextParts(text[...], separator: ",")
        nameOrPath = parts.next().map { String($0) } ?? ""
        options = []
        for part in parts {
            var sides = TextParts(part, separator: "=")
            guard let name = sides.next(), !name.isEmpty else {
                throw .malformedOption(plugin: nameOrPath, text: String(part))
            }
            options.append(Option(name: String(name), value: sides.rest.map { String($0) }))
        }
    }
}

/// A plugin that has been loaded.
public struct LoadedPlugin: Sendable {
    public var path: String
    public var descriptor: PluginDescriptor
    public var options: PluginOptions
}

/// Loads plugins. Loaded code stays for as long as the process lives.
public struct PluginLoader: ~Copyable {
    public let search: PluginSearch
    public private(set) var loaded: [LoadedPlugin] = []

    public init(search: PluginSearch) { self.search = search }

    /// The descriptor in a plugin's file. Runs no code of the plugin.
    public static func describe(_ path: String) throws(PluginError) -> PluginDescriptor {
        let file = try PluginFile(path)
        defer { file.close() }
        return try file.readDescriptor()
    }

    /// Checks that a plugin with this descriptor may run in this process.
    ///
    /// - Parameter build: nil for the kit that is running.
    public static func check(
        _ descriptor: PluginDescriptor, path: String, abi: ABIVersion = .current, build: KitBuild? = nil
    ) throws(PluginError) {
        // A plugin may have been built for an earlier minor version, not for a later one.
        guard descriptor.abi.major == abi.major, descriptor.abi.minor <= abi.minor else {
            throw .otherABI(path: path, plugin: descriptor.abi, kit: abi)
        }
        guard descriptor.tier == .sameBuild else { return }
        if build == nil, descriptor.build.isCurrent { return }
        let build = build ?? .current
        guard descriptor.build.interfaces == build.interfaces else {
            throw .otherInterfaces(path: path, plugin: descriptor.build.interfaces, kit: build.interfaces)
        }
        guard descriptor.build.compiler == build.compiler else {
            throw .otherCompiler(path: path, plugin: descriptor.build.compiler, kit: build.compiler)
        }
    }

    /// Finds, checks and loads a plugin, and lets it register.
    public mutating func load(
        _ request: PluginRequest, kind: PluginKind, into registry: inout Registry
    ) throws(PluginError) -> LoadedPlugin {
        let path = try search.find(kind, request.nameOrPath)
        let descriptor = try Self.describe(path)
        guard descriptor.kind == kind else { throw .wrongKind(path: path, wanted: kind, found: descriptor.kind) }
        let wanted = request.nameOrPath
        // A file is found by its own name, which may say something else than its descriptor.
        guard PluginSearch.isPath(wanted) || descriptor.name == wanted else {
            throw .wrongName(path: path, kind, wanted: wanted, found: descriptor.name)
        }
        try Self.check(descriptor, path: path)
        if let other = loaded.first(where: { $0.descriptor.kind == kind && $0.descriptor.name == descriptor.name }) {
            throw PluginSearch.isSameFile(other.path, path)
                ? .givenTwice(kind, name: descriptor.name)
                : .twoOfOneName(kind, name: descriptor.name, first: other.path, second: path)
        }
        let plugin = LoadedPlugin(path: path, descriptor: descriptor, options: try Self.options(request, descriptor))
        try Self.open(plugin, into: &registry)
        loaded.append(plugin)
        return plugin
    }

    /// The frontend for programs with this `e_machine`.
    public mutating func loadFrontend(
        machine: UInt16, into registry: inout Registry
    ) throws(PluginError) -> LoadedPlugin {
        // The one that ships is found by its name, without reading the other files.
        if machine == 243 { return try load(PluginRequest("riscv64"), kind: .frontend, into: &registry) }
        for folder in search.folders {
            let matches = search.scan(folder).filter {
                $0.descriptor.kind == .frontend && $0.descriptor.elfMachine == machine
            }
            if let match = matches.first {
                return try load(PluginRequest(match.path), kind: .frontend, into: &registry)
            }
        }
        throw .notFound(.frontend, name: "for ELF machine \(machine)", tried: search.folders.map { $0 + "/*.so" })
    }

    /// Checks what the loaded plugins say of each other. Called when all are loaded.
    public func checkCombination() throws(PluginError) {
        let passes = loaded.filter { $0.descriptor.kind == .pass }
        let names = passes.map(\.descriptor.name)
        for descriptor in passes.map(\.descriptor) {
            for needed in descriptor.required where !names.contains(needed) {
                throw .missingRequirement(plugin: descriptor.name, needs: needed)
            }
            for other in descriptor.conflicts where names.contains(other) {
                throw .conflict(plugin: descriptor.name, with: other)
            }
        }
    }

    private static func options(
        _ request: PluginRequest, _ descriptor: PluginDescriptor
    ) throws(PluginError) -> PluginOptions {
        var declared = descriptor.options
        if descriptor.kind == .pass { declared += ReportDestination.options }
        do throws(OptionError) {
            return try PluginOptions(declared: declared, given: request.options.map { ($0.name, $0.value) })
        } catch {
            switch error {
            case .unknown(let option, let known):
                throw .unknownOption(plugin: descriptor.name, option: option, known: known)
            case .badValue(let option, let value, let wanted):
                throw .badOption(plugin: descriptor.name, option: option, value: value, wanted: wanted)
            }
        }
    }

    /// Maps the plugin and calls its entry.
    ///
    /// Contract: the descriptor was checked, so the entry has the type that its tier says.
    private static func open(_ plugin: LoadedPlugin, into registry: inout Registry) throws(PluginError) {
        // A file name without a slash would be searched for in the system's library folders.
        let path = plugin.path.contains("/") ? plugin.path : "./" + plugin.path
        guard let library = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
            throw .openFailed(path: plugin.path, reason: dlerror().map { String(cString: $0) } ?? "unknown")
        }
        let name = plugin.descriptor.name
        let entry = plugin.descriptor.entry
        guard let symbol = dlsym(library, entry) else { throw .symbolMissing(path: plugin.path, symbol: entry) }
        if plugin.descriptor.tier == .stable {
            guard plugin.descriptor.kind == .pass else {
                throw .malformed(path: plugin.path, why: "only passes can use the C ABI")
            }
            let create = unsafeBitCast(symbol, to: CPass.Create.self)
            registry.addPass(name) { context in try CPass(create, context) }
            return
        }
        let register = unsafeBitCast(symbol, to: (@convention(c) (UnsafeMutableRawPointer) -> Void).self)
        withUnsafeMutablePointer(to: &registry) { register(UnsafeMutableRawPointer($0)) }
        guard registry.has(plugin.descriptor.kind, name) else {
            throw .registeredNothing(path: plugin.path, plugin.descriptor.kind, name: name)
        }
    }
}
