import PortalCore
import XCTest

@testable import HTMLTemplates
@testable import PortalServer

/// Staff reading what a member wrote leaves a line in that member's journal: who, when; and in nobody else's.
final class StaffReadingTests: XCTestCase {
    func testReadingAComplaintIsNoted() throws {
        let portal = try TestPortal()
        let (karim, helene) = (try Browser.signedIn(to: portal), try Browser.signedIn(.helene, to: portal))
        let form = try karim.get("/reclamations/nouvelle").hiddenValues("envoi").first
        try karim.post(
            "/reclamations/nouvelle",
            [("categorie", "delai"), ("sujet", "Retard"), ("message", "Bonjour"), ("envoi", try XCTUnwrap(form))])
        let accounts = portal.services.accounts
        XCTAssertFalse(try ComplaintWork.perform(["show", "REC-2026-000001", "Nadia", ""], in: accounts).isEmpty)
        XCTAssertThrowsError(try ComplaintWork.perform(["show", "REC-2026-000009", "Nadia", ""], in: accounts))
        let page = try karim.get("/journal?genre=complaint").text
        XCTAssertTrue(page.contains(Words.journal[.complaintRead][.french].plain(in: .french)))
        XCTAssertTrue(page.contains("Nadia"))
        XCTAssertFalse(try helene.get("/journal").text.contains("Nadia"))
    }

    func testReadingAMessageIsNoted() throws {
        let portal = try TestPortal()
        let (karim, helene) = (try Browser.signedIn(to: portal), try Browser.signedIn(.helene, to: portal))
        let form = try karim.get("/contact").hiddenValues("envoi").first
        try karim.post(
            "/contact",
            [("service", "siege"), ("sujet", "Bonjour"), ("message", "Bonjour"), ("envoi", try XCTUnwrap(form))])
        XCTAssertEqual(try MessageWork.perform([], in: portal.services.accounts).count, 1)
        let read = Words.journal[.messageRead][.french].plain(in: .french)
        XCTAssertTrue(try karim.get("/journal?genre=data").text.contains(read))
        XCTAssertFalse(try helene.get("/journal").text.contains(read))
    }
}
