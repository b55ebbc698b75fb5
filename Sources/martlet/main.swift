// room: cli
// does: `martlet run` at once; every other command by the program beside it, so that a run loads no more than it needs
// spec: Docs/Architecture.md, section 2

import Glibc
import Launch
import PluginLoader

/// Replaces this process by `martlet-tool`, which knows the other commands.
func runTool() -> Never {
    let path = (PluginSearch.programFolder() ?? ".") + "/martlet-tool"
    execv(path, CommandLine.unsafeArgv)
    fail("\(path): \(String(cString: strerror(errno))); it belongs beside martlet, build or install it", status: 126)
}

let arguments = CommandLine.arguments
guard arguments.count > 1, arguments[1] == "run" else { runTool() }
do throws(UsageError) {
    let options = try RunOptions(arguments, from: 2)
    if options.wantsHelp {
        emit(RunOption.help, to: STDOUT_FILENO)
        exit(0)
    }
    do throws(LaunchError) {
        let program = arguments[options.programIndex]
        let session = try Session(
            options, program: program, arguments: Array(argumentBytes()[options.programIndex...]))
        session.run()
    } catch {
        fail(error.description, status: error.status)
    }
} catch {
    fail(error.description, status: 2)
}
