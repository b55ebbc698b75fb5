// room: tests
// does: golden lines of --strace
// spec: Sources/LinuxUser/Strace

import XCTest

import LinuxUser

final class StraceTests: XCTestCase {
    private final class Lines {
        var all: [String] = []
    }

    private func trace(_ body: (LinuxSystem, ScriptedHost, TestCPU, UInt64) -> Void) -> [String] {
        let lines = Lines()
        let scripted = ScriptedHost()
        let (system, page) = LinuxSystem.forTests(host: scripted.host, strace: { lines.all.append($0) })
        defer { system.releaseMemory() }
        let cpu = TestCPU()
        body(system, scripted, cpu, page)
        return lines.all.map { $0.replacing(String(page, radix: 16), with: "PAGE") }
    }

    func testGoldenLines() {
        let lines = trace { system, scripted, cpu, page in
            scripted.on(.openat) { _ in 5 }
            scripted.on(.read) { arguments in
                memcpy(UnsafeMutableRawPointer(bitPattern: arguments.a1)!, "hi\n", 3)
                return 3
            }
            scripted.on(.lseek) { _ in -29 }
            _ = system.mainTask.memory.store(Array("/etc/motd\0".utf8), at: page)
            cpu.call(.openat, UInt64(bitPattern: -100), page, 0x80241, 0o644)
            _ = system.systemCall(cpu.cpu)
            XCTAssertEqual(cpu.result, 5)
            cpu.call(.read, 5, page + 64, 100)
            _ = system.systemCall(cpu.cpu)
            cpu.call(.lseek, 5, UInt64(bitPattern: -8), 2)
            _ = system.systemCall(cpu.cpu)
            cpu.call(.mmap, 0x10, 0, 3, 0x22, .max, 0)
            _ = system.systemCall(cpu.cpu)
            cpu.call(SyscallNumber(9000), 1)
            _ = system.systemCall(cpu.cpu)
            cpu.call(.exit_group, 3)
            XCTAssertEqual(system.systemCall(cpu.cpu), .stop)
        }
        XCTAssertEqual(
            lines,
            [
                "openat(AT_FDCWD, \"/etc/motd\", O_WRONLY|O_CREAT|O_TRUNC|O_CLOEXEC, 0644) = 5",
                "read(5, \"hi\\n\", 100) = 3",
                "lseek(5, -8, SEEK_END) = -1 ESPIPE",
                "mmap(0x10, 0, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = -1 EINVAL",
                "system call 9000 is not supported: ENOSYS",
                "syscall_9000(0x1, 0x0, 0x0, 0x0, 0x0, 0x0) = -1 ENOSYS",
                "exit_group(3) = ?",
            ])
    }

    func testFlagSets() {
        let sets = ConstantNames.parse(constantSetText.description)
        XCTAssertEqual(sets["open"]?.flags(0), "O_RDONLY")
        XCTAssertEqual(sets["open"]?.flags(0x80000), "O_RDONLY|O_CLOEXEC")
        XCTAssertEqual(sets["open"]?.flags(0x410002), "O_RDWR|O_TMPFILE")
        XCTAssertEqual(sets["prot"]?.flags(0), "PROT_NONE")
        XCTAssertEqual(sets["prot"]?.flags(0x45), "PROT_READ|PROT_EXEC|0x40")
        XCTAssertEqual(sets["futex"]?.one(0x81), "FUTEX_WAKE_PRIVATE")
        XCTAssertEqual(sets["futex"]?.one(0x7f), "0x7f")
    }
}
