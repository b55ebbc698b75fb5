// room: kit/plugin-api (UNSAFE ROOM: a C string)
// does: what a plugin says about itself, as values: kind, version, options, what it needs and what it can't stand
// spec: Sources/Kit/Sources/CSupport/include/martlet_plugin.h

import CSupport
import Glibc

/// Who may load a plugin.
public enum PluginTier: UInt32, Sendable {
    /// Every Martlet with the same major version of the C ABI.
    case stable = 1
    /// Only the Martlet whose kit it was compiled with.
    case sameBuild = 2
}

/// A version of the plugin ABI.
public struct ABIVersion: Equatable, Sendable, CustomStringConvertible {
    public var major: UInt16
    public var minor: UInt16

    public init(major: UInt16, minor: UInt16) {
        self.major = major
        self.minor = minor
    }

    /// The one that this kit offers.
    public static var current: ABIVersion {
        ABIVersion(major: UInt16(MARTLET_ABI_MAJOR), minor: UInt16(MARTLET_ABI_MINOR))
    }

    public var description: String { "\(major).\(minor)" }
}

/// A build of the kit: its interfaces and the compiler.
public struct KitBuild: Equatable, Sendable {
    public var interfaces: UInt64
    public var compiler: String

    public init(interfaces: UInt64, compiler: String) {
        self.interfaces = interfaces
        self.compiler = compiler
    }

    /// The kit that is running.
    public static var current: KitBuild {
        KitBuild(interfaces: martlet_kit_interfaces(), compiler: String(cString: martlet_kit_compiler()))
    }

    /// Whether it is the one that is running. Compares bytes: letting a text of more than 64 bytes go has the runtime make a
    /// type that nothing else of a start needs.
    public var isCurrent: Bool {
        guard interfaces == martlet_kit_interfaces(), let text = martlet_kit_compiler() else { return false }
        return UnsafeRawBufferPointer(start: text, count: strlen(text)).elementsEqual(compiler.utf8)
    }
}

/// A plugin's descriptor.
public struct PluginDescriptor: Equatable, Sendable {
    public var kind: PluginKind
    public var tier: PluginTier
    public var abi: ABIVersion
    /// Meaningful in the same-build tier only.
    public var build: KitBuild
    /// Of a frontend: the `e_machine` of its programs.
    public var elfMachine: UInt16
    public var name: String
    public var version: String
    public var summary: String
    public var required: [String]
    public var conflicts: [String]
    public var options: [OptionDeclaration]
    /// The function that is called when the plugin has been loaded. One of its own for each plugin, so that several can be
    /// linked into one program, as tests are.
    public var entry: String

    public init(
        kind: PluginKind, tier: PluginTier, abi: ABIVersion, build: KitBuild, elfMachine: UInt16, name: String,
        version: String, summary: String, required: [String], conflicts: [String], options: [OptionDeclaration],
        entry: String
    ) {
        self.kind = kind
        self.tier = tier
        self.abi = abi
        self.build = build
        self.elfMachine = elfMachine
        self.name = name
        self.version = version
        self.summary = summary
        self.required = required
        self.conflicts = conflicts
        self.options = options
        self.entry = entry
    }
}
