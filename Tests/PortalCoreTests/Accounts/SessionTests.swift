import PortalTestSupport
import XCTest

@testable import PortalCore

final class SessionTests: XCTestCase {
    private struct Setup {
        let world: AccountWorld
        let token: Token

        var session: Session? {
            get throws { try world.storage.database.read { try SessionStore($0, now: world.clock.now).find(token) } }
        }

        func touch() throws {
            guard let session = try session else { return XCTFail("no session") }
            guard session.isTouchDue(at: world.clock.now) else { return }
            try world.storage.database.write { try SessionWriter($0).touch(session, at: world.clock.now) }
        }
    }

    private func setup() throws -> Setup {
        let world = try AccountWorld()
        try world.activeAccount()
        return Setup(world: world, token: try signIn(world))
    }

    private func signIn(_ world: AccountWorld) throws -> Token {
        try Login(world.environment).attempt(
            email: "karim@exemple.ma", password: "Tortue-57x", by: Visitor(address: "192.0.2.1", userAgent: "Firefox")
        ).opened().session
    }

    func testItEndsAfterThirtyIdleMinutes() throws {
        let setup = try setup()
        setup.world.clock.advance(.minutes(30) - .seconds(1))
        XCTAssertNotNil(try setup.session)
        setup.world.clock.advance(.seconds(1))
        XCTAssertNil(try setup.session)
    }

    func testItEndsAfterTwelveHoursHoweverBusy() throws {
        let setup = try setup()
        for _ in 0..<71 {
            setup.world.clock.advance(.minutes(10))
            try setup.touch()
        }
        XCTAssertNotNil(try setup.session)
        setup.world.clock.advance(.minutes(10))
        XCTAssertNil(try setup.session)
    }

    func testItIsTouchedAtMostOnceAMinute() throws {
        let setup = try setup()
        let session = try XCTUnwrap(try setup.session)
        XCTAssertFalse(session.isTouchDue(at: setup.world.clock.now + .seconds(59)))
        XCTAssertTrue(session.isTouchDue(at: setup.world.clock.now + .seconds(60)))
        XCTAssertFalse(session.isTouchDue(at: setup.world.clock.now - .seconds(59)))
        XCTAssertTrue(session.isTouchDue(at: setup.world.clock.now - .hours(1)), "the clock was set back")
    }

    func testAClockSetBackEndsNothing() throws {
        let setup = try setup()
        setup.world.clock.advance(.hours(0) - .hours(1))
        XCTAssertNotNil(try setup.session)
        try setup.touch()
        XCTAssertEqual(try setup.session?.lastSeenAt, setup.world.clock.now)
    }

    func testLogoutEndsItOnTheServer() throws {
        let setup = try setup()
        try setup.world.storage.database.write { try SessionWriter($0).end(setup.token) }
        XCTAssertNil(try setup.session)
    }

    func testClosingTheAccountEndsItAtOnce() throws {
        let setup = try setup()
        let participant = try XCTUnwrap(try setup.session).participant.id
        let administration = AccountAdministration(setup.world.environment)
        XCTAssertTrue(try administration.disable(participant))
        XCTAssertFalse(try administration.disable(participant))
        XCTAssertNil(try setup.session)
        XCTAssertTrue(try administration.enable(participant))
        XCTAssertFalse(try administration.enable(participant))
        XCTAssertNil(try setup.session, "it does not come back")
        XCTAssertNotNil(try signIn(setup.world))
    }

    func testAStateWrittenBehindOurBackEndsItToo() throws {
        let setup = try setup()
        try setup.world.storage.execute("UPDATE accounts SET state = 'disabled'")
        XCTAssertNil(try setup.session)
    }

    func testTheOwnerSeesAndEndsTheOwnOnly() throws {
        let setup = try setup()
        let world = setup.world
        let other = try signIn(world)
        try world.activeAccount(for: RegistryFixture.fatima, email: "fatima@exemple.ma", password: "Lune-bleue42")
        let fatima = try Login(world.environment).attempt(
            email: "fatima@exemple.ma", password: "Lune-bleue42", by: Visitor(address: "192.0.2.9")
        ).opened().session
        let session = try XCTUnwrap(try setup.session)
        let list = try world.storage.database.read {
            try SessionStore($0, now: world.clock.now).all(of: session.account)
        }
        XCTAssertEqual(Set(list.map(\.hash)), [setup.token.hash, other.hash])
        XCTAssertEqual(list.first?.userAgent, "Firefox")
        try world.storage.database.write { writer in
            XCTAssertFalse(try SessionWriter(writer).end(fatima.hash, of: session.account))
            XCTAssertTrue(try SessionWriter(writer).end(other.hash, of: session.account))
        }
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM sessions"), 2)
    }

    func testHousekeepingRemovesWhatHasEnded() throws {
        let setup = try setup()
        let housekeeping = Housekeeping(setup.world.environment)
        try housekeeping.run()
        XCTAssertNotNil(try setup.session)
        setup.world.clock.advance(.days(33))
        try housekeeping.run()
        for sql: SQL in [
            "SELECT COUNT(*) FROM sessions", "SELECT COUNT(*) FROM tokens", "SELECT COUNT(*) FROM throttles",
        ] { XCTAssertEqual(try setup.world.storage.number(sql), 0) }
        XCTAssertEqual(try setup.world.storage.number("SELECT COUNT(*) FROM devices"), 1)
        setup.world.clock.advance(.days(400))
        try housekeeping.run()
        XCTAssertEqual(try setup.world.storage.number("SELECT COUNT(*) FROM devices"), 0)
    }

    func testOneStatementOnIndexesYieldsTheSession() throws {
        let setup = try setup()
        let plan = try setup.world.storage.database.read { reader in
            try reader.all(
                """
                EXPLAIN QUERY PLAN SELECT s.created_at FROM sessions s JOIN accounts a ON a.id = s.account_id
                JOIN participants p ON p.id = a.participant_id WHERE s.hash = :hash
                """, [":hash": setup.token.hash]
            ) { try $0.text(3) }
        }
        XCTAssertEqual(plan.count, 3)
        XCTAssertTrue(plan.allSatisfy { $0.hasPrefix("SEARCH") }, "\(plan)")
    }
}
