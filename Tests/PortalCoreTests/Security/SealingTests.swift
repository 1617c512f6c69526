import PortalTestSupport
import XCTest

@testable import PortalCore

final class SealingTests: XCTestCase {
    private func secret(_ folder: TemporaryFolder, _ name: String = "a") throws -> ServerSecret {
        try ServerSecret(path: folder.path + "/" + name)
    }

    func testOnlyTheSameSecretPurposeAndContextOpenIt() throws {
        let folder = try TemporaryFolder()
        let secret = try secret(folder)
        for plain: [UInt8] in [Array(1...20), [], [UInt8](repeating: 0, count: 1000)] {
            let sealed = try secret.seal(plain, purpose: "test", context: [1])
            XCTAssertEqual(secret.open(sealed, purpose: "test", context: [1]), plain)
            XCTAssertNil(secret.open(sealed, purpose: "another", context: [1]))
            XCTAssertNil(secret.open(sealed, purpose: "test", context: [2]))
            XCTAssertNil(try self.secret(folder, "b").open(sealed, purpose: "test", context: [1]))
        }
    }

    func testEveryChangedByteShows() throws {
        let secret = try secret(TemporaryFolder())
        let sealed = try secret.seal(Array("geheim".utf8), purpose: "test", context: [])
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 1
            XCTAssertNil(secret.open(changed, purpose: "test", context: []), "byte \(index)")
            XCTAssertNil(secret.open(Array(sealed.prefix(index)), purpose: "test", context: []))
        }
    }

    func testTheSameTextIsSealedDifferentlyEachTime() throws {
        let secret = try secret(TemporaryFolder())
        let sealed = try (0..<50).map { _ in try secret.seal([7], purpose: "test", context: []) }
        XCTAssertEqual(Set(sealed).count, 50)
    }
}
