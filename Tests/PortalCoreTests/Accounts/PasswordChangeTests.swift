import PortalTestSupport
import XCTest

@testable import PortalCore

final class PasswordChangeTests: XCTestCase {
    private let visitor = Visitor(address: "192.0.2.1")

    private func signIn(_ world: AccountWorld, _ password: String = "Tortue-57x") throws -> Session {
        let token = try Login(world.environment).attempt(
            email: "karim@exemple.ma", password: password, by: visitor
        ).opened().session
        return try XCTUnwrap(try world.storage.database.read { try SessionStore($0, now: world.clock.now).find(token) })
    }

    private func world(origin: Account.PasswordOrigin = .member) throws -> AccountWorld {
        let world = try AccountWorld()
        try world.activeAccount()
        if origin == .staff { try world.storage.execute("UPDATE accounts SET password_origin = 'staff'") }
        return world
    }

    func testWhatTheFirstLoginAsks() throws {
        let cases: [(Account.PasswordOrigin, FirstLogin.Setting, FirstLogin.Demand)] = [
            (.member, .ask, .changeOrPutOff), (.member, .require, .change), (.member, .off, .nothing),
            (.staff, .ask, .change), (.staff, .require, .change), (.staff, .off, .change),
        ]
        for (origin, setting, demand) in cases {
            let world = try world(origin: origin)
            let firstLogin = FirstLogin(world.environment, setting: setting)
            let session = try signIn(world)
            XCTAssertEqual(firstLogin.demand(on: session), demand, "\(origin) \(setting)")
            XCTAssertEqual(try firstLogin.putOff(session), demand == .change ? .notAllowed : .putOff)
            XCTAssertEqual(firstLogin.demand(on: try signIn(world)), demand == .change ? .change : .nothing)
        }
    }

    func testPuttingOffHasNoEffectOnAPasswordThatStaffSetMeanwhile() throws {
        let world = try world()
        let session = try signIn(world)
        try world.storage.execute("UPDATE accounts SET password_origin = 'staff'")
        XCTAssertEqual(try FirstLogin(world.environment, setting: .ask).putOff(session), .notAllowed)
        XCTAssertEqual(try world.storage.number("SELECT first_login_pending FROM accounts"), 1)
    }

    func testAChangeAtTheFirstLoginOpensTheOtherPages() throws {
        let world = try world(origin: .staff)
        let session = try signIn(world)
        let change = PasswordChange(world.environment)
        XCTAssertEqual(try change.changeAtFirstLogin(session, to: try world.password("Tortue-57x")), .sameAsCurrent)
        XCTAssertEqual(try change.changeAtFirstLogin(session, to: try world.password("Lune-bleue42")), .changed)
        let after = try signIn(world, "Lune-bleue42")
        XCTAssertEqual(FirstLogin(world.environment, setting: .require).demand(on: after), .nothing)
        XCTAssertEqual(after.passwordOrigin, .member)
        XCTAssertEqual(
            try change.changeAtFirstLogin(after, to: try world.password("Tortue-57x")), .outdated,
            "later the current password is asked for")
    }

    func testAChangeEndsAllOtherSessionsAndTellsTheMember() throws {
        let world = try world()
        let (mine, other) = (try signIn(world), try signIn(world))
        let change = PasswordChange(world.environment)
        _ = try world.deliver()
        XCTAssertEqual(try change.change(mine, from: "Tortue-57x", to: try world.password("Lune-bleue42")), .changed)
        let left = try world.storage.database.read { try $0.all("SELECT hash FROM sessions") { try $0.blob(0) } }
        XCTAssertEqual(left, [mine.hash])
        XCTAssertNotEqual(left, [other.hash])
        XCTAssertEqual(try world.deliver().map(\.subject), ["password changed"])
        XCTAssertThrowsError(try signIn(world))
        XCTAssertNoThrow(try signIn(world, "Lune-bleue42"))
    }

    func testTheCurrentPasswordIsAskedForAndGuessingItIsThrottled() throws {
        let world = try world()
        let session = try signIn(world)
        let change = PasswordChange(world.environment)
        let new = try world.password("Lune-bleue42")
        for _ in 0..<4 { XCTAssertEqual(try change.change(session, from: "faux", to: new), .wrongCurrentPassword) }
        XCTAssertEqual(
            try change.change(session, from: "Tortue-57x", to: new),
            .throttled(.delayed(until: world.clock.now + .seconds(2))))
        world.clock.advance(.seconds(2))
        XCTAssertEqual(try change.change(session, from: "Tortue-57x", to: new), .changed)
    }

    /// Each takes the one who hashes: a member with the right password must not keep everybody else from signing in.
    func testRightPasswordsAreCountedToo() throws {
        let world = try world()
        let session = try signIn(world)
        let guarded = CurrentPassword(world.environment)
        func ask() throws -> PasswordGuarded<Void> { try guarded.guarding("Tortue-57x", of: session) { _, _, _ in } }
        for _ in 0..<11 { guard case .done = try ask() else { return XCTFail("refused too early") } }
        guard case .throttled(let verdict) = try ask() else { return XCTFail("never refused") }
        XCTAssertEqual(verdict, .delayed(until: world.clock.now + .seconds(10)))
        world.clock.advance(.seconds(10))
        guard case .done = try ask() else { return XCTFail("refused for too long") }
    }

    func testNothingElseIsHashedForAWrongPassword() throws {
        let world = try world()
        var prepared = 0
        let outcome = try CurrentPassword(world.environment).guarding(
            "faux", of: try signIn(world), preparing: { prepared += 1 }
        ) { _, _, _, _ in prepared += 1 }
        guard case .wrongPassword = outcome else { return XCTFail("taken for the right one") }
        XCTAssertEqual(prepared, 0)
    }

    func testStaffMakesAnAccountThatMustChangeItsPassword() throws {
        let world = try AccountWorld()
        let administration = AccountAdministration(world.environment)
        let email = try XCTUnwrap(EmailAddress("karim@exemple.ma"))
        let matricule = try XCTUnwrap(Matricule("c100001"))
        guard case .created(let password) = try administration.createAccount(matricule: matricule, email: email) else {
            return XCTFail("not created")
        }
        let session = try signIn(world, password)
        XCTAssertEqual(session.passwordOrigin, .staff)
        XCTAssertEqual(FirstLogin(world.environment, setting: .off).demand(on: session), .change)
        XCTAssertEqual(try administration.createAccount(matricule: matricule, email: email), .participantHasAccount)
        let fatima = try XCTUnwrap(Matricule("C100003"))
        XCTAssertEqual(try administration.createAccount(matricule: fatima, email: email), .emailHasAccount)
        let nobody = try XCTUnwrap(Matricule("C9"))
        XCTAssertEqual(try administration.createAccount(matricule: nobody, email: email), .unknownMatricule)
    }

    func testTemporaryPasswordsKeepBothSetsOfRulesAndDiffer() throws {
        let world = try AccountWorld()
        let strong = PasswordPolicy(.strong, lists: try PasswordLists(folder: PackageFiles.data))
        var seen = Set<String>()
        for _ in 0..<500 {
            let password = try AccountAdministration.temporaryPassword()
            XCTAssertNoThrow(try world.password(password), password)
            guard case .accepted = strong.check(password, for: PasswordOwner()) else { return XCTFail(password) }
            seen.insert(password)
        }
        XCTAssertEqual(seen.count, 500)
    }

    func testTheLanguageOfAnAccountChanges() throws {
        let world = try world()
        let session = try signIn(world)
        XCTAssertEqual(session.language, .french)
        try AccountSettings(world.environment).setLanguage(.arabic, of: session)
        XCTAssertEqual(try signIn(world).language, .arabic)
    }

    func testAnswersThatDifferByHabitAreOne() throws {
        let answer = try XCTUnwrap(SecurityAnswer("L'\u{C9}cole  Pasteur"))
        for same in ["l\u{2019}ecole pasteur", "L ECOLE PASTEUR.", " l'\u{E9}cole pasteur "] {
            XCTAssertEqual(SecurityAnswer(same), answer, same)
        }
        XCTAssertNotEqual(SecurityAnswer("ecole pasteur"), answer)
        for wrong in ["", " ", "a", "?!", String(repeating: "x", count: 101)] {
            XCTAssertNil(SecurityAnswer(wrong), wrong)
        }
        XCTAssertNotNil(SecurityAnswer("\u{641}\u{627}\u{633}"))
        XCTAssertEqual(SecurityQuestion.allCases.count, 8)
    }
}
