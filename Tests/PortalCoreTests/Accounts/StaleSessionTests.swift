import Locking
import PortalTestSupport
import XCTest

@testable import PortalCore

/// A thief with the password is in the middle of something while the owner shuts them out: nothing of it is done.
final class StaleSessionTests: XCTestCase {
    /// What the thief does; says whether it was refused as outdated.
    private typealias Act = (name: String, isRefused: @Sendable (AccountEnvironment, Session) throws -> Bool)

    private static let acts: [Act] = [
        (
            "address",
            { environment, session in
                let new = try XCTUnwrap(EmailAddress("voleur@exemple.ma"))
                return try EmailChange(environment).request(session, to: new, password: "Tortue-57x") == .outdated
            }
        ),
        (
            "question",
            { environment, session in
                let answer = try XCTUnwrap(SecurityAnswer("Volée"))
                let outcome = try QuestionChange(environment)
                    .change(session, to: .q1, answer: answer, password: "Tortue-57x")
                guard case .outdated = outcome else { return false }
                return true
            }
        ),
        (
            "closing",
            { environment, session in
                guard case .outdated = try AccountClosing(environment).close(session, password: "Tortue-57x") else {
                    return false
                }
                return true
            }
        ),
        (
            "archive",
            { environment, session in
                guard case .outdated = try DataExport(environment).begin(session, password: "Tortue-57x") else {
                    return false
                }
                return true
            }
        ),
        (
            "second factor",
            { environment, session in
                try SecondFactor(environment).begin(session, password: "Tortue-57x") == .outdated
            }
        ),
        (
            "password",
            { environment, session in
                let policy = PasswordPolicy(.guide, lists: try PasswordLists(folder: PackageFiles.data))
                guard case .accepted(let new) = policy.check("Voleur-48xy", for: PasswordOwner()) else { return false }
                return try PasswordChange(environment).change(session, from: "Tortue-57x", to: new) == .outdated
            }
        ),
    ]

    func testASessionEndedMeanwhileDoesNothing() throws {
        try assertNothingIsDone { writer, session in
            try SessionWriter(writer).endAll(of: session.account)
        }
    }

    func testAPasswordReplacedMeanwhileDoesNothing() throws {
        try assertNothingIsDone { writer, session in
            try writer.execute("UPDATE accounts SET password_hash = 'other' WHERE id = :id", [":id": session.account])
        }
    }

    func testAnAccountDisabledMeanwhileDoesNothing() throws {
        try assertNothingIsDone { writer, session in
            try writer.execute("UPDATE accounts SET state = 'disabled' WHERE id = :id", [":id": session.account])
        }
    }

    /// A telephone is confirmed without the password: the session alone must still be there.
    func testASessionEndedMeanwhileLeavesNoTelephone() throws {
        let world = try AccountWorld()
        let session = try signedIn(world)
        let factor = SecondFactor(world.environment)
        XCTAssertEqual(try factor.begin(session, password: "Tortue-57x"), .done)
        let state = try world.storage.database.read { try factor.state(of: session, on: $0) }
        guard case .settingUp(let code) = state else { return XCTFail("\(state)") }
        _ = try world.storage.database.write { try SessionWriter($0).endAll(of: session.account) }
        let typed = code.code(ofStep: TimeCode.step(at: world.clock.now))
        XCTAssertEqual(try factor.confirm(session, code: typed), .outdated)
        XCTAssertEqual(
            try world.storage.number("SELECT COUNT(*) FROM second_factors WHERE confirmed_at IS NOT NULL"), 0)
    }

    private func signedIn(_ world: AccountWorld) throws -> Session {
        try world.activeAccount()
        let token = try Login(world.environment)
            .attempt(email: "karim@exemple.ma", password: "Tortue-57x", by: Visitor(address: "192.0.2.1"))
            .opened().session
        return try XCTUnwrap(try world.storage.database.read { try SessionStore($0, now: world.clock.now).find(token) })
    }

    private func assertNothingIsDone(
        line: UInt = #line, _ change: @escaping @Sendable (any DatabaseWriter, Session) throws -> Void
    ) throws {
        for act in Self.acts {
            let world = try AccountWorld()
            let session = try signedIn(world)
            _ = try world.deliver()
            let before = try traces(world)
            // The attempt is counted in the first transaction, and after the hash taken back in the second.
            let database = InterruptedDatabase(world.storage.database, beforeWrite: 3) { try change($0, session) }
            let environment = AccountEnvironment(
                database: database, clock: world.clock.clock, hasher: world.environment.hasher,
                secret: world.environment.secret, outbox: world.environment.outbox,
                render: { world.mails.render($0, in: $1) })
            XCTAssertTrue(try act.isRefused(environment, session), act.name, line: line)
            XCTAssertTrue(database.wasInterrupted, act.name, line: line)
            XCTAssertEqual(try traces(world), before, act.name, line: line)
        }
    }

    /// What such acts leave behind.
    private func traces(_ world: AccountWorld) throws -> [Int] {
        try [
            "SELECT COUNT(*) FROM outbox", "SELECT COUNT(*) FROM tokens WHERE used_at IS NULL",
            "SELECT COUNT(*) FROM accounts WHERE closes_at IS NOT NULL OR security_question <> 'q3'",
            "SELECT COUNT(*) FROM second_factors", "SELECT COUNT(*) FROM activity",
        ].map { (sql: SQL) in try world.storage.number(sql) }
    }
}

/// A database in which somebody else writes just before the transaction of a given number.
private final class InterruptedDatabase: Database {
    private let database: any Database
    private let number: Int
    private let change: @Sendable (any DatabaseWriter) throws -> Void
    private let count = Locked(0)

    init(
        _ database: any Database, beforeWrite number: Int,
        _ change: @escaping @Sendable (any DatabaseWriter) throws -> Void
    ) {
        self.database = database
        self.number = number
        self.change = change
    }

    var wasInterrupted: Bool { count.withLock { $0 >= number } }

    func read<Result>(_ body: (any DatabaseReader) throws -> Result) throws -> Result { try database.read(body) }

    func write<Result>(_ body: (any DatabaseWriter) throws -> Result) throws -> Result {
        let isNext = count.withLock { count in
            count += 1
            return count == number
        }
        if isNext { try database.write(change) }
        return try database.write(body)
    }

    func check() throws { try database.check() }
}
