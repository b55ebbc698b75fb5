// room: cli
// does: `martlet new`: a package for a plugin of one's own, from the templates
// spec: Docs/HowTo/WriteAPass.md

import ArgumentParser
import Glibc
import PluginLoader

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a package for a plugin: it builds, and its test passes.")

    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case pass
        case frontend
        case backend
    }

    enum Language: String, ExpressibleByArgument, CaseIterable {
        case swift
        case c
    }

    @Argument(help: "pass, frontend or backend.")
    var kind: Kind

    @Argument(help: "The plugin's name: letters and digits, the first a capital.")
    var name: String

    @Option(help: "The language: swift, or c for a pass.")
    var language = Language.swift

    @Option(help: "Make the package in this folder, which exists.")
    var folder = "."

    @Option(help: "The folder of Martlet's sources, with Templates and Sources/Kit in it.")
    var sources: String?

    func run() throws {
        guard let first = name.first, first.isUppercase, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
        else {
            throw CommandFailure(
                description: "'\(name)' can't name a plugin; use letters and digits, the first a capital", status: 2)
        }
        guard language == .swift || kind == .pass else {
            throw CommandFailure(description: "a \(kind.rawValue) can only be written in swift", status: 2)
        }
        let root = try sourceRoot()
        let template =
            switch kind {
            case .pass: language == .c ? "PassTemplateC" : "PassTemplate"
            case .frontend: "FrontendTemplate"
            case .backend: "BackendTemplate"
            }
        let target = folder + "/" + name
        try copy(root + "/Templates/" + template, to: target, template: template, root: root)
        print("made \(target); build it with: cd \(target) && \(language == .c ? "make" : "swift build -c release")")
    }

    /// Where the templates and the kit are: given, or above the program's own folder.
    private func sourceRoot() throws -> String {
        if let sources {
            let folder = try absolute(sources)
            guard access(folder + "/Templates/PassTemplate", F_OK) == 0 else {
                throw CommandFailure(
                    description: "\(sources) holds no Templates; name the folder of Martlet's sources with --sources",
                    status: 2)
            }
            return folder
        }
        var folder = PluginSearch.programFolder() ?? "."
        while !folder.isEmpty {
            if access(folder + "/Templates/PassTemplate", F_OK) == 0 { return folder }
            folder = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
        }
        throw CommandFailure(
            description: "no Templates folder above martlet; name Martlet's sources with --sources", status: 2)
    }

    private func absolute(_ path: String) throws -> String {
        guard let real = realpath(path, nil) else {
            throw CommandFailure(
                description: "\(path) can't be opened (\(errorText())); "
                    + "name the folder of Martlet's sources with --sources",
                status: 2)
        }
        defer { free(real) }
        return String(cString: real)
    }

    /// Copies a folder; the template's name becomes the plugin's in file names and texts, and the path to the sources
    /// becomes absolute.
    private func copy(_ source: String, to target: String, template: String, root: String) throws {
        guard let entries = names(in: source) else {
            throw CommandFailure(
                description: "\(source) can't be read (\(errorText())); "
                    + "name the folder of Martlet's sources with --sources",
                status: 2)
        }
        try createFolder(target)
        for entry in entries where entry != ".build" && entry != "Package.resolved" && !entry.hasSuffix(".so") {
            let from = source + "/" + entry
            let to = target + "/" + replaced(entry, template)
            if names(in: from) != nil {
                try copy(from, to: to, template: template, root: root)
            } else {
                let text = replaced(try readText(from), template).replacing("../..", with: root)
                try createFile(to, Array(text.utf8))
            }
        }
    }

    private func replaced(_ text: String, _ template: String) -> String {
        text.replacing(template, with: name).replacing(pluginName(template), with: pluginName(name))
    }

    /// `MyPass` is called `my-pass` by its users.
    private func pluginName(_ typeName: String) -> String {
        var result = ""
        for character in typeName {
            if character.isUppercase, !result.isEmpty { result += "-" }
            result += character.lowercased()
        }
        return result
    }
}
