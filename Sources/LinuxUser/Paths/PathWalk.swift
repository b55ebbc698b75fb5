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

/// What becomes of a path's last component.
package enum LastComponent {
    case followed
    /// A symbolic link is not followed, unless a slash after it asks for that.
    case notFollowed
    /// It names an entry that is made, removed or renamed: what is looked up is its folder, and what stands there, dots and
    /// slashes too, is the kernel's to judge.
    case kept
}

/// How a path is walked.
package struct WalkRule {
    package var last: LastComponent
    /// RESOLVE_NO_SYMLINKS: a link on the way is ELOOP.
    package var refusesLinks = false

    package init(_ last: LastComponent) { self.last = last }

    package static let followed = WalkRule(.followed)
    package static let notFollowed = WalkRule(.notFollowed)
    package static let kept = WalkRule(.kept)
}

package struct PathWalk {
    package var position: PathPosition
    /// What the kernel is left to walk: from a missing component on, or inside the kernel's own trees.
    package var rest: [UInt8] = []
    package var isDone = false
    /// The folder that holds the path's last component, if it lies in the sysroot.
    package var folder: [UInt8]?
    /// The position is a folder that may be searched; otherwise it may be anything.
    package var isFolder: Bool
    /// The way led through a link that says something else from one time to the next.
    package var mayChange = false
    private var todo: [UInt8]
    private var at = 0
    private let rule: WalkRule
    private var links = 0
    private var sawLast = false

    /// - Parameter isFolder: `start` is known to be a folder.
    package init(_ start: PathPosition, _ path: [UInt8], _ rule: WalkRule, isFolder: Bool) {
        position = start
        todo = path
        self.rule = rule
        self.isFolder = isFolder
    }

    /// A slash at the end, of the path or of the link's target that is its last component now, asks for a folder, and for
    /// following a link to it.
    private var endsInSlash: Bool { todo.last == slash }

    private var follows: Bool {
        switch rule.last {
        case .followed: true
        case .notFollowed: endsInSlash
        case .kept: false
        }
    }

    /// The next component, or nil at the end.
    package mutating func next() -> ArraySlice<UInt8>? {
        while at < todo.count, todo[at] == slash { at += 1 }
        guard at < todo.count else { return nil }
        let start = at
        while at < todo.count, todo[at] != slash { at += 1 }
        if isLast, !sawLast {
            sawLast = true
            if position.inSysroot, !endsInSlash, !mayChange { folder = position.path }
        }
        return todo[start..<at]
    }

    /// Leaves "." and ".." to the kernel where they are what the call is about: the last component of an entry's name. A "."
    /// at the end of another path is its question whether that is a folder.
    package mutating func leavesLast(_ dots: ArraySlice<UInt8>) -> Bool {
        guard isLast, rule.last == .kept || dots.count == 1 else { return false }
        rest = [slash] + dots
        return true
    }

    /// What comes behind the component that was taken last.
    package var ahead: ArraySlice<UInt8> { todo[at...] }

    package var isLast: Bool { !todo[at...].contains { $0 != slash } }

    package mutating func enter(
        _ candidate: [UInt8], _ entry: PathEntry, inSysroot: Bool
    ) throws(Errno) {
        guard case .link(let target) = entry, follows || !isLast else {
            position = PathPosition(path: candidate, inSysroot: inSysroot)
            isFolder = false
            return
        }
        links += 1
        // The kernel's own limit.
        guard links <= 40, !rule.refusesLinks else { throw .ELOOP }
        // The link was found there.
        isFolder = true
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
        guard !isDone else { return }
        // The root has no name in a folder, and no call makes, removes or renames ".".
        if rule.last == .kept, position.path.isEmpty, rest.isEmpty { rest = [slash, dot] }
        if endsInSlash { rest.append(slash) }
    }
}
