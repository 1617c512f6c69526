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
        XCTAssertEqual(try Activation(world.environment).activate(with: membersLink), .activated)
        guard case .refused = try attempt(world, "Voleur-48xy") else { return XCTFail("the thief is in") }
        guard case .signedIn = try attempt(world, "Tortue-57x") else { return XCTFail("the member is not") }
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM accounts"), 1)
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
