import PortalTestSupport
import XCTest

@testable import PortalCore

/// A journal that was tampered with shows it, whatever was done to it.
final class ActivityLogTests: XCTestCase {
    private let visitor = Visitor(address: "41.140.7.9", userAgent: "Firefox/130")

    private func world() throws -> AccountWorld {
        let world = try AccountWorld()
        try world.activeAccount()
        for _ in 0..<3 {
            _ = try Login(world.environment).attempt(email: "karim@exemple.ma", password: "Tortue-57x", by: visitor)
        }
        return world
    }

    private func fault(_ world: AccountWorld) throws -> ActivityFault? {
        let id = Account.ID(number: Int64(try world.storage.number("SELECT MIN(id) FROM accounts")))
        return try world.storage.database.read { try world.environment.activity.fault(in: id, on: $0) }
    }

    private func entries(_ world: AccountWorld) throws -> [ActivityEntry] {
        let id = Account.ID(number: Int64(try world.storage.number("SELECT MIN(id) FROM accounts")))
        return try world.storage.database.read {
            try ActivityStore($0, account: id).entries(ActivityStore.Filter(), before: nil, limit: 100)
        }
    }

    func testWhatWasDoneStandsThereNewestFirst() throws {
        let world = try world()
        XCTAssertNil(try fault(world))
        XCTAssertEqual(
            try entries(world).map(\.activity),
            [
                .signedInFromNewDevice, .signedInFromNewDevice, .signedInFromNewDevice, .accountActivated,
                .accountCreated,
            ])
        XCTAssertEqual(
            try entries(world).first?.actor, .browser(userAgent: "Firefox/130", network: "41.140.•.•"),
            "half of the address is enough")
    }

    func testEveryWayToTamperShows() throws {
        let attacks: [(SQL, ActivityFault)] = [
            ("UPDATE activity SET action = 'session.ended' WHERE number = 2", .changed(number: 2)),
            ("UPDATE activity SET done_at = done_at + 1 WHERE number = 3", .changed(number: 3)),
            ("UPDATE activity SET network = '1.2.•.•' WHERE number = 5", .changed(number: 5)),
            ("UPDATE activity SET staff_name = 'x' WHERE number = 1", .changed(number: 1)),
            ("DELETE FROM activity WHERE number = 3", .missing(number: 3)),
            ("DELETE FROM activity WHERE number = 5", .missing(number: 5)),
            ("DELETE FROM activity", .missing(number: 1)),
            ("DELETE FROM activity_ends", .endChanged),
            ("UPDATE activity_ends SET number = 4", .endChanged),
            ("UPDATE activity SET number = number + 1 WHERE number = 5", .missing(number: 5)),
        ]
        for (attack, expected) in attacks {
            let world = try world()
            try world.storage.execute(attack)
            XCTAssertEqual(try fault(world), expected, "\(attack)")
        }
    }

    /// Without the secret even the last row cannot be taken off together with the note of the end.
    func testTheEndOfAnEarlierDayDoesNotFit() throws {
        let world = try world()
        try world.storage.execute("DELETE FROM activity WHERE number = 5")
        try world.storage.execute(
            """
            UPDATE activity_ends SET number = 4, digest = (SELECT digest FROM activity WHERE number = 4)
            """)
        XCTAssertEqual(try fault(world), .endChanged)
    }

    /// One member's rows are no proof for another.
    func testRowsOfAnotherAccountDoNotFit() throws {
        let world = try world()
        try world.activeAccount(for: RegistryFixture.helene, email: "helene@exemple.ma")
        try world.storage.execute(
            """
            UPDATE activity SET action = o.action, done_at = o.done_at, user_agent = o.user_agent, network = o.network,
                digest = o.digest
            FROM (SELECT * FROM activity WHERE account_id = (SELECT MAX(id) FROM accounts)) o
            WHERE activity.number = o.number AND activity.account_id = (SELECT MIN(id) FROM accounts)
            """)
        XCTAssertEqual(try fault(world), .changed(number: 1))
    }

    func testRefusedLoginsComeInBeforeTheNextLoginAndByHousekeeping() throws {
        let world = try world()
        let login = Login(world.environment)
        for _ in 0..<2 { _ = try login.attempt(email: "karim@exemple.ma", password: "faux", by: visitor) }
        _ = try login.attempt(email: "personne@exemple.ma", password: "faux", by: visitor)
        XCTAssertEqual(try entries(world).count, 5)
        world.clock.advance(.minutes(2))
        _ = try world.deliver()
        XCTAssertEqual(try entries(world).prefix(2).map(\.activity), [.loginRefused, .loginRefused])
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM login_attempts"), 0)
        _ = try login.attempt(email: "karim@exemple.ma", password: "faux", by: visitor)
        _ = try login.attempt(email: "karim@exemple.ma", password: "Tortue-57x", by: visitor)
        XCTAssertEqual(try entries(world).prefix(2).map(\.activity), [.signedInFromNewDevice, .loginRefused])
        XCTAssertNil(try fault(world))
    }

    func testStrangersDoNotFillTheJournal() throws {
        let world = try world()
        for number in 0..<40 {
            _ = try Login(world.environment).attempt(
                email: "karim@exemple.ma", password: "faux", by: Visitor(address: "198.51.\(number).1"))
            world.clock.advance(.minutes(16))
        }
        _ = try world.deliver()
        XCTAssertEqual(try entries(world).count { $0.activity == .loginRefused }, 20)
    }
}
