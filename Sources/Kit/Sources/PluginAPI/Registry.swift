// room: kit/plugin-api
// does: what plugins register into: a value that the host owns and lends to each plugin once
// spec: Docs/Architecture.md, section 6

/// What a plugin is.
public enum PluginKind: UInt32, CaseIterable, Sendable {
    case frontend = 1
    case backend = 2
    case pass = 3

    public var name: String {
        switch self {
        case .frontend: "frontend"
        case .backend: "backend"
        case .pass: "pass"
        }
    }
}

/// Everything that plugins have registered.
public struct Registry {
    public typealias FrontendFactory = ([String: String]) throws -> any Frontend
    public typealias BackendFactory = (BackendConfiguration) throws -> any Backend
    public typealias PassFactory = (PassContext) throws -> any InstrumentationPass

    public private(set) var frontends: [String: FrontendFactory] = [:]
    public private(set) var backends: [String: BackendFactory] = [:]
    public private(set) var passes: [String: PassFactory] = [:]

    public init() {
        // Everything starts empty.
    }

    /// Registers a frontend; the factory is given the options that the user set.
    public mutating func addFrontend(_ name: String, _ make: @escaping FrontendFactory) { frontends[name] = make }

    public mutating func addBackend(_ name: String, _ make: @escaping BackendFactory) { backends[name] = make }

    /// Registers an instrumentation pass; the factory is given its options and what it may ask for.
    public mutating func addPass(_ name: String, _ make: @escaping PassFactory) { passes[name] = make }

    /// Whether something of this kind and name was registered.
    public func has(_ kind: PluginKind, _ name: String) -> Bool {
        switch kind {
        case .frontend: frontends[name] != nil
        case .backend: backends[name] != nil
        case .pass: passes[name] != nil
        }
    }
}
