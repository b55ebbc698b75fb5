// room: tests
// does: which files under /proc are known for what they are, by whatever name, and what is shown of memory
// spec: proc(5); Docs/Decisions/0060-proc-is-read-by-descriptor.md, 0084-what-was-opened-decides.md

import XCTest

import LinuxUser

/// Calls run on the host's kernel, in one page of guest memory.
final class ProcTests: XCTestCase {
    private var system: LinuxSystem!
    private var page: UInt64 = 0
    private var task: LinuxTask { system.mainTask }

    override func setUp() { (system, page) = LinuxSystem.forTests() }
    override func tearDown() { system.releaseMemory() }

    private func run(_ number: SyscallNumber, _ arguments: UInt64...) -> Int64 {
        var all = SyscallArguments()
        for (index, value) in arguments.enumerated() { all[index] = value }
        return task.dispatch(number.raw, all).raw
    }

    func testWhichFilesOfProcShowTheGuest() {
        let file = { (path: String) in ProcFile(kernelName: Array(path.utf8)) }
        XCTAssertEqual(file("/proc/12/maps")?.kind, .maps)
        XCTAssertEqual(file("/proc/12/maps")?.process, 12)
        XCTAssertEqual(file("/proc/12/task/15/status")?.process, 15)
        XCTAssertEqual(file("/proc/cpuinfo")?.process, 0)
        XCTAssertEqual(file("/proc/sys/kernel/arch")?.kind, .arch)
        XCTAssertEqual(file("/proc/12/task/12/net/unix")?.kind, .unix)
        XCTAssertEqual(file("/proc/12/numa_maps")?.kind, .numaMaps)
        XCTAssertEqual(file("/mnt/proc/12/mem")?.kind, .mem, "mounted elsewhere")
        XCTAssertEqual(file("/12/mem")?.process, 12, "mounted nowhere")
        for other in ["/proc/12/mounts", "/proc/maps", "/proc/x/maps", "/proc/12/net/stat", "maps", "/proc/arch", ""] {
            XCTAssertNil(file(other), other)
        }
    }

    func testRangesOfAnotherGuest() {
        let text = """
            1000-3000 r--p 00000000 08:01 7 /guest
            3000-4000 rw-p 00000000 00:00 0
            8000-9000 rw-p 00000000 00:00 0

            """
        let ranges = GuestRanges(HostMapping.all(Array(text.utf8)))
        XCTAssertEqual(ranges.clamp(0x1000, 0x3000), 0x3000, "neighbours are one")
        XCTAssertEqual(ranges.clamp(0x2ff8, 0x2000), 0x1008)
        XCTAssertEqual(ranges.clamp(0x8fff, .max), 1)
        for outside: UInt64 in [0, 0xfff, 0x4000, 0x7fff, 0x9000, .max] { XCTAssertEqual(ranges.clamp(outside, 8), 0) }
    }

    func testSumsOverTheGuestsPartOfSmaps() {
        let smaps = """
            1000-2000 r--p 00000000 08:01 7 /guest
            Rss:                   4 kB
            Pss:                   3 kB
            Anonymous:             1 kB
            5000-6000 rw-s 00000000 00:01 9 /memfd:shared (deleted)
            Rss:                   2 kB
            Pss:                   2 kB
            Anonymous:             0 kB
            9000-a000 rw-p 00000000 00:00 0 [heap]
            Rss:                1000 kB
            Pss:                1000 kB
            Anonymous:          1000 kB

            """
        let kernels =
            "0000-f000 ---p 00000000 00:00 0 [rollup]\nRss: 1006 kB\nPss_Anon: 7 kB\nPss_File: 7 kB\nPss_Shmem: 7 kB\n"
        let text = system.rollupText(
            Array(kernels.utf8), smaps: Array(smaps.utf8), GuestRanges([0x1000..<0x2000, 0x5000..<0x6000]))
        let lines = text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        XCTAssertEqual(
            lines,
            [
                "00001000-00006000 ---p 00000000 00:00 0 [rollup]", "Rss: 6 kB", "Pss_Anon: 1 kB", "Pss_File: 2 kB",
                "Pss_Shmem: 2 kB",
            ])
    }

    /// A file is what it is, whatever it is called.
    func testFilesOfProcUnderAnyName() throws {
        var template = Array("/tmp/martlet-names-XXXXXX".utf8CString)
        let folder = try XCTUnwrap(mkdtemp(&template).map { String(cString: $0) })
        defer { for name in ["/m", "/s", ""] { remove(folder + name) } }
        XCTAssertEqual(symlink("/proc/self/mem", folder + "/m"), 0)
        XCTAssertEqual(symlink("/proc/self/status", folder + "/s"), 0)
        let here = UInt64(bitPattern: -100)
        XCTAssertTrue(task.memory.store(Array("\(folder)/m\0".utf8), at: page))
        XCTAssertEqual(run(.openat, here, page, 2), -13)
        XCTAssertTrue(task.memory.store(Array("\(folder)/s\0".utf8), at: page))
        let status = run(.openat, here, page, 0)
        XCTAssertEqual(system.procFile(Int(status))?.kind, .status)
        XCTAssertEqual(run(.close, UInt64(status)), 0)
    }

    /// Martlet's path, as the kernel tells it, comes to no guest, by whatever way it asks.
    func testLinksToTheProgram() throws {
        system.executableHostPath = Array("/bin/true".utf8)
        system.programFile.inode = try XCTUnwrap(system.fileStatus(path: Array("/bin/true".utf8))).inode
        for name in ["/proc/self/exe", "/proc/self/fd/../exe", "/proc/self/root/proc/thread-self/exe"] {
            let path = Array(name.utf8)
            XCTAssertEqual(task.linkedProgram(path, from: -100, follows: false)?.name, Array("/bin/true".utf8), name)
        }
        for name in ["/bin/true", "/proc/self/cwd", "/proc/self/fd/exe", "/proc/1/exe", "/proc/self/exe/", "exe"] {
            XCTAssertNil(task.linkedProgram(Array(name.utf8), from: -100, follows: true), name)
        }
    }

    /// A text that has grown since it was read to its end has not gone on: readers ask until there is no more.
    func testTheEndOfATextStaysTheEnd() {
        XCTAssertTrue(task.memory.store(Array("/proc/self/maps\0".utf8), at: page))
        let maps = UInt64(run(.openat, UInt64(bitPattern: -100), page, 0))
        func size() -> Int64 {
            var sum: Int64 = 0
            while case let count = run(.read, maps, page + 256, 100), count > 0 { sum += count }
            return sum
        }
        let before = size()
        XCTAssertGreaterThan(before, 20)
        let mapping = run(.mmap, 0, 4096, 0, 0x22, UInt64(bitPattern: -1), 0)
        XCTAssertGreaterThan(mapping, 0)
        XCTAssertEqual(size(), 0)
        XCTAssertEqual(run(.pread64, maps, page + 256, 100, UInt64(before)), 0)
        XCTAssertEqual(run(.lseek, maps, 0, 0), 0)
        XCTAssertGreaterThan(size(), before)
        XCTAssertEqual(run(.munmap, UInt64(mapping), 4096), 0)
        XCTAssertEqual(run(.close, maps), 0)
    }

    func testOwnMemoryIsNotOpenedForWriting() {
        XCTAssertTrue(task.memory.store(Array("/proc/self/mem\0".utf8), at: page))
        let here = UInt64(bitPattern: -100)
        XCTAssertEqual(run(.openat, here, page, 2), -13)
        let reading = run(.openat, here, page, 0)
        XCTAssertGreaterThan(reading, 0)
        XCTAssertTrue(task.memory.store(Array("/proc/self/fd/\(reading)\0".utf8), at: page))
        XCTAssertEqual(run(.openat, here, page, 1), -13)
        XCTAssertEqual(run(.close, UInt64(reading)), 0)
    }
}
