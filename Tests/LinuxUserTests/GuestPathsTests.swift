// room: tests
// does: the sysroot overlay on real folders: what is found where, links, dots, what neither tree has, and the way back
// spec: Sources/LinuxUser/Paths; path_resolution(7)

import Foundation
import XCTest

import LinuxUser

final class GuestPathsTests: XCTestCase {
    private var folder = ""
    private var sysroot = ""
    private var paths = GuestPaths(host: .kernel)

    override func setUpWithError() throws {
        var template = Array("/tmp/martlet-paths-XXXXXX".utf8CString)
        folder = try XCTUnwrap(mkdtemp(&template).map { String(cString: $0) })
        sysroot = folder + "/root"
        for name in ["usr/bin", "usr/lib", "etc/alternatives", "home", "tmp", "proc"] {
            try FileManager.default.createDirectory(
                atPath: sysroot + "/" + name, withIntermediateDirectories: true)
        }
        try "".write(toFile: sysroot + "/usr/bin/mawk", atomically: false, encoding: .utf8)
        try link("usr/lib", "lib")
        try link("/usr/bin", "bin")
        try link("/etc/alternatives/awk", "usr/bin/awk")
        try link("/usr/bin/mawk", "etc/alternatives/awk")
        try link("../../../../../../usr/bin/mawk", "usr/lib/up")
        try link("round", "etc/round")
        try link("/nowhere/at/all", "etc/dangling")
        paths = try GuestPaths(sysroot: sysroot, host: .kernel)
    }

    override func tearDown() { try? FileManager.default.removeItem(atPath: folder) }

    private func link(_ target: String, _ name: String) throws {
        try FileManager.default.createSymbolicLink(atPath: sysroot + "/" + name, withDestinationPath: target)
    }

    /// Twice: the second time what is known of the folders answers.
    private func host(_ path: String, from folder: String? = nil, follows: Bool = true) throws -> String {
        let start = folder.map { Array($0.utf8) }
        let first = try paths.hostPath(of: Array(path.utf8), from: start, follows: follows)
        XCTAssertEqual(try paths.hostPath(of: Array(path.utf8), from: start, follows: follows), first)
        let text = String(decoding: first, as: UTF8.self)
        return text.hasPrefix(sysroot) ? "R" + text.dropFirst(sysroot.utf8.count) : text
    }

    func testPathsOfTheSysroot() throws {
        XCTAssertEqual(try host("/usr/bin/mawk"), "R/usr/bin/mawk")
        XCTAssertEqual(try host("//usr/./bin//mawk"), "R/usr/bin/mawk")
        XCTAssertEqual(try host("/"), "R/")
        XCTAssertEqual(try host("/usr/"), "R/usr/")
        XCTAssertEqual(try host("/usr/bin/mawk/below"), "R/usr/bin/mawk/below", "the kernel says ENOTDIR")
    }

    func testLinksStayInside() throws {
        XCTAssertEqual(try host("/bin/awk"), "R/usr/bin/mawk")
        XCTAssertEqual(try host("/bin/awk", follows: false), "R/usr/bin/awk")
        XCTAssertEqual(try host("/bin/awk/", follows: false), "R/usr/bin/mawk/", "a slash asks for what it leads to")
        XCTAssertEqual(try host("/lib/up"), "R/usr/bin/mawk", "there is nothing above the root")
        XCTAssertEqual(try host("/bin/../lib"), "R/usr/lib")
        XCTAssertEqual(try host("/etc/dangling"), "R/nowhere/at/all")
        XCTAssertThrowsError(try host("/etc/round")) { XCTAssertEqual($0 as? Errno, .ELOOP) }
        XCTAssertEqual(try host("/etc/round", follows: false), "R/etc/round")
    }

    func testDotsAfterWhatIsNoFolder() throws {
        XCTAssertThrowsError(try host("/usr/bin/mawk/..")) { XCTAssertEqual($0 as? Errno, .ENOTDIR) }
        XCTAssertThrowsError(try host("/bin/awk/../mawk")) { XCTAssertEqual($0 as? Errno, .ENOTDIR) }
        XCTAssertEqual(try host("/usr/bin/mawk/."), "R/usr/bin/mawk/.", "the kernel says ENOTDIR")
        XCTAssertEqual(try host("/usr/bin/."), "R/usr/bin/.")
        XCTAssertEqual(try host("/usr/bin/./mawk"), "R/usr/bin/mawk")
        XCTAssertEqual(try host("/usr/bin/.."), "R/usr")
        XCTAssertEqual(try host("/none/../usr"), "R/none/../usr", "the kernel says ENOENT")
        XCTAssertEqual(try host("/.."), "R")
        // What is known of a folder does not say that it is one.
        _ = try paths.hostPath(of: Array("/usr/bin/mawk/x".utf8))
        XCTAssertThrowsError(try host("/usr/bin/mawk/..")) { XCTAssertEqual($0 as? Errno, .ENOTDIR) }
    }

    func testALinkThatEndsInASlash() throws {
        try link("usr/bin/", "slash")
        try link("usr/bin/mawk/", "fileslash")
        XCTAssertEqual(try host("/slash"), "R/usr/bin/")
        XCTAssertEqual(try host("/slash/mawk"), "R/usr/bin/mawk")
        XCTAssertEqual(try host("/slash", follows: false), "R/slash")
        XCTAssertEqual(try host("/fileslash"), "R/usr/bin/mawk/", "the kernel says ENOTDIR")
    }

    /// What makes, removes and renames gets the last component as it is spelt.
    func testNamesOfEntries() throws {
        func kept(_ path: String) throws -> String {
            let first = try paths.hostPath(of: Array(path.utf8), .kept)
            XCTAssertEqual(try paths.hostPath(of: Array(path.utf8), .kept), first)
            let text = String(decoding: first, as: UTF8.self)
            return text.hasPrefix(sysroot) ? "R" + text.dropFirst(sysroot.utf8.count) : text
        }
        XCTAssertEqual(try kept("/bin/awk"), "R/usr/bin/awk")
        XCTAssertEqual(try kept("/bin/"), "R/bin/", "the link, not what it leads to")
        XCTAssertEqual(try kept("/etc/dangling//"), "R/etc/dangling/")
        XCTAssertEqual(try kept("/bin/new/"), "R/usr/bin/new/")
        XCTAssertEqual(try kept("/home/."), "R/home/.")
        XCTAssertEqual(try kept("/home/.."), "R/home/..")
        XCTAssertEqual(try kept("/home/../"), "R/home/../")
        XCTAssertEqual(try kept("/home/../home"), "R/home")
        XCTAssertEqual(try kept("/"), "R/./", "the root is no entry")
        XCTAssertEqual(try kept("/.."), "R/..")
        XCTAssertThrowsError(try kept("/bin/mawk/../new")) { XCTAssertEqual($0 as? Errno, .ENOTDIR) }
        XCTAssertNil(try paths.hostPath(of: Array("..".utf8), from: -100, .kept), "the kernel refuses it")
    }

    func testAWalkThatRefusesLinks() throws {
        var rule = WalkRule.followed
        rule.refusesLinks = true
        XCTAssertEqual(try host("/bin/mawk"), "R/usr/bin/mawk")
        XCTAssertThrowsError(try paths.hostPath(of: Array("/bin/mawk".utf8), rule), "though the folder is known") {
            XCTAssertEqual($0 as? Errno, .ELOOP)
        }
        XCTAssertThrowsError(try paths.hostPath(of: Array("/usr/bin/awk".utf8), rule)) {
            XCTAssertEqual($0 as? Errno, .ELOOP)
        }
        XCTAssertEqual(
            try paths.hostPath(of: Array("/usr/bin/mawk".utf8), rule), Array((sysroot + "/usr/bin/mawk").utf8))
    }

    func testTheHostHasWhatTheSysrootLacks() throws {
        let name = "martlet-\(getpid())"
        XCTAssertEqual(try host(folder), folder)
        XCTAssertEqual(try host("/etc/passwd"), "/etc/passwd")
        XCTAssertEqual(try host("/etc/\(name)"), "R/etc/\(name)", "new files go where their folder is")
        XCTAssertEqual(try host("/\(name)/a/b"), "R/\(name)/a/b")
    }

    func testProgramsAndLibrariesAreTheSysrootsAlone() throws {
        XCTAssertEqual(try host("/usr/bin/env"), "R/usr/bin/env", "the host has one, of its own machine")
        XCTAssertEqual(try host("/bin/env"), "R/usr/bin/env")
        XCTAssertEqual(try host("/usr/share/doc"), "R/usr/share/doc")
        XCTAssertEqual(try host("/usr/local/bin"), "/usr/local/bin")
    }

    func testKernelsAndTemporaryFoldersAreTheHosts() throws {
        XCTAssertEqual(try host("/proc/self/exe"), "/proc/self/exe")
        XCTAssertEqual(try host("/dev/null"), "/dev/null")
        XCTAssertEqual(try host("/tmp/martlet-none"), "/tmp/martlet-none")
        XCTAssertEqual(try host("/tmp/../usr/bin/awk"), "R/usr/bin/mawk")
        // A link on the host leads to the guest's root.
        try FileManager.default.createSymbolicLink(atPath: folder + "/out", withDestinationPath: "/usr/bin/awk")
        XCTAssertEqual(try host(folder + "/out"), "R/usr/bin/mawk")
    }

    func testRelativePaths() throws {
        XCTAssertEqual(try host("awk", from: sysroot + "/usr/bin"), "R/usr/bin/mawk")
        XCTAssertEqual(try host("../../../../etc/alternatives", from: sysroot + "/usr/bin"), "R/etc/alternatives")
        XCTAssertEqual(try host("out.txt", from: folder), folder + "/out.txt")
        XCTAssertEqual(try host("root/usr/bin/awk", from: folder), "R/usr/bin/mawk", "the sysroot entered from outside")
        XCTAssertEqual(try host("../../usr/bin/awk", from: folder), "R/usr/bin/mawk")
    }

    func testAFolderThatBecomesALink() throws {
        XCTAssertEqual(try host("/home/martlet-new"), "R/home/martlet-new")
        try FileManager.default.removeItem(atPath: sysroot + "/home")
        try link("/usr/lib", "home")
        paths.forgetFolders()
        XCTAssertEqual(try host("/home/martlet-new"), "R/usr/lib/martlet-new")
    }

    func testAChangedRootIsAlone() throws {
        let other = folder + "/other"
        try FileManager.default.createDirectory(atPath: other + "/usr/bin", withIntermediateDirectories: true)
        try FileManager.default.createDirectory(atPath: other + "/proc/1", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: other + "/bin", withDestinationPath: "/usr/bin")
        XCTAssertEqual(try host("/usr/bin"), "R/usr/bin")
        let first = Array(sysroot.utf8)
        XCTAssertNil(paths.changedRoot)
        paths.changeRoot(to: Array(other.utf8))
        XCTAssertEqual(paths.changedRoot, Array(other.utf8))
        XCTAssertEqual(try host("/usr/bin"), other + "/usr/bin", "what was known of folders is forgotten")
        XCTAssertEqual(try host("/bin/new"), other + "/usr/bin/new")
        XCTAssertEqual(try host("/../bin/.."), other + "/usr")
        XCTAssertEqual(try host("/tmp/x"), other + "/tmp/x")
        XCTAssertEqual(try host("/dev/null"), other + "/dev/null")
        XCTAssertEqual(try host("/proc/1"), other + "/proc/1", "no proc(5)")
        XCTAssertEqual(try host("/etc/passwd"), other + "/etc/passwd", "nothing of the host's")
        XCTAssertEqual(try host("/usr/local/bin"), other + "/usr/local/bin")
        XCTAssertEqual(try host("../../..", from: other + "/usr"), other)

        // Outside: names as the first root has them, links from the new one.
        XCTAssertTrue(paths.isOutside(first))
        XCTAssertFalse(paths.isOutside(Array((other + "/usr").utf8)))
        XCTAssertEqual(paths.guestPath(ofHost: first + Array("/usr".utf8)), Array("/usr".utf8))
        XCTAssertEqual(try host("../usr/bin/mawk", from: sysroot + "/usr"), "R/usr/bin/mawk")
        XCTAssertEqual(try host("../bin/mawk", from: sysroot + "/usr"), other + "/usr/bin/mawk")
        XCTAssertEqual(try host("../../../usr", from: sysroot + "/usr"), "R/usr", "nothing is above the first root")

        paths.changeRoot(to: first)
        XCTAssertNil(paths.changedRoot)
        XCTAssertEqual(try host("/bin/awk"), "R/usr/bin/mawk")
        XCTAssertEqual(try host("/etc/passwd"), "/etc/passwd")
        paths.changeRoot(to: [UInt8(ascii: "/")])
        XCTAssertEqual(paths.changedRoot, [UInt8(ascii: "/")])
        XCTAssertEqual(try host("/usr/bin/awk"), "/usr/bin/awk")
    }

    func testTheWayBack() throws {
        let guest = { (path: String) in
            String(decoding: self.paths.guestPath(ofHost: Array(path.utf8)), as: UTF8.self)
        }
        XCTAssertEqual(guest(sysroot), "/")
        XCTAssertEqual(guest(sysroot + "/usr/bin/mawk"), "/usr/bin/mawk")
        XCTAssertEqual(guest(sysroot + "2/usr"), sysroot + "2/usr")
        XCTAssertEqual(guest("/etc"), "/etc")
    }

    /// What leads out of the kernel's trees goes on where the guest is.
    func testLinksOfProcToFolders() throws {
        for process in ["self", "thread-self", "\(getpid())", "self/task/\(getpid())"] {
            XCTAssertEqual(try host("/proc/\(process)/root/usr/bin/mawk"), "R/usr/bin/mawk", process)
            XCTAssertEqual(try host("/proc/\(process)/root/../bin/awk"), "R/usr/bin/mawk", process)
        }
        XCTAssertEqual(try host("/proc/self/root"), "R/")
        XCTAssertEqual(try host("/proc/self/root", follows: false), "/proc/\(getpid())/root")
        XCTAssertEqual(try host("root/etc/x", from: "/proc/\(getpid())"), "R/etc/x")
        XCTAssertEqual(try host("/proc/../usr/bin/mawk"), "R/usr/bin/mawk")
        XCTAssertEqual(try host("/dev/../etc/x"), "R/etc/x")
        XCTAssertEqual(try host("/proc/1/root/etc/x"), "/proc/1/root/etc/x", "no guest's")
        try link("/proc/self/root/usr", "etc/through")
        XCTAssertEqual(try host("/etc/through/bin/mawk"), "R/usr/bin/mawk")

        let folder = open(sysroot + "/usr/bin", O_RDONLY | O_DIRECTORY)
        for name in ["/proc/self/fd", "/dev/fd"] {
            XCTAssertEqual(try host("\(name)/\(folder)/../../etc/x"), "R/etc/x", name)
            XCTAssertEqual(try host("\(name)/\(folder)/awk"), "R/usr/bin/mawk", name)
        }
        XCTAssertEqual(try host("/dev/fd/\(folder)"), "/dev/fd/\(folder)", "the kernel's to open")
        // The number is another folder's from now on.
        let other = open(sysroot + "/etc", O_RDONLY | O_DIRECTORY)
        XCTAssertEqual(dup2(other, folder), folder)
        XCTAssertEqual(try host("/proc/self/fd/\(folder)/x"), "R/etc/x")
        close(other)
        close(folder)

        let back = FileManager.default.currentDirectoryPath
        defer { chdir(back) }
        XCTAssertEqual(chdir(sysroot + "/usr/bin"), 0)
        XCTAssertEqual(try host("/proc/self/cwd/../../etc/x"), "R/etc/x")
        XCTAssertEqual(try host("/proc/self/cwd/"), "/proc/\(getpid())/cwd/")
    }

    func testWithoutASysrootPathsAreThemselves() throws {
        var plain = GuestPaths(host: .kernel)
        XCTAssertNil(try plain.hostPath(of: Array("/bin/awk".utf8), from: -100, follows: true))
        XCTAssertFalse(plain.isOverlay)
        XCTAssertFalse(try GuestPaths(sysroot: "/", host: .kernel).isOverlay)
        XCTAssertThrowsError(try GuestPaths(sysroot: folder + "/none", host: .kernel)) {
            XCTAssertEqual($0 as? Errno, .ENOENT)
        }
    }
}
