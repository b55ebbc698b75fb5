// room: tests
// does: the layout tables against what the compilers of both machines say
// spec: Sources/LinuxUser/Layouts/StructLayout.swift

import XCTest

import LinuxUser

final class LayoutTests: XCTestCase {
    func testConversionIsSymmetricalForEveryField() {
        for layout in StructLayout.all {
            for field in layout.fields {
                XCTAssertLessThanOrEqual(field.guestOffset + field.guestWidth, layout.guestSize)
                XCTAssertLessThanOrEqual(field.hostOffset + field.hostWidth, layout.hostSize)
                var guest = [UInt8](repeating: 0, count: layout.guestSize)
                var host = [UInt8](repeating: 0, count: layout.hostSize)
                for index in 0..<min(field.guestWidth, field.hostWidth) {
                    guest[field.guestOffset + index] = UInt8(index + 1)
                }
                var back = guest
                guest.withUnsafeBytes { from in host.withUnsafeMutableBytes { layout.toHost(from, $0) } }
                XCTAssertEqual(host[field.hostOffset], 1)
                XCTAssertEqual(host.count { $0 != 0 }, min(field.guestWidth, field.hostWidth))
                host.withUnsafeBytes { from in back.withUnsafeMutableBytes { layout.toGuest(from, $0) } }
                XCTAssertEqual(back, guest, field.name.text)
            }
        }
    }

    /// The kernel's headers as either compiler lays them out; skipped where a compiler is missing.
    func testCompilersAgree() throws {
        for compiler in Compiler.allCases {
            var source = "#include <stddef.h>\n#include <asm/stat.h>\n#include <linux/eventpoll.h>\n"
            source += "#include <linux/sem.h>\n"
            for layout in StructLayout.all { source += assertions(layout, isGuest: compiler.isGuest) }
            XCTAssertEqual(try compiler.errors(in: source), "")
            XCTAssertNotEqual(try compiler.errors(in: source + assertions(.stat, isGuest: !compiler.isGuest)), "")
        }
    }

    private func assertions(_ layout: StructLayout, isGuest: Bool) -> String {
        let type = "struct \(layout.name.text)"
        let size = isGuest ? layout.guestSize : layout.hostSize
        var source = "_Static_assert(sizeof(\(type)) == \(size), \"size of \(type)\");\n"
        for field in layout.fields {
            let name = field.name.text
            let (offset, width) =
                isGuest ? (field.guestOffset, field.guestWidth) : (field.hostOffset, field.hostWidth)
            source += "_Static_assert(offsetof(\(type), \(name)) == \(offset), \"\(name)\");\n"
            source += "_Static_assert(sizeof(((\(type) *)0)->\(name)) == \(width), \"width of \(name)\");\n"
        }
        return source
    }
}
