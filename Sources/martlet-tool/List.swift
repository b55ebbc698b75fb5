// room: cli
// does: `martlet list`: the plugins in the search path, by their descriptors; none is loaded
// spec: Docs/Architecture.md, section 6

import ArgumentParser
import Glibc
import Launch
import PluginAPI
import PluginLoader

/// Where commands look for plugins.
struct PluginFolders: ParsableArguments {
    @Option(name: .customLong("plugin-path"), help: "Look for plugins here first; repeatable.")
    var pluginPath: [String] = []

    var search: PluginSearch {
        PluginSearch(
            options: pluginPath, environment: getenv("MARTLET_PLUGIN_PATH").map { String(cString: $0) },
            programFolder: PluginSearch.programFolder())
    }
}

struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the plugins that can be found.")

    @Flag(help: "Print JSON.")
    var json = false

    @Option(name: .customLong("pass"), help: "Print this pass alone, with its options.")
    var pass: String?

    @OptionGroup var folders: PluginFolders

    func run() throws {
        let search = folders.search
        var found = search.folders.flatMap { search.scan($0) }
        if let pass {
            found = found.filter { $0.descriptor.kind == .pass && ($0.descriptor.name == pass || $0.path == pass) }
            if pass.contains("/"), found.isEmpty, let descriptor = try? PluginLoader.describe(pass) {
                found = [FoundPlugin(path: pass, descriptor: descriptor)]
            }
            guard !found.isEmpty else {
                throw CommandFailure(
                    description: "no pass '\(pass)' in \(search.folders.joined(separator: ", ")); see martlet list",
                    status: 2)
            }
        }
        if json {
            print("[" + found.map { self.json($0) }.joined(separator: ",\n") + "]")
            return
        }
        for plugin in found { print(line(plugin), terminator: "") }
    }

    /// Empty where the plugin can be loaded, otherwise why not.
    private func refusal(_ plugin: FoundPlugin) -> String {
        do throws(PluginError) {
            try PluginLoader.check(plugin.descriptor, path: plugin.path)
            return ""
        } catch {
            return error.description
        }
    }

    private func line(_ plugin: FoundPlugin) -> String {
        let descriptor = plugin.descriptor
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(1, width - text.count))
        }
        var text = padded(descriptor.kind.name, 10) + padded(descriptor.name, 14) + padded(descriptor.version, 6)
        text += descriptor.summary + "\n"
        let refusal = refusal(plugin)
        if !refusal.isEmpty { text += "    \(refusal)\n" }
        guard pass != nil else { return text }
        text += "    file: \(plugin.path)\n"
        for option in descriptor.options + ReportDestination.options {
            let standard = option.defaultValue.map { "; default \($0)" } ?? ""
            text += "    \(option.name): \(option.help) (\(option.wanted)\(standard))\n"
        }
        return text
    }

    private func json(_ plugin: FoundPlugin) -> String {
        let descriptor = plugin.descriptor
        let options = descriptor.options.map {
            "{\"name\":\(jsonText($0.name)),\"default\":\($0.defaultValue.map { jsonText($0) } ?? "null"),"
                + "\"wanted\":\(jsonText($0.wanted)),\"help\":\(jsonText($0.help))}"
        }
        return "{\"kind\":\(jsonText(descriptor.kind.name)),\"name\":\(jsonText(descriptor.name)),"
            + "\"version\":\(jsonText(descriptor.version)),\"summary\":\(jsonText(descriptor.summary)),"
            + "\"path\":\(jsonText(plugin.path)),\"abi\":\(jsonText(descriptor.abi.description)),"
            + "\"refused\":\(jsonText(refusal(plugin))),\"options\":[\(options.joined(separator: ","))]}"
    }
}
