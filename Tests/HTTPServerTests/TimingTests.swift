import XCTest

@testable import HTTPServer

/// What waits and for how long, with a clock turned by hand.
final class TimingTests: XCTestCase {
    private let limits = HTTPLimits()

    func testEveryPhaseHasItsDeadline() {
        var patience = Patience(.head, now: 1_000)
        XCTAssertEqual(patience.deadline(limits), 11_000)
        patience.enter(.working, now: 2_000)
        XCTAssertNil(patience.deadline(limits))
        patience.enter(.idle, now: 3_000)
        XCTAssertEqual(patience.deadline(limits), 18_000)
        patience.enter(.lingering, now: 4_000)
        XCTAssertEqual(patience.deadline(limits), 6_000)
        patience.enter(.handshake, now: 5_000)
        XCTAssertEqual(patience.deadline(limits), 15_000)
    }

    func testBytesOfABodyBuyTimeAtTheLowestRate() {
        var patience = Patience(.idle, now: 0)
        patience.enter(.body, now: 10_000)
        XCTAssertEqual(patience.deadline(limits), 20_000)
        for _ in 0..<20 { patience.moved(1) }
        XCTAssertEqual(patience.deadline(limits), 20_019, "twenty bytes buy twenty milliseconds")
        patience.moved(10 * 1_024)
        XCTAssertEqual(patience.deadline(limits), 30_019)
        patience.enter(.body, now: 40_000)
        XCTAssertEqual(patience.deadline(limits), 50_000)
    }

    func testEveryWaitForAClientEndsWithin30Seconds() {
        for phase in [Patience.Phase.handshake, .idle, .head, .body, .answer, .lingering] {
            XCTAssertLessThan(Patience(phase, now: 0).deadline(limits) ?? .max, 30_000, "\(phase)")
        }
    }

    func testTheWheelReturnsEachKeyOnceAndNeverEarly() {
        var wheel = DeadlineWheel(now: 0)
        let deadlines: [Int64] = [0, 1, 255, 256, 257, 10_000, 15_000, 32_700, 32_768, 90_000]
        for (key, deadline) in deadlines.enumerated() { wheel.insert(UInt64(key), at: deadline) }
        var seen: [UInt64: Int64] = [:]
        for now in stride(from: Int64(0), through: 100_000, by: 100) {
            for key in wheel.due(now: now) {
                XCTAssertNil(seen[key])
                seen[key] = now
            }
        }
        for (key, deadline) in deadlines.enumerated() {
            let at = seen[UInt64(key)] ?? .max
            XCTAssertGreaterThanOrEqual(at, deadline)
            XCTAssertLessThanOrEqual(at, deadline + 2 * DeadlineWheel.span)
        }
        XCTAssertEqual(wheel.count, 0)
    }

    func testTheWheelSurvivesALongPause() {
        var wheel = DeadlineWheel(now: 0)
        for key in 0..<1_000 { wheel.insert(UInt64(key), at: Int64(key) * 40) }
        XCTAssertEqual(Set(wheel.due(now: 10_000_000)).count, 1_000)
    }
}
