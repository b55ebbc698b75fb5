// room: cli
// does: `martlet opt` and `martlet lower`: the optimizer and a backend on files of text IR
// spec: Docs/TextIR.md

import ArgumentParser
import IR
import Launch
import Optimizer
import PluginAPI
import PluginLoader

/// Reads a file of text IR; every region in it is verified.
private func readRegions(_ path: String) throws -> TextIRFile {
    let text = try readText(path)
    let file: TextIRFile
    do {
        file = try TextIRFile.parse(text)
    } catch {
        throw CommandFailure(description: "\(path):\(error)")
    }
    for region in file.regions {
        if let violation = RegionVerifier(layout: file.layout).check(region).first {
            throw CommandFailure(description: "\(path): \(violation)")
        }
    }
    return file
}

struct Optimize: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "opt", abstract: "Optimize the regions in a file of text IR.")

    @Argument(help: "A file of text IR.")
    var file: String

    func run() throws {
        let parsed = try readRegions(file)
        var scratch = OptimizerScratch()
        for var region in parsed.regions {
            optimize(&region, parsed.layout, &scratch)
            print(region.compacted().text(layout: parsed.layout), terminator: "")
        }
    }
}

struct Lower: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compile the regions in a file of text IR and print the host code.")

    @Argument(help: "A file of text IR.")
    var file: String

    @Option(help: "The backend.")
    var backend = "x86-64"

    @Flag(inversion: .prefixedNo, help: "Optimize first.")
    var optimize = false

    @Option(
        name: .customLong("mask-features"),
        help: "Host features not to use, separated by commas: sse41, popcnt, lzcnt, bmi1, bmi2, avx, fma.")
    var maskedFeatures = ""

    @OptionGroup var folders: PluginFolders

    func run() throws {
        let features = try RunOptions.hostFeatures(in: maskedFeatures)
        let parsed = try readRegions(file)
        let made = try makeBackend(
            backend, folders.search, BackendConfiguration(layout: parsed.layout, maskedFeatures: features))
        var scratch = OptimizerScratch()
        var compiled = CompiledRegion()
        for var region in parsed.regions {
            if optimize { Optimizer.optimize(&region, parsed.layout, &scratch) }
            do {
                try made.compile(region, firstExit: ExitID(0), into: &compiled)
            } catch {
                throw CommandFailure(description: "\(file): region \(region.entry): \(error)")
            }
            print("; region \(region.entry), \(compiled.hostBytes) bytes")
            print(made.disassemble(compiled.entry, bytes: compiled.hostBytes) ?? "; this backend makes no host code")
        }
    }
}

/// Loads a backend plugin and makes a backend of it.
func makeBackend(
    _ name: String, _ search: PluginSearch, _ configuration: BackendConfiguration
) throws -> any Backend {
    var registry = Registry()
    var loader = PluginLoader(search: search)
    let plugin: LoadedPlugin
    do throws(PluginError) {
        plugin = try loader.load(PluginRequest(name), kind: .backend, into: &registry)
    } catch {
        throw CommandFailure(description: error.description, status: 2)
    }
    guard let make = registry.backend(plugin.descriptor.name) else {
        throw CommandFailure(description: "plugin \(plugin.path) registered no backend", status: 2)
    }
    return try make(configuration)
}
