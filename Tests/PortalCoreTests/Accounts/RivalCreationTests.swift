import PortalTestSupport
import XCTest

@testable import PortalCore

/// Somebody who knows a member's facts and address asks for the account first, with a password of their own.
final class RivalCreationTests: XCTestCase {
    private let thief = Visitor(address: "192.0.2.66")
    private let member = Visitor(address: "192.0.2.1")

    func testTheMemberNeverActivatesAnothersPassword() throws {
        let world = try AccountWorld()
        let creation = AccountCreation(world.environment)
        XCTAssertEqual(try creation.create(try world.request(password: "Voleur-48xy"), by: thief), .mailSent)
        let thiefsLink = try world.activationToken()
        XCTAssertEqual(try creation.create(try world.request(password: "Tortue-57x"), by: member), .mailSent)
        let membersLink = try world.activationToken()
        XCTAssertEqual(try Activation(world.environment).activate(with: thiefsLink), .notDone(.unknown))
        XCTAssertEqual(
            try Activation(world.environment).activate(with: membersLink, password: "Tortue-57x"), .activated)
        guard case .refused = try attempt(world, "Voleur-48xy") else { return XCTFail("the thief is in") }
        guard case .signedIn = try attempt(world, "Tortue-57x") else { return XCTFail("the member is not") }
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM accounts"), 1)
    }

    /// The thief waits for the member to ask, and asks again before the member opens the mail.
    func testTheMemberDoesNotActivateWhatCameSecondEither() throws {
        let world = try AccountWorld()
        let creation = AccountCreation(world.environment)
        let activation = Activation(world.environment)
        XCTAssertEqual(try creation.create(try world.request(password: "Tortue-57x"), by: member), .mailSent)
        XCTAssertEqual(try creation.create(try world.request(password: "Voleur-48xy"), by: thief), .mailSent)
        let link = try world.activationToken()
        XCTAssertEqual(try activation.look(at: link), .contested)
        XCTAssertEqual(try activation.activate(with: link), .notDone(.contested))
        XCTAssertEqual(try activation.activate(with: link, password: "Tortue-57x"), .wrongPassword)
        guard case .activationNeeded = try attempt(world, "Voleur-48xy") else { return XCTFail("the thief is in") }
        // The member asks once more, as the page says, and is let in with the own password.
        XCTAssertEqual(try creation.create(try world.request(password: "Tortue-57x"), by: member), .mailSent)
        let last = try world.activationToken()
        XCTAssertEqual(try activation.activate(with: link, password: "Voleur-48xy"), .notDone(.unknown))
        XCTAssertEqual(try activation.activate(with: last, password: "Tortue-57x"), .activated)
        guard case .signedIn = try attempt(world, "Tortue-57x") else { return XCTFail("the member is not") }
        guard case .refused = try attempt(world, "Voleur-48xy") else { return XCTFail("the thief is in") }
    }

    /// Neither a request with the same password nor one after the last link has expired makes a contest.
    func testWhoAsksAloneIsAskedForNothing() throws {
        let world = try AccountWorld()
        let creation = AccountCreation(world.environment)
        for password in ["Tortue-57x", "Tortue-57x", "Gazelle-83q"] {
            XCTAssertEqual(try creation.create(try world.request(password: password), by: member), .mailSent)
            _ = try world.deliver()
            if password == "Tortue-57x" { world.clock.advance(.hours(30)) }
        }
        XCTAssertEqual(try Activation(world.environment).look(at: try world.activationToken()), .valid)
    }

    func testGuessingThePasswordBehindTheLinkIsSlowedDown() throws {
        let world = try AccountWorld()
        let creation = AccountCreation(world.environment)
        XCTAssertEqual(try creation.create(try world.request(password: "Voleur-48xy"), by: thief), .mailSent)
        XCTAssertEqual(try creation.create(try world.request(password: "Tortue-57x"), by: member), .mailSent)
        let link = try world.activationToken()
        for number in 0..<4 {
            let outcome = try Activation(world.environment).activate(with: link, password: "Essai-4\(number)xy")
            XCTAssertEqual(outcome, .wrongPassword)
        }
        guard case .throttled = try Activation(world.environment).activate(with: link, password: "Essai-55xy") else {
            return XCTFail("not slowed down")
        }
    }

    func testAFormSentTwiceKeepsItsLink() throws {
        let world = try AccountWorld()
        let creation = AccountCreation(world.environment)
        XCTAssertEqual(try creation.create(try world.request(), by: member), .mailSent)
        let link = try world.activationToken()
        XCTAssertEqual(try creation.create(try world.request(), by: member), .mailSent)
        XCTAssertEqual(try world.deliver().map(\.subject), ["exists false"])
        XCTAssertEqual(try Activation(world.environment).look(at: link), .valid)
    }

    func testNeitherAnActiveAccountNorAnothersGivesWay() throws {
        let world = try AccountWorld()
        try world.activeAccount()
        let creation = AccountCreation(world.environment)
        XCTAssertEqual(try creation.create(try world.request(password: "Voleur-48xy"), by: thief), .mailSent)
        let waiting = try world.request(for: RegistryFixture.fatima, email: "fatima@exemple.ma")
        XCTAssertEqual(try creation.create(waiting, by: member), .mailSent)
        let rival = try world.request(for: RegistryFixture.helene, email: "fatima@exemple.ma", password: "Voleur-48xy")
        XCTAssertEqual(try creation.create(rival, by: thief), .mailSent)
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM accounts"), 2)
        guard case .signedIn = try attempt(world, "Tortue-57x") else { return XCTFail("the member is out") }
    }

    private func attempt(_ world: AccountWorld, _ password: String) throws -> Login.Outcome {
        try Login(world.environment).attempt(email: "karim@exemple.ma", password: password, by: member)
    }
}
