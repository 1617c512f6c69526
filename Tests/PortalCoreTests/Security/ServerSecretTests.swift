import PortalTestSupport
import XCTest

@testable import PortalCore

final class ServerSecretTests: XCTestCase {
    func testItIsMadeOnceAndForItsUserOnly() throws {
        let folder = try TemporaryFolder()
        let first = try ServerSecret(path: folder.path + "/secret.key")
        let second = try ServerSecret(path: folder.path + "/secret.key")
        XCTAssertEqual(first.code(for: [1], purpose: "a"), second.code(for: [1], purpose: "a"))
        XCTAssertEqual(folder.permissions(of: "secret.key"), 0o600)
        XCTAssertEqual(try folder.names(), ["secret.key"])
        XCTAssertEqual(try folder.contents(of: "secret.key").count, 32)
    }

    func testAnotherSecretPurposeOrMessageGivesAnotherCode() throws {
        let folder = try TemporaryFolder()
        let one = try ServerSecret(path: folder.path + "/one")
        let two = try ServerSecret(path: folder.path + "/two")
        let code = one.code(for: [1, 2], purpose: "a")
        XCTAssertTrue(one.isValid(code, for: [1, 2], purpose: "a"))
        XCTAssertFalse(two.isValid(code, for: [1, 2], purpose: "a"))
        XCTAssertFalse(one.isValid(code, for: [1, 2], purpose: "b"))
        XCTAssertFalse(one.isValid(code, for: [1], purpose: "a"))
        XCTAssertFalse(one.isValid([], for: [1, 2], purpose: "a"))
        XCTAssertFalse(one.isValid(Array(code.dropLast()), for: [1, 2], purpose: "a"))
    }

    func testAFileOfAnotherLengthIsRefused() throws {
        let folder = try TemporaryFolder()
        for text in ["", "short", String(repeating: "x", count: 33)] {
            try folder.write(text, to: "secret.key")
            let path = folder.path + "/secret.key"
            XCTAssertThrowsError(try ServerSecret(path: path)) {
                XCTAssertEqual($0 as? ServerSecret.Failure, .damaged(path: path))
            }
        }
    }

    func testAFolderThatIsNotThere() {
        XCTAssertThrowsError(try ServerSecret(path: "/nowhere/secret.key"))
    }
}
