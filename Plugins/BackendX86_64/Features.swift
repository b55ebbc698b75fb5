// room: backend/x86-64
// does: which instruction sets beyond x86-64-v1 the host has and the user did not mask
// spec: Intel SDM volume 2, CPUID; volume 1, section 14.3 (detection of AVX)

import CSupport

/// Host features that lowering chooses by. No `OptionSet`: some forty symbols of that protocol and of those that it refines
/// would be looked up at every start.
struct HostFeatures: Sendable {
    private var bits: UInt32

    static let sse41 = HostFeatures(rawValue: 1)
    static let popcnt = HostFeatures(rawValue: 2)
    static let lzcnt = HostFeatures(rawValue: 4)
    static let bmi1 = HostFeatures(rawValue: 8)
    static let bmi2 = HostFeatures(rawValue: 16)
    static let avx = HostFeatures(rawValue: 32)
    static let fma = HostFeatures(rawValue: 64)

    static let names: [(String, HostFeatures)] = [
        ("sse41", .sse41), ("popcnt", .popcnt), ("lzcnt", .lzcnt), ("bmi1", .bmi1), ("bmi2", .bmi2), ("avx", .avx),
        ("fma", .fma),
    ]

    /// What the host has.
    static func detect() -> HostFeatures {
        let id = martlet_host_cpuid()
        var result = HostFeatures(rawValue: 0)
        if id.leaf1_ecx & 1 << 19 != 0 { result.insert(.sse41) }
        if id.leaf1_ecx & 1 << 23 != 0 { result.insert(.popcnt) }
        if id.extended_ecx & 1 << 5 != 0 { result.insert(.lzcnt) }
        if id.leaf7_ebx & 1 << 3 != 0 { result.insert(.bmi1) }
        if id.leaf7_ebx & 1 << 8 != 0 { result.insert(.bmi2) }
        // The operating system saves xmm and ymm state.
        guard id.xcr0 & 6 == 6, id.leaf1_ecx & 1 << 28 != 0 else { return result }
        result.insert(.avx)
        if id.leaf1_ecx & 1 << 12 != 0 { result.insert(.fma) }
        return result
    }

    /// What remains of the host's features without the named ones.
    init(masking masked: [String]) {
        var result = HostFeatures.detect()
        for (name, feature) in Self.names where masked.contains(name) { result.remove(feature) }
        // FMA3 is VEX-encoded: without AVX there is none.
        if !result.contains(.avx) { result.remove(.fma) }
        self = result
    }

    init(rawValue: UInt32) { bits = rawValue }

    @inline(__always)
    func contains(_ feature: HostFeatures) -> Bool { bits & feature.bits != 0 }

    private mutating func insert(_ feature: HostFeatures) { bits |= feature.bits }

    private mutating func remove(_ feature: HostFeatures) { bits &= ~feature.bits }
}
