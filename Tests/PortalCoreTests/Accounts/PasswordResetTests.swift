import PortalTestSupport
import XCTest

@testable import PortalCore

/// The link is checked, then the answer; nothing else opens the way to another password.
final class PasswordResetTests: XCTestCase {
    private let visitor = Visitor(address: "192.0.2.1")

    private struct Asked {
        let world: AccountWorld
        let reset: PasswordReset
        let token: Token
    }

    private func asked() throws -> Asked {
        let world = try AccountWorld()
        try world.activeAccount()
        let reset = PasswordReset(world.environment)
        return Asked(world: world, reset: reset, token: try request(reset, world))
    }

    private func request(
        _ reset: PasswordReset, _ world: AccountWorld, _ email: String = "karim@exemple.ma"
    ) throws -> Token {
        XCTAssertEqual(try reset.request(for: try XCTUnwrap(EmailAddress(email)), by: visitor), .mailSentIfKnown)
        return try XCTUnwrap(try world.deliver().last?.token)
    }

    private func answer(_ asked: Asked, _ text: String, to password: String = "Lune-bleue42") throws
        -> PasswordReset.Outcome
    {
        try asked.reset.reset(
            with: asked.token, answer: try XCTUnwrap(SecurityAnswer(text)), to: try asked.world.password(password))
    }

    func testTheRightAnswerBehindTheLinkSetsThePasswordOnce() throws {
        let asked = try asked()
        guard case .valid(.q3, _) = try asked.reset.look(at: asked.token) else { return XCTFail("no question") }
        guard case .changed = try answer(asked, "  MIMI ") else { return XCTFail("refused") }
        XCTAssertEqual(try asked.world.deliver().map(\.subject), ["password changed"])
        XCTAssertEqual(try asked.reset.look(at: asked.token), .unknown)
        XCTAssertEqual(try answer(asked, "Mimi", to: "Encore-77x"), .notDone(.unknown))
        let login = Login(asked.world.environment)
        XCTAssertNoThrow(
            try login.attempt(email: "karim@exemple.ma", password: "Lune-bleue42", by: visitor).opened())
    }

    func testAllSessionsEndAndAllBrowsersButThisAreForgotten() throws {
        let asked = try asked()
        let login = Login(asked.world.environment)
        for _ in 0..<2 {
            _ = try login.attempt(email: "karim@exemple.ma", password: "Tortue-57x", by: visitor).opened()
        }
        guard case .changed(let device) = try answer(asked, "Mimi") else { return XCTFail("refused") }
        XCTAssertEqual(try asked.world.storage.number("SELECT COUNT(*) FROM sessions"), 0)
        let left = try asked.world.storage.database.read { try $0.all("SELECT hash FROM devices") { try $0.blob(0) } }
        XCTAssertEqual(left, [device.hash])
    }

    func testFiveWrongAnswersKillTheLink() throws {
        let asked = try asked()
        for left in (0..<5).reversed() {
            XCTAssertEqual(try answer(asked, "faux"), .wrongAnswer(triesLeft: left))
        }
        XCTAssertEqual(try asked.reset.look(at: asked.token), .expired)
        XCTAssertEqual(try answer(asked, "Mimi"), .notDone(.expired))
    }

    /// Who reads the mailbox may ask for as many links as there are; the answers are counted over all of them.
    func testNewLinksBringNoNewAnswers() throws {
        var asked = try asked()
        for _ in 0..<5 { _ = try answer(asked, "faux") }
        asked = Asked(world: asked.world, reset: asked.reset, token: try request(asked.reset, asked.world))
        XCTAssertEqual(try answer(asked, "faux"), .wrongAnswer(triesLeft: 4))
        XCTAssertEqual(
            try answer(asked, "Mimi"), .throttled(.delayed(until: asked.world.clock.now + .minutes(1))))
        for _ in 0..<4 {
            asked.world.clock.advance(.minutes(15))
            asked = Asked(world: asked.world, reset: asked.reset, token: try request(asked.reset, asked.world))
            _ = try answer(asked, "faux")
        }
        asked.world.clock.advance(.minutes(16))
        asked = Asked(world: asked.world, reset: asked.reset, token: try request(asked.reset, asked.world))
        guard case .throttled(.held) = try answer(asked, "Mimi") else { return XCTFail("an eleventh answer") }
    }

    func testTheLinkLivesThirtyMinutes() throws {
        let asked = try asked()
        asked.world.clock.advance(.minutes(30) - .seconds(1))
        guard case .valid = try asked.reset.look(at: asked.token) else { return XCTFail("dead too soon") }
        asked.world.clock.advance(.seconds(1))
        XCTAssertEqual(try asked.reset.look(at: asked.token), .expired)
        XCTAssertEqual(try answer(asked, "Mimi"), .notDone(.expired))
    }

    func testANewerLinkAChangedPasswordAndAClosedAccountKillTheLink() throws {
        let asked = try asked()
        _ = try request(asked.reset, asked.world)
        XCTAssertEqual(try asked.reset.look(at: asked.token), .unknown)

        let other = try self.asked()
        let token = try Login(other.world.environment)
            .attempt(email: "karim@exemple.ma", password: "Tortue-57x", by: visitor).opened().session
        let session = try XCTUnwrap(
            try other.world.storage.database.read { try SessionStore($0, now: other.world.clock.now).find(token) })
        XCTAssertEqual(
            try PasswordChange(other.world.environment)
                .change(session, from: "Tortue-57x", to: try other.world.password("Lune-bleue42")), .changed)
        XCTAssertEqual(try other.reset.look(at: other.token), .unknown)

        let closed = try self.asked()
        try closed.world.storage.execute("UPDATE accounts SET state = 'disabled'")
        XCTAssertEqual(try answer(closed, "Mimi"), .notDone(.unknown))
    }

    func testWhoIsWrittenToAndWhat() throws {
        let world = try AccountWorld()
        let reset = PasswordReset(world.environment)
        let email = try XCTUnwrap(EmailAddress("karim@exemple.ma"))
        XCTAssertEqual(try reset.request(for: email, by: visitor), .mailSentIfKnown)
        XCTAssertEqual(try world.deliver(), [], "no account, no mail")
        _ = try AccountCreation(world.environment).create(try world.request(), by: visitor)
        _ = try world.deliver()
        _ = try reset.request(for: email, by: visitor)
        XCTAssertEqual(try world.deliver().map(\.subject), ["activation"], "who waits needs the other link")
        try world.storage.execute("UPDATE accounts SET state = 'disabled'")
        _ = try reset.request(for: email, by: visitor)
        XCTAssertEqual(try world.deliver(), [])
        try world.storage.execute(
            "UPDATE accounts SET state = 'active', security_question = NULL, security_answer_hash = NULL")
        _ = try reset.request(for: email, by: visitor)
        let mail = try XCTUnwrap(try world.deliver().last)
        XCTAssertEqual(mail.subject, "passwordResetByPhone")
        XCTAssertNil(mail.token, "the mailbox alone never opens an account")
    }

    /// A member whom strangers keep out of the login gets in by the mailbox and the answer.
    func testWhoResetsIsNotHeldByWhatStrangersDid() throws {
        let asked = try asked()
        let login = Login(asked.world.environment)
        for number in 0..<60 {
            _ = try login.attempt(
                email: "karim@exemple.ma", password: "faux", by: Visitor(address: "198.51.100.\(number)"))
            asked.world.clock.advance(.seconds(20))
        }
        let fresh = Asked(world: asked.world, reset: asked.reset, token: try request(asked.reset, asked.world))
        guard case .changed(let device) = try answer(fresh, "Mimi") else { return XCTFail("refused") }
        let mine = Visitor(address: "192.0.2.1", device: device)
        XCTAssertNoThrow(
            try login.attempt(email: "karim@exemple.ma", password: "Lune-bleue42", by: mine).opened())
    }
}
