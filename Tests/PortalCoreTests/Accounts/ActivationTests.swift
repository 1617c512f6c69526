import PortalTestSupport
import XCTest

@testable import PortalCore

final class ActivationTests: XCTestCase {
    private let visitor = Visitor(address: "192.0.2.1")

    private func pendingWorld() throws -> (AccountWorld, Token) {
        let world = try AccountWorld()
        XCTAssertEqual(try AccountCreation(world.environment).create(try world.request(), by: visitor), .mailSent)
        return (world, try world.activationToken())
    }

    func testLookingChangesNothing() throws {
        let (world, token) = try pendingWorld()
        for _ in 0..<3 { XCTAssertEqual(try Activation(world.environment).look(at: token), .valid) }
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM accounts WHERE state = 'pending'"), 1)
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM tokens WHERE used_at IS NULL"), 1)
    }

    func testTheLinkActivatesOnceAndAMailConfirms() throws {
        let (world, token) = try pendingWorld()
        let activation = Activation(world.environment)
        XCTAssertEqual(try activation.activate(with: token), .activated)
        XCTAssertEqual(try world.deliver().map(\.subject), ["activated"])
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM accounts WHERE state = 'active'"), 1)
        XCTAssertEqual(try activation.look(at: token), .alreadyUsed)
        XCTAssertEqual(try activation.activate(with: token), .notDone(.alreadyUsed))
        XCTAssertEqual(try world.deliver(), [])
    }

    func testTheLinkWorksForFortyEightHours() throws {
        let (world, token) = try pendingWorld()
        let activation = Activation(world.environment)
        world.clock.advance(.hours(48) - .seconds(1))
        XCTAssertEqual(try activation.look(at: token), .valid)
        world.clock.advance(.seconds(1))
        XCTAssertEqual(try activation.look(at: token), .expired)
        XCTAssertEqual(try activation.activate(with: token), .notDone(.expired))
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM accounts WHERE state = 'pending'"), 1)
    }

    func testAStrangersTokenIsUnknown() throws {
        let (world, _) = try pendingWorld()
        XCTAssertEqual(try Activation(world.environment).look(at: try Token.random()), .unknown)
        XCTAssertEqual(try Activation(world.environment).activate(with: try Token.random()), .notDone(.unknown))
    }

    func testALinkDoesNotOpenWhatStaffHasClosed() throws {
        let (world, token) = try pendingWorld()
        try world.storage.execute("UPDATE accounts SET state = 'disabled'")
        XCTAssertEqual(try Activation(world.environment).activate(with: token), .notDone(.unknown))
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM accounts WHERE state = 'disabled'"), 1)
    }

    func testANewerLinkKillsTheOlderOne() throws {
        let (world, old) = try pendingWorld()
        world.clock.advance(.days(3))
        let email = try XCTUnwrap(EmailAddress("karim@exemple.ma"))
        let resend = ActivationResend(world.environment)
        XCTAssertEqual(try resend.send(to: email, by: visitor), .mailSentIfWaiting)
        let new = try world.activationToken()
        XCTAssertNotEqual(old, new)
        XCTAssertEqual(try Activation(world.environment).look(at: old), .unknown)
        XCTAssertEqual(try Activation(world.environment).activate(with: new), .activated)
    }

    func testResendingAnswersAlikeAndWritesOnlyToWhoWaits() throws {
        let (world, _) = try pendingWorld()
        let resend = ActivationResend(world.environment)
        let unknown = try XCTUnwrap(EmailAddress("personne@exemple.ma"))
        XCTAssertEqual(try resend.send(to: unknown, by: visitor), .mailSentIfWaiting)
        XCTAssertEqual(try world.deliver(), [])
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM outbox"), 0)
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM mail_requests"), 0)
        try world.storage.execute("UPDATE accounts SET state = 'active'")
        let known = try XCTUnwrap(EmailAddress("karim@exemple.ma"))
        XCTAssertEqual(try resend.send(to: known, by: visitor), .mailSentIfWaiting)
        XCTAssertEqual(try world.deliver(), [])
    }

    func testARequestThatACrashInterruptedIsHandledLater() throws {
        let (world, _) = try pendingWorld()
        try world.storage.execute(
            "INSERT INTO mail_requests (purpose, email_key, created_at) VALUES ('activation', 'karim@exemple.ma', 1)")
        XCTAssertEqual(try world.deliver().map(\.recipient), ["karim@exemple.ma"])
    }

    func testResendingIsThrottledByAddress() throws {
        let (world, _) = try pendingWorld()
        let resend = ActivationResend(world.environment)
        for known in ["karim@exemple.ma", "personne@exemple.ma"] {
            let email = try XCTUnwrap(EmailAddress(known))
            for _ in 0..<4 {
                XCTAssertEqual(try resend.send(to: email, by: visitor), .mailSentIfWaiting)
            }
            XCTAssertEqual(
                try resend.send(to: email, by: visitor),
                .throttled(.delayed(until: world.clock.now + .seconds(2))))
        }
    }
}
