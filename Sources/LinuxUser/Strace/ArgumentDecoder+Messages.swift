// room: linuxuser/strace
// does: what --strace shows of the headers of messages: names, buffers, control messages
// spec: sendmsg(2), recvmmsg(2), cmsg(3), unix(7)

extension ArgumentDecoder {
    /// The headers of sendmsg and recvmsg, sendmmsg and recvmmsg: what is sent, or what was received.
    func messages(_ address: UInt64, _ call: DecodedCall) -> TraceValue {
        let receives = call.description.name.hasPrefix("recv")
        if address == 0 { return .text("NULL") }
        if receives, !call.hasSucceeded { return .text(hexadecimal(address)) }
        let done = call.hasSucceeded ? UInt64(max(0, call.result?.raw ?? 0)) : 0
        guard call.description.name.hasSuffix("mmsg") else {
            return message(address, filled: receives ? done : nil, call.memory)
        }
        let given = UInt64(UInt32(truncatingIfNeeded: call.arguments[2]))
        let count = receives ? min(given, done) : given
        var values: [TraceValue] = []
        // struct mmsghdr: a msghdr, and at 56 how many bytes of it were sent or received.
        for index in 0..<min(count, UInt64(shownElements)) {
            let at = address &+ index * 64
            guard let length = call.memory.load(at &+ 56, as: UInt32.self) else { return .text(hexadecimal(address)) }
            let header = message(at, filled: receives ? UInt64(length) : nil, call.memory)
            var fields: [(name: Substring, value: TraceValue)] = [("msg_hdr", header)]
            if index < done { fields.append(("msg_len", .unsigned(UInt64(length)))) }
            values.append(.structure(fields))
        }
        return .list(values, isCut: count > UInt64(shownElements))
    }

    /// struct msghdr: 0 name, 8 length of it, 16 vector, 24 count, 32 control, 40 length of it, 48 flags.
    ///
    /// - Parameter filled: how many bytes the call has put into the buffers; nil where they hold what is sent.
    private func message(_ address: UInt64, filled: UInt64?, _ memory: GuestMemory) -> TraceValue {
        guard let name = memory.load(address, as: (UInt64, UInt64).self),
            let vector = memory.load(address &+ 16, as: (UInt64, UInt64).self),
            let control = memory.load(address &+ 32, as: (UInt64, UInt64, UInt32).self)
        else { return .text(hexadecimal(address)) }
        var fields: [(name: Substring, value: TraceValue)] = []
        if name.0 != 0 {
            fields.append(("msg_name", socketAddress(name.0, UInt64(UInt32(truncatingIfNeeded: name.1)), memory)))
        }
        fields.append(("msg_iov", vectors(vector.0, vector.1, filled: filled, memory)))
        if control.0 != 0 {
            fields.append(("msg_control", controls(control.0, control.1, memory)))
            fields.append(("msg_controllen", .unsigned(control.1)))
        }
        fields.append(("msg_flags", .flags(sets["msg"]?.flagNames(UInt64(control.2)) ?? [])))
        return .structure(fields)
    }

    /// Each message of the control buffer, up to one whose length can't be.
    private func controls(_ address: UInt64, _ size: UInt64, _ memory: GuestMemory) -> TraceValue {
        // The kernel takes far less, and sums of smaller numbers don't wrap.
        let end = min(size, 1 << 20)
        var values: [TraceValue] = []
        var at: UInt64 = 0
        while at + 16 <= end {
            guard let (length, level, type) = memory.load(address &+ at, as: (UInt64, Int32, Int32).self) else {
                return .text(hexadecimal(address))
            }
            if values.count == shownElements { return .list(values, isCut: true) }
            let isWhole = length >= 16 && length <= end - at
            values.append(
                control(length, level, type, dataAt: isWhole ? address &+ at &+ 16 : nil, memory))
            guard isWhole else { break }
            at += (length + 7) & ~7
        }
        return .list(values, isCut: false)
    }

    /// struct cmsghdr: 0 length with this header, 8 level, 12 type, 16 data; the next one is aligned to 8 bytes.
    private func control(
        _ length: UInt64, _ level: Int32, _ type: Int32, dataAt data: UInt64?, _ memory: GuestMemory
    ) -> TraceValue {
        let socketLevel: Int32 = 1
        let types = level == socketLevel ? sets["cmsg"] : nil
        let name = types?.members.first { $0.value == UInt64(bitPattern: Int64(type)) }?.name
        let levelName = sets["socklevel"]?.one(UInt64(UInt32(bitPattern: level))) ?? "\(level)"
        var fields: [(name: Substring, value: TraceValue)] = [
            ("cmsg_len", .unsigned(length)), ("cmsg_level", .text(levelName)),
            ("cmsg_type", name.map { .text(String($0)) } ?? .number(Int64(type))),
        ]
        guard let data else { return .structure(fields) }
        let size = length - 16
        switch name {
        case "SCM_RIGHTS": fields.append(("cmsg_data", descriptors(data, size / 4, memory)))
        case "SCM_CREDENTIALS" where size >= 12:
            let found = memory.load(data, as: (Int32, UInt32, UInt32).self).map { pid, uid, gid -> TraceValue in
                .structure([
                    ("pid", .number(Int64(pid))), ("uid", .number(Int64(uid))), ("gid", .number(Int64(gid))),
                ])
            }
            fields.append(("cmsg_data", found ?? .text(hexadecimal(data))))
        default: fields.append(("cmsg_data", bytes(data, size, memory)))
        }
        return .structure(fields)
    }

    private func descriptors(_ address: UInt64, _ count: UInt64, _ memory: GuestMemory) -> TraceValue {
        var values: [TraceValue] = []
        for index in 0..<min(count, UInt64(shownElements)) {
            guard let descriptor = memory.load(address &+ index * 4, as: Int32.self) else {
                return .text(hexadecimal(address))
            }
            values.append(.number(Int64(descriptor)))
        }
        return .list(values, isCut: count > UInt64(shownElements))
    }
}
