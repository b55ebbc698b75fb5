// room: linuxuser/calls (UNSAFE ROOM: lends buffers to host calls)
// does: sendmsg, recvmsg and their plurals: headers and vectors are copied before they are checked
// spec: sendmsg(2), recvmsg(2), sendmmsg(2), recvmmsg(2)
//
// The host is given copies, so that no other thread of the guest's changes a pointer between the check and the call. The
// buffers themselves stay where they are: what they hold is nobody's pointer.

/// struct msghdr, and mmsghdr, which has a length behind it. Offsets and sizes in bytes.
private enum Header {
    static let name = 0
    static let nameSize = 8
    static let vector = 16
    static let vectorCount = 24
    static let control = 32
    static let controlSize = 40
    static let flags = 48
    static let size = 56
    static let length = 56
    static let sizeOfMany = 64
}

/// One message as the host gets it.
private struct LentMessage {
    /// A name that is not the guest's own buffer: an address of a Unix socket, as the host knows it.
    var name: LentAddress?
    /// Where the guest wants a sender's name, and how much of it.
    var nameRoom: (address: UInt64, size: UInt64)?
    var pieces: [UInt64] = []
}

extension LinuxTask {
    package func sendmsg(_ a: SyscallArguments) -> SyscallResult {
        withMessages(a, count: 1, stride: Header.size, sends: true) { pass(.sendmsg, $0, wait: .restartable) }
    }

    package func recvmsg(_ a: SyscallArguments) -> SyscallResult {
        withMessages(a, count: 1, stride: Header.size, sends: false) { pass(.recvmsg, $0, wait: .restartable) }
    }

    package func sendmmsg(_ a: SyscallArguments) -> SyscallResult {
        many(a, sends: true) { pass(.sendmmsg, $0, wait: .restartable) }
    }

    package func recvmmsg(_ a: SyscallArguments) -> SyscallResult {
        many(a, sends: false) { pass(.recvmmsg, $0, wait: .restartable) }
    }

    private func many(
        _ a: SyscallArguments, sends: Bool, _ call: (SyscallArguments) -> SyscallResult
    ) -> SyscallResult {
        let limit = 1024
        let count = Int(UInt32(truncatingIfNeeded: a.a2))
        if count == 0 { return call(a) }
        return withMessages(a, count: min(count, limit), stride: Header.sizeOfMany, sends: sends, call)
    }

    /// Runs a call with copies of its messages, up to the first that is not all of the guest's; if that is the first, it
    /// is EFAULT.
    private func withMessages(
        _ a: SyscallArguments, count: Int, stride: Int, sends: Bool, _ call: (SyscallArguments) -> SyscallResult
    ) -> SyscallResult {
        withUnsafeTemporaryAllocation(byteCount: count * stride, alignment: 8) { headers in
            var messages: [LentMessage] = []
            defer { for message in messages { message.name?.close(host) } }
            for index in 0..<count {
                let header = UnsafeMutableRawBufferPointer(rebasing: headers[(index * stride)..<((index + 1) * stride)])
                guard memory.read(a.a1 &+ UInt64(index * stride), into: header) else { break }
                do throws(Errno) {
                    messages.append(try lend(header, sends: sends))
                } catch {
                    if index == 0 { return .failure(error) }
                    break
                }
            }
            if messages.isEmpty { return .failure(.EFAULT) }
            var lent = a
            lent.a1 = UInt64(UInt(bitPattern: headers.baseAddress))
            if stride == Header.sizeOfMany { lent.a2 = UInt64(messages.count) }
            let result = lending(messages, headers, stride) { call(lent) }
            guard !result.isFailure, !result.isSpecial else { return result }
            let done = stride == Header.sizeOfMany ? Int(result.raw) : 1
            for index in 0..<min(done, messages.count) {
                let header = UnsafeRawBufferPointer(rebasing: headers[(index * stride)..<((index + 1) * stride)])
                guard giveBack(header, messages[index], at: a.a1 &+ UInt64(index * stride), sends: sends) else {
                    return .failure(.EFAULT)
                }
            }
            return result
        }
    }

    /// Checks a header that is a copy already.
    private func lend(_ header: UnsafeMutableRawBufferPointer, sends: Bool) throws(Errno) -> LentMessage {
        var message = LentMessage()
        let name = header.load(fromByteOffset: Header.name, as: UInt64.self)
        let nameSize = header.load(fromByteOffset: Header.nameSize, as: Int32.self)
        // A negative size is the kernel's EINVAL, and no name is longer than this.
        let size = UInt64(min(max(0, nameSize), Int32(LentAddress.limit)))
        guard reaches(name, size) else { throw .EFAULT }
        if paths.isOverlay, name != 0, nameSize >= 0 {
            if sends {
                message.name = try lentAddress(name, size, binds: false)
            } else {
                message.name = LentAddress(bytes: [UInt8](repeating: 0, count: LentAddress.limit))
                message.nameRoom = (name, size)
            }
        }
        let control = header.load(fromByteOffset: Header.control, as: UInt64.self)
        guard reaches(control, header.load(fromByteOffset: Header.controlSize, as: UInt64.self)) else { throw .EFAULT }
        let count = header.load(fromByteOffset: Header.vectorCount, as: UInt64.self)
        // More is EMSGSIZE, which the kernel says before it looks.
        guard count > 0, count <= 1024 else { return message }
        let vector = header.load(fromByteOffset: Header.vector, as: UInt64.self)
        message.pieces = [UInt64](unsafeUninitializedCapacity: Int(count) * 2) { buffer, done in
            done = memory.read(vector, into: UnsafeMutableRawBufferPointer(buffer)) ? buffer.count : 0
        }
        guard !message.pieces.isEmpty else { throw .EFAULT }
        for at in stride(from: 0, to: message.pieces.count, by: 2) {
            let length = message.pieces[at + 1]
            // A negative length is the kernel's EINVAL.
            guard length > UInt64(Int.max) || reaches(message.pieces[at], length) else { throw .EFAULT }
        }
        return message
    }

    /// Runs `body` while the headers point to the copies.
    private func lending(
        _ messages: [LentMessage], _ headers: UnsafeMutableRawBufferPointer, _ stride: Int, _ body: () -> SyscallResult
    ) -> SyscallResult {
        let words = messages.reduce(0) { $0 + $1.pieces.count + LentAddress.limit / 8 }
        return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: words) { buffer in
            let bytes = UnsafeMutableRawBufferPointer(buffer)
            var at = 0
            for (index, message) in messages.enumerated() {
                if let name = message.name {
                    let address = UInt64(UInt(bitPattern: bytes.baseAddress)) + UInt64(at * 8)
                    UnsafeMutableRawBufferPointer(rebasing: bytes[(at * 8)...]).copyBytes(from: name.bytes)
                    headers.storeBytes(of: address, toByteOffset: index * stride + Header.name, as: UInt64.self)
                    let size = UInt32(name.bytes.count)
                    headers.storeBytes(of: size, toByteOffset: index * stride + Header.nameSize, as: UInt32.self)
                }
                at += LentAddress.limit / 8
                guard !message.pieces.isEmpty else { continue }
                let address = UInt64(UInt(bitPattern: bytes.baseAddress)) + UInt64(at * 8)
                for piece in message.pieces {
                    buffer.initializeElement(at: at, to: piece)
                    at += 1
                }
                headers.storeBytes(of: address, toByteOffset: index * stride + Header.vector, as: UInt64.self)
            }
            let result = body()
            takeNames(messages, headers, stride)
            return result
        }
    }

    /// Gives the guest the names of senders that the host has written to buffers of ours.
    private func takeNames(_ messages: [LentMessage], _ headers: UnsafeMutableRawBufferPointer, _ stride: Int) {
        for (index, message) in messages.enumerated() {
            guard let room = message.nameRoom else { continue }
            let address = headers.load(fromByteOffset: index * stride + Header.name, as: UInt.self)
            let size = headers.load(fromByteOffset: index * stride + Header.nameSize, as: UInt32.self)
            let found = UnsafeRawBufferPointer(
                start: UnsafeRawPointer(bitPattern: address), count: min(Int(size), LentAddress.limit))
            let name = guestAddress(Array(found))
            _ = memory.store(Array(name.prefix(Int(room.size))), at: room.address)
            headers.storeBytes(
                of: UInt32(name.count), toByteOffset: index * stride + Header.nameSize, as: UInt32.self)
        }
    }

    /// What the kernel has written into a header.
    private func giveBack(
        _ header: UnsafeRawBufferPointer, _ message: LentMessage, at address: UInt64, sends: Bool
    ) -> Bool {
        if header.count == Header.sizeOfMany {
            let length = header.load(fromByteOffset: Header.length, as: UInt32.self)
            guard memory.store(length, at: address + UInt64(Header.length)) else { return false }
        }
        if sends { return true }
        let nameSize = header.load(fromByteOffset: Header.nameSize, as: UInt32.self)
        let controlSize = header.load(fromByteOffset: Header.controlSize, as: UInt64.self)
        let flags = header.load(fromByteOffset: Header.flags, as: UInt32.self)
        return memory.store(nameSize, at: address + UInt64(Header.nameSize))
            && memory.store(controlSize, at: address + UInt64(Header.controlSize))
            && memory.store(flags, at: address + UInt64(Header.flags))
    }
}
