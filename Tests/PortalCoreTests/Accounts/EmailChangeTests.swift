import Glibc
import PortalTestSupport
import XCTest

@testable import PortalCore

/// Another address: confirmed from the new mailbox, stopped from the old one.
final class EmailChangeTests: XCTestCase {
    private let visitor = Visitor(address: "192.0.2.1")

    private struct Asked {
        let world: AccountWorld
        let session: Session
        let confirm: Token
        let cancel: Token

        var change: EmailChange { EmailChange(world.environment) }
        var email: String? {
            get throws {
                try world.storage.database.read { try $0.first("SELECT email FROM accounts") { try $0.text(0) } }
            }
        }
    }

    private func signIn(_ world: AccountWorld, _ email: String = "karim@exemple.ma") throws -> Session {
        let token = try Login(world.environment).attempt(email: email, password: "Tortue-57x", by: visitor)
            .opened().session
        return try XCTUnwrap(try world.storage.database.read { try SessionStore($0, now: world.clock.now).find(token) })
    }

    private func request(_ world: AccountWorld, _ session: Session, _ email: String) throws
        -> EmailChange.RequestOutcome
    {
        try EmailChange(world.environment)
            .request(session, to: try XCTUnwrap(EmailAddress(email)), password: "Tortue-57x")
    }

    private func asked(_ new: String = "nouveau@exemple.ma") throws -> Asked {
        let world = try AccountWorld()
        try world.activeAccount()
        let session = try signIn(world)
        _ = try world.deliver()
        XCTAssertEqual(try request(world, session, new), .mailsSent)
        let mails = try world.deliver()
        XCTAssertEqual(mails.map(\.recipient), [new, "karim@exemple.ma"])
        XCTAssertEqual(mails.map(\.subject), ["emailConfirmation", "emailChangeAsked"])
        return Asked(
            world: world, session: session, confirm: try XCTUnwrap(mails[0].token),
            cancel: try XCTUnwrap(mails[1].token))
    }

    func testTheAddressChangesWhenTheNewMailboxSaysSo() throws {
        let asked = try asked()
        XCTAssertEqual(try asked.email, "karim@exemple.ma", "not before")
        let other = try signIn(asked.world)
        XCTAssertEqual(
            try asked.change.look(at: asked.confirm), .valid(try XCTUnwrap(EmailAddress("nouveau@exemple.ma"))))
        XCTAssertEqual(try asked.change.confirm(asked.confirm, in: asked.session), .done)
        XCTAssertEqual(try asked.email, "nouveau@exemple.ma")
        XCTAssertEqual(
            Set(try asked.world.deliver().map(\.recipient)), ["karim@exemple.ma", "nouveau@exemple.ma"])
        let left = try asked.world.storage.database.read { try $0.all("SELECT hash FROM sessions") { try $0.blob(0) } }
        XCTAssertEqual(left, [asked.session.hash])
        XCTAssertNotEqual(left, [other.hash])
        XCTAssertEqual(try asked.change.confirm(asked.confirm, in: nil), .notDone(.unknown))
    }

    func testThePasswordIsAskedForAndTheSameAddressRefused() throws {
        let world = try AccountWorld()
        try world.activeAccount()
        let session = try signIn(world)
        let new = try XCTUnwrap(EmailAddress("nouveau@exemple.ma"))
        let change = EmailChange(world.environment)
        XCTAssertEqual(try change.request(session, to: new, password: "faux"), .wrongPassword)
        XCTAssertEqual(try request(world, session, "Karim@Exemple.ma"), .sameAddress)
        XCTAssertEqual(try world.deliver().filter { $0.subject != "new device" }, [])
        for _ in 0..<4 { _ = try change.request(session, to: new, password: "faux") }
        guard case .throttled = try change.request(session, to: new, password: "faux") else {
            return XCTFail("guessing is not slowed down")
        }
    }

    func testBeforeItIsConfirmedCancellingKeepsEverythingAsItWas() throws {
        let asked = try asked()
        XCTAssertEqual(try asked.change.cancel(asked.cancel), .done)
        XCTAssertEqual(try asked.change.confirm(asked.confirm, in: nil), .notDone(.unknown))
        XCTAssertEqual(try asked.email, "karim@exemple.ma")
        XCTAssertEqual(try asked.world.storage.number("SELECT COUNT(*) FROM sessions"), 1)
        XCTAssertNoThrow(try signIn(asked.world))
    }

    /// A thief with the password: the owner's old mailbox takes the account back, though the thief changed it twice.
    func testCancellingAfterwardsTakesTheAccountBack() throws {
        let asked = try asked("voleur@exemple.ma")
        XCTAssertEqual(try asked.change.confirm(asked.confirm, in: asked.session), .done)
        _ = try asked.world.deliver()
        XCTAssertEqual(try request(asked.world, asked.session, "voleur2@exemple.ma"), .mailsSent)
        let mails = try asked.world.deliver()
        XCTAssertEqual(try asked.change.confirm(try XCTUnwrap(mails[0].token), in: asked.session), .done)
        guard case .done = try AccountClosing(asked.world.environment).close(asked.session, password: "Tortue-57x")
        else { return XCTFail("not closed") }
        asked.world.clock.advance(.days(6))
        XCTAssertEqual(try asked.change.cancel(asked.cancel), .done)
        XCTAssertEqual(
            try asked.world.storage.number("SELECT COUNT(*) FROM accounts WHERE closes_at IS NOT NULL"), 0,
            "the thief's closing is void too")
        XCTAssertEqual(try asked.email, "karim@exemple.ma")
        XCTAssertEqual(try asked.world.storage.number("SELECT COUNT(*) FROM sessions"), 0)
        XCTAssertEqual(try asked.world.storage.number("SELECT COUNT(*) FROM devices"), 0)
        XCTAssertThrowsError(try signIn(asked.world), "the thief's password is void")
        XCTAssertEqual(
            try asked.change.cancel(try XCTUnwrap(mails[1].token)), .notDone(.unknown), "so is the thief's own link")
    }

    /// A thief who also had the codes sent to their own telephone would keep the owner out.
    func testCancellingForgetsATelephoneAsNewAsTheChange() throws {
        for (age, left) in [(Instant.Span.days(0), 0), (.days(20), 1)] {
            let world = try AccountWorld()
            try world.activeAccount()
            let session = try signIn(world)
            try world.storage.execute(
                """
                INSERT INTO second_factors (account_id, secret, created_at, confirmed_at, last_step)
                SELECT id, x'00', 0, 0, 0 FROM accounts
                """)
            _ = try world.storage.database.write {
                try $0.execute("UPDATE second_factors SET created_at = :at", [":at": world.clock.now - age])
            }
            _ = try world.deliver()
            XCTAssertEqual(try request(world, session, "voleur@exemple.ma"), .mailsSent)
            let mails = try world.deliver()
            let change = EmailChange(world.environment)
            XCTAssertEqual(try change.confirm(try XCTUnwrap(mails[0].token), in: session), .done)
            XCTAssertEqual(try change.cancel(try XCTUnwrap(mails[1].token)), .done)
            XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM second_factors"), left)
        }
    }

    /// Anybody can send made-up links, as often as they like: were each of them hashed, nobody else could sign in.
    func testAMadeUpLinkCostsNoHash() throws {
        let world = try AccountWorld(parameters: .standard)
        let change = EmailChange(world.environment)
        let hashing = try processorTime { _ = try world.environment.hasher.hash("x") }
        let looking = try processorTime { XCTAssertEqual(try change.cancel(try Token.random()), .notDone(.unknown)) }
        XCTAssertLessThan(looking, hashing / 4)
    }

    /// Staff closes an account because of a thief: what the thief had begun is over, also when it is opened again.
    func testALinkFromBeforeTheAccountWasDisabledIsDead() throws {
        let asked = try asked("voleur@exemple.ma")
        let administration = AccountAdministration(asked.world.environment)
        XCTAssertTrue(try administration.disable(asked.session.participant.id))
        XCTAssertTrue(try administration.enable(asked.session.participant.id))
        XCTAssertEqual(try asked.change.confirm(asked.confirm, in: nil), .notDone(.unknown))
        XCTAssertEqual(try asked.email, "karim@exemple.ma")
        XCTAssertEqual(try asked.world.storage.number("SELECT COUNT(*) FROM devices"), 0)
        guard case .valid = try asked.change.lookAtCancel(asked.cancel) else { return XCTFail("the owner's own link") }
    }

    func testTheLinksHaveTheirTime() throws {
        let asked = try asked()
        asked.world.clock.advance(.hours(24))
        XCTAssertEqual(try asked.change.look(at: asked.confirm), .expired)
        XCTAssertEqual(try asked.change.confirm(asked.confirm, in: nil), .notDone(.expired))
        guard case .valid = try asked.change.lookAtCancel(asked.cancel) else { return XCTFail("too soon") }
        asked.world.clock.advance(.days(6))
        XCTAssertEqual(try asked.change.cancel(asked.cancel), .notDone(.expired))
        XCTAssertEqual(try asked.change.look(at: asked.cancel), .unknown, "each link does one thing")
    }

    func testAnAddressThatAnotherAccountHasIsNeverTaken() throws {
        let world = try AccountWorld()
        try world.activeAccount()
        try world.activeAccount(for: RegistryFixture.helene, email: "helene@exemple.ma")
        let session = try signIn(world)
        XCTAssertEqual(try request(world, session, "helene@exemple.ma"), .mailsSent, "the member is not told")
        let mails = try world.deliver().filter { $0.subject != "new device" }
        XCTAssertEqual(mails.map(\.subject), ["emailWanted", "emailChangeAsked"])
        XCTAssertNil(mails[0].token)
    }

    func testAnAddressTakenMeanwhileIsNotTakenTwice() throws {
        let world = try AccountWorld()
        try world.activeAccount()
        let session = try signIn(world)
        _ = try world.deliver()
        XCTAssertEqual(try request(world, session, "voulue@exemple.ma"), .mailsSent)
        let token = try XCTUnwrap(try world.deliver().first?.token)
        try world.activeAccount(for: RegistryFixture.helene, email: "voulue@exemple.ma")
        XCTAssertEqual(try EmailChange(world.environment).confirm(token, in: nil), .notDone(.unknown))
        XCTAssertEqual(
            try world.storage.number("SELECT COUNT(*) FROM accounts WHERE email_key = 'voulue@exemple.ma'"), 1)
    }

    /// What this thread alone has worked: others on the machine do not count.
    private func processorTime(_ work: () throws -> Void) rethrows -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        let start = now()
        try work()
        return now() - start
    }
}
