import PortalTestSupport
import XCTest

@testable import PortalCore

final class LoginThrottleTests: XCTestCase {
    private enum Seen: Equatable { case opened, refused, delayed, held }

    private func attempt(
        _ world: AccountWorld, _ password: String, from address: String = "192.0.2.1", device: Token? = nil,
        email: String = "karim@exemple.ma"
    ) throws -> Seen {
        let visitor = Visitor(address: address, device: device)
        switch try Login(world.environment).attempt(email: email, password: password, by: visitor) {
        case .signedIn: return .opened
        case .refused, .codeNeeded, .activationNeeded, .disabled, .temporaryPasswordExpired: return .refused
        case .throttled(.held): return .held
        case .throttled: return .delayed
        }
    }

    /// Guesses from `address`, waiting as told, until a hold.
    private func guessUntilHeld(_ world: AccountWorld, from address: String, email: String = "karim@exemple.ma") throws
        -> Int
    {
        var guesses = 0
        while true {
            let visitor = Visitor(address: address)
            switch try Login(world.environment).attempt(email: email, password: "faux", by: visitor) {
            case .throttled(.delayed(let until)): world.clock.advance(until - world.clock.now)
            case .throttled(.held(let until)):
                XCTAssertEqual(until - world.clock.now, .minutes(15))
                return guesses
            default: guesses += 1
            }
        }
    }

    func testTenGuessesThenFifteenMinutesForKnownAndUnknownAlike() throws {
        let world = try AccountWorld()
        try world.activeAccount()
        XCTAssertEqual(try guessUntilHeld(world, from: "192.0.2.1"), 10)
        XCTAssertEqual(try guessUntilHeld(world, from: "192.0.2.2", email: "personne@exemple.ma"), 10)
        XCTAssertEqual(try attempt(world, "Tortue-57x"), .held, "with the right password too")
        world.clock.advance(.minutes(15))
        XCTAssertEqual(try attempt(world, "Tortue-57x"), .opened)
        XCTAssertEqual(try attempt(world, "faux"), .refused, "a success starts anew")
    }

    func testAHoldSurvivesARestart() throws {
        let world = try AccountWorld()
        try world.activeAccount()
        _ = try guessUntilHeld(world, from: "192.0.2.1")
        let reopened = try SQLiteDatabase(path: world.storage.data.databasePath)
        let environment = AccountEnvironment(
            database: reopened, clock: world.clock.clock, hasher: try PasswordHasher(parameters: .cheap),
            secret: try ServerSecret(path: world.storage.folder.path + "/secret.key"), outbox: world.environment.outbox,
            render: { world.mails.render($0, in: $1) })
        let outcome = try Login(environment).attempt(
            email: "karim@exemple.ma", password: "Tortue-57x", by: Visitor(address: "192.0.2.1"))
        guard case .throttled(.held) = outcome else { return XCTFail("\(outcome)") }
    }

    func testAnotherAddressIsNotHeldWithIt() throws {
        let world = try AccountWorld()
        try world.activeAccount()
        _ = try guessUntilHeld(world, from: "192.0.2.1")
        XCTAssertEqual(try attempt(world, "Tortue-57x", from: "198.51.100.1"), .opened)
    }

    func testManyAddressesTogetherHaveAHundredGuessesADay() throws {
        let world = try AccountWorld()
        try world.activeAccount()
        let start = world.clock.now
        var (guesses, address) = (0, 0)
        while world.clock.now - start < .hours(24) {
            address += 1
            let visitor = Visitor(address: "10.\(address / 65536).\(address / 256 % 256).\(address % 256)")
            let outcome = try Login(world.environment).attempt(email: "karim@exemple.ma", password: "faux", by: visitor)
            if case .throttled(let verdict) = outcome, let until = verdict.waitsUntil {
                world.clock.advance(until - world.clock.now)
            } else {
                guesses += 1
            }
        }
        XCTAssertEqual(guesses, 100)
    }

    func testStrangersNeverKeepAKnownBrowserOut() throws {
        let world = try AccountWorld()
        try world.activeAccount()
        let outcome = try Login(world.environment).attempt(
            email: "karim@exemple.ma", password: "Tortue-57x", by: Visitor(address: "192.0.2.1"))
        let device = try outcome.opened().device
        for address in 0..<200 {
            _ = try attempt(world, "faux", from: "10.0.0.\(address)")
            world.clock.advance(.minutes(5))
        }
        XCTAssertNotEqual(try attempt(world, "Tortue-57x", from: "203.0.113.5"), .opened, "a new browser waits")
        XCTAssertEqual(try attempt(world, "Tortue-57x", from: "10.0.0.1", device: device), .opened)
    }

    func testAKnownBrowserHasItsOwnLimit() throws {
        let world = try AccountWorld()
        try world.activeAccount()
        let outcome = try Login(world.environment).attempt(
            email: "karim@exemple.ma", password: "Tortue-57x", by: Visitor(address: "192.0.2.1"))
        let device = try outcome.opened().device
        for _ in 0..<4 { XCTAssertEqual(try attempt(world, "faux", device: device), .refused) }
        XCTAssertEqual(try attempt(world, "faux", device: device), .delayed)
        XCTAssertEqual(try attempt(world, "Tortue-57x"), .opened, "strangers' counts are not touched")
    }

    func testAForgedDeviceIsAStrangers() throws {
        let world = try AccountWorld()
        try world.activeAccount()
        for _ in 0..<4 { XCTAssertEqual(try attempt(world, "faux", device: try Token.random()), .refused) }
        XCTAssertEqual(try attempt(world, "faux", device: try Token.random()), .delayed)
    }

    func testAWholeNetworkOfIPv6IsOneAddress() {
        XCTAssertEqual(Visitor(address: "2001:db8::1").network, Visitor(address: "2001:db8::ffff:1").network)
        XCTAssertNotEqual(Visitor(address: "2001:db8::1").network, Visitor(address: "2001:db8:0:1::1").network)
        XCTAssertEqual(Visitor(address: "::ffff:192.0.2.1").network, "192.0.2.1")
        XCTAssertEqual(Visitor(address: "192.0.2.1").network, "192.0.2.1")
        XCTAssertEqual(Visitor(address: "unknown").network, "unknown")
    }

    func testParallelGuessesAreAllCounted() throws {
        let world = try AccountWorld()
        try world.activeAccount()
        let environment = world.environment
        DispatchQueue.concurrentPerform(iterations: 40) { _ in
            // What each of them sees does not matter here; a thrown error would show as a missing count below.
            _ = try? Login(environment).attempt(
                email: "karim@exemple.ma", password: "faux", by: Visitor(address: "192.0.2.1"))
        }
        XCTAssertEqual(try world.storage.number("SELECT attempts FROM throttles WHERE action = 'login pair'"), 4)
    }

    func testNoSubjectIsReadableInTheTable() throws {
        let world = try AccountWorld()
        try world.activeAccount()
        _ = try attempt(world, "faux")
        XCTAssertEqual(
            try world.storage.number("SELECT COUNT(*) FROM throttles WHERE length(subject) <> 32"), 0)
    }
}
