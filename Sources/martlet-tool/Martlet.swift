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
            // Wrong usage has status 2 here, not ArgumentParser's 64.
            let code = exitCode(for: error).rawValue
            emit(fullMessage(for: error) + "\n", to: code == 0 ? STDOUT_FILENO : STDERR_FILENO)
            Glibc.exit(code == 64 ? 2 : code)
        }
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
