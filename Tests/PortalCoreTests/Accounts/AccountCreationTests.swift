import PortalTestSupport
import XCTest

@testable import PortalCore

final class AccountCreationTests: XCTestCase {
    private let visitor = Visitor(address: "192.0.2.1")

    func testTheFactsOfAMemberMakeAPendingAccountAndAMail() throws {
        let world = try AccountWorld()
        XCTAssertEqual(try AccountCreation(world.environment).create(try world.request(), by: visitor), .mailSent)
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM accounts WHERE state = 'pending'"), 1)
        XCTAssertEqual(try world.storage.number("SELECT first_login_pending FROM accounts"), 1)
        let mails = try world.deliver()
        XCTAssertEqual(mails.map(\.recipient), ["karim@exemple.ma"])
        let token = try XCTUnwrap(mails.first?.token)
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM tokens WHERE length(hash) = 32"), 1)
        let stored = try world.storage.database.read { try $0.all("SELECT hash FROM tokens") { try $0.blob(0) } }
        XCTAssertEqual(stored, [token.hash])
    }

    func testEachWrongFactGivesTheSameAnswerAndLeavesNothing() throws {
        let world = try AccountWorld()
        let creation = AccountCreation(world.environment)
        let unknown = RegistryFixture.Member("C999999", "El Alaoui", "Karim", "1975-04-09")
        for request in [
            try world.request(for: unknown), try world.request(lastName: "Alami"),
            try world.request(firstName: "Karima"),
            try world.request(birthDate: "1975-04-10"), try world.request(lastName: "-"),
            try world.request(firstName: ""),
        ] {
            XCTAssertEqual(try creation.create(request, by: visitor), .noMatch)
            world.clock.advance(.minutes(20))
        }
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM accounts"), 0)
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM outbox"), 0)
    }

    func testNamesMayBeWrittenInMoreThanOneWay() throws {
        for (last, first) in [
            ("ELALAOUI", "karim"), ("Alaoui", "KARIM "), ("el-alaoui", "K\u{E2}rim"), (" El  Alaoui", "Karim"),
            ("El'Alaoui", "Karim"),
        ] {
            let world = try AccountWorld()
            let request = try world.request(lastName: last, firstName: first)
            XCTAssertEqual(try AccountCreation(world.environment).create(request, by: visitor), .mailSent, last)
            XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM accounts"), 1, last)
        }
    }

    func testAMemberWithAnAccountGetsTheSameAnswerAndTheOwnerAMail() throws {
        let world = try AccountWorld()
        try world.activeAccount()
        let request = try world.request(email: "autre@exemple.ma")
        XCTAssertEqual(try AccountCreation(world.environment).create(request, by: visitor), .mailSent)
        let mails = try world.deliver()
        XCTAssertEqual(mails.map(\.recipient), ["karim@exemple.ma"])
        XCTAssertEqual(mails.map(\.subject), ["exists true"])
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM accounts"), 1)
    }

    func testAnAddressInUseGetsTheSameAnswerAndItsOwnerAMail() throws {
        let world = try AccountWorld()
        try world.activeAccount()
        let request = try world.request(for: RegistryFixture.fatima, email: "KARIM@exemple.ma")
        XCTAssertEqual(try AccountCreation(world.environment).create(request, by: visitor), .mailSent)
        XCTAssertEqual(try world.deliver().map(\.subject), ["exists true"])
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM accounts"), 1)
    }

    func testAPendingAccountStandsUntilItsLinkHasExpired() throws {
        let world = try AccountWorld()
        let creation = AccountCreation(world.environment)
        XCTAssertEqual(try creation.create(try world.request(), by: visitor), .mailSent)
        let first = try world.activationToken()
        world.clock.advance(.hours(47))
        XCTAssertEqual(try creation.create(try world.request(email: "b@exemple.ma"), by: visitor), .mailSent)
        XCTAssertEqual(try world.deliver().map(\.subject), ["exists false"])
        world.clock.advance(.hours(1))
        XCTAssertEqual(try creation.create(try world.request(email: "b@exemple.ma"), by: visitor), .mailSent)
        XCTAssertEqual(try world.deliver().map(\.recipient), ["b@exemple.ma"])
        XCTAssertEqual(try Activation(world.environment).look(at: first), .unknown)
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM accounts"), 1)
    }

    func testADisabledAccountIsNotReplaced() throws {
        let world = try AccountWorld()
        try world.activeAccount()
        try world.storage.execute("UPDATE accounts SET state = 'disabled', activated_at = NULL")
        world.clock.advance(.days(30))
        XCTAssertEqual(try AccountCreation(world.environment).create(try world.request(), by: visitor), .mailSent)
        XCTAssertEqual(try world.deliver().map(\.subject), ["exists true"])
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM accounts WHERE state = 'disabled'"), 1)
    }

    func testTheRegistrysOwnAddressIsToldOfAnother() throws {
        let world = try AccountWorld()
        let creation = AccountCreation(world.environment)
        let request = try world.request(for: RegistryFixture.helene, email: "pirate@exemple.ma")
        XCTAssertEqual(try creation.create(request, by: visitor), .mailSent)
        let mails = try world.deliver()
        XCTAssertEqual(Set(mails.map(\.recipient)), ["pirate@exemple.ma", "helene@registre.example"])
        XCTAssertFalse(mails.contains { $0.recipient == "helene@registre.example" && $0.token != nil })
    }

    func testTheRegistrysOwnAddressIsNotToldOfItself() throws {
        let world = try AccountWorld()
        let request = try world.request(for: RegistryFixture.helene, email: "Helene@Registre.example")
        XCTAssertEqual(try AccountCreation(world.environment).create(request, by: visitor), .mailSent)
        XCTAssertEqual(try world.deliver().count, 1)
    }

    func testTwentyAtOnceMakeOneAccount() throws {
        let world = try AccountWorld()
        let request = try world.request()
        let outcomes = OutcomeList()
        DispatchQueue.concurrentPerform(iterations: 20) { index in
            outcomes.append(
                Result {
                    try AccountCreation(world.environment).create(request, by: Visitor(address: "192.0.2.\(index)"))
                })
        }
        let values = try outcomes.values.map { try $0.get() }
        XCTAssertEqual(values.count, 20)
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM accounts"), 1)
        let links = try world.deliver().filter { $0.token != nil }
        XCTAssertEqual(links.count, 1)
    }

    func testAttemptsAreThrottledByMatriculeAndByAddress() throws {
        let world = try AccountWorld()
        let creation = AccountCreation(world.environment)
        let wrong = try world.request(lastName: "Alami")
        for index in 0..<4 {
            XCTAssertEqual(try creation.create(wrong, by: Visitor(address: "192.0.2.\(index)")), .noMatch)
        }
        let until = world.clock.now + .seconds(2)
        // Whoever asks now, and with the right facts too.
        XCTAssertEqual(
            try creation.create(try world.request(), by: Visitor(address: "198.51.100.1")),
            .throttled(.delayed(until: until)))
        XCTAssertEqual(
            try creation.create(try world.request(for: RegistryFixture.fatima), by: Visitor(address: "192.0.2.1")),
            .mailSent)
        world.clock.advance(.seconds(2))
        XCTAssertEqual(
            try creation.create(try world.request(email: "k2@exemple.ma"), by: Visitor(address: "198.51.100.1")),
            .mailSent)
    }

    func testOneAddressCannotTryManyMatricules() throws {
        let world = try AccountWorld()
        let creation = AccountCreation(world.environment)
        var refusals = 0
        for index in 0..<120 {
            let member = RegistryFixture.Member("X\(index)", "Nom", "Prenom", "1980-01-01")
            if case .throttled = try creation.create(try world.request(for: member), by: visitor) { refusals += 1 }
        }
        XCTAssertGreaterThanOrEqual(refusals, 60)
    }
}

/// Results from many threads.
private final class OutcomeList: @unchecked Sendable {
    // Sendable: `list` is reached only while `lock` is held.
    private let lock = NSLock()
    private var list: [Result<AccountCreation.Outcome, any Error>] = []

    var values: [Result<AccountCreation.Outcome, any Error>] { lock.withLock { list } }

    func append(_ value: Result<AccountCreation.Outcome, any Error>) { lock.withLock { list.append(value) } }
}
