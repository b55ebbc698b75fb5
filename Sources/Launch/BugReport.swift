// room: launch (UNSAFE ROOM: memory that a signal handler reads)
// does: tells the fault handler what a report of a bug of ours says of the guest
// spec: Docs/Architecture.md, section 8

import CSupport
import Glibc
import IR

/// Hands over the places of the guest's integer registers and the program's path. The memory stays: a fault may come as
/// late as the end of the process.
func reportBugs(of layout: StateLayout, program: String) {
    let registers = UnsafeMutablePointer<martlet_reported_register>.allocate(capacity: layout.slots.count)
    var count = 0
    for slot in layout.slots where slot.type == .i64 && slot.name.utf8.count < 8 {
        var register = martlet_reported_register()
        withUnsafeMutableBytes(of: &register.name) { $0.copyBytes(from: slot.name.utf8) }
        register.offset = UInt64(slot.offset)
        (registers + count).initialize(to: register)
        count += 1
    }
    martlet_set_report(registers, Int32(count), strdup(program))
}
