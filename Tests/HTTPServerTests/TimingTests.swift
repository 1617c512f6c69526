import XCTest

@testable import HTTPServer

/// What waits and for how long, with a clock turned by hand.
final class TimingTests: XCTestCase {
    private let limits = HTTPLimits()

    func testEveryPhaseHasItsDeadline() {
        var patience = Patience(.head, now: 1_000, limits: limits)
        XCTAssertEqual(patience.deadline, 11_000)
        for (phase, now, deadline) in [
            (Patience.Phase.working, 2_000, nil), (.idle, 3_000, 18_000), (.lingering, 4_000, 6_000),
            (.handshake, 5_000, 15_000),
            (.body, 6_000, 16_000), (.answer, 7_000, 17_000),
        ] as [(Patience.Phase, Int64, Int64?)] {
            patience.enter(phase, now: now, limits: limits)
            XCTAssertEqual(patience.deadline, deadline, "\(phase)")
        }
    }

    func testBytesOfABodyBuyTimeAtTheLowestRate() {
        var patience = Patience(.body, now: 10_000, limits: limits)
        XCTAssertEqual(patience.deadline, 20_000)
        for second in 1...9 { patience.moved(1, now: 10_000 + Int64(second) * 1_000, limits: limits) }
        XCTAssertEqual(patience.deadline, 20_008, "nine bytes buy nine milliseconds")
        patience.moved(1_000_000, now: 19_000, limits: limits)
        XCTAssertEqual(patience.deadline, 29_000, "a megabyte buys no more than the grace")
    }

    func testOurOwnWorkInTheMiddleOfAnAnswerCostsTheClientNothing() {
        var patience = Patience(.answer, now: 0, limits: limits)
        patience.pause(now: 4_000)
        XCTAssertNil(patience.deadline)
        patience.resume(now: 60_000)
        XCTAssertEqual(patience.deadline, 66_000)
    }

    func testEveryWaitForAClientEndsWithin30Seconds() {
        for phase in [Patience.Phase.handshake, .idle, .head, .body, .answer, .lingering] {
            XCTAssertLessThan(Patience(phase, now: 0, limits: limits).deadline ?? .max, 30_000, "\(phase)")
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
