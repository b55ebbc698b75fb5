// room: cli
// does: `martlet explain`: one piece of guest code at every stage of its translation
// spec: Docs/Architecture.md, section 1

import ArgumentParser
import Launch

struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show guest code, IR, optimized IR, registers and host code of one translation.")

    @Argument(help: "The guest program.")
    var program: String

    @Option(help: "Where the translation starts: a symbol or an address.")
    var at: String

    @Option(help: "The backend.")
    var backend = "x86-64"

    @Option(help: "Instrument with this pass; repeatable.")
    var pass: [String] = []

    @Option(name: .customLong("max-insns"), help: "Guest instructions in the translation, at most.")
    var maximumInstructions: String?

    @Option(name: [.customShort("L"), .customLong("sysroot")], help: "The folder with the guest's libraries.")
    var sysroot: String?

    @OptionGroup var folders: PluginFolders

    func run() throws {
        var options = RunOptions()
        options.backend = backend
        options.passes = pass
        options.pluginPath = folders.pluginPath
        options.maximumInstructions = try maximumInstructions.map { try RunOptions.instructionLimit($0) }
        options.sysroot = sysroot
        // The checker sees where each value goes.
        options.checksAllocations = true
        let session = try Session(options, program: program, arguments: [Array(program.utf8)])
        print(try session.explanation(at: at), terminator: "")
    }
}
