// room: tests
// does: guests that check themselves: faults, signals, the return stack, self-modifying code, fork
// spec: Docs/Architecture.md, sections 4 and 5

import XCTest

final class FaultTests: XCTestCase {
    func testRegistersInALoop() throws { try assertPasses("Faults/registers.c") }

    func testFloatsInALoop() throws { try assertPasses("Faults/floats.c") }

    func testKindsOfFaults() throws { try assertPasses("Faults/kinds.c") }

    func testStackOverflow() throws { try assertPasses("Faults/stack.c") }
}

final class SignalTests: XCTestCase {
    func testTimerInterruptsLoops() throws { try assertPasses("Signals/timer.c") }

    func testHandlers() throws { try assertPasses("Signals/handlers.c") }
}

final class ReturnStackTests: XCTestCase {
    func testDeepRecursion() throws { try assertPasses("ReturnStack/deep.c", in: Configuration.compiling) }

    func testDeepRecursionInterpreted() throws {
        try assertPasses("ReturnStack/deep.c", ["300000"], in: [.interpreted])
    }

    func testReturnsThatDoNotMatch() throws { try assertPasses("ReturnStack/mismatch.c") }

    func testCallersThatChange() throws { try assertPasses("ReturnStack/callers.c") }
}

final class SelfModifyingTests: XCTestCase {
    func testCodeThatChanges() throws { try assertPasses("SelfModifying/code.c") }
}

final class ForkTests: XCTestCase {
    func testForks() throws { try assertPasses("Fork/fork.c") }
}
