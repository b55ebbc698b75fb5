// room: tests
// does: golden lines of --strace for arguments that their call, or another argument, says how to read
// spec: Sources/LinuxUser/Strace/ArgumentDecoder+Calls.swift, ArgumentDecoder+Messages.swift

import Foundation
import XCTest

import LinuxUser

final class StraceCallsTests: XCTestCase {
    private final class Lines {
        var all: [String] = []
    }

    /// What a script of calls uses: the page of the guest's memory, the scripted host, and how a call is made.
    private struct Guest {
        var page: UInt64
        var host: ScriptedHost
        var memory: GuestMemory
        var run: (SyscallNumber, UInt64, UInt64, UInt64, UInt64, UInt64) -> Void

        func call(
            _ number: SyscallNumber, _ a: UInt64 = 0, _ b: UInt64 = 0, _ c: UInt64 = 0, _ d: UInt64 = 0, _ e: UInt64 = 0
        ) {
            run(number, a, b, c, d, e)
        }

        func put(_ bytes: [UInt8], _ offset: UInt64) { XCTAssertTrue(memory.store(bytes, at: page + offset)) }
        func putWords(_ words: [UInt64], _ offset: UInt64) {
            for (index, word) in words.enumerated() {
                XCTAssertTrue(memory.store(word, at: page + offset + UInt64(index) * 8))
            }
        }
    }

    /// The lines of a script; the page's address is PAGE. The JSON of the same calls must be JSON, line for line.
    private func trace(line: UInt = #line, _ body: (Guest) -> Void) throws -> (text: [String], json: [[String: Any]]) {
        let text = lines(.text, body)
        let json = lines(.json, body)
        XCTAssertEqual(text.count, json.count, line: line)
        return (
            text,
            try json.map {
                try XCTUnwrap(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any], $0, line: line)
            }
        )
    }

    private func lines(_ format: TraceFormat, _ body: (Guest) -> Void) -> [String] {
        let lines = Lines()
        let scripted = ScriptedHost()
        let (system, page) = LinuxSystem.forTests(
            host: scripted.host, strace: { lines.all.append($0) }, format: format)
        defer { system.releaseMemory() }
        let cpu = TestCPU()
        body(
            Guest(page: page, host: scripted, memory: system.mainTask.memory) { number, a, b, c, d, e in
                cpu.call(number, a, b, c, d, e)
                _ = system.systemCall(cpu.cpu)
            })
        return lines.all.map { $0.replacing(String(page, radix: 16).dropLast(3), with: "PAGE") }
    }

    private func arguments(_ object: [String: Any]) -> [String: Any] { object["arguments"] as? [String: Any] ?? [:] }

    func testArgumentListsOfExecve() throws {
        let (text, json) = try trace { guest in
            guest.put(Array("/bin/ls\0-l\0".utf8), 0)
            guest.putWords([guest.page, guest.page + 8, 0], 0x100)
            guest.putWords([guest.page, 0x10, 0], 0x200)
            guest.putWords([UInt64](repeating: guest.page, count: 17) + [0], 0x300)
            guest.putWords([guest.page, 0], 0x400)
            // Their last word is the last of the page, and no null pointer.
            guest.putWords([guest.page, guest.page], 0xff0)
            guest.call(.execve, 0x20, guest.page + 0x100, guest.page + 0x300)
            guest.call(.execveat, UInt64(bitPattern: -100), 0x20, guest.page + 0x200, guest.page + 0x400, 0x1000)
            guest.call(.execve, 0x20, guest.page + 0x300, 0)
            guest.call(.execve, 0x20, 0, 0x20)
            guest.call(.execve, 0x20, guest.page + 0xff0, guest.page + 0xff0)
            guest.call(.execve, 0x20, .max - 6, .max - 7)
        }
        let many = [String](repeating: "\"/bin/ls\"", count: 16).joined(separator: ", ")
        XCTAssertEqual(
            text.filter { $0.contains(" = -1 E") }.map { $0.split(separator: ") = -1 E")[0] },
            [
                "execve(0x20, [\"/bin/ls\", \"-l\"], 0xPAGE300 /* 17 vars */",
                "execveat(AT_FDCWD, 0x20, [\"/bin/ls\", 0x10], 0xPAGE400 /* 1 var */, AT_EMPTY_PATH",
                "execve(0x20, [\(many), ...], NULL",
                "execve(0x20, NULL, 0x20",
                "execve(0x20, 0xPAGEff0, 0xPAGEff0",
                "execve(0x20, 0xfffffffffffffff9, 0xfffffffffffffff8",
            ])
        XCTAssertEqual(arguments(json[0])["argv"] as? [String], ["/bin/ls", "-l"])
        XCTAssertEqual((arguments(json[0])["envp"] as? [String: Any])?["vars"] as? Int, 17)
    }

    func testCloneArguments() throws {
        let (text, json) = try trace { guest in
            guest.putWords([0x3d0f00, 1, 0x1000, 0x2000, 0, 0x3000, 0x4000, 0x5000], 0)
            guest.call(.clone3, guest.page, 64)
            guest.putWords([0x2_0000_5000, 8, 0x1000, 0x2000, 17, 0, 0, 0x5000, 0x60, 1, 7], 0)
            guest.call(.clone3, guest.page, 88)
            guest.call(.clone3, guest.page, 63)
            guest.call(.clone3, guest.page + 0xff0, 64)
            guest.call(.clone3, 0, 64)
        }
        let threads = [
            "CLONE_VM", "CLONE_FS", "CLONE_FILES", "CLONE_SIGHAND", "CLONE_THREAD", "CLONE_SYSVSEM", "CLONE_SETTLS",
            "CLONE_PARENT_SETTID", "CLONE_CHILD_CLEARTID",
        ]
        let thread =
            "{flags=\(threads.joined(separator: "|")), child_tid=0x1000, parent_tid=0x2000, exit_signal=0, "
            + "stack=0x3000, stack_size=16384, tls=0x5000}"
        let child =
            "{flags=CLONE_PIDFD|CLONE_VFORK|CLONE_INTO_CGROUP, pidfd=0x8, exit_signal=SIGCHLD, stack=NULL, "
            + "stack_size=0, set_tid=0x60, set_tid_size=1, cgroup=7}"
        let shown = text.map { $0.split(separator: ") = ", maxSplits: 1)[0] }
        XCTAssertEqual(
            shown,
            [
                "clone3(\(thread), 64", "clone3(\(child), 88", "clone3(0xPAGE000, 63", "clone3(0xPAGEff0, 64",
                "clone3(NULL, 64",
            ])
        XCTAssertEqual((arguments(json[0])["args"] as? [String: Any])?["flags"] as? [String], threads)
    }

    /// A header with one buffer at 0x100 of `size` bytes, and a control buffer at 0x200.
    private func putHeader(_ guest: Guest, size: UInt64, control: UInt64) {
        guest.putWords([guest.page + 0x100, size], 0x80)
        guest.putWords([0, 0, guest.page + 0x80, 1, control == 0 ? 0 : guest.page + 0x200, control, 0], 0)
    }

    private func controlMessage(_ length: UInt64, _ level: UInt64, _ type: UInt64) -> [UInt64] {
        [length, level | type << 32]
    }

    func testControlMessages() throws {
        let (text, json) = try trace { guest in
            guest.host.on(.sendmsg) { _ in 5 }
            guest.put(Array("hello, world".utf8), 0x100)
            self.putHeader(guest, size: 5, control: 96)
            guest.putWords(self.controlMessage(24, 1, 1) + [0x4_0000_0003], 0x200)
            guest.putWords(self.controlMessage(28, 1, 2) + [0x3e8_0000_0029, 0x64], 0x218)
            guest.putWords(self.controlMessage(20, 0, 2) + [0x40], 0x238)
            // Longer than what is left.
            guest.putWords(self.controlMessage(17, 41, 50), 0x250)
            guest.call(.sendmsg, 3, guest.page, 0x4000)
            guest.putWords(self.controlMessage(.max, 1, 1), 0x200)
            guest.call(.sendmsg, 3, guest.page, 0)
            guest.putWords(self.controlMessage(15, 1, 99), 0x200)
            guest.call(.sendmsg, 3, guest.page, 0)
            guest.putWords([0x30, UInt64.max], 0x20)
            guest.call(.sendmsg, 3, guest.page, 0)
            guest.call(.sendmsg, 3, guest.page + 0xfd0, 0)
            guest.call(.sendmsg, 3, .max - 6, 0)
        }
        let start = "sendmsg(3, {msg_iov=[\"hello\"], msg_control="
        let rights = "{cmsg_len=24, cmsg_level=SOL_SOCKET, cmsg_type=SCM_RIGHTS, cmsg_data=[3, 4]}"
        let sender =
            "{cmsg_len=28, cmsg_level=SOL_SOCKET, cmsg_type=SCM_CREDENTIALS, cmsg_data={pid=41, uid=1000, gid=100}}"
        let other = "{cmsg_len=20, cmsg_level=SOL_IP, cmsg_type=2, cmsg_data=\"@\\x00\\x00\\x00\"}"
        let last = "{cmsg_len=17, cmsg_level=SOL_IPV6, cmsg_type=50}"
        XCTAssertEqual(
            text,
            [
                start + "[\(rights), \(sender), \(other), \(last)], msg_controllen=96, msg_flags=0}, MSG_NOSIGNAL) = 5",
                start + "[{cmsg_len=18446744073709551615, cmsg_level=SOL_SOCKET, cmsg_type=SCM_RIGHTS}], "
                    + "msg_controllen=96, msg_flags=0}, 0) = 5",
                start + "[{cmsg_len=15, cmsg_level=SOL_SOCKET, cmsg_type=99}], msg_controllen=96, msg_flags=0}, 0) = 5",
                start + "0x30, msg_controllen=18446744073709551615, msg_flags=0}, 0) = -1 EFAULT",
                "sendmsg(3, 0xPAGEfd0, 0) = -1 EFAULT",
                "sendmsg(3, 0xfffffffffffffff9, 0) = -1 EFAULT",
            ])
        let message = arguments(json[0])["message"] as? [String: Any]
        let first = (message?["msg_control"] as? [[String: Any]])?.first
        XCTAssertEqual(first?["cmsg_data"] as? [Int], [3, 4])
    }

    func testReceivedMessages() throws {
        let (text, _) = try trace { guest in
            guest.put(Array("abcdefgh".utf8), 0x100)
            self.putHeader(guest, size: 8, control: 0)
            guest.host.on(.recvmsg) { _ in 3 }
            guest.call(.recvmsg, 3, guest.page, 0)
            guest.host.on(.recvmsg) { _ in -11 }
            guest.call(.recvmsg, 3, guest.page, 0x40)
        }
        XCTAssertEqual(
            text,
            [
                "recvmsg(3, {msg_iov=[\"abc\"], msg_flags=0}, 0) = 3",
                "recvmsg(3, 0xPAGE000, MSG_DONTWAIT) = -1 EAGAIN",
            ])
    }

    func testManyMessages() throws {
        let (text, json) = try trace { guest in
            guest.put(Array("abcdefgh".utf8), 0x100)
            guest.putWords([guest.page + 0x100, 8], 0x180)
            for index in 0..<2 as Range<UInt64> {
                guest.putWords([0, 0, guest.page + 0x180, 1, 0, 0, 0, 77], index * 64)
            }
            // The host says the length of the first message only.
            let answer: ScriptedHost.Answer = { arguments in
                UnsafeMutablePointer<UInt32>(bitPattern: arguments.a1 + 56)?.pointee = 2
                return 1
            }
            guest.host.on(.sendmmsg, answer)
            guest.call(.sendmmsg, 3, guest.page, 2, 0)
            guest.host.on(.recvmmsg, answer)
            guest.call(.recvmmsg, 3, guest.page, 2, 0x10000)
            guest.host.on(.recvmmsg) { _ in -11 }
            guest.call(.recvmmsg, 3, guest.page, 2, 0)
            guest.call(.sendmmsg, 3, 0x10, 2, 0)
        }
        XCTAssertEqual(
            text,
            [
                "sendmmsg(3, [{msg_hdr={msg_iov=[\"abcdefgh\"], msg_flags=0}, msg_len=2}, "
                    + "{msg_hdr={msg_iov=[\"abcdefgh\"], msg_flags=0}}], 2, 0) = 1",
                "recvmmsg(3, [{msg_hdr={msg_iov=[\"ab\"], msg_flags=0}, msg_len=2}], 2, MSG_WAITFORONE, NULL) = 1",
                "recvmmsg(3, 0xPAGE000, 2, 0, NULL) = -1 EAGAIN",
                "sendmmsg(3, 0x10, 2, 0) = -1 EFAULT",
            ])
        XCTAssertEqual((arguments(json[0])["messages"] as? [[String: Any]])?.count, 2)
    }

    func testRequests() throws {
        let (text, _) = try trace { guest in
            guest.host.on(.ioctl) { arguments in
                let room = UnsafeMutablePointer<UInt32>(bitPattern: arguments.a2)
                switch arguments.a1 {
                case 0x5413: room?[0] = 80 << 16 | 24
                case 0x541b: room?[0] = 7
                case 0x540f: room?[0] = .max
                case 0x5401: for index in 0..<4 { room?[index] = UInt32(index + 1) }
                default: break
                }
                return 0
            }
            guest.put([UInt8](repeating: 0, count: 64), 0)
            for request in [0x5413, 0x5414, 0x541b, 0x540f, 0x5401, 0x5403] as [UInt64] {
                guest.call(.ioctl, 0, request, guest.page)
            }
            guest.call(.ioctl, 0, 0x5421, guest.page + 4)
            guest.call(.ioctl, 0, 0x5414, 0x10)
            guest.call(.ioctl, 0, 0x541b, 0)
            guest.host.on(.ioctl) { _ in -25 }
            guest.call(.ioctl, 0, 0x5413, guest.page)
        }
        let flags = "{c_iflag=0x1, c_oflag=0x2, c_cflag=0x3, c_lflag=0x4, c_line=0}"
        XCTAssertEqual(
            text.map { $0.split(separator: "(0, ")[1] },
            [
                "TIOCGWINSZ, {ws_row=24, ws_col=80, ws_xpixel=0, ws_ypixel=0}) = 0",
                "TIOCSWINSZ, {ws_row=24, ws_col=80, ws_xpixel=0, ws_ypixel=0}) = 0",
                "FIONREAD, [7]) = 0", "TIOCGPGRP, [-1]) = 0", "TCGETS, \(flags)) = 0", "TCSETSW, \(flags)) = 0",
                "FIONBIO, [2]) = 0", "TIOCSWINSZ, 0x10) = 0", "FIONREAD, NULL) = 0",
                "TIOCGWINSZ, 0xPAGE000) = -1 ENOTTY",
            ])
    }

    func testNamesProbesAndEntries() throws {
        let (text, json) = try trace { guest in
            guest.put(Array("worker\0a name of more than fifteen\0".utf8), 0)
            guest.call(.prctl, 15, guest.page)
            guest.call(.prctl, 15, guest.page + 7)
            guest.call(.prctl, 15, 0x10)
            guest.call(.prctl, 1, 9)
            guest.putWords([4, 0, 1000, 0], 0x40)
            guest.call(.riscv_hwprobe, guest.page + 0x40, 2, 0, 0, 0)
            guest.call(.riscv_hwprobe, 0x10, 1, 0, 0, 0)
            guest.host.on(.getdents64) { arguments in
                let room = UnsafeMutablePointer<UInt16>(bitPattern: arguments.a1)
                room?[8] = 24
                room?[20] = 32
                return 56
            }
            guest.call(.getdents64, 5, guest.page + 0x80, 256)
            guest.host.on(.getdents64) { _ in 0 }
            guest.call(.getdents64, 5, guest.page + 0x80, 256)
            // Lengths that can't be, which only a strange kernel says.
            guest.put([UInt8](repeating: 0, count: 64), 0x80)
            guest.host.on(.getdents64) { _ in 24 }
            guest.call(.getdents64, 5, guest.page + 0x80, 256)
            guest.host.on(.getdents64) { _ in -2 }
            guest.call(.getdents64, 5, guest.page + 0x80, 256)
        }
        XCTAssertEqual(
            text.map { $0.split(separator: "(", maxSplits: 1)[1].split(separator: ") = ")[0] },
            [
                "PR_SET_NAME, \"worker\", 0x0, 0x0, 0x0", "PR_SET_NAME, \"a name of more \"..., 0x0, 0x0, 0x0",
                "PR_SET_NAME, 0x10, 0x0, 0x0, 0x0", "PR_SET_PDEATHSIG, 0x9, 0x0, 0x0, 0x0",
                "[{key=RISCV_HWPROBE_KEY_IMA_EXT_0, value=0x3}, {key=-1, value=0x0}], 2, 0, NULL, 0x0",
                "0x10, 1, 0, NULL, 0x0", "5, 0xPAGE080 /* 2 entries */, 256", "5, 0xPAGE080 /* 0 entries */, 256",
                "5, 0xPAGE080, 256", "5, 0xPAGE080, 256",
            ])
        let counted = arguments(json[6])["buf"] as? [String: Any]
        XCTAssertEqual(counted?["entries"] as? Int, 2)
        XCTAssertTrue((counted?["address"] as? String)?.hasPrefix("0x") ?? false)
    }
}
