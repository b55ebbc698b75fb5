// room: linuxuser/vdso
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
        bytes = riscv64VDSO
        guard let offset = VDSO.offset(of: sigreturnCode, in: bytes) else { return nil }
        sigreturnOffset = offset
    }

    /// The code is aligned to its instructions.
    private static func offset(of code: [UInt8], in bytes: [UInt8]) -> Int? {
        guard let first = code.first, bytes.count >= code.count else { return nil }
        return stride(from: 0, through: bytes.count - code.count, by: 2).first { start in
            bytes[start] == first && bytes[start..<(start + code.count)].elementsEqual(code)
        }
    }
}
