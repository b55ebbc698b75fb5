// room: tests
// does: chunked arrays keep their elements, in place, while they grow over many chunks
// spec: Docs/Decisions/0052-peak-memory.md

import Base
import XCTest

final class ChunkedArrayTests: XCTestCase {
    /// 24 bytes: a chunk is not filled to its end.
    private struct Element: BitwiseCopyable {
        var first: UInt64
        var second: UInt64
        var third: UInt64
    }

    private static let count = 50_000

    private func makeArray() -> ChunkedArray<Element> {
        var array = ChunkedArray<Element>()
        for index in 0..<UInt64(Self.count) {
            array.append(Element(first: index, second: index * index, third: ~index))
        }
        return array
    }

    func testElementsStayWhatTheyWere() {
        var array = makeArray()
        XCTAssertEqual(array.count, Self.count)
        for index in stride(from: 0, to: Self.count, by: 3) { array[index].second = 7 }
        for index in 0..<Self.count {
            let element = array[index]
            XCTAssertEqual(element.first, UInt64(index))
            XCTAssertEqual(element.second, index % 3 == 0 ? 7 : UInt64(index * index))
            XCTAssertEqual(element.third, ~UInt64(index))
        }
    }

    func testAViewSeesWhatIsAppendedLater() {
        var array = ChunkedArray<Element>()
        let view = array.view
        for index in 0..<UInt64(Self.count) {
            array.append(Element(first: index, second: 0, third: 0))
            XCTAssertEqual(view[Int(index)].first, index)
        }
        XCTAssertEqual(view[0].first, 0)
    }

    func testSlicesCrossChunks() {
        let array = makeArray()
        XCTAssertEqual(array.slice(2000..<9000).map(\.first), Array(2000..<9000))
        XCTAssertEqual(Array(array.slice(5..<5)).count, 0)
    }

    func testARemovedArrayStartsAgain() {
        var array = makeArray()
        array.removeAll()
        XCTAssertTrue(array.isEmpty)
        array.append(Element(first: 1, second: 2, third: 3))
        XCTAssertEqual(array.count, 1)
        XCTAssertEqual(array[0].second, 2)
    }
}
