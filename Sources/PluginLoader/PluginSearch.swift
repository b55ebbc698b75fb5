// room: plugin-loader (UNSAFE ROOM: C strings)
// does: where plugins are looked for: explicit paths, --plugin-path, MARTLET_PLUGIN_PATH, the program's own folder
// spec: Docs/Architecture.md, section 6

import Glibc
import PluginAPI

/// A plugin as a scan found it.
public struct FoundPlugin: Equatable, Sendable {
    public var path: String
    public var descriptor: PluginDescriptor

    public init(path: String, descriptor: PluginDescriptor) {
        self.path = path
        self.descriptor = descriptor
    }
}

/// The folders that plugins come from, in order.
public struct PluginSearch: Sendable {
    public var folders: [String]

    public init(folders: [String]) { self.folders = folders }

    /// - Parameters:
    ///   - options: the values of --plugin-path, in order.
    ///   - environment: the value of MARTLET_PLUGIN_PATH: folders separated by colons.
    public init(options: [String], environment: String?, programFolder: String?) {
        folders = options
        folders += (environment ?? "").split(separator: ":").map { String($0) }
        if let programFolder, !folders.contains(programFolder) { folders.append(programFolder) }
    }

    /// The path of the running program's file; empty where that can't be told.
    public static func programPath() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, size in
            size = max(0, readlink("/proc/self/exe", buffer.baseAddress!, buffer.count))
        }
    }

    /// The folder that the running program's file lies in.
    public static func programFolder(of path: [UInt8] = programPath()) -> String? {
        guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return nil }
        return String(decoding: path[..<max(slash, 1)], as: UTF8.self)
    }

    /// Whether the user gave a file and not a name.
    static func isPath(_ text: String) -> Bool { text.contains("/") || text.hasSuffix(".so") }

    /// Whether two paths lead to one file.
    static func isSameFile(_ first: String, _ second: String) -> Bool {
        var facts = (stat(), stat())
        guard stat(first, &facts.0) == 0, stat(second, &facts.1) == 0 else { return first == second }
        return facts.0.st_dev == facts.1.st_dev && facts.0.st_ino == facts.1.st_ino
    }

    /// The file of the plugin that is called `name`. A folder's `lib<Kind><Name>.so` is looked at first; only if there is
    /// none in any folder are all files of the folders read for their descriptors.
    func find(_ kind: PluginKind, _ name: String) throws(PluginError) -> String {
        if Self.isPath(name) {
            guard access(name, F_OK) == 0 else { throw .notFound(kind, name: name, tried: [name]) }
            return name
        }
        let file = Self.fileName(kind, name)
        var tried: [String] = []
        for folder in folders {
            let path = folder + "/" + file
            if access(path, F_OK) == 0 { return path }
            tried.append(path)
        }
        for folder in folders {
            let matches = scan(folder).filter { $0.descriptor.kind == kind && $0.descriptor.name == name }
            if matches.count > 1 {
                throw .twoOfOneName(kind, name: name, first: matches[0].path, second: matches[1].path)
            }
            if let match = matches.first { return match.path }
        }
        throw .notFound(kind, name: name, tried: tried)
    }

    /// The file name of a plugin by its kind and name: `pass`, `count` gives `libPassCount.so`.
    static func fileName(_ kind: PluginKind, _ name: String) -> String {
        // The architectures' names are not spelled as their plugins' files are.
        switch name {
        case "x86-64": "lib\(capitalized(kind.name))X86_64.so"
        case "riscv64": "lib\(capitalized(kind.name))RISCV64.so"
        default: "lib\(capitalized(kind.name))\(capitalized(name)).so"
        }
    }

    /// A name with its words, which hyphens separate, capitalized and joined. By bytes: this runs at every start, and a
    /// string's characters cost it more than all its plugins' names.
    private static func capitalized(_ name: String) -> String {
        var bytes: [UInt8] = []
        var startsWord = true
        for byte in name.utf8 {
            if byte != UInt8(ascii: "-") {
                bytes.append(startsWord && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte - 32 : byte)
            }
            startsWord = byte == UInt8(ascii: "-")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Every plugin in a folder, by file name. Only notes are read; files that are no plugins are passed over.
    public func scan(_ folder: String) -> [FoundPlugin] {
        var found: [FoundPlugin] = []
        for name in Self.fileNames(in: folder) where name.hasSuffix(".so") {
            let path = folder + "/" + name
            if let descriptor = try? PluginLoader.describe(path) {
                found.append(FoundPlugin(path: path, descriptor: descriptor))
            }
        }
        return found
    }

    private static func fileNames(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        return names.sorted()
    }
}
