// room: tests
// does: the guest's address space on the real kernel: what mmap and its kin promise, and that Martlet stays untouched
// spec: mmap(2), mprotect(2), mremap(2), brk(2)

import XCTest

import LinuxUser

final class AddressSpaceTests: XCTestCase {
    private static let anonymous = HostMap.private | HostMap.anonymous

    private var space = AddressSpace()
    private var changes: [Range<UInt64>] = []

    override func setUp() {
        var layout = AddressSpaceLayout()
        layout.top = 0x6000_0000_0000
        space = AddressSpace(layout: layout)
        changes = []
        space.codeChanged = { [unowned self] in changes.append($0) }
    }

    override func tearDown() {
        for mapping in space.table.mappings { try? space.unmap(mapping.start, mapping.size) }
    }

    private func map(_ size: UInt64, at address: UInt64 = 0, prot: UInt64 = 3, flags: Int = 0) throws -> UInt64 {
        try space.map(MapRequest(address: address, size: size, prot: prot, flags: Self.anonymous | flags))
    }

    private func assertFails(_ errno: Errno, _ body: () throws -> Void, line: UInt = #line) {
        XCTAssertThrowsError(try body(), line: line) { XCTAssertEqual($0 as? Errno, errno, line: line) }
    }

    func testPlacesFromTheTopDown() throws {
        let first = try map(0x3000)
        let second = try map(0x1)
        XCTAssertEqual(first, 0x6000_0000_0000 - 0x3000)
        XCTAssertEqual(second, first - pageSize)
        try space.unmap(first, 0x3000)
        XCTAssertEqual(try map(0x2000), 0x6000_0000_0000 - 0x2000)
    }

    /// What a translator may fetch follows each change at once.
    func testFetchWindowsFollowTheMap() throws {
        let page = try map(0x2000, prot: 5)
        let window = try XCTUnwrap(space.fetchWindow(at: page))
        XCTAssertEqual(window.range, page..<page + 0x2000)
        XCTAssertFalse(window.mayChange)
        XCTAssertNil(space.fetchWindow(at: page + 0x2000))
        XCTAssertNil(space.fetchWindow(at: page - 1))
        XCTAssertNotNil(space.fetchWindow(at: page + 0x1fff))
        try space.protect(page, 0x1000, prot: 7)
        XCTAssertEqual(space.fetchWindow(at: page)?.mayChange, true)
        XCTAssertEqual(space.fetchWindow(at: page + 0x1000)?.mayChange, false)
        try space.protect(page, 0x1000, prot: 1)
        XCTAssertNil(space.fetchWindow(at: page))
        XCTAssertNotNil(space.fetchWindow(at: page + 0x1000))
        try space.unmap(page, 0x2000)
        XCTAssertNil(space.fetchWindow(at: page + 0x1000))
        XCTAssertEqual(try map(0x2000, at: page, prot: 5, flags: HostMap.fixed), page)
        XCTAssertEqual(space.fetchWindow(at: page + 0x1000)?.range, page..<page + 0x2000)
    }

    func testHintsAndFixed() throws {
        let hint: UInt64 = 0x5000_0000_0000
        XCTAssertEqual(try map(0x2000, at: hint), hint)
        XCTAssertNotEqual(try map(0x1000, at: hint + 0x1000), hint + 0x1000)
        assertFails(.EEXIST) { _ = try map(0x1000, at: hint + 0x1000, flags: HostMap.fixedNoReplace) }
        XCTAssertEqual(try map(0x3000, at: hint + 0x1000, prot: 1, flags: HostMap.fixed), hint + 0x1000)
        XCTAssertEqual(space.table.mapping(at: hint)?.end, hint + 0x1000)
        XCTAssertEqual(space.table.mapping(at: hint + 0x1000)?.protection, .read)
        assertFails(.EINVAL) { _ = try map(0x1000, at: hint + 1, flags: HostMap.fixed) }
        assertFails(.EINVAL) { _ = try map(0x1000, at: hint + 1, flags: HostMap.fixedNoReplace) }
        assertFails(.EINVAL) { _ = try map(0) }
        assertFails(.ENOMEM) { _ = try map(1 << 48) }
        assertFails(.ENOMEM) { _ = try map(0x2000, at: (1 << 47) - 0x1000, flags: HostMap.fixed) }
    }

    /// Martlet's own memory is neither replaced nor unmapped nor protected nor given to the kernel.
    func testMartletsMemoryIsOutOfReach() throws {
        // Below the layout's top: all above it is refused whosever it is.
        let own = HostCalls.kernel(.mmap, 0x5800_0000_0000, 0x3000, 3, Self.anonymous | HostMap.fixedNoReplace, -1, 0)
        XCTAssertGreaterThan(own, 0)
        let pointer = UnsafeMutablePointer<UInt64>(bitPattern: own)!
        pointer.pointee = 0x1234
        let address = UInt64(own)
        assertFails(.ENOMEM) { _ = try map(0x1000, at: address, flags: HostMap.fixed) }
        assertFails(.EEXIST) { _ = try map(0x1000, at: address, flags: HostMap.fixedNoReplace) }
        XCTAssertNotEqual(try map(0x1000, at: address), address)
        try space.unmap(address, 0x3000)
        assertFails(.ENOMEM) { try space.protect(address, 0x1000, prot: 0) }
        assertFails(.ENOMEM) { try space.advise(address, 0x1000, 4) }
        assertFails(.EFAULT) { _ = try space.remap(address, 0x1000, 0x2000, flags: 1, target: 0) }
        XCTAssertFalse(space.contains(address, 8))
        XCTAssertEqual(pointer.pointee, 0x1234)
        _ = HostCalls.kernel(.munmap, own, 0x3000)
    }

    func testExecuteNeverReachesTheHost() throws {
        let address = try map(0x1000, prot: 7)
        XCTAssertEqual(hostProtection(address), "rw-p")
        XCTAssertEqual(space.fetchWindow(at: address)?.range, address..<address + 0x1000)
        XCTAssertEqual(space.fetchWindow(at: address)?.mayChange, true)
        try space.protect(address, 0x1000, prot: 4)
        XCTAssertEqual(space.fetchWindow(at: address)?.mayChange, false)
        XCTAssertEqual(hostProtection(address), "r--p")
        XCTAssertFalse(space.allows(.load, at: address))
        try space.protect(address, 0x1000, prot: 1)
        XCTAssertNil(space.fetchWindow(at: address))
        XCTAssertEqual(space.faultCode(at: address), 2)
        XCTAssertEqual(space.faultCode(at: address - 0x1000), 1)
        XCTAssertEqual(changes, [address..<address + 0x1000, address..<address + 0x1000, address..<address + 0x1000])
    }

    private func hostProtection(_ address: UInt64) -> String? {
        guard let text = try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8) else { return nil }
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            let ends = words[0].split(separator: "-").map { UInt64($0, radix: 16)! }
            if ends[0] <= address, address < ends[1] { return String(words[1]) }
        }
        return nil
    }

    func testProtectStopsAtAHole() throws {
        let address = try map(0x3000)
        try space.unmap(address + 0x1000, 0x1000)
        assertFails(.ENOMEM) { try space.protect(address, 0x3000, prot: 1) }
        XCTAssertEqual(space.table.mapping(at: address)?.protection, .read)
        XCTAssertEqual(space.table.mapping(at: address + 0x2000)?.protection, [.read, .write])
        assertFails(.EINVAL) { try space.protect(address + 1, 0x1000, prot: 1) }
        assertFails(.EINVAL) { try space.protect(address, 0x1000, prot: 0x100) }
    }

    func testRemap() throws {
        let address = try map(0x2000, at: 0x5100_0000_0000)
        UnsafeMutablePointer<UInt64>(bitPattern: UInt(address))!.pointee = 77
        XCTAssertEqual(try space.remap(address, 0x2000, 0x4000, flags: 0, target: 0), address)
        XCTAssertEqual(space.table.mapping(at: address)?.size, 0x4000)
        _ = try map(0x1000, at: address + 0x4000)
        assertFails(.ENOMEM) { _ = try space.remap(address, 0x4000, 0x8000, flags: 0, target: 0) }
        let moved = try space.remap(address, 0x4000, 0x8000, flags: 1, target: 0)
        XCTAssertNotEqual(moved, address)
        XCTAssertNil(space.table.mapping(at: address))
        XCTAssertEqual(UnsafePointer<UInt64>(bitPattern: UInt(moved))!.pointee, 77)
        XCTAssertEqual(try space.remap(moved, 0x8000, 0x1000, flags: 0, target: 0), moved)
        XCTAssertNil(space.table.mapping(at: moved + 0x1000))
        let target: UInt64 = 0x5200_0000_0000
        XCTAssertEqual(try space.remap(moved, 0x1000, 0x1000, flags: 3, target: target), target)
        XCTAssertEqual(UnsafePointer<UInt64>(bitPattern: UInt(target))!.pointee, 77)
        assertFails(.EINVAL) { _ = try space.remap(target, 0x1000, 0x2000, flags: 3, target: target) }
        assertFails(.EFAULT) { _ = try space.remap(target, 0x2000, 0x3000, flags: 1, target: 0) }
        assertFails(.EINVAL) { _ = try space.remap(target, 0x1000, 0, flags: 1, target: 0) }
    }

    func testHeap() throws {
        space.startHeap(at: 0x5300_0000_0123)
        let start: UInt64 = 0x5300_0000_1000
        XCTAssertEqual(space.setHeapEnd(0), start)
        XCTAssertEqual(space.setHeapEnd(start + 0x1234), start + 0x1234)
        XCTAssertEqual(space.table.mapping(at: start)?.kind, .heap)
        UnsafeMutablePointer<UInt64>(bitPattern: UInt(start))!.pointee = 5
        XCTAssertEqual(space.setHeapEnd(start + 0x10), start + 0x10)
        XCTAssertNil(space.table.mapping(at: start + 0x1000))
        _ = try map(0x1000, at: start + 0x4000)
        XCTAssertEqual(space.setHeapEnd(start + 0x3800), start + 0x10, "a page stays free before the next mapping")
        XCTAssertEqual(space.setHeapEnd(start - 0x1000), start + 0x10)
    }

    func testPointerChecks() throws {
        let address = try map(0x2000)
        let other = try map(0x1000, prot: 1)
        XCTAssertEqual(other + 0x1000, address)
        XCTAssertTrue(space.contains(other, 0x3000))
        XCTAssertFalse(space.contains(other, 0x3001))
        XCTAssertFalse(space.contains(other, .max))
        XCTAssertEqual(space.clamp(address + 0x1ff0, 0x100), 0x10)
        try space.unmap(address, 0x1000)
        XCTAssertFalse(space.contains(other, 0x1001), "the remembered extent is forgotten")
    }
}
