// room: backend/interpreter (UNSAFE ROOM: is lent the registry)
// does: the plugin's entry: registers the backend
// spec: Docs/Architecture.md, section 6

import PluginAPI

/// Registers the backend.
///
/// - Parameter registry: points to the host's `Registry`, which is lent for the call.
@_cdecl("martlet_register_backend_interpreter")
public func registerBackendInterpreter(_ registry: UnsafeMutableRawPointer) {
    registry.assumingMemoryBound(to: Registry.self).pointee.addBackend("interpreter") { configuration in
        InterpreterBackend(configuration)
    }
}
