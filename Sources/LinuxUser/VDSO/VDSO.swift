// room: linuxuser/vdso (UNSAFE ROOM: reads the bytes of a static string)
// does: the shared object that the kernel maps into every program: its bytes, and where signal handlers return to in it
// spec: vdso(7); Docs/Decisions/0041-vdso-reads-registers.md

/// A vDSO as it is mapped.
package struct VDSO {
    package var bytes: [UInt8]
    /// Where `__vdso_rt_sigreturn` lies in it.
    package var sigreturnOffset: Int

    /// The vDSO of a machine; nil where there is none for it.
    package init?(machine: String, sigreturnCode: [UInt8]) {
        guard machine == "riscv64" else { return nil }
        bytes = VDSO.decoded(riscv64VDSOText)
        guard let offset = VDSO.offset(of: sigreturnCode, in: bytes) else { return nil }
        sigreturnOffset = offset
    }

    /// Hexadecimal digits, two a byte; other characters are skipped.
    private static func decoded(_ text: StaticString) -> [UInt8] {
        let digits = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        return [UInt8](unsafeUninitializedCapacity: digits.count / 2) { buffer, count in
            count = 0
            var high: UInt8?
            for digit in digits where digit > 0x20 {
                let value = digit < 0x3a ? digit - 0x30 : digit - 0x57
                guard let first = high else {
                    high = value
                    continue
                }
                buffer[count] = first << 4 | value
                count += 1
                high = nil
            }
        }
    }

    /// The code is aligned to its instructions.
    private static func offset(of code: [UInt8], in bytes: [UInt8]) -> Int? {
        guard !code.isEmpty, bytes.count >= code.count else { return nil }
        return stride(from: 0, through: bytes.count - code.count, by: 2).first { start in
            bytes[start..<(start + code.count)].elementsEqual(code)
        }
    }
}
