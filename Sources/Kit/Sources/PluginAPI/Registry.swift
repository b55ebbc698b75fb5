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

    public private(set) var frontends: [String: FrontendFactory] = [:]
    public private(set) var backends: [String: BackendFactory] = [:]

    public init() {
        // Everything starts empty.
    }

    /// Registers a frontend; the factory is given the options that the user set.
    public mutating func addFrontend(_ name: String, _ make: @escaping FrontendFactory) { frontends[name] = make }

    public mutating func addBackend(_ name: String, _ make: @escaping BackendFactory) { backends[name] = make }
}
