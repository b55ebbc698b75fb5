// room: linuxuser/layouts (UNSAFE ROOM: lends buffers to host calls)
// does: the structures that riscv64 and x86-64 lay out differently, as tables of fields, and their conversion
// spec: linux include/uapi/asm-generic/stat.h, arch/x86/include/uapi/asm/stat.h, include/uapi/linux/eventpoll.h
//
// What both lay out alike (timespec, rusage, statfs, statx, siginfo_t, termios, msghdr, flock …) has no table here.

/// One field: where it is on either side, and how wide, in bytes. A value that does not fit is cut, as the kernel does.
public struct FieldLayout: Equatable, Sendable {
    public var name: StaticName
    public var guestOffset: Int
    public var guestWidth: Int
    public var hostOffset: Int
    public var hostWidth: Int

    package init(_ name: StaticName, guest: (Int, Int), host: (Int, Int)) {
        self.name = name
        (guestOffset, guestWidth) = guest
        (hostOffset, hostWidth) = host
    }
}

/// A field's C name, for tests and messages.
public struct StaticName: Equatable, Sendable, ExpressibleByStringLiteral {
    public let text: String

    public init(stringLiteral value: StaticString) { text = value.description }
}

public struct StructLayout: Sendable {
    public let name: StaticName
    public let guestSize: Int
    public let hostSize: Int
    public let fields: [FieldLayout]

    package init(_ name: StaticName, guest: Int, host: Int, _ fields: [FieldLayout]) {
        self.name = name
        (guestSize, hostSize) = (guest, host)
        self.fields = fields
    }

    /// The guest's form of a host structure; bytes of no field are zero.
    public func toGuest(_ host: UnsafeRawBufferPointer, _ guest: UnsafeMutableRawBufferPointer) {
        guest.initializeMemory(as: UInt8.self, repeating: 0)
        for field in fields {
            let value = load(host, field.hostOffset, field.hostWidth)
            store(guest, field.guestOffset, field.guestWidth, value)
        }
    }

    public func toHost(_ guest: UnsafeRawBufferPointer, _ host: UnsafeMutableRawBufferPointer) {
        host.initializeMemory(as: UInt8.self, repeating: 0)
        for field in fields {
            let value = load(guest, field.guestOffset, field.guestWidth)
            store(host, field.hostOffset, field.hostWidth, value)
        }
    }

    private func load(_ bytes: UnsafeRawBufferPointer, _ offset: Int, _ width: Int) -> UInt64 {
        switch width {
        case 2: UInt64(bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
        case 4: UInt64(bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        default: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        }
    }

    private func store(_ bytes: UnsafeMutableRawBufferPointer, _ offset: Int, _ width: Int, _ value: UInt64) {
        switch width {
        case 2: bytes.storeBytes(of: UInt16(truncatingIfNeeded: value), toByteOffset: offset, as: UInt16.self)
        case 4: bytes.storeBytes(of: UInt32(truncatingIfNeeded: value), toByteOffset: offset, as: UInt32.self)
        default: bytes.storeBytes(of: value, toByteOffset: offset, as: UInt64.self)
        }
    }
}

extension StructLayout {
    public static let all: [StructLayout] = [stat, epollEvent, semaphoreSet]

    public static let stat = StructLayout(
        "stat", guest: 128, host: 144,
        [
            FieldLayout("st_dev", guest: (0, 8), host: (0, 8)),
            FieldLayout("st_ino", guest: (8, 8), host: (8, 8)),
            FieldLayout("st_mode", guest: (16, 4), host: (24, 4)),
            FieldLayout("st_nlink", guest: (20, 4), host: (16, 8)),
            FieldLayout("st_uid", guest: (24, 4), host: (28, 4)),
            FieldLayout("st_gid", guest: (28, 4), host: (32, 4)),
            FieldLayout("st_rdev", guest: (32, 8), host: (40, 8)),
            FieldLayout("st_size", guest: (48, 8), host: (48, 8)),
            FieldLayout("st_blksize", guest: (56, 4), host: (56, 8)),
            FieldLayout("st_blocks", guest: (64, 8), host: (64, 8)),
            FieldLayout("st_atime", guest: (72, 8), host: (72, 8)),
            FieldLayout("st_atime_nsec", guest: (80, 8), host: (80, 8)),
            FieldLayout("st_mtime", guest: (88, 8), host: (88, 8)),
            FieldLayout("st_mtime_nsec", guest: (96, 8), host: (96, 8)),
            FieldLayout("st_ctime", guest: (104, 8), host: (104, 8)),
            FieldLayout("st_ctime_nsec", guest: (112, 8), host: (112, 8)),
        ])

    /// Packed on x86-64 alone.
    public static let epollEvent = StructLayout(
        "epoll_event", guest: 16, host: 12,
        [
            FieldLayout("events", guest: (0, 4), host: (0, 4)),
            FieldLayout("data", guest: (8, 8), host: (4, 8)),
        ])

    /// riscv64 has asm-generic's; x86-64 keeps a spare word behind each time.
    public static let semaphoreSet = StructLayout(
        "semid64_ds", guest: 88, host: 104,
        [
            FieldLayout("sem_perm.key", guest: (0, 4), host: (0, 4)),
            FieldLayout("sem_perm.uid", guest: (4, 4), host: (4, 4)),
            FieldLayout("sem_perm.gid", guest: (8, 4), host: (8, 4)),
            FieldLayout("sem_perm.cuid", guest: (12, 4), host: (12, 4)),
            FieldLayout("sem_perm.cgid", guest: (16, 4), host: (16, 4)),
            FieldLayout("sem_perm.mode", guest: (20, 4), host: (20, 4)),
            FieldLayout("sem_perm.seq", guest: (24, 2), host: (24, 2)),
            FieldLayout("sem_otime", guest: (48, 8), host: (48, 8)),
            FieldLayout("sem_ctime", guest: (56, 8), host: (64, 8)),
            FieldLayout("sem_nsems", guest: (64, 8), host: (80, 8)),
        ])
}
