import PortalCore
import PortalTestSupport
import XCTest

@testable import HTMLTemplates
@testable import PortalServer

/// Messages to the mutual's services, from members and from strangers.
final class ContactTests: XCTestCase {
    private static let text = [("service", "siege"), ("sujet", "Une question"), ("message", "Mon secret m\u{E9}dical")]
    private static let stranger = [("nom", "Rachid"), ("email", "rachid@exemple.ma")]

    private func send(_ browser: Browser, _ fields: [(String, String)]) throws -> Answer {
        let form = try XCTUnwrap(try browser.get("/contact").hiddenValues("envoi").first)
        return try browser.post("/contact", fields + [("envoi", form)])
    }

    func testAStrangersMessageIsTakenAndNothingOfItIsMailed() throws {
        try eachWay { portal in
            let browser = Browser(portal)
            XCTAssertEqual(
                try send(browser, Self.text + Self.stranger).location, "/contact?etat=envoye&reference=MSG-2026-000001")
            XCTAssertTrue(
                try browser.get("/contact?etat=envoye&reference=MSG-2026-000001").text.contains("MSG-2026-000001"))
            let forged = try browser.get("/contact?etat=envoye&reference=Appelez%20le%200600000000")
            XCTAssertFalse(forged.text.contains("Appelez le"), "no words of a link's own")
            let mails = try portal.mails()
            XCTAssertEqual(Set(mails.map(\.recipient)), ["rachid@exemple.ma", "info@cmim.ma"])
            XCTAssertTrue(mails.allSatisfy { !$0.text.contains("secret") && $0.text.contains("MSG-2026-000001") })
            let desk = ContactDesk(portal.services.accounts)
            XCTAssertEqual(try desk.waiting().map(\.text), ["Mon secret m\u{E9}dical"])
            XCTAssertTrue(try desk.markHandled("MSG-2026-000001"))
            XCTAssertFalse(try desk.markHandled("MSG-2026-000001"))
            XCTAssertEqual(try desk.waiting(), [])
        }
    }

    func testAMemberIsKnownAndCannotWriteAsSomebodyElse() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        XCTAssertFalse(try karim.get("/contact").text.contains("name=\"email\""))
        XCTAssertEqual(try send(karim, Self.text + Self.stranger).status, 303)
        let waiting = try XCTUnwrap(try ContactDesk(portal.services.accounts).waiting().first)
        XCTAssertEqual(waiting.email, Member.karim.email)
        XCTAssertEqual(waiting.name, "Karim El Alaoui")
    }

    /// A member finds the acknowledgement in the inbox; a stranger who gives the member's address writes nothing there.
    func testTheAcknowledgementStandsInTheInbox() throws {
        try eachWay { portal in
            let karim = try Browser.signedIn(to: portal)
            let stranger = Browser(portal)
            let borrowed = [("nom", "Karim"), ("email", Member.karim.email)]
            XCTAssertEqual(try send(stranger, Self.text + borrowed).status, 303)
            XCTAssertFalse(try karim.get("/messagerie").text.contains("MSG-2026-000001"))
            XCTAssertEqual(try send(karim, Self.text).status, 303)
            XCTAssertTrue(try karim.get("/messagerie").text.contains("MSG-2026-000002"))
        }
    }

    /// What strangers write must not drive the terminal of who reads it.
    func testTheListForStaffHoldsNoControlCharacters() throws {
        let portal = try TestPortal()
        let browser = Browser(portal)
        let fields = [("service", "siege"), ("sujet", "a\u{1B}[2J"), ("message", "b\u{9B}31m\u{202E}c\u{7}\nd")]
        XCTAssertEqual(try send(browser, fields + Self.stranger).status, 303)
        let lines = try MessageWork.perform([], in: portal.services.accounts)
        XCTAssertEqual(
            lines, ["MSG-2026-000001  siege  Rachid <rachid@exemple.ma>  a·[2J\n    b·31m·c·\n    d"])
    }

    func testTheSameFormCountsOnceAndManyAreSlowedDown() throws {
        let portal = try TestPortal()
        let browser = Browser(portal)
        let form = try XCTUnwrap(try browser.get("/contact").hiddenValues("envoi").first)
        for _ in 0..<3 {
            XCTAssertEqual(try browser.post("/contact", Self.text + Self.stranger + [("envoi", form)]).status, 303)
        }
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM contact_messages"), 1)
        let answers = try (0..<12).map { _ in try send(browser, Self.text + Self.stranger).status }
        XCTAssertEqual(answers.last, 429)
    }

    /// Strangers who write under a member's address, and neighbours behind one network, use up nothing of the member's.
    func testStrangersDoNotKeepAMemberFromWriting() throws {
        let portal = try TestPortal()
        let stranger = Browser(portal)
        let fields = Self.text + [("nom", "Karim"), ("email", Member.karim.email)]
        let answers = try (0..<12).map { _ in try send(stranger, fields).status }
        XCTAssertEqual(answers.last, 429)
        let karim = try Browser.signedIn(to: portal)
        XCTAssertEqual(try send(karim, Self.text).status, 303)
        let own = try (0..<12).map { _ in try send(karim, Self.text).status }
        XCTAssertEqual(own.last, 429, "a member has a count too")
    }

    func testWhatIsWrongIsSaidAndKept() throws {
        let portal = try TestPortal()
        let browser = Browser(portal)
        let answer = try send(browser, [("service", "rien"), ("message", "Bonjour")])
        XCTAssertEqual(answer.status, 422)
        for field in ["service", "nom", "email", "sujet"] {
            XCTAssertTrue(answer.text.contains("href=\"#\(field)\""), field)
        }
        XCTAssertTrue(answer.text.contains(">\nBonjour</textarea>"))
        let injected = try send(browser, Self.text + [("nom", "x"), ("email", "a@b.ma\r\nBcc: c@d.ma")])
        XCTAssertEqual(injected.status, 422)
    }
}
