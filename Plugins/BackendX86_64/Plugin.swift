// room: backend/x86-64 (UNSAFE ROOM: is lent the registry)
// does: the plugin's entry: registers the backend
// spec: Docs/Architecture.md, section 6

import PluginAPI

/// Registers the backend.
///
/// - Parameter registry: points to the host's `Registry`, which is lent for the call.
@_cdecl("martlet_register_backend_x86_64")
public func registerBackendX86_64(_ registry: UnsafeMutableRawPointer) {
    registry.assumingMemoryBound(to: Registry.self).pointee.addBackend("x86-64") { configuration in
        try X86Backend(configuration)
    }
}
