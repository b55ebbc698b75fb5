// room: cli
// does: `martlet conform`: checks a frontend or backend plugin without an engine and without a guest
// spec: Docs/Architecture.md, section 7

import ArgumentParser
import Conformance
import Launch
import PluginAPI
import PluginLoader

struct Conform: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check a frontend or a backend against the rules that the others rely on.")

    @Argument(help: "A plugin's name or file.")
    var plugin: String

    @Option(help: "Random regions, or windows of random code.")
    var count = 5000

    @Option(help: "The first seed.")
    var seed: UInt64 = 1

    @Option(
        name: .customLong("mask-features"),
        help: "Host features not to use, separated by commas: sse41, popcnt, lzcnt, bmi1, bmi2, avx, fma.")
    var maskedFeatures = ""

    @OptionGroup var folders: PluginFolders

    func run() throws {
        let features = try RunOptions.hostFeatures(in: maskedFeatures)
        guard count > 0 else {
            throw CommandFailure(description: "--count can't be '\(count)'; give a number from 1 on", status: 2)
        }
        let (kind, path) = try find()
        let report: ConformanceReport
        switch kind {
        case .frontend:
            let frontend = try makeFrontend(path, machine: 0, folders.search)
            report = FrontendConformance(frontend).run(count: count, seed: seed)
        case .backend:
            let search = folders.search
            let conformance = try BackendConformance(
                { try makeBackend(path, search, $0) }, maskedFeatures: Set(features))
            report = conformance.run(count: count, seed: seed)
        case .pass:
            throw CommandFailure(
                description: "\(path) is a pass; test it with PassTestKit, see Docs/HowTo/WriteAPass.md", status: 2)
        }
        print(report.text, terminator: "")
        if !report.isClean { throw ExitCode(1) }
    }

    /// The plugin's kind and where it is.
    private func find() throws -> (PluginKind, String) {
        if plugin.contains("/") || plugin.hasSuffix(".so") {
            do throws(PluginError) {
                return (try PluginLoader.describe(plugin).kind, plugin)
            } catch {
                throw CommandFailure(description: error.description, status: 2)
            }
        }
        let search = folders.search
        for folder in search.folders {
            if let found = search.scan(folder).first(where: { $0.descriptor.name == plugin }) {
                return (found.descriptor.kind, found.path)
            }
        }
        throw CommandFailure(
            description: "no plugin '\(plugin)' in \(search.folders.joined(separator: ", ")); see martlet list",
            status: 2)
    }
}
