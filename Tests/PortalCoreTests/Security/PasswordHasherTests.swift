import PortalTestSupport
import XCTest

@testable import PortalCore

final class PasswordHasherTests: XCTestCase {
    func testTheRealCostsStandInTheStoredText() throws {
        let hasher = try PasswordHasher()
        let hash = try hasher.hash("Tortue-57x")
        XCTAssertTrue(hash.phc.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"), hash.phc)
        XCTAssertTrue(hasher.verify("Tortue-57x", against: hash))
        XCTAssertFalse(hasher.verify("Tortue-57y", against: hash))
        XCTAssertFalse(hasher.isOutdated(hash))
    }

    func testEachHashHasItsOwnSalt() throws {
        let hasher = try PasswordHasher(parameters: .cheap)
        XCTAssertNotEqual(try hasher.hash("secret").phc, try hasher.hash("secret").phc)
    }

    func testNothingMatchesNoHash() throws {
        let hasher = try PasswordHasher(parameters: .cheap)
        XCTAssertFalse(hasher.verify("", against: nil))
        XCTAssertFalse(hasher.verify("secret", against: nil))
    }

    func testOneSpellingOfEachCharacter() throws {
        let hasher = try PasswordHasher(parameters: .cheap)
        let composed = try hasher.hash("caf\u{E9}")
        XCTAssertTrue(hasher.verify("cafe\u{301}", against: composed))
        XCTAssertFalse(hasher.verify("cafe", against: composed))
    }

    func testNothingIsCutOff() throws {
        let hasher = try PasswordHasher(parameters: .cheap)
        let long = String(repeating: "x", count: 127)
        XCTAssertFalse(hasher.verify(long + "b", against: try hasher.hash(long + "a")))
        XCTAssertFalse(hasher.verify("a\0b", against: try hasher.hash("a\0c")))
        XCTAssertFalse(hasher.verify("a", against: try hasher.hash("a\0")))
    }

    func testLowerCostsAreOutdatedAndHigherOnesAreNot() throws {
        let strong = try PasswordHasher(parameters: .init(memoryKibibytes: 16, passes: 2, lanes: 1))
        let weak = try PasswordHasher(parameters: .cheap)
        XCTAssertTrue(strong.isOutdated(try weak.hash("secret")))
        XCTAssertFalse(weak.isOutdated(try strong.hash("secret")))
        XCTAssertTrue(weak.verify("secret", against: try strong.hash("secret")))
        XCTAssertTrue(weak.isOutdated(PasswordHash(phc: "")))
        XCTAssertTrue(weak.isOutdated(PasswordHash(phc: "$argon2i$v=19$m=16,t=2,p=1$a$b")))
        XCTAssertFalse(weak.verify("secret", against: PasswordHash(phc: "nonsense")))
    }
}
