import PortalTestSupport
import XCTest

@testable import PortalCore

final class MailRequestTests: XCTestCase {
    /// Work that begins before the answer is out makes the answer slower, and only a known address makes work.
    func testNothingIsDoneForAnAddressWhileItsAnswerGoesOut() throws {
        let world = try AccountWorld()
        let visitor = Visitor(address: "192.0.2.1")
        XCTAssertEqual(try AccountCreation(world.environment).create(try world.request(), by: visitor), .mailSent)
        let email = try XCTUnwrap(EmailAddress("karim@exemple.ma"))
        XCTAssertEqual(try ActivationResend(world.environment).send(to: email, by: visitor), .mailSentIfWaiting)
        world.environment.background.sync {}
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM mail_requests"), 1)
        XCTAssertEqual(try world.deliver().count, 2)
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM mail_requests"), 0)
    }
}
