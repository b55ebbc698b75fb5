// room: tests
// does: the numbers, sizes and constants of the system call tables against the headers of both machines
// spec: Sources/LinuxUser/Tables

import Foundation
import XCTest

import LinuxUser

final class TableAgainstHeadersTests: XCTestCase {
    private let folder =
        URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
        + "/Sources/LinuxUser/Tables/"

    /// The lines of a table that start with `keyword`, as words.
    private func lines(_ file: String, _ keyword: String) throws -> [[Substring]] {
        try String(contentsOfFile: folder + file, encoding: .utf8).split(separator: "\n")
            .map { $0.split(separator: " ") }.filter { $0.first == Substring(keyword) }
    }

    /// Headers older than a call say nothing about it.
    private func assertion(_ macro: String, _ value: String) -> String {
        "#ifdef \(macro)\n_Static_assert(\(macro) == \(value), \"\(macro)\");\n#endif\n"
    }

    func testNumbers() throws {
        var guest = "#include <asm/unistd.h>\n"
        var host = guest
        let rows = try lines("syscalls.table", "row")
        XCTAssertGreaterThan(rows.count, 300)
        for row in rows {
            guest += assertion("__NR_\(row[2])", String(row[1]))
            guard let number = row.first(where: { $0.hasPrefix("x86=") }) else { continue }
            host += assertion("__NR_\(row[2])", String(number.dropFirst(4)))
        }
        XCTAssertEqual(try Compiler.guest.errors(in: guest), "")
        XCTAssertEqual(try Compiler.host.errors(in: host), "")
        XCTAssertNotEqual(try Compiler.guest.errors(in: guest + assertion("__NR_read", "0")), "")
    }

    /// Every number that the guest's header knows has a row.
    func testEveryNumberHasARow() throws {
        let descriptions = SyscallDescription.parse(syscallDescriptionText.description)
        let header = "/usr/riscv64-linux-gnu/include/asm-generic/unistd.h"
        guard let text = try? String(contentsOfFile: header, encoding: .utf8) else {
            throw XCTSkip("\(header) is not installed")
        }
        // Those that riscv64 does not have: renameat, and what 32-bit machines call differently.
        let others: Set<String> = ["renameat", "arch_specific_syscall", "syscalls", "sync_file_range2"]
        var seen = 0
        for line in text.split(separator: "\n") where line.hasPrefix("#define __NR_") {
            let words = line.split { $0 == " " || $0 == "\t" }
            let name = String(words[1].dropFirst("__NR_".count))
            guard words.count >= 3, let number = UInt64(words[2]), !name.contains("time64"), !others.contains(name)
            else { continue }
            seen += 1
            XCTAssertEqual(descriptions[number].map { String($0.name) }, name)
        }
        XCTAssertGreaterThan(seen, 250)
    }

    func testTypeSizes() throws {
        let types = [
            "timespec": "struct __kernel_timespec", "itimerspec": "struct __kernel_itimerspec",
            "timex": "struct __kernel_timex", "stat": "struct stat", "statx": "struct statx",
            "statfs": "struct statfs64", "rusage": "struct rusage", "rlimit": "struct rlimit64",
            "siginfo": "siginfo_t", "sigevent": "struct sigevent", "stack_t": "stack_t",
            "utsname": "struct new_utsname", "sysinfo": "struct sysinfo", "tms": "struct tms",
            "epoll_event": "struct epoll_event", "pollfd": "struct pollfd", "iovec": "struct iovec",
            "sembuf": "struct sembuf", "msqid_ds": "struct msqid64_ds", "shmid_ds": "struct shmid64_ds",
            "mq_attr": "struct mq_attr", "iocb": "struct iocb", "io_event": "struct io_event",
            "winsize": "struct winsize", "termios": "struct termios",
        ]
        let headers = [
            "asm/stat.h", "linux/stat.h", "linux/time.h", "linux/timex.h", "asm/statfs.h", "linux/resource.h",
            "asm/siginfo.h", "asm/signal.h", "linux/utsname.h", "linux/sysinfo.h", "linux/times.h",
            "linux/eventpoll.h", "asm/poll.h", "linux/uio.h", "linux/sem.h", "linux/msg.h", "linux/shm.h",
            "linux/mqueue.h", "linux/aio_abi.h", "asm/termios.h",
        ]
        var source = headers.map { "#include <\($0)>\n" }.joined()
        let sizes = try lines("syscalls.table", "type")
        for (name, type) in types.sorted(by: { $0.key < $1.key }) {
            let size = try XCTUnwrap(sizes.first { $0[1] == Substring(name) }?[2].dropFirst(5), name)
            source += "_Static_assert(sizeof(\(type)) == \(size), \"\(name)\");\n"
        }
        XCTAssertEqual(try Compiler.guest.errors(in: source), "")
    }

    /// The sets whose names are those of headers that declare nothing else.
    func testConstants() throws {
        let sets: Set<Substring> = ["clone", "msg", "cmsg", "hwprobe", "prctl", "socklevel"]
        let headers = ["stddef.h", "sys/socket.h", "netinet/in.h", "sys/prctl.h", "linux/sched.h"]
        var source = "#define _GNU_SOURCE\n" + headers.map { "#include <\($0)>\n" }.joined()
        source += "#if __has_include(<asm/hwprobe.h>)\n#include <asm/hwprobe.h>\n#endif\n"
        var seen = 0
        for set in try lines("constants.table", "set") where sets.contains(set[1]) {
            for member in set.dropFirst(2) {
                let sides = member.split(separator: "=")
                source += assertion(String(sides[0]), "(unsigned long)" + sides[1]).replacing(
                    "_assert(", with: "_assert((unsigned long)")
                seen += 1
            }
        }
        XCTAssertGreaterThan(seen, 80)
        XCTAssertEqual(try Compiler.guest.errors(in: source), "")
        XCTAssertNotEqual(try Compiler.guest.errors(in: source + assertion("MSG_OOB", "2")), "")
    }

    func testIoctlRequests() throws {
        let headers = [
            "stddef.h", "sys/ioctl.h", "asm/ioctls.h", "linux/sockios.h", "asm/sockios.h", "linux/fs.h",
            "linux/fiemap.h",
            "linux/blkpg.h", "linux/loop.h", "linux/random.h", "linux/rtc.h", "linux/if_tun.h", "linux/nsfs.h",
            "linux/kd.h", "linux/vt.h", "linux/cdrom.h", "asm/termbits.h",
        ]
        var source = headers.map { "#include <\($0)>\n" }.joined()
        let rows = try lines("ioctls.table", "ioctl")
        XCTAssertGreaterThan(rows.count, 200)
        for row in rows { source += assertion(String(row[1]), String(row[2].dropFirst("value=".count)) + "u") }
        for compiler in Compiler.allCases { XCTAssertEqual(try compiler.errors(in: source), "") }
    }

    func testIoctlSizes() {
        XCTAssertEqual(IoctlArgument(request: 0x5401), .pointer(bytes: 36))
        XCTAssertEqual(IoctlArgument(request: 0x5413), .pointer(bytes: 8))
        XCTAssertEqual(IoctlArgument(request: 0x5451), .none)
        XCTAssertEqual(IoctlArgument(request: 0xdead), .unknown)
    }
}
