import PortalTestSupport
import XCTest

@testable import PortalCore

/// Somebody who asks in a member's stead, all day.
final class MailSiegeTests: XCTestCase {
    /// The member's newest link works at every moment, and the mailbox is not flooded.
    func testWhoAsksAllDayLeavesALinkThatWorks() throws {
        let world = try AccountWorld()
        try world.activeAccount()
        let reset = PasswordReset(world.environment)
        let email = try XCTUnwrap(EmailAddress("karim@exemple.ma"))
        var newest: Token?
        var (mails, minute) = (0, 0)
        while minute < 24 * 60 {
            let stranger = Visitor(address: "192.0.\(minute / 200).\(minute % 200)")
            if try reset.request(for: email, by: stranger) == .mailSentIfKnown {
                newest = try world.deliver().last?.token
                mails += 1
            }
            if let newest {
                guard case .valid = try reset.look(at: newest) else { return XCTFail("dead in minute \(minute)") }
            }
            minute += 1
            world.clock.advance(.minutes(1))
        }
        XCTAssertLessThanOrEqual(mails, 100)
        XCTAssertNotNil(newest)
    }

    /// One stranger who types a member's number all day does not keep the member from making an account.
    func testWhoGuessesFactsAllDayKeepsNobodyOut() throws {
        let world = try AccountWorld()
        let creation = AccountCreation(world.environment)
        let wrong = try world.request(lastName: "Alami")
        var guesses = 0
        for _ in 0..<24 * 60 {
            if try creation.create(wrong, by: Visitor(address: "192.0.2.66")) == .noMatch { guesses += 1 }
            world.clock.advance(.minutes(1))
        }
        XCTAssertLessThanOrEqual(guesses, 20)
        XCTAssertEqual(try creation.create(try world.request(), by: Visitor(address: "192.0.2.1")), .mailSent)
    }

    func testAHoldNeverLastsLongerThanALinkLives() {
        var record = ThrottleRecord.none
        var now = HandClock.start
        for _ in 0..<500 {
            record = ThrottlePolicy.oneMailbox.recording(attemptAt: now, on: record)
            XCTAssertLessThanOrEqual(record.waitsUntil - now, .minutes(15))
            now = max(now, record.waitsUntil)
        }
    }
}
