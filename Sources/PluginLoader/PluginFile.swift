// room: plugin-loader (UNSAFE ROOM: file bytes into structures)
// does: reads a plugin's descriptor from its file, without running anything of it
// spec: System V gABI, "ELF Header", "Program Header", "Note Section"

import CSupport
import Glibc
import PluginAPI

/// A file on disk as far as the reader needs it.
struct PluginFile {
    let path: String
    private let descriptor: Int32
    private let size: Int

    init(_ path: String) throws(PluginError) {
        self.path = path
        descriptor = martlet_open(path, O_RDONLY | O_CLOEXEC, 0)
        guard descriptor >= 0 else { throw .unreadable(path: path, reason: String(cString: strerror(martlet_errno()))) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, martlet_is_regular_file(facts.st_mode) else {
            Glibc.close(descriptor)
            throw .notPlugin(path: path, why: "it is not a regular file")
        }
        size = Int(facts.st_size)
    }

    func close() { Glibc.close(descriptor) }

    /// The bytes of a range of the file; nil where the file ends before.
    private func bytes(at offset: UInt64, count: UInt64) -> [UInt8]? {
        guard offset <= UInt64(size), count <= UInt64(size) - offset, count <= 1 << 20 else { return nil }
        let wanted = Int(count)
        var got = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, initialized in
            got = wanted == 0 ? 0 : pread(descriptor, buffer.baseAddress, wanted, off_t(offset))
            initialized = max(0, got)
        }
        return got == wanted ? bytes : nil
    }

    /// The descriptor, checked for being well-formed and for nothing else.
    func readDescriptor() throws(PluginError) -> PluginDescriptor {
        guard let header = bytes(at: 0, count: 64), integer(header, 0, UInt32.self) == 0x464c_457f else {
            throw .notPlugin(path: path, why: "it is not an ELF file")
        }
        // EI_CLASS 2: 64-bit; EI_DATA 1: little-endian; e_type 3: shared object; e_machine 62: x86-64.
        guard header[4] == 2, header[5] == 1, integer(header, 16, UInt16.self) == 3,
            integer(header, 18, UInt16.self) == 62
        else { throw .notPlugin(path: path, why: "it is not a shared object for x86-64") }
        let table = integer(header, 32, UInt64.self)
        let count = UInt64(integer(header, 56, UInt16.self))
        guard integer(header, 54, UInt16.self) == 56, let programs = bytes(at: table, count: count * 56) else {
            throw .notPlugin(path: path, why: "its program headers lie outside the file")
        }
        for at in stride(from: 0, to: programs.count, by: 56) where integer(programs, at, UInt32.self) == 4 {
            let offset = integer(programs, at + 8, UInt64.self)
            guard let notes = bytes(at: offset, count: integer(programs, at + 32, UInt64.self)) else {
                throw .notPlugin(path: path, why: "its notes lie outside the file")
            }
            if let found = descriptorBytes(in: notes) { return try parse(found) }
        }
        throw .notPlugin(path: path, why: "it has no descriptor note")
    }

    /// The bytes of Martlet's note among `notes`.
    private func descriptorBytes(in notes: [UInt8]) -> [UInt8]? {
        let wanted = Array(MARTLET_NOTE_NAME.utf8) + [0]
        var at = 0
        while at + 12 <= notes.count {
            let nameSize = Int(integer(notes, at, UInt32.self))
            let size = Int(integer(notes, at + 4, UInt32.self))
            let name = at + 12
            let start = name + (nameSize + 3) & ~3
            guard start <= notes.count, size <= notes.count - start else { return nil }
            if integer(notes, at + 8, UInt32.self) == UInt32(MARTLET_NOTE_TYPE),
                notes[name..<name + nameSize].elementsEqual(wanted)
            {
                return Array(notes[start..<start + size])
            }
            at = start + (size + 3) & ~3
        }
        return nil
    }

    private func parse(_ bytes: [UInt8]) throws(PluginError) -> PluginDescriptor {
        let whole = MemoryLayout<martlet_descriptor>.size
        // A descriptor of a later minor version is longer, one of an earlier version shorter.
        let fields = DescriptorFields(bytes + [UInt8](repeating: 0, count: max(0, whole - bytes.count)))
        let numbers = fields.numbers
        guard bytes.count >= 24, fields.text(martlet_descriptor_magic) == MARTLET_DESCRIPTOR_MAGIC,
            Int(numbers.size) <= bytes.count
        else { throw .malformed(path: path, why: "its magic or size is wrong") }
        let abi = ABIVersion(major: numbers.abi_major, minor: numbers.abi_minor)
        // Nothing more is known of the descriptor of another major version.
        guard abi.major == ABIVersion.current.major else { throw .otherABI(path: path, plugin: abi, kit: .current) }
        guard let kind = PluginKind(rawValue: numbers.kind), let tier = PluginTier(rawValue: numbers.tier) else {
            throw .malformed(path: path, why: "kind \(numbers.kind) or tier \(numbers.tier) does not exist")
        }
        let name = fields.text(martlet_descriptor_name)
        guard !name.isEmpty else { throw .malformed(path: path, why: "it has no name") }
        var options: [OptionDeclaration] = []
        for line in TextParts(fields.text(martlet_descriptor_options)[...], separator: "\n") where !line.isEmpty {
            guard let option = OptionDeclaration(line: line) else {
                throw .malformed(path: path, why: "option '\(line)' is not NAME KIND DEFAULT RANGE HELP")
            }
            options.append(option)
        }
        let entry = fields.text(martlet_descriptor_entry)
        let standard = tier == .stable ? "martlet_pass_create" : "martlet_plugin_register"
        return PluginDescriptor(
            kind: kind, tier: tier, abi: abi,
            build: KitBuild(
                interfaces: numbers.kit_interfaces, compiler: fields.text(martlet_descriptor_kit_compiler)),
            elfMachine: UInt16(truncatingIfNeeded: numbers.elf_machine), name: name,
            version: fields.text(martlet_descriptor_version), summary: fields.text(martlet_descriptor_summary),
            required: fields.words(martlet_descriptor_required), conflicts: fields.words(martlet_descriptor_conflicts),
            options: options, entry: entry.isEmpty ? standard : entry)
    }

    /// A little-endian integer; the caller has checked that it is there.
    private func integer<Integer: FixedWidthInteger>(_ bytes: [UInt8], _ at: Int, _: Integer.Type) -> Integer {
        bytes.withUnsafeBytes { Integer(littleEndian: $0.loadUnaligned(fromByteOffset: at, as: Integer.self)) }
    }
}

/// The bytes of a descriptor, whole.
private struct DescriptorFields {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var numbers: martlet_descriptor_numbers { bytes.withUnsafeBytes { martlet_descriptor_numbers($0.baseAddress) } }

    /// The text in a field, up to its first 0 byte.
    func text(_ field: (UnsafeRawPointer?) -> martlet_text_field) -> String {
        bytes.withUnsafeBytes { bytes in
            let room = field(bytes.baseAddress)
            return String(
                decoding: UnsafeRawBufferPointer(start: room.start, count: room.size).prefix { $0 != 0 }, as: UTF8.self)
        }
    }

    func words(_ field: (UnsafeRawPointer?) -> martlet_text_field) -> [String] {
        TextParts(text(field)[...], separator: " ").words
    }
}
