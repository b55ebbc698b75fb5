// room: tests
// does: golden lines of --strace
// spec: Sources/LinuxUser/Strace

import Foundation
import XCTest

import LinuxUser

final class StraceTests: XCTestCase {
    private final class Lines {
        var all: [String] = []
    }

    private func trace(_ format: TraceFormat = .text, _ body: (LinuxSystem, ScriptedHost, TestCPU, UInt64) -> Void)
        -> [String]
    {
        let lines = Lines()
        let scripted = ScriptedHost()
        let (system, page) = LinuxSystem.forTests(
            host: scripted.host, strace: { lines.all.append($0) }, format: format)
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

    /// Structures are shown field by field, outputs as the call wrote them, arrays as far as it did.
    func testStructures() {
        let lines = trace { system, scripted, cpu, page in
            let memory = system.mainTask.memory
            func run(_ number: SyscallNumber, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64 = 0) {
                cpu.call(number, a, b, c, d)
                _ = system.systemCall(cpu.cpu)
            }
            scripted.on(.bind) { _ in 0 }
            scripted.on(.connect) { _ in -2 }
            scripted.on(.clock_gettime) { arguments in
                let words = UnsafeMutablePointer<Int64>(bitPattern: arguments.a1)!
                (words[0], words[1]) = (7, 8)
                return 0
            }
            scripted.on(.readv) { arguments in
                let vector = UnsafePointer<UInt>(bitPattern: arguments.a1)!
                memcpy(UnsafeMutableRawPointer(bitPattern: vector[0])!, "abcd", 4)
                memcpy(UnsafeMutableRawPointer(bitPattern: vector[2])!, "ef", 2)
                return 6
            }
            scripted.on(.ppoll) { _ in 0 }
            scripted.on(.ioctl) { _ in -25 }
            let address: [UInt8] = [2, 0, 0x1f, 0x90, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]
            _ = memory.store(address, at: page)
            run(.bind, 3, page, 16)
            _ = memory.store([1, 0] + Array("/run/x\0".utf8), at: page)
            run(.connect, 3, page, 9)
            run(.clock_gettime, 1, page, 0)
            _ = memory.store((page + 256, UInt64(4), page + 300, UInt64(9)), at: page)
            run(.readv, 5, page, 2)
            _ = memory.store((Int32(4), UInt16(1), UInt16(0)), at: page)
            run(.ppoll, page, 1, 0)
            run(.ioctl, 0, 0x5413, page)
            run(.semctl, 1, 2, 16, 9)
        }
        XCTAssertEqual(
            lines,
            [
                "bind(3, {sa_family=AF_INET, sin_port=8080, sin_addr=127.0.0.1}, 16) = 0",
                "connect(3, {sa_family=AF_UNIX, sun_path=\"/run/x\"}, 9) = -1 ENOENT",
                "clock_gettime(CLOCK_MONOTONIC, {tv_sec=7, tv_nsec=8}) = 0",
                "readv(5, [\"abcd\", \"ef\"], 2) = 6",
                "ppoll([{fd=4, events=0x1, revents=0x0}], 1, NULL, NULL, 0) = 0",
                "ioctl(0, TIOCGWINSZ, 0xPAGE) = -1 ENOTTY",
                "semctl(1, 2, SETVAL, 0x9) = -1 ENOSYS",
            ])
    }

    func testJSON() throws {
        let lines = trace(.json) { system, scripted, cpu, page in
            scripted.on(.openat) { _ in -2 }
            scripted.on(.write) { _ in 4 }
            scripted.on(.getpid) { _ in 41 }
            scripted.on(.gettid) { _ in 42 }
            _ = system.mainTask.memory.store(Array("a\"\\\n\u{1}\0".utf8) + [0xff], at: page)
            cpu.call(.openat, UInt64(bitPattern: -100), page, 0x80000, 0)
            _ = system.systemCall(cpu.cpu)
            cpu.call(.write, 1, page + 5, 2)
            _ = system.systemCall(cpu.cpu)
            cpu.call(SyscallNumber(9000), 1)
            _ = system.systemCall(cpu.cpu)
            cpu.call(.exit_group, 3)
            _ = system.systemCall(cpu.cpu)
        }
        let from = ",\"pid\":41,\"tid\":42}"
        let opened = [
            #"{"call":"openat","number":56,"arguments":{"dirfd":"AT_FDCWD","path":"a\"\\\n\u0001","#,
            #""flags":["O_RDONLY","O_CLOEXEC"],"mode":"00"},"result":-1,"error":"ENOENT""#,
        ]
        let written = #"{"call":"write","number":64,"arguments":{"fd":1,"buf":"\u0000\u00ff","count":2},"result":4"#
        XCTAssertEqual(lines[0], opened.joined() + from)
        XCTAssertEqual(lines[1], written + from)
        XCTAssertEqual(lines[2], #"{"unsupported":"9000"}"#)
        XCTAssertEqual(lines[4], #"{"call":"exit_group","number":94,"arguments":{"status":3}"# + from)
        for line in lines {
            XCTAssertNoThrow(try JSONSerialization.jsonObject(with: Data(line.utf8)), line)
        }
    }

    func testFieldsLieInTheirTypes() {
        let types = StructDescription.parse(structTypeText.description)
        XCTAssertEqual(types["timespec"]?.fields.map(\.name), ["tv_sec", "tv_nsec"])
        for (name, type) in types {
            for field in type.fields { XCTAssertLessThan(field.offset, type.size, "\(name).\(field.name)") }
        }
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

    /// A call that fails before it goes to the kernel is said once; one that succeeds would never be said behind it.
    func testAFailedExecveIsOneLine() {
        let lines = trace { system, _, cpu, page in
            _ = system.mainTask.memory.store(Array("/none\0".utf8), at: page)
            cpu.call(.execve, page, 0, 0)
            _ = system.systemCall(cpu.cpu)
            cpu.call(.execve, page, 1, 0)
            _ = system.systemCall(cpu.cpu)
        }
        XCTAssertEqual(lines.count, 2, lines.description)
        XCTAssertTrue(lines[0].hasSuffix(" = -1 ENOSYS"), lines[0])
        XCTAssertTrue(lines[1].hasSuffix(" = -1 EFAULT"), lines[1])
    }
}
