// room: kit/helpers (UNSAFE ROOM: libffi)
// does: a helper signature as libffi knows it: calls C functions whose type is known at run time only
// spec: libffi 3.4, "The Basics"; System V AMD64 psABI, 3.2.3

internal import CFFI
import IR

/// A prepared call of C functions with one signature.
///
/// Contract: `cif` points into `types`; both live as long as the object and are not changed after it is made.
public final class CallInterface: @unchecked Sendable {
    public let signature: HelperSignature
    let cif: UnsafeMutablePointer<ffi_cif>
    private let types: UnsafeMutablePointer<UnsafeMutablePointer<ffi_type>?>

    public init(_ signature: HelperSignature) {
        self.signature = signature
        cif = .allocate(capacity: 1)
        cif.initialize(to: ffi_cif())
        types = .allocate(capacity: HelperSignature.maximumArguments)
        types.initialize(repeating: nil, count: HelperSignature.maximumArguments)
        for (index, kind) in signature.arguments.enumerated() { types[index] = martlet_ffi_type(UInt32(kind.rawValue)) }
        let result = martlet_ffi_type(UInt32(signature.result.rawValue))
        // It can only fail for types that libffi does not know.
        precondition(martlet_ffi_prepare(cif, UInt32(signature.count), result, types) == 0)
    }

    deinit {
        types.deallocate()
        cif.deallocate()
    }

    /// Calls the C function at `address`.
    ///
    /// - Parameter arguments: as the IR interpreter holds them: i32 sign-extended, floats as bits.
    /// - Returns: likewise; 0 for a function without a result.
    public func call(_ address: UInt, _ arguments: HelperArguments) -> UInt64 {
        var values = arguments.values
        var result: UInt64 = 0
        withUnsafeMutableBytes(of: &values) { bytes in
            let base = bytes.baseAddress.unsafelyUnwrapped
            // Little-endian: a value's low bytes are at its address.
            withUnsafeTemporaryAllocation(
                of: UnsafeMutableRawPointer?.self, capacity: HelperSignature.maximumArguments
            ) { pointers in
                for index in 0..<Int(signature.count) { pointers[index] = base + 8 * index }
                martlet_ffi_call(cif, address, &result, pointers.baseAddress)
            }
        }
        switch signature.result {
        case .void: return 0
        case .i32: return UInt64(bitPattern: Int64(Int32(truncatingIfNeeded: result)))
        case .f32: return result & 0xffff_ffff
        case .i64, .f64, .pointer: return result
        }
    }
}
