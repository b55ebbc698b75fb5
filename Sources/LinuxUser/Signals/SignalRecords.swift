// room: linuxuser/signals (UNSAFE ROOM)
// does: owns the memory in which the C handler records a thread's signals
// spec: Docs/Architecture.md, section 4
//
// Contract: the memory lives as long as this object, which lives as long as its thread; the handler writes it only on
// that thread.

import CSupport
import PluginAPI

package final class SignalRecords {
    private let signals: UnsafeMutablePointer<martlet_signals>

    package init() {
        signals = .allocate(capacity: 1)
        signals.initialize(to: martlet_signals())
    }

    deinit {
        signals.deallocate()
    }

    /// From now on the calling host thread records here, and every record requests a poll of `cpu`.
    package func attach(pollRequest cpu: CPUState) {
        signals.pointee.poll_request = cpu.base.assumingMemoryBound(to: UInt32.self)
        martlet_signals_attach(signals)
    }

    /// Without a CPU: for tests.
    package func attach() { martlet_signals_attach(signals) }

    /// The calling host thread takes no guest signals any more.
    package func detach() { martlet_signals_attach(nil) }

    package var isPending: Bool { signals.pointee.pending != 0 }

    /// The oldest record's signal without taking it; 0 where there is none.
    package var first: Int32 { martlet_signals_peek(signals) }

    /// The 128 bytes of siginfo_t of the oldest record, which is taken.
    package func take() -> [UInt8]? {
        var signal: Int32 = 0
        let info = [UInt8](unsafeUninitializedCapacity: 128) { buffer, size in
            signal = martlet_signals_take(signals, buffer.baseAddress)
            size = signal == 0 ? 0 : 128
        }
        return signal == 0 ? nil : info
    }
}
