import PortalTestSupport
import XCTest

@testable import PortalCore

final class CSRFTokenTests: XCTestCase {
    func testEachPrintDiffersAndIsAccepted() throws {
        let folder = try TemporaryFolder()
        let token = CSRFToken(.session(hash: [1, 2, 3]), secret: try ServerSecret(path: folder.path + "/key"))
        let prints = try (0..<100).map { _ in try token.masked() }
        XCTAssertEqual(Set(prints).count, 100)
        XCTAssertTrue(prints.allSatisfy(token.accepts))
    }

    func testOthersAreRefused() throws {
        let folder = try TemporaryFolder()
        let secret = try ServerSecret(path: folder.path + "/key")
        let token = CSRFToken(.session(hash: [1, 2, 3]), secret: secret)
        let foreign = CSRFToken(.session(hash: [1, 2, 4]), secret: secret)
        let elsewhere = CSRFToken(.session(hash: [1, 2, 3]), secret: try ServerSecret(path: folder.path + "/other"))
        XCTAssertFalse(token.accepts(try foreign.masked()))
        XCTAssertFalse(token.accepts(try elsewhere.masked()))
        XCTAssertFalse(token.accepts(nil))
        let good = try token.masked()
        for wrong in ["", "x", String(good.dropLast()), good + "A", String(good.reversed()), "é" + good.dropFirst()] {
            XCTAssertFalse(token.accepts(wrong), wrong)
        }
        // A mask and nothing under it.
        XCTAssertFalse(token.accepts(Base64URL.encode([UInt8](repeating: 0, count: 64))))
    }

    func testTheVisitorsCookieIsOurs() throws {
        let folder = try TemporaryFolder()
        let secret = try ServerSecret(path: folder.path + "/key")
        let cookie = try VisitorCookie.random(secret: secret)
        let read = try XCTUnwrap(VisitorCookie(cookie.text, secret: secret))
        let token = CSRFToken(.visitor(cookie), secret: secret)
        XCTAssertTrue(CSRFToken(.visitor(read), secret: secret).accepts(try token.masked()))
        XCTAssertFalse(CSRFToken(.visitor(try .random(secret: secret)), secret: secret).accepts(try token.masked()))
        XCTAssertNil(VisitorCookie("", secret: secret))
        XCTAssertNil(VisitorCookie(String(cookie.text.dropLast()), secret: secret))
        XCTAssertNil(VisitorCookie("A" + String(cookie.text.reversed().dropLast()), secret: secret))
        XCTAssertNil(VisitorCookie(cookie.text, secret: try ServerSecret(path: folder.path + "/other")))
    }
}
