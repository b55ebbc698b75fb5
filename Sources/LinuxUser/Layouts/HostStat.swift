// room: linuxuser/layouts
// does: the host's struct stat as raw bytes, with the fields that Martlet itself looks at
// spec: linux arch/x86/include/uapi/asm/stat.h

/// A host `struct stat` (144 bytes) for a host call to fill.
public struct HostStat {
    /// S_IFMT's values.
    public static let directory: UInt32 = 0o040000
    public static let regular: UInt32 = 0o100000

    // Eighteen words; a tuple so that it lives on the stack.
    package var bytes:
        (
            UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64,
            UInt64, UInt64, UInt64, UInt64, UInt64
        ) = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)

    public init() {
        // All zero until the host fills it.
    }

    public var device: UInt64 { bytes.0 }
    public var inode: UInt64 { bytes.1 }
    /// How many names the file has.
    public var links: UInt64 { bytes.2 }
    public var mode: UInt32 { UInt32(truncatingIfNeeded: bytes.3) }
    public var fileType: UInt32 { mode & 0o170000 }
    public var size: UInt64 { bytes.6 }
}
