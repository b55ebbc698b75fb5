// room: cli
// does: `martlet run` at once, and what the kernel's binfmt_misc asks for; every other command by the program beside it, so that a run loads no more than it needs
// spec: Docs/Architecture.md, section 2

import CStart
import CSupport
import Glibc
import Launch
import PluginLoader

/// Replaces this process by `martlet-tool`, which knows the other commands.
func runTool() -> Never {
    let path = (PluginSearch.programFolder() ?? ".") + "/martlet-tool"
    execv(path, CommandLine.unsafeArgv)
    let reason = String(cString: strerror(martlet_errno()))
    fail("\(path): \(reason); it belongs beside martlet, build or install it", status: 126)
}

/// binfmt_misc calls its interpreter with the program's path and the guest's arguments, the first as the guest gave it.
func argumentsOfRun() -> [[UInt8]]? {
    let started = martlet_arguments_given()
    let given = argumentBytes(started.texts, count: Int(started.count))
    guard let name = given.first else { return nil }
    let words = { (texts: String...) in texts.map { Array($0.utf8) } }
    let base = name.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    if name[base...].elementsEqual("martlet-binfmt".utf8), given.count > 2 {
        return [name] + words("run", "--argv0") + [given[2]] + words("--") + [given[1]] + given.dropFirst(3)
    }
    return given.count > 1 && given[1] == Array("run".utf8) ? given : nil
}

guard let given = argumentsOfRun() else { runTool() }
let arguments = given.map { String(decoding: $0, as: UTF8.self) }
do throws(UsageError) {
    let options = try RunOptions(arguments, from: 2)
    if options.wantsHelp {
        emit(RunOption.help, to: STDOUT_FILENO)
        exit(0)
    }
    if options.showsConfiguration {
        emit(options.settingsText(), to: STDOUT_FILENO)
        exit(0)
    }
    do throws(LaunchError) {
        let program = arguments[options.programIndex]
        // execve of a guest calls Martlet by its whole path, which needs no /proc.
        let isPath = given[0].first == UInt8(ascii: "/")
        let session = try Session(
            options, program: program, arguments: Array(given[options.programIndex...]),
            ownPath: options.isExecuted && isPath ? given[0] : nil)
        session.run()
    } catch {
        fail(error.description, status: error.status)
    }
} catch {
    fail(error.description, status: 2)
}
