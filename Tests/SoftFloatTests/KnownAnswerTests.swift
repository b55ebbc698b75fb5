// room: tests
// does: single results that the specification states, and the contract of the C entries
// spec: RISC-V Unprivileged ISA, "F" and "D" chapters

import CHostFloat
import SoftFloat
import XCTest

final class KnownAnswerTests: XCTestCase {
    private let infinity: UInt32 = 0x7f80_0000
    private let quiet: UInt32 = 0x7fc0_0000
    private let signaling: UInt32 = 0x7f80_0001

    func testInfinityTimesZeroIsInvalidBesideAQuietNaN() {
        var flags: FloatFlags = []
        XCTAssertEqual(Binary32.fusedMultiplyAdd(infinity, 0, quiet, .nearestEven, &flags), quiet)
        XCTAssertEqual(flags, .invalid)
    }

    func testTininessIsDetectedAfterRounding() {
        // All three round to 2^-126, the smallest normal number. What counts is the rounding to 24 bits of unbounded
        // exponent: (1 - 2^-46) × 2^-126 rounds up to a normal number there, so it is not tiny.
        var flags: FloatFlags = []
        XCTAssertEqual(Binary32.multiply(0x3f7f_fffe, 0x0080_0001, .nearestEven, &flags), 0x0080_0000)
        XCTAssertEqual(flags, [.inexact])
        // (1 - 2^-24) × 2^-126 has 24 bits: exact there, hence tiny, but one bit too long for a subnormal number.
        flags = []
        XCTAssertEqual(Binary32.multiply(0x3f7f_ffff, 0x0080_0000, .nearestEven, &flags), 0x0080_0000)
        XCTAssertEqual(flags, [.inexact, .underflow])
        // A little less than that rounds up to it there.
        flags = []
        XCTAssertEqual(Binary32.multiply(0x3f7f_fffd, 0x0080_0001, .up, &flags), 0x0080_0000)
        XCTAssertEqual(flags, [.inexact, .underflow])
    }

    func testCancellationIsMinusZeroOnlyRoundingDown() {
        for rounding in Rounding.allCases {
            var flags: FloatFlags = []
            let zero: UInt64 = rounding == .down ? 1 << 63 : 0
            XCTAssertEqual(Binary64.subtract(0x3ff0 << 48, 0x3ff0 << 48, rounding, &flags), zero)
            XCTAssertEqual(Binary64.fusedMultiplyAdd(0x3ff0 << 48, 0x3ff0 << 48, 0xbff0 << 48, rounding, &flags), zero)
            XCTAssertEqual(flags, [])
        }
    }

    func testTiesAwayFromZero() {
        var flags: FloatFlags = []
        XCTAssertEqual(Binary64.convertToInteger(0x4004 << 48, as: Int32.self, .nearestMaxMagnitude, &flags), 3)
        XCTAssertEqual(Binary64.convertToInteger(0xc004 << 48, as: Int32.self, .nearestMaxMagnitude, &flags), -3)
        XCTAssertEqual(Binary64.convertToInteger(0x4004 << 48, as: Int32.self, .nearestEven, &flags), 2)
        XCTAssertEqual(flags, .inexact)
    }

    func testInvalidConversionsToIntegers() {
        var flags: FloatFlags = []
        XCTAssertEqual(Binary32.convertToInteger(0xffc0_0000, as: Int32.self, .towardZero, &flags), Int32.max)
        XCTAssertEqual(Binary32.convertToInteger(quiet, as: UInt64.self, .towardZero, &flags), UInt64.max)
        XCTAssertEqual(Binary32.convertToInteger(0xff80_0000, as: Int64.self, .towardZero, &flags), Int64.min)
        XCTAssertEqual(Binary32.convertToInteger(0xbf80_0000, as: UInt32.self, .towardZero, &flags), 0)
        XCTAssertEqual(flags, .invalid)
        flags = []
        XCTAssertEqual(Binary32.convertToInteger(0xbf7f_ffff, as: UInt32.self, .towardZero, &flags), 0)
        XCTAssertEqual(flags, .inexact)
    }

    func testMinimumAndMaximum() {
        var flags: FloatFlags = []
        XCTAssertEqual(Binary32.minimumNumber(0, 0x8000_0000, &flags), 0x8000_0000)
        XCTAssertEqual(Binary32.maximumNumber(0x8000_0000, 0, &flags), 0)
        XCTAssertEqual(Binary32.maximumNumber(0xffff_ffff, 1, &flags), 1)
        XCTAssertEqual(Binary32.minimumNumber(quiet | 1, quiet | 2, &flags), quiet)
        XCTAssertEqual(flags, [])
        XCTAssertEqual(Binary32.minimumNumber(5, signaling, &flags), 5)
        XCTAssertEqual(flags, .invalid)
    }

    func testComparisonsOfNaNs() {
        var flags: FloatFlags = []
        XCTAssertFalse(Binary32.equal(quiet, quiet, &flags))
        XCTAssertEqual(flags, [])
        XCTAssertFalse(Binary32.lessOrEqual(quiet, quiet, &flags))
        XCTAssertEqual(flags, .invalid)
    }

    func testEntriesAccumulateFlagsAndExtendResults() {
        var sticky: UInt32 = 8
        let sum = SoftFloatOperation.addF32.entry(0x3f80_0000, 0x3380_0000 | 7 << 32, 0, 0, &sticky)
        XCTAssertEqual(sum, 0x3f80_0000)
        XCTAssertEqual(sticky, 9)
        XCTAssertEqual(SoftFloatOperation.f32ToU32.entry(0x4f7f_ffff, 0, 0, 1, &sticky), 0xffff_ffff_ffff_ff00)
        XCTAssertEqual(SoftFloatOperation.f64ToI32.entry(0xbff0 << 48, 0, 0, 1, &sticky), .max)
        XCTAssertEqual(sticky, 9)
    }

    func testAddressesAreThoseOfTheCFunctions() {
        typealias Function = SoftFloatOperation.Entry
        let addresses = SoftFloatOperation.allCases.map(\.address)
        XCTAssertEqual(Set(addresses).count, SoftFloatOperation.allCases.count)
        let root = unsafeBitCast(SoftFloatOperation.squareRootF64.address.raw, to: Function.self)
        var sticky: UInt32 = 0
        XCTAssertEqual(root(0x4010 << 48, 0, 0, 0, &sticky), 0x4000 << 48)
        XCTAssertEqual(sticky, 0)
    }

    /// The oracles and the kit number the operations alike.
    func testOraclesNumberOperationsAsTheKitDoes() {
        for operation in SoftFloatOperation.allCases {
            XCTAssertEqual(String(cString: host_float_name(UInt32(operation.rawValue))), "\(operation)")
        }
    }
}
