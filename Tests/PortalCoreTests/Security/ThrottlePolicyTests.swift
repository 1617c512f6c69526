import XCTest

@testable import PortalCore

final class ThrottlePolicyTests: XCTestCase {
    private let start = Instant(milliseconds: 1_000_000_000_000)

    /// Attempts as fast as the policy lets through, for `span`: the instants at which it did.
    private func attempts(_ policy: ThrottlePolicy, for span: Instant.Span) -> [Instant] {
        var (now, record, made) = (start, ThrottleRecord.none, [Instant]())
        while now - start < span {
            if let until = policy.verdict(record, at: now).waitsUntil {
                now = until
            } else {
                record = policy.recording(attemptAt: now, on: record)
                made.append(now)
            }
        }
        return made
    }

    func testOnePersonSlowsDownThenIsHeldFifteenMinutes() {
        let made = attempts(.onePerson, for: .hours(1))
        let gaps = zip(made, made.dropFirst()).map { ($1 - $0).milliseconds / 1000 }
        XCTAssertEqual(Array(gaps.prefix(15)), [0, 0, 0, 2, 4, 8, 16, 32, 60, 900, 60, 60, 60, 60, 900])
    }

    func testAtMostAHundredADayFromOnePersonAndForOneAccount() {
        for policy in [ThrottlePolicy.onePerson, .oneAccount] {
            let made = attempts(policy, for: .days(10))
            for first in made.indices {
                let day = made[first...].prefix { $0 - made[first] < .hours(24) }
                XCTAssertLessThanOrEqual(day.count, 100)
            }
        }
    }

    func testAHoldIsToldApartFromADelay() {
        var record = ThrottleRecord.none
        for _ in 0..<4 { record = ThrottlePolicy.onePerson.recording(attemptAt: start, on: record) }
        XCTAssertEqual(ThrottlePolicy.onePerson.verdict(record, at: start), .delayed(until: start + .seconds(2)))
        XCTAssertEqual(ThrottlePolicy.onePerson.verdict(record, at: start + .seconds(2)), .allowed)
        for _ in 0..<6 { record = ThrottlePolicy.onePerson.recording(attemptAt: start, on: record) }
        XCTAssertEqual(ThrottlePolicy.onePerson.verdict(record, at: start), .held(until: start + .minutes(15)))
        XCTAssertEqual(ThrottlePolicy.onePerson.verdict(record, at: start + .minutes(15)), .allowed)
    }

    func testADayWithoutAttemptsForgetsAll() {
        var record = ThrottleRecord.none
        for _ in 0..<9 { record = ThrottlePolicy.onePerson.recording(attemptAt: start, on: record) }
        let later = start + .hours(24)
        XCTAssertEqual(ThrottlePolicy.onePerson.recording(attemptAt: later, on: record).attempts, 1)
        let sooner = start + .hours(23)
        XCTAssertEqual(ThrottlePolicy.onePerson.recording(attemptAt: sooner, on: record).attempts, 10)
    }

    func testAnAddressForgetsOneByOne() {
        var record = ThrottleRecord.none
        for _ in 0..<50 { record = ThrottlePolicy.oneAddress.recording(attemptAt: start, on: record) }
        XCTAssertEqual(ThrottlePolicy.oneAddress.verdict(record, at: start), .allowed)
        record = ThrottlePolicy.oneAddress.recording(attemptAt: start + .minutes(10), on: record)
        XCTAssertEqual(record.attempts, 41)
    }

    func testAClockSetBackHoldsNobody() {
        var record = ThrottleRecord.none
        for _ in 0..<10 { record = ThrottlePolicy.onePerson.recording(attemptAt: start, on: record) }
        XCTAssertEqual(ThrottlePolicy.onePerson.verdict(record, at: start - .hours(1)), .allowed)
        // What was counted stays counted.
        XCTAssertEqual(ThrottlePolicy.onePerson.recording(attemptAt: start - .hours(1), on: record).attempts, 11)
    }

    func testEverybodyTogetherIsNeverHeld() {
        let made = attempts(.everybody, for: .minutes(10))
        let gaps = zip(made.dropFirst(1000), made.dropFirst(1001)).map { $1 - $0 }
        XCTAssertTrue(gaps.allSatisfy { $0 <= .seconds(5) })
    }

    func testALongSiegeDoesNotOverflow() {
        let record = ThrottleRecord(attempts: 1_000_000, lastAttempt: start, waitsUntil: start)
        XCTAssertEqual(
            ThrottlePolicy.everybody.recording(attemptAt: start, on: record).waitsUntil, start + .seconds(5))
    }

    func testTheStricterOfTwoVerdictsIsTold() {
        let (soon, late) = (start + .seconds(2), start + .minutes(15))
        XCTAssertEqual(ThrottleVerdict.delayed(until: soon).stricter(.held(until: late)), .held(until: late))
        XCTAssertEqual(ThrottleVerdict.held(until: late).stricter(.delayed(until: soon)), .held(until: late))
        XCTAssertEqual(ThrottleVerdict.allowed.stricter(.delayed(until: soon)), .delayed(until: soon))
        XCTAssertEqual(ThrottleVerdict.delayed(until: soon).stricter(.allowed), .delayed(until: soon))
    }
}
