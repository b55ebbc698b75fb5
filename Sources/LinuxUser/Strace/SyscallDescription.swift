// room: linuxuser/strace
// does: the generated text about calls and constants, parsed once when --strace starts
// spec: Sources/LinuxUser/Tables/syscalls.table

/// What --strace knows of one call.
package struct SyscallDescription {
    package struct Argument {
        package var name: Substring
        /// `fd`, `out(bytes[count])`, `flags(open)` …
        package var kind: Substring

        /// The name in the parentheses of `enum(x)`, `in(x)` and so on.
        package var inner: Substring {
            guard let open = kind.firstIndex(of: "("), kind.hasSuffix(")") else { return "" }
            return kind[kind.index(after: open)...].dropLast()
        }

        package var head: Substring { kind.prefix { $0 != "(" } }

        /// Where `inner` is an array, what it is an array of; else all of it.
        package var elementType: Substring { inner.prefix { $0 != "[" } }

        /// Where `inner` is an array, the argument that holds its count (or points to it, after a `*`).
        package var countName: Substring? {
            guard let bracket = inner.firstIndex(of: "[") else { return nil }
            return inner[inner.index(after: bracket)...].dropLast()
        }
    }

    package var name: Substring
    package var result: Substring
    package var arguments: [Argument]

    /// Whether what an iovec of the call names is written by it.
    package var fillsVectors: Bool { ["readv", "preadv", "preadv2", "process_vm_readv"].contains(name) }

    package static func parse(_ text: String) -> [UInt64: SyscallDescription] {
        var all: [UInt64: SyscallDescription] = [:]
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count >= 3, let number = UInt64(words[0]) else { continue }
            let arguments = words.dropFirst(3).map { word in
                let name = word.prefix { $0 != ":" }
                return Argument(name: name, kind: word.dropFirst(name.count + 1))
            }
            all[number] = SyscallDescription(name: words[1], result: words[2], arguments: Array(arguments))
        }
        return all
    }
}

/// A set of named constants, ascending by value.
package struct ConstantNames {
    package var members: [(name: Substring, value: UInt64)]

    package static func parse(_ text: String) -> [Substring: ConstantNames] {
        var all: [Substring: ConstantNames] = [:]
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard let name = words.first else { continue }
            let members = words.dropFirst().compactMap { word -> (name: Substring, value: UInt64)? in
                let parts = word.split(separator: "=")
                return parts.count == 2 ? UInt64(parts[1]).map { (parts[0], $0) } : nil
            }
            all[name] = ConstantNames(members: members)
        }
        return all
    }

    /// The one constant of this value, or the number in hexadecimal.
    package func one(_ value: UInt64) -> String {
        members.first { $0.value == value }.map { String($0.name) } ?? "0x" + String(value, radix: 16)
    }

    /// As `flagNames`, joined; a zero without a name is 0.
    package func flags(_ value: UInt64) -> String {
        let names = flagNames(value)
        return names.isEmpty ? "0" : names.joined(separator: "|")
    }

    /// The constants whose bits make up the value, the widest first taken, in ascending order; what is left in
    /// hexadecimal.
    package func flagNames(_ value: UInt64) -> [String] {
        if value == 0 { return one(0) == "0x0" ? [] : [one(0)] }
        var rest = value
        var names: [String] = []
        let bits = members.filter { $0.value != 0 }
        // A constant of several bits (O_SYNC, O_TMPFILE) goes before the single ones that it holds.
        let wideFirst = bits.sorted { ($0.value.nonzeroBitCount, $1.value) > ($1.value.nonzeroBitCount, $0.value) }
        var taken: [(name: Substring, value: UInt64)] = []
        for member in wideFirst where rest & member.value == member.value {
            rest &= ~member.value
            taken.append(member)
        }
        taken.sort { $0.value < $1.value }
        // An access mode of zero is worth saying (O_RDONLY|O_CREAT), a permission of zero is not.
        if let zero = members.first, zero.value == 0, zero.name == "O_RDONLY", value & 3 == 0 {
            names.append(String(zero.name))
        }
        names += taken.map { String($0.name) }
        if rest != 0 { names.append("0x" + String(rest, radix: 16)) }
        return names
    }
}
