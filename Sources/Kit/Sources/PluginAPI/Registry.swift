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
///
/// A later registration of the same kind and name replaces an earlier one.
public struct Registry {
    public typealias FrontendFactory = (PluginOptions) throws -> any Frontend
    public typealias BackendFactory = (BackendConfiguration) throws -> any Backend
    public typealias PassFactory = (PassContext) throws -> any InstrumentationPass

    private enum Factory {
        case frontend(FrontendFactory)
        case backend(BackendFactory)
        case pass(PassFactory)

        var kind: PluginKind {
            switch self {
            case .frontend: .frontend
            case .backend: .backend
            case .pass: .pass
            }
        }
    }

    private struct Registration {
        var name: String
        var factory: Factory
    }

    // One list: there are a handful, and a dictionary a kind costs every start the making of its types.
    private var registrations: [Registration] = []

    public init() {
        // Nothing is registered.
    }

    /// Registers a frontend; the factory is given the options that the user set.
    public mutating func addFrontend(_ name: String, _ make: @escaping FrontendFactory) { add(name, .frontend(make)) }

    public mutating func addBackend(_ name: String, _ make: @escaping BackendFactory) { add(name, .backend(make)) }

    /// Registers an instrumentation pass; the factory is given its options and what it may ask for.
    public mutating func addPass(_ name: String, _ make: @escaping PassFactory) { add(name, .pass(make)) }

    /// What makes the frontend of this name; nil if none was registered.
    public func frontend(_ name: String) -> FrontendFactory? {
        guard case .frontend(let make)? = factory(.frontend, name) else { return nil }
        return make
    }

    /// What makes the backend of this name; nil if none was registered.
    public func backend(_ name: String) -> BackendFactory? {
        guard case .backend(let make)? = factory(.backend, name) else { return nil }
        return make
    }

    /// What makes the pass of this name; nil if none was registered.
    public func pass(_ name: String) -> PassFactory? {
        guard case .pass(let make)? = factory(.pass, name) else { return nil }
        return make
    }

    /// Whether something of this kind and name was registered.
    public func has(_ kind: PluginKind, _ name: String) -> Bool { factory(kind, name) != nil }

    private func factory(_ kind: PluginKind, _ name: String) -> Factory? {
        registrations.first { $0.factory.kind == kind && $0.name == name }?.factory
    }

    private mutating func add(_ name: String, _ factory: Factory) {
        registrations.removeAll { $0.factory.kind == factory.kind && $0.name == name }
        registrations.append(Registration(name: name, factory: factory))
    }
}
