// room: kit/plugin-api (UNSAFE ROOM: the border to passes of the C ABI)
// does: makes a pass of the C ABI look like any other: its callbacks get views, its requests become insertions
// spec: Sources/Kit/Sources/CSupport/include/martlet_plugin.h

import Base
import CSupport
import Glibc
import IR

/// A pass that uses `martlet_plugin.h`.
///
/// Contract: the function pointers that the pass gave are of the types in the header and live as long as the process.
public final class CPass: InstrumentationPass {
    public typealias Create =
        @convention(c) (
            UnsafePointer<martlet_host>, UnsafeMutablePointer<martlet_pass>
        ) -> Int32

    private let context: PassContext
    private let host: UnsafeMutablePointer<martlet_host>
    private var pass = martlet_pass()
    private var counters: [Counter] = []
    private var helpers: [PassHelper] = []
    private var texts: [String: UnsafeMutablePointer<CChar>] = [:]

    /// - Throws: `PassRefusal` if the pass does not want to be made.
    public init(_ create: Create, _ context: PassContext) throws {
        self.context = context
        host = .allocate(capacity: 1)
        host.initialize(to: martlet_host())
        describeHost()
        pass.size = UInt32(MemoryLayout<martlet_pass>.size)
        let answer = create(host, &pass)
        guard answer == 0 else { throw PassRefusal("martlet_pass_create returned \(answer)") }
        guard Int(pass.size) <= MemoryLayout<martlet_pass>.size else {
            throw PassRefusal("its martlet_pass is \(pass.size) bytes, more than this Martlet knows")
        }
    }

    deinit {
        pass.destroy?(pass.userdata)
        host.deallocate()
        for text in texts.values { free(text) }
    }

    public func instrument(_ editor: RegionEditor) {
        guard let instrument = pass.instrument else { return }
        let views = editor.instructions.map { view in
            martlet_instruction(
                size: UInt32(MemoryLayout<martlet_instruction>.size), length: UInt32(view.length), pc: view.pc.raw,
                flags: Self.flags(view), reserved: 0)
        }
        let session = CEditor(self, editor)
        views.withUnsafeBufferPointer { buffer in
            var block = martlet_block(
                size: UInt32(MemoryLayout<martlet_block>.size), count: UInt32(buffer.count),
                instructions: buffer.baseAddress,
                instruction_stride: UInt64(MemoryLayout<martlet_instruction>.stride))
            withExtendedLifetime(session) {
                instrument(pass.userdata, &block, Unmanaged.passUnretained(session).toOpaque())
            }
        }
    }

    public func report(into report: inout Report) {
        guard let write = pass.report else { return }
        let session = CReport(report)
        withExtendedLifetime(session) { write(pass.userdata, Unmanaged.passUnretained(session).toOpaque()) }
        report = session.report
    }

    private static func flags(_ view: InstructionView) -> UInt32 {
        var flags: UInt32 = 0
        if view.loads { flags |= MARTLET_LOADS.rawValue }
        if view.stores { flags |= MARTLET_STORES.rawValue }
        if view.branches { flags |= MARTLET_BRANCHES.rawValue }
        if view.calls { flags |= MARTLET_CALLS.rawValue }
        if view.returns { flags |= MARTLET_RETURNS.rawValue }
        return flags
    }

    /// The text of an option, kept for as long as the pass.
    fileprivate func keptText(_ name: String) -> UnsafePointer<CChar>? {
        guard let value = context.options.text(name) else { return nil }
        if texts[name] == nil { texts[name] = strdup(value) }
        return texts[name].map { UnsafePointer($0) }
    }

    fileprivate func makeCounter() -> UInt32 {
        counters.append(context.makeCounter())
        return UInt32(counters.count - 1)
    }

    fileprivate func counter(_ number: UInt32) -> Counter? {
        counters.indices.contains(Int(number)) ? counters[Int(number)] : nil
    }

    fileprivate func value(of number: UInt32) -> UInt64 { counter(number).map { context.value(of: $0) } ?? 0 }

    fileprivate func isRegister(_ number: UInt64) -> Bool { context.register(UInt64(number)) != nil }

    fileprivate func register(_ number: UInt64) -> (SlotID, ValueType)? { context.register(number) }

    fileprivate func integer(_ name: String) -> Int64 { context.options.integer(name) ?? 0 }

    /// The helper for a C function with `count` arguments of 64 bits.
    fileprivate func helper(_ function: UnsafeMutableRawPointer, count: Int) -> PassHelper {
        let address = UInt(bitPattern: function)
        if let known = helpers.first(where: { $0.helper.address == address && Int($0.helper.signature.count) == count })
        {
            return known
        }
        let signature = HelperSignature(Array(repeating: .i64, count: count))
        let name = "\(context.name)_\(helpers.count)"
        let made = PassHelper(helper: Helper(name: name, signature: signature, address: address), rung: .function)
        helpers.append(made)
        context.note(made)
        return made
    }

    private func describeHost() {
        host.pointee.size = UInt32(MemoryLayout<martlet_host>.size)
        host.pointee.abi_major = ABIVersion.current.major
        host.pointee.abi_minor = ABIVersion.current.minor
        // Unretained: the pass object lives longer than its host table.
        host.pointee.`self` = Unmanaged.passUnretained(self).toOpaque()
        host.pointee.option_integer = { CPass.of($0).integer(name($1)) }
        host.pointee.option_text = { CPass.of($0).keptText(name($1)) }
        host.pointee.new_counter = { CPass.of($0).makeCounter() }
        host.pointee.counter_value = { CPass.of($0).value(of: $1) }
        host.pointee.register_number = { pass, text in
            CPass.of(pass).context.register(named: name(text)).map { Int32($0.raw) } ?? -1
        }
        host.pointee.insert_add = { CEditor.of($0).add($1, $2, $3, $4) }
        host.pointee.insert_call = { CEditor.of($0).call($1, $2, $3) }
        host.pointee.instruction_text = { CEditor.of($0).text($1) }
        host.pointee.report_table = { report, title, count, columns in
            CReport.of(report).report.table(name(title), columns: CReport.texts(count, columns))
        }
        host.pointee.report_row = { report, count, cells in CReport.of(report).row(CReport.texts(count, cells)) }
    }

    private static func of(_ pointer: UnsafeMutableRawPointer?) -> CPass {
        Unmanaged<CPass>.fromOpaque(pointer.unsafelyUnwrapped).takeUnretainedValue()
    }
}

extension CPass {
    /// The value that an inserted call passes, as 64 bits.
    fileprivate func value(of argument: martlet_argument, in code: inout InlineCode) -> ValueID {
        switch argument.kind {
        case MARTLET_ARGUMENT_PC.rawValue: return code.constant(code.pc.raw)
        case MARTLET_ARGUMENT_TARGET.rawValue: return code.leavingTarget()
        case MARTLET_ARGUMENT_ADDRESS.rawValue: return code.accessAddress()
        case MARTLET_ARGUMENT_BYTES.rawValue: return code.constant(UInt64(code.accessBytes))
        case MARTLET_ARGUMENT_IS_STORE.rawValue: return code.constant(code.accessStores ? 1 : 0)
        case MARTLET_ARGUMENT_REGISTER.rawValue:
            guard let (slot, type) = register(argument.value) else { return code.constant(0) }
            return code.bits(of: code.register(slot, type), type)
        default: return code.constant(argument.value)
        }
    }
}

private func name(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }

/// What a C pass holds while it instruments one region.
private final class CEditor {
    private let pass: CPass
    private let editor: RegionEditor
    private var lastText: UnsafeMutablePointer<CChar>?

    init(_ pass: CPass, _ editor: RegionEditor) {
        self.pass = pass
        self.editor = editor
    }

    deinit { free(lastText) }

    static func of(_ pointer: UnsafeMutableRawPointer?) -> CEditor {
        Unmanaged<CEditor>.fromOpaque(pointer.unsafelyUnwrapped).takeUnretainedValue()
    }

    private func place(_ when: UInt32) -> InsertionPlace? {
        switch when {
        case MARTLET_BEFORE.rawValue: .before
        case MARTLET_BEFORE_ACCESS.rawValue: .beforeAccess
        case MARTLET_BEFORE_LEAVING.rawValue: .beforeLeaving
        default: nil
        }
    }

    func add(_ instruction: UInt32, _ when: UInt32, _ number: UInt32, _ amount: Int64) {
        guard let counter = pass.counter(number), let place = place(when),
            editor.instructions.indices.contains(Int(instruction))
        else { return }
        editor.insert(place, Int(instruction)) { $0.add(amount, to: counter) }
    }

    func call(_ instruction: UInt32, _ when: UInt32, _ request: UnsafePointer<martlet_call>?) -> Int32 {
        guard let request = request?.pointee, let function = request.function, let place = place(when),
            Int(request.size) >= MemoryLayout<martlet_call>.size, request.count <= HelperSignature.maximumArguments,
            editor.instructions.indices.contains(Int(instruction))
        else { return -1 }
        let arguments = (0..<Int(request.count)).map { request.arguments[$0] }
        guard arguments.allSatisfy({ isKnown($0, place) }) else { return -1 }
        let helper = pass.helper(function, count: arguments.count)
        editor.insert(place, Int(instruction)) { code in
            let values = arguments.map { self.pass.value(of: $0, in: &code) }
            code.call(helper, values)
        }
        return 0
    }

    private func isKnown(_ argument: martlet_argument, _ place: InsertionPlace) -> Bool {
        switch argument.kind {
        case MARTLET_ARGUMENT_CONSTANT.rawValue, MARTLET_ARGUMENT_PC.rawValue: true
        case MARTLET_ARGUMENT_TARGET.rawValue: place == .beforeLeaving
        case MARTLET_ARGUMENT_ADDRESS.rawValue, MARTLET_ARGUMENT_BYTES.rawValue,
            MARTLET_ARGUMENT_IS_STORE.rawValue:
            place == .beforeAccess
        case MARTLET_ARGUMENT_REGISTER.rawValue: pass.isRegister(argument.value)
        default: false
        }
    }

    func text(_ instruction: UInt32) -> UnsafePointer<CChar>? {
        guard editor.instructions.indices.contains(Int(instruction)) else { return nil }
        free(lastText)
        lastText = strdup(editor.text(of: Int(instruction)) ?? "")
        return lastText.map { UnsafePointer($0) }
    }
}

/// What a C pass holds while it reports.
private final class CReport {
    var report: Report

    init(_ report: Report) { self.report = report }

    static func of(_ pointer: UnsafeMutableRawPointer?) -> CReport {
        Unmanaged<CReport>.fromOpaque(pointer.unsafelyUnwrapped).takeUnretainedValue()
    }

    static func texts(_ count: UInt32, _ texts: UnsafePointer<UnsafePointer<CChar>?>?) -> [String] {
        guard let texts else { return [] }
        return (0..<Int(count)).map { name(texts[$0]) }
    }

    /// A row as wide as the table; a cell that is all digits counts as a number.
    func row(_ cells: [String]) {
        guard let table = report.tables.last else { return }
        let padded =
            cells.prefix(table.columns.count) + Array(repeating: "", count: max(0, table.columns.count - cells.count))
        report.row(padded.map { cell in UInt64(cell).map { .count($0) } ?? .text(cell) })
    }
}
