// room: tests
// does: the layout tables against what the compilers of both machines say
// spec: Sources/LinuxUser/Layouts/StructLayout.swift

import Foundation
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
        try compare(compiler: "/usr/bin/riscv64-linux-gnu-gcc", isGuest: true)
        try compare(compiler: "/usr/bin/gcc", isGuest: false)
    }

    private func compare(compiler: String, isGuest: Bool) throws {
        guard FileManager.default.isExecutableFile(atPath: compiler) else {
            throw XCTSkip("\(compiler) is not installed")
        }
        for layout in [StructLayout.stat, .epollEvent] {
            var source = "#include <stddef.h>\n#include <asm/stat.h>\n#include <linux/eventpoll.h>\n"
            let size = isGuest ? layout.guestSize : layout.hostSize
            let type = "struct \(layout.name.text)"
            source += "_Static_assert(sizeof(\(type)) == \(size), \"size\");\n"
            for field in layout.fields {
                let offset = isGuest ? field.guestOffset : field.hostOffset
                let width = isGuest ? field.guestWidth : field.hostWidth
                source +=
                    "_Static_assert(offsetof(\(type), \(field.name.text)) == \(offset), \"\(field.name.text)\");\n"
                source += "_Static_assert(sizeof(((\(type) *)0)->\(field.name.text)) == \(width), \"width\");\n"
            }
            XCTAssertEqual(try compile(source, compiler), 0, "\(layout.name.text) by \(compiler)")
        }
    }

    private func compile(_ source: String, _ compiler: String) throws -> Int32 {
        let task = Process()
        task.executableURL = URL(fileURLWithPath: compiler)
        task.arguments = ["-x", "c", "-fsyntax-only", "-"]
        let input = Pipe()
        task.standardInput = input
        try task.run()
        input.fileHandleForWriting.write(Data(source.utf8))
        try input.fileHandleForWriting.close()
        task.waitUntilExit()
        return task.terminationStatus
    }
}
