// room: linuxuser/paths
// does: one path on its way through the overlay: where it has come to, and what is left of it
// spec: path_resolution(7)

package let slash = UInt8(ascii: "/")
package let dot = UInt8(ascii: ".")

/// A guest path without symbolic links, empty for the root, and the tree in which it was found.
package struct PathPosition: Equatable {
    package var path: [UInt8]
    package var inSysroot: Bool
}

/// What a path's last component is.
package enum PathEntry: Equatable {
    case missing
    case link([UInt8])
    /// Anything else, or something that can't be looked at: the call that follows says why.
    case other
}

package struct PathWalk {
    package var position: PathPosition
    /// What the kernel is left to walk: from a missing component on, or inside the kernel's own trees.
    package var rest: [UInt8] = []
    package var isDone = false
    /// The folder that holds the path's last component, if it lies in the sysroot.
    package var folder: [UInt8]?
    private var todo: [UInt8]
    private var at = 0
    private let follows: Bool
    private var links = 0
    private var sawLast = false
    /// A slash at the end asks for a folder, and for following a link to it.
    private let endsInSlash: Bool

    package init(_ start: PathPosition, _ path: [UInt8], follows: Bool) {
        position = start
        todo = path
        endsInSlash = path.last == slash
        self.follows = follows || endsInSlash
    }

    /// The next component, or nil at the end.
    package mutating func next() -> ArraySlice<UInt8>? {
        while at < todo.count, todo[at] == slash { at += 1 }
        guard at < todo.count else { return nil }
        let start = at
        while at < todo.count, todo[at] != slash { at += 1 }
        if isLast, !sawLast {
            sawLast = true
            if position.inSysroot, !endsInSlash { folder = position.path }
        }
        return todo[start..<at]
    }

    private var isLast: Bool { !todo[at...].contains { $0 != slash } }

    package mutating func enter(
        _ candidate: [UInt8], _ entry: PathEntry, inSysroot: Bool
    ) throws(Errno) {
        guard case .link(let target) = entry, follows || !isLast else {
            position = PathPosition(path: candidate, inSysroot: inSysroot)
            return
        }
        links += 1
        // The kernel's own limit.
        guard links <= 40 else { throw .ELOOP }
        todo = target + todo[at...]
        at = 0
        if target.first == slash { position = PathPosition(path: [], inSysroot: true) }
    }

    /// The kernel walks the rest, beginning with the last component of `candidate`.
    package mutating func leaveRest(to candidate: [UInt8], inSysroot: Bool = false) {
        position = PathPosition(path: candidate, inSysroot: inSysroot)
        rest = Array(todo[at...])
        isDone = true
    }

    package mutating func finish() {
        if !isDone, endsInSlash { rest = [slash] }
    }
}
