// room: plugin-loader
// does: every reason for which a plugin is refused, each as one line that names the thing, why, and the remedy
// spec: Docs/Architecture.md, section 8

import PluginAPI

/// Why a plugin can't be used.
public enum PluginError: Error, Equatable, Sendable, CustomStringConvertible {
    case notFound(PluginKind, name: String, tried: [String])
    case unreadable(path: String, reason: String)
    case notPlugin(path: String, why: String)
    case malformed(path: String, why: String)
    case wrongKind(path: String, wanted: PluginKind, found: PluginKind)
    case wrongName(path: String, PluginKind, wanted: String, found: String)
    case otherABI(path: String, plugin: ABIVersion, kit: ABIVersion)
    case otherInterfaces(path: String, plugin: UInt64, kit: UInt64)
    case otherCompiler(path: String, plugin: String, kit: String)
    case openFailed(path: String, reason: String)
    case symbolMissing(path: String, symbol: String)
    case registeredNothing(path: String, PluginKind, name: String)
    case twoOfOneName(PluginKind, name: String, first: String, second: String)
    case givenTwice(PluginKind, name: String)
    case unknownOption(plugin: String, option: String, known: [String])
    case badOption(plugin: String, option: String, value: String, wanted: String)
    case malformedOption(plugin: String, text: String)
    case missingRequirement(plugin: String, needs: String)
    case conflict(plugin: String, with: String)
    /// The plugin itself refused to be made.
    case refused(plugin: String, reason: String)

    public var description: String {
        switch self {
        case .notFound(let kind, let name, let tried):
            "no \(kind.name) '\(name)'; tried \(tried.isEmpty ? "nothing" : tried.joined(separator: ", ")); "
                + "name its file, or its folder with --plugin-path"
        case .unreadable(let path, let reason):
            "plugin \(path) can't be read: \(reason); check the path and its permissions"
        case .notPlugin(let path, let why): "\(path) is not a Martlet plugin: \(why); name a plugin's .so file"
        case .malformed(let path, let why): "plugin \(path) has a malformed descriptor: \(why); build it again"
        case .wrongKind(let path, let wanted, let found):
            "plugin \(path) is a \(found.name), not a \(wanted.name); use it with --\(found.name)"
        case .wrongName(let path, let kind, let wanted, let found):
            "plugin \(path) is the \(kind.name) '\(found)', not '\(wanted)'; "
                + "ask for '\(found)', or put the plugin that is meant in that file"
        case .otherABI(let path, let plugin, let kit):
            "plugin \(path) was built for plugin ABI \(plugin) but this Martlet has \(kit); build it again"
        case .otherInterfaces(let path, let plugin, let kit):
            "plugin \(path) was built against kit \(hex(plugin)) but this Martlet has kit \(hex(kit)); "
                + "build it again against this Martlet's Sources/Kit"
        case .otherCompiler(let path, let plugin, let kit):
            "plugin \(path) was built by '\(plugin)' but this Martlet by '\(kit)'; build both with one compiler"
        case .openFailed(let path, let reason):
            "plugin \(path) can't be loaded: \(reason); install what it needs, or build it again"
        case .symbolMissing(let path, let symbol):
            "plugin \(path) has a descriptor but no function \(symbol); define it and build again"
        case .registeredNothing(let path, let kind, let name):
            "plugin \(path) did not register the \(kind.name) '\(name)' that its descriptor names; make them agree"
        case .twoOfOneName(let kind, let name, let first, let second):
            "two plugins are the \(kind.name) '\(name)': \(first) and \(second); remove or rename one"
        case .givenTwice(let kind, let name):
            "the \(kind.name) '\(name)' is given twice; give it once (martlet run --show-config says where)"
        case .unknownOption(let plugin, let option, let known):
            "\(plugin) has no option '\(option)'; it has \(known.isEmpty ? "none" : known.joined(separator: ", "))"
        case .badOption(let plugin, let option, let value, let wanted):
            "option \(option) of \(plugin) can't be '\(value)'; give \(wanted)"
        case .malformedOption(let plugin, let text):
            "'\(text)' is not an option of \(plugin); write NAME,option=value,option=value"
        case .missingRequirement(let plugin, let needs):
            "\(plugin) needs the pass \(needs); add --pass \(needs)"
        case .conflict(let plugin, let other): "\(plugin) can't be used together with \(other); leave one out"
        case .refused(let plugin, let reason):
            // Where the plugin's own reason ends with a remedy, it is the better one.
            "\(plugin) can't be used: \(reason)"
                + (reason.utf8.contains(UInt8(ascii: ";")) ? "" : "; check its options, or use another plugin")
        }
    }
}

private func hex(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}
