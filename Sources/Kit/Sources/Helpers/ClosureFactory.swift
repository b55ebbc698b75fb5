// room: kit/helpers (UNSAFE ROOM: libffi closures)
// does: turns Swift closures of typed signatures into C functions that generated code can call
// spec: libffi 3.4, "The Closure API"; Docs/Architecture.md, "Helpers and libffi"

internal import CFFI
import Glibc
import IR

/// A Swift closure behind libffi: loads its arguments from `arguments`, stores its result at `result`.
final class ClosureBody {
    typealias Invoke = (
        _ arguments: UnsafeMutablePointer<UnsafeMutableRawPointer?>, _ result: UnsafeMutableRawPointer
    ) -> Void

    let invoke: Invoke

    init(_ invoke: @escaping Invoke) { self.invoke = invoke }
}

/// Makes C functions of Swift closures. The functions live as long as the factory.
///
/// Threads: one at a time makes closures; any number call them. A closure runs on the guest's thread, with the host's
/// float environment.
public final class ClosureFactory: @unchecked Sendable {
    private var memory: ClosureMemory
    private var kept: [(ClosureBody, CallInterface)] = []

    public init() throws(ClosureError) { memory = try ClosureMemory.make() }

    /// The address of a C function that takes the closure's arguments.
    public func makeFunction<each Argument: HelperValue>(
        _ body: @escaping (repeat each Argument) -> Void
    ) throws(ClosureError) -> (signature: HelperSignature, address: UInt) {
        let signature = HelperSignature(Self.kinds(repeat (each Argument).self))
        let address = try bind(
            signature,
            ClosureBody { arguments, _ in
                var reader = ArgumentReader(arguments)
                body(repeat reader.next((each Argument).self))
            })
        return (signature, address)
    }

    /// Likewise for a closure with a result.
    public func makeFunction<each Argument: HelperValue, Result: HelperValue>(
        _ body: @escaping (repeat each Argument) -> Result
    ) throws(ClosureError) -> (signature: HelperSignature, address: UInt) {
        let signature = HelperSignature(Self.kinds(repeat (each Argument).self), result: Result.kind)
        let address = try bind(
            signature,
            ClosureBody { arguments, result in
                var reader = ArgumentReader(arguments)
                body(repeat reader.next((each Argument).self)).store(result)
            })
        return (signature, address)
    }

    /// Gives the calling process closure memory of its own; in the child after a fork.
    public func separateAfterFork() throws(ClosureError) { try memory.separate() }

    private static func kinds<each Argument: HelperValue>(_ types: repeat (each Argument).Type) -> [HelperKind] {
        var kinds: [HelperKind] = []
        repeat kinds.append((each types).kind)
        return kinds
    }

    private func bind(_ signature: HelperSignature, _ body: ClosureBody) throws(ClosureError) -> UInt {
        let interface = CallInterface(signature)
        let (writable, executable) = try memory.allocate()
        let closure = writable.assumingMemoryBound(to: ffi_closure.self)
        let status = ffi_prep_closure_loc(
            closure, interface.cif, invokeBody, Unmanaged.passUnretained(body).toOpaque(), executable)
        guard status == FFI_OK else { throw .refused }
        // The closure in memory refers to both.
        kept.append((body, interface))
        return UInt(bitPattern: executable)
    }
}

/// Takes a call's arguments one after the other.
private struct ArgumentReader {
    private let arguments: UnsafeMutablePointer<UnsafeMutableRawPointer?>
    private var index = 0

    init(_ arguments: UnsafeMutablePointer<UnsafeMutableRawPointer?>) { self.arguments = arguments }

    mutating func next<Value: HelperValue>(_: Value.Type) -> Value {
        defer { index += 1 }
        return Value.load(arguments[index].unsafelyUnwrapped)
    }
}

/// What every closure's C function calls.
private func invokeBody(
    _: UnsafeMutablePointer<ffi_cif>?, _ result: UnsafeMutableRawPointer?,
    _ arguments: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ userdata: UnsafeMutableRawPointer?
) {
    let body = Unmanaged<ClosureBody>.fromOpaque(userdata.unsafelyUnwrapped)
    var nothing: UnsafeMutableRawPointer?
    body._withUnsafeGuaranteedRef { body in
        withUnsafeMutablePointer(to: &nothing) { empty in
            body.invoke(arguments ?? empty, result.unsafelyUnwrapped)
        }
    }
}
