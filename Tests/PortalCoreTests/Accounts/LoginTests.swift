import PortalTestSupport
import XCTest

@testable import PortalCore

final class LoginTests: XCTestCase {
    private let visitor = Visitor(address: "192.0.2.1", userAgent: "Firefox")

    private func signIn(
        _ world: AccountWorld, email: String = "karim@exemple.ma", password: String = "Tortue-57x",
        by visitor: Visitor? = nil, replacing former: Token? = nil
    ) throws -> Login.Outcome {
        try Login(world.environment).attempt(
            email: email, password: password, by: visitor ?? self.visitor, replacing: former)
    }

    private func session(_ world: AccountWorld, _ token: Token) throws -> Session? {
        try world.storage.database.read { try SessionStore($0, now: world.clock.now).find(token) }
    }

    func testTheRightPasswordOpensASession() throws {
        let world = try AccountWorld()
        try world.activeAccount()
        for email in ["karim@exemple.ma", " Karim@EXEMPLE.ma "] {
            let signedIn = try signIn(world, email: email).opened()
            let session = try XCTUnwrap(try session(world, signedIn.session))
            XCTAssertEqual(session.participant.matricule.text, "C100001")
            XCTAssertEqual(session.participant.lastName, "El Alaoui")
            XCTAssertEqual(session.email.text, "karim@exemple.ma")
            XCTAssertTrue(session.isFirstLoginPending)
            XCTAssertEqual(session.passwordOrigin, .member)
        }
    }

    func testAllFailuresLookAlike() throws {
        let world = try AccountWorld()
        try world.activeAccount()
        let tries = [
            ("karim@exemple.ma", "Tortue-57y"), ("personne@exemple.ma", "Tortue-57x"), ("no address", "Tortue-57x"),
            ("", ""),
            ("karim@exemple.ma", ""), ("karim@exemple.ma\0", "Tortue-57x"),
        ]
        for (email, password) in tries {
            guard case .refused = try signIn(world, email: email, password: password) else { return XCTFail(email) }
            world.clock.advance(.days(2))
        }
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM sessions"), 0)
    }

    func testAnAccountThatWaitsOrIsClosedIsToldToWhoKnowsThePasswordOnly() throws {
        let world = try AccountWorld()
        _ = try AccountCreation(world.environment).create(try world.request(), by: visitor)
        guard case .activationNeeded = try signIn(world) else { return XCTFail() }
        guard case .refused = try signIn(world, password: "Tortue-57y") else { return XCTFail() }
        try world.storage.execute("UPDATE accounts SET state = 'disabled'")
        guard case .disabled = try signIn(world) else { return XCTFail() }
        guard case .refused = try signIn(world, password: "Tortue-57y") else { return XCTFail() }
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM sessions"), 0)
    }

    func testEachLoginHasANewSessionAndEndsTheBrowsersOldOne() throws {
        let world = try AccountWorld()
        try world.activeAccount()
        let first = try signIn(world).opened()
        let second = try signIn(world, replacing: first.session).opened()
        XCTAssertNotEqual(first.session, second.session)
        XCTAssertNil(try session(world, first.session))
        XCTAssertNotNil(try session(world, second.session))
    }

    func testTheStoredSessionIsAHash() throws {
        let world = try AccountWorld()
        try world.activeAccount()
        let token = try signIn(world).opened().session
        let stored = try world.storage.database.read { try $0.all("SELECT hash FROM sessions") { try $0.blob(0) } }
        XCTAssertEqual(stored, [SHA256.hash(token.text.utf8)])
    }

    func testRisenCostsRehash() throws {
        let world = try AccountWorld()
        try world.activeAccount()
        let strong = AccountEnvironment(
            database: world.storage.database, clock: world.clock.clock,
            hasher: try PasswordHasher(parameters: .init(memoryKibibytes: 32, passes: 2, lanes: 1)),
            secret: try ServerSecret(path: world.storage.folder.path + "/secret.key"), outbox: world.environment.outbox,
            render: { world.mails.render($0, in: $1) })
        _ = try Login(strong).attempt(email: "karim@exemple.ma", password: "Tortue-57x", by: visitor).opened()
        let stored = try world.storage.database.read {
            try $0.first("SELECT password_hash FROM accounts") { try $0.text(0) }
        }
        XCTAssertEqual(stored?.hasPrefix("$argon2id$v=19$m=32,t=2,p=1$"), true)
        _ = try Login(strong).attempt(email: "karim@exemple.ma", password: "Tortue-57x", by: visitor).opened()
    }

    func testOnlyANewBrowserIsTold() throws {
        let world = try AccountWorld()
        try world.activeAccount()
        let first = try signIn(world).opened()
        XCTAssertEqual(try world.deliver(), [], "the account's first browser")
        let known = Visitor(address: "198.51.100.7", userAgent: "Firefox", device: first.device)
        XCTAssertEqual(try signIn(world, by: known).opened().device, first.device)
        XCTAssertEqual(try world.deliver(), [])
        let second = try signIn(world, by: Visitor(address: "192.0.2.1")).opened()
        XCTAssertNotEqual(second.device, first.device)
        XCTAssertEqual(try world.deliver().map(\.subject), ["new device"])
    }

    func testABrowserKnownToAnotherAccountIsNew() throws {
        let world = try AccountWorld()
        try world.activeAccount()
        try world.activeAccount(for: RegistryFixture.fatima, email: "fatima@exemple.ma", password: "Lune-bleue42")
        let karims = try signIn(world).opened().device
        _ = try signIn(world, email: "fatima@exemple.ma", password: "Lune-bleue42").opened()
        _ = try world.deliver()
        let visitor = Visitor(address: "192.0.2.1", device: karims)
        let fatimas = try signIn(world, email: "fatima@exemple.ma", password: "Lune-bleue42", by: visitor).opened()
        XCTAssertNotEqual(fatimas.device, karims)
        XCTAssertEqual(try world.deliver().map(\.subject), ["new device"])
    }
}

extension Login.Outcome {
    /// The session, or a thrown complaint.
    func opened() throws -> Login.SignedIn {
        guard case .signedIn(let signedIn) = self else { throw NotSignedIn(outcome: "\(self)") }
        return signedIn
    }

    struct NotSignedIn: Error { let outcome: String }
}
