import Locking
import PortalTestSupport
import XCTest

@testable import PortalCore

/// What happens to an account while the password of a login is being hashed.
final class LoginRaceTests: XCTestCase {
    func testAnAccountClosedMeanwhileOpensNoSession() throws {
        try assertRefused { world in
            try world.storage.execute("UPDATE accounts SET state = 'disabled'")
        }
    }

    func testThePasswordBeforeAChangeOpensNoSession() throws {
        try assertRefused { world in
            let hash = try world.environment.hasher.hash("Gazelle-83q")
            _ = try world.storage.database.write {
                try $0.execute("UPDATE accounts SET password_hash = :hash", [":hash": hash])
            }
        }
    }

    private func assertRefused(_ change: @escaping @Sendable (AccountWorld) throws -> Void) throws {
        let world = try AccountWorld()
        try world.activeAccount()
        // The time is asked for once before the hash and once after it.
        let calls = Locked(0)
        let clock = Clock {
            let call = calls.withLock { count in
                count += 1
                return count
            }
            if call == 2 {
                do { try change(world) } catch { XCTFail("\(error)") }
            }
            return world.clock.now
        }
        let environment = AccountEnvironment(
            database: world.storage.database, clock: clock, hasher: world.environment.hasher,
            secret: world.environment.throttles.secret, outbox: world.environment.outbox,
            render: { world.mails.render($0, in: $1) })
        let outcome = try Login(environment).attempt(
            email: "karim@exemple.ma", password: "Tortue-57x", by: Visitor(address: "192.0.2.1"))
        guard case .refused = outcome else { return XCTFail("\(outcome)") }
        XCTAssertEqual(calls.withLock { $0 }, 2)
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM sessions"), 0)
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM devices"), 0)
    }
}
