// room: tests
// does: every call with random arguments on a stand-in for the host: no pointer to Martlet's own memory is handed on
// spec: Docs/Architecture.md, section 5; Sources/LinuxUser/Tables/syscalls.table

import Foundation
import XCTest

import IR
import LinuxUser

final class RandomArgumentsTests: XCTestCase {
    private let own = UnsafeMutableRawPointer.allocate(byteCount: 1 << 16, alignment: 4096)
    private var ownRange: Range<UInt64> {
        let start = UInt64(UInt(bitPattern: own))
        return start..<start + (1 << 16)
    }

    override func setUp() { own.initializeMemory(as: UInt8.self, repeating: 0, count: 1 << 16) }
    override func tearDown() { own.deallocate() }

    /// Those that end or replace the caller, that change the real signal actions, or that map memory, which a stand-in
    /// for the host can't.
    private let left: Set<UInt64> = [
        93, 94, 134, 196, 197, 214, 215, 216, 220, 221, 222, 226, 234, 281, 288, 435,
    ]

    func testNoPointerToMartletsMemoryReachesTheHost() throws {
        let hostNumbers = try hostNumbers()
        let descriptions = SyscallDescription.parse(syscallDescriptionText.description)
        var random = SeededRandom(seed: 20)
        var handedOn = 0
        for (number, description) in descriptions.sorted(by: { $0.key < $1.key }) where !left.contains(number) {
            let (system, page, scripted) = makeSystem(&random)
            defer { system.releaseMemory() }
            for round in 0..<100 {
                if round % 20 == 0 { fill(page, system.mainTask.memory, &random) }
                scripted.calls = []
                var arguments = SyscallArguments()
                for index in 0..<6 { arguments[index] = argument(page, &random) }
                _ = system.mainTask.dispatch(number, arguments)
                for call in scripted.calls where call.number == hostNumbers[number] {
                    handedOn += 1
                    check(call.arguments, description, arguments, system.mainTask.memory)
                }
            }
        }
        XCTAssertGreaterThan(handedOn, 10_000)
    }

    /// An argument that the table calls a pointer is not Martlet's own, unless it is a copy that was lent.
    private func check(
        _ host: HostArguments, _ description: SyscallDescription, _ guest: SyscallArguments, _ memory: GuestMemory
    ) {
        let passed = [host.a0, host.a1, host.a2, host.a3, host.a4, host.a5]
        for (index, argument) in description.arguments.enumerated() {
            guard ["in", "out", "inout", "path", "entry", "name", "string"].contains(argument.head) else { continue }
            let pointer = UInt64(bitPattern: Int64(passed[index]))
            guard pointer == guest[index], ownRange.contains(pointer) else { continue }
            // Nothing is read or written where the size is none, or one that the kernel refuses.
            let limit = argument.elementType == "iovec" ? UInt32(1024) : UInt32(Int32.max)
            let size = size(of: argument, description, guest, memory)
            XCTAssertTrue(size.map { $0 &- 1 >= limit } ?? false, "\(description.name): argument \(argument.name)")
        }
    }

    /// The lower half of an array's count: an argument, or what one points to; 0 where that can't be read, which the
    /// kernel finds out first. Nil for what is no array.
    private func size(
        of argument: SyscallDescription.Argument, _ description: SyscallDescription, _ guest: SyscallArguments,
        _ memory: GuestMemory
    ) -> UInt32? {
        guard let name = argument.countName else { return nil }
        let wanted = name.hasPrefix("*") ? name.dropFirst() : name
        guard let place = description.arguments.firstIndex(where: { $0.name == wanted }) else { return nil }
        if !name.hasPrefix("*") { return UInt32(truncatingIfNeeded: guest[place]) }
        return memory.load(guest[place], as: UInt32.self) ?? 0
    }

    private func makeSystem(_ random: inout SeededRandom) -> (LinuxSystem, UInt64, ScriptedHost) {
        let scripted = ScriptedHost()
        let answers = [0, 1, 4, -4, -14]
        let answer = answers[Int(random.next() % 5)]
        for number in 0..<470 { scripted.answers[number] = { _ in answer } }
        let (system, page) = LinuxSystem.forTests(host: scripted.host)
        return (system, page, scripted)
    }

    private func fill(_ page: UInt64, _ memory: GuestMemory, _ random: inout SeededRandom) {
        for at in stride(from: page, to: page + pageSize, by: 8) {
            _ = memory.store(argument(page, &random), at: at)
        }
    }

    private func argument(_ page: UInt64, _ random: inout SeededRandom) -> UInt64 {
        let boundaries: [UInt64] = [
            0, 1, 2, 8, 16, 128, 4095, 4096, 1 << 31, 1 << 32, 1 << 47, .max, .max - 7, 1 << 63,
        ]
        switch random.next() % 6 {
        case 0: return random.next()
        case 1: return boundaries[Int(random.next() % UInt64(boundaries.count))]
        case 2: return ownRange.lowerBound + random.next() % (1 << 15)
        case 3: return page + pageSize - random.next() % 32
        case 4: return random.next() % 64
        default: return page + random.next() % 2048 & ~7
        }
    }

    private func hostNumbers() throws -> [UInt64: Int] {
        let path =
            URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path + "/Sources/LinuxUser/Tables/syscalls.table"
        var numbers: [UInt64: Int] = [:]
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.first == "row", let number = UInt64(words[1]),
                let word = words.first(where: { $0.hasPrefix("x86=") })
            else { continue }
            numbers[number] = Int(word.dropFirst(4))
        }
        return numbers
    }
}
