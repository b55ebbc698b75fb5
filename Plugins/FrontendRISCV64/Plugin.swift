// room: frontend/riscv64 (UNSAFE ROOM)
// does: registers the frontend when the plugin is loaded
// spec: Docs/Architecture.md, section 6

import PluginAPI

/// Called once by the host after loading.
///
/// - Parameter registry: the host's `Registry`, lent for the call.
@_cdecl("martlet_register_frontend_riscv64")
public func martletPluginRegister(_ registry: UnsafeMutableRawPointer) {
    let registry = registry.assumingMemoryBound(to: Registry.self)
    registry.pointee.addFrontend("riscv64") { options in try RISCV64Frontend(options: options) }
}
