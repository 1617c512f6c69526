import PortalTestSupport
import XCTest

@testable import PortalCore

final class DirectoryTransportTests: XCTestCase {
    private func mail(_ text: String = "Subject: x\r\n\r\nBonjour\r\n") throws -> OutgoingMail {
        let address = try XCTUnwrap(EmailAddress("karim@exemple.ma"))
        return OutgoingMail(
            id: try MessageID.random(at: HandClock.start, domain: "mutuelle.example"), sender: address,
            recipient: address, message: Array(text.utf8))
    }

    func testEachMailIsOneWholeFile() throws {
        let folder = try TemporaryFolder()
        let transport = try DirectoryTransport(folder: folder.path + "/mail")
        let mails = try [mail(), mail()]
        for mail in mails { try transport.deliver(mail) }
        let names = try folder.names(in: "mail")
        XCTAssertEqual(Set(names), Set(mails.map { $0.id.localPart + ".eml" }))
        XCTAssertEqual(try folder.contents(of: "mail/" + names[0]), mails[0].message)
        XCTAssertEqual(folder.permissions(of: "mail/" + names[0]), 0o600)
        XCTAssertEqual(folder.permissions(of: "mail"), 0o700)
    }

    func testTheSameMailTwiceIsOneFile() throws {
        let folder = try TemporaryFolder()
        let transport = try DirectoryTransport(folder: folder.path + "/mail")
        let mail = try mail()
        try transport.deliver(mail)
        try transport.deliver(mail)
        XCTAssertEqual(try folder.names(in: "mail").count, 1)
    }

    func testAFolderThatIsGoneIsATemporaryFailure() throws {
        let folder = try TemporaryFolder()
        let transport = try DirectoryTransport(folder: folder.path + "/mail")
        try FileManager.default.removeItem(atPath: folder.path + "/mail")
        XCTAssertThrowsError(try transport.deliver(try mail())) { error in
            guard case MailFailure.temporary = error else { return XCTFail("\(error)") }
        }
    }
}
