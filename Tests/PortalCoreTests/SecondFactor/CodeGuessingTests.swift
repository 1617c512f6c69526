import PortalTestSupport
import XCTest

@testable import PortalCore

/// A thief who holds the mailbox and knows the answer can set a password; the code still stands in the way.
final class CodeGuessingTests: XCTestCase {
    private func switchOn(_ world: AccountWorld) throws {
        try world.activeAccount()
        let token = try Login(world.environment)
            .attempt(email: "karim@exemple.ma", password: "Tortue-57x", by: Visitor(address: "192.0.2.1"))
            .opened().session
        let session = try XCTUnwrap(
            try world.storage.database.read { try SessionStore($0, now: world.clock.now).find(token) })
        let factor = SecondFactor(world.environment)
        XCTAssertEqual(try factor.begin(session, password: "Tortue-57x"), .done)
        let state = try world.storage.database.read { try factor.state(of: session, on: $0) }
        guard case .settingUp(let code) = state else { return XCTFail("\(state)") }
        let typed = code.code(ofStep: TimeCode.step(at: world.clock.now))
        guard case .doneWithCodes = try factor.confirm(session, code: typed) else { return XCTFail("not on") }
        world.clock.advance(.days(2))
        _ = try world.deliver()
    }

    /// The browser that a reset makes known.
    private func reset(_ world: AccountWorld, to password: String) throws -> Token {
        let reset = PasswordReset(world.environment)
        let email = try XCTUnwrap(EmailAddress("karim@exemple.ma"))
        while try reset.request(for: email, by: Visitor(address: "192.0.2.66")) != .mailSentIfKnown {
            world.clock.advance(.minutes(5))
        }
        let token = try XCTUnwrap(try world.deliver().last?.token)
        let outcome = try reset.reset(
            with: token, answer: try XCTUnwrap(SecurityAnswer("Mimi")), to: try world.password(password))
        guard case .changed(let device) = outcome else { throw AccountWorldFailure(outcome: "\(outcome)") }
        return device
    }

    private struct AccountWorldFailure: Error { let outcome: String }

    /// How many codes are compared until the wait is longer than an hour.
    private func guesses(_ world: AccountWorld, _ password: String, _ thief: Visitor) throws -> Int {
        var heard = 0
        while true {
            let login = try Login(world.environment).attempt(email: "karim@exemple.ma", password: password, by: thief)
            guard case .codeNeeded(let half) = login else { throw AccountWorldFailure(outcome: "\(login)") }
            let outcome = try LoginCode(world.environment).attempt(half, code: "00000\(heard % 10)", by: thief)
            switch outcome {
            case .wrong: heard += 1
            case .throttled(let verdict):
                let wait = (verdict.waitsUntil ?? world.clock.now) - world.clock.now
                guard wait < .hours(1) else { return heard }
                world.clock.advance(wait)
            case .signedIn, .outdated: throw AccountWorldFailure(outcome: "\(outcome)")
            }
        }
    }

    func testResettingThePasswordBringsNoNewGuesses() throws {
        let world = try AccountWorld()
        try switchOn(world)
        let start = world.clock.now
        var heard = 0
        for number in 1...3 {
            let password = "Voleur-\(number)4xy"
            let device = try reset(world, to: password)
            heard += try guesses(world, password, Visitor(address: "192.0.2.66", device: device))
        }
        XCTAssertLessThan(world.clock.now - start, .hours(24))
        XCTAssertEqual(heard, 20, "a day's guesses, however many resets")
    }

    /// A browser that has given a code has its own count: what thieves do does not keep its member out.
    func testABrowserThatGaveACodeIsNotHeld() throws {
        let world = try AccountWorld()
        try switchOn(world)
        let password = "Membre-44xy"
        let device = try reset(world, to: password)
        _ = try guesses(world, password, Visitor(address: "192.0.2.66"))
        _ = try world.storage.database.write { try DeviceStore.use(device, at: world.clock.now, on: $0) }
        XCTAssertEqual(try guesses(world, password, Visitor(address: "192.0.2.1", device: device)), 20)
    }
}
