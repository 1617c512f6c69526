import PortalTestSupport
import XCTest

@testable import PortalCore

/// Passwords that staff gives: they work for a week, and once.
final class StaffPasswordTests: XCTestCase {
    private struct Unexpected: Error {}

    private let visitor = Visitor(address: "192.0.2.1", userAgent: "Firefox")

    private func madeByStaff() throws -> (world: AccountWorld, password: String) {
        let world = try AccountWorld()
        let outcome = try AccountAdministration(world.environment).createAccount(
            matricule: try XCTUnwrap(Matricule("C100001")), email: try XCTUnwrap(EmailAddress("karim@exemple.ma")))
        guard case .created(let password) = outcome else { throw Unexpected() }
        return (world, password)
    }

    private func signIn(_ world: AccountWorld, _ password: String) throws -> Login.Outcome {
        try Login(world.environment).attempt(email: "karim@exemple.ma", password: password, by: visitor)
    }

    func testATemporaryPasswordWorksForAWeek() throws {
        let (world, password) = try madeByStaff()
        world.clock.advance(AccountAdministration.temporaryPasswordLifetime - .seconds(1))
        _ = try signIn(world, password).opened()
        world.clock.advance(.seconds(1))
        guard case .temporaryPasswordExpired = try signIn(world, password) else { return XCTFail("it still works") }
        guard case .refused = try signIn(world, password + "x") else { return XCTFail("told to who does not know it") }
    }

    func testThePasswordChosenInItsPlaceLasts() throws {
        let (world, password) = try madeByStaff()
        let token = try signIn(world, password).opened().session
        let session = try XCTUnwrap(
            try world.storage.database.read { try SessionStore($0, now: world.clock.now).find(token) })
        XCTAssertEqual(
            try PasswordChange(world.environment).changeAtFirstLogin(session, to: try world.password("Rivage#82k")),
            .changed)
        world.clock.advance(.days(400))
        _ = try signIn(world, "Rivage#82k").opened()
    }

    func testStaffGivesAnother() throws {
        let world = try AccountWorld()
        try world.activeAccount()
        _ = try signIn(world, "Tortue-57x").opened()
        let administration = AccountAdministration(world.environment)
        let matricule = try XCTUnwrap(Matricule("C100001"))
        let participant = try XCTUnwrap(try administration.participant(matricule))
        guard case .given(let password) = try administration.resetPassword(participant) else { return XCTFail() }
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM sessions"), 0)
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM devices"), 0)
        guard case .refused = try signIn(world, "Tortue-57x") else { return XCTFail("the old one still works") }
        let token = try signIn(world, password).opened().session
        let session = try world.storage.database.read { try SessionStore($0, now: world.clock.now).find(token) }
        XCTAssertEqual(session?.passwordOrigin, .staff)
        XCTAssertEqual(session?.isFirstLoginPending, true)
        XCTAssertTrue(try world.deliver().contains { $0.recipient == "karim@exemple.ma" }, "a mail tells the member")
    }

    func testOnlyAnActiveAccountIsGivenOne() throws {
        let world = try AccountWorld()
        let administration = AccountAdministration(world.environment)
        let participant = try XCTUnwrap(try administration.participant(try XCTUnwrap(Matricule("C100001"))))
        XCTAssertEqual(try administration.resetPassword(participant), .noActiveAccount)
        try world.activeAccount()
        XCTAssertTrue(try administration.disable(participant))
        XCTAssertEqual(try administration.resetPassword(participant), .noActiveAccount)
        XCTAssertNil(try administration.participant(try XCTUnwrap(Matricule("Z9"))))
    }
}
