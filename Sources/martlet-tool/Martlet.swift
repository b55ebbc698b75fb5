// room: cli
// does: every command but `run`, and the help of all
// spec: Docs/Architecture.md, section 2

import ArgumentParser
import Glibc
import Launch

@main
struct Martlet: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "martlet",
        abstract: "Runs riscv64 Linux programs on x86-64 Linux, through plugins.",
        version: "martlet 0.1.0",
        subcommands: [
            Run.self, List.self, New.self, Explain.self, Binfmt.self, Optimize.self, Lower.self, Disassemble.self,
            Conform.self,
        ])

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as CommandFailure {
            fail(failure.description, status: failure.status)
        } catch let failure as UsageError {
            fail(failure.description, status: 2)
        } catch let failure as LaunchError {
            fail(failure.description, status: failure.status)
        } catch {
            end(with: error)
        }
    }

    /// Leaves as the argument parser asks: with help, or with one line and the status.
    private static func end(with error: any Error) -> Never {
        let code = exitCode(for: error).rawValue
        if code == 0 {
            emit(fullMessage(for: error) + "\n", to: STDOUT_FILENO)
            Glibc.exit(0)
        }
        let message = oneLine(message(for: error))
        // Wrong usage has status 2 here, not ArgumentParser's 64.
        if code == 64 { fail("\(message); see '\(commandPath()) --help'", status: 2) }
        if message.isEmpty { Glibc.exit(code) }
        fail(message, status: code)
    }

    /// A sentence of the parser as the first part of one of ours.
    private static func oneLine(_ message: String) -> String {
        let words = message.split(whereSeparator: \.isNewline).joined(separator: " ")
        let text = words.hasSuffix(".") ? String(words.dropLast()) : words
        return text.prefix(1).lowercased() + text.dropFirst()
    }

    /// The command that was given, with its subcommand: `martlet binfmt install`.
    private static func commandPath() -> String {
        var path = ["martlet"]
        var command: any ParsableCommand.Type = Martlet.self
        for word in CommandLine.arguments.dropFirst() {
            guard let next = command.configuration.subcommands.first(where: { name(of: $0) == word }) else { break }
            path.append(word)
            command = next
        }
        return path.joined(separator: " ")
    }

    /// As the parser forms it where the configuration says none.
    private static func name(of command: any ParsableCommand.Type) -> String {
        command.configuration.commandName ?? "\(command)".lowercased()
    }
}

/// A command that could not do what it was asked to: one line and the exit status.
struct CommandFailure: Error {
    var description: String
    var status: Int32 = 1
}

/// `martlet run` is executed by the program `martlet` itself; here it has its place in the help.
struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run a guest program (martlet run --help lists the options).", discussion: RunOption.help)

    @Argument(parsing: .captureForPassthrough)
    var arguments: [String] = []

    func run() throws {
        throw CommandFailure(
            description: "run is a command of martlet, not of martlet-tool; call martlet run", status: 2)
    }
}
