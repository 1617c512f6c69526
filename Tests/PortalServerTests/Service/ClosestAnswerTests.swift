import PortalCore
import XCTest

@testable import HTMLTemplates
@testable import PortalServer

/// The answers that are offered before something is sent: asked for by a button of their own, which sends nothing.
final class ClosestAnswerTests: XCTestCase {
    private static let message = [("sujet", "Refus"), ("message", "Mon dossier <b> a été refusé, pour quel motif ?")]

    private func shown(_ page: Answer) -> [String] {
        page.matches("<details class=\"card\" data-words=\"[^\"]*\">\\s*<summary><strong>([^<]*)")
    }

    private func expect(_ page: Answer, line: UInt = #line) {
        XCTAssertEqual(page.status, 200, line: line)
        XCTAssertEqual(shown(page).first, "Mon dossier est refusé. Et maintenant\u{202F}?", line: line)
        XCTAssertTrue(
            page.text.contains(">\nMon dossier &lt;b&gt; a été refusé, pour quel motif ?</textarea>"), line: line)
        XCTAssertEqual(page.typed("sujet"), "Refus", line: line)
    }

    func testAComplaintIsCheckedWithoutBeingSent() throws {
        try eachWay { portal in
            let karim = try Browser.signedIn(to: portal)
            let form = try XCTUnwrap(
                try karim.get("/reclamations/nouvelle?remboursement=R-REFUS").hiddenValues("envoi").first)
            XCTAssertEqual(shown(try XCTUnwrap(karim.page)), [], "nobody asked yet")
            let fields = Self.message + [("categorie", "autre"), ("remboursement", "R-REFUS"), ("envoi", form)]
            let page = try karim.post("/reclamations/nouvelle", fields + [("geste", "verifier")])
            expect(page)
            XCTAssertEqual(page.hiddenValues("envoi"), [form], "still the same form")
            XCTAssertEqual(page.hiddenValues("remboursement"), ["R-REFUS"])
            XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM complaints"), 0)
            XCTAssertEqual(try karim.post("/reclamations/nouvelle", fields).status, 303, "what is close stops nobody")
        }
    }

    func testAMessageIsCheckedWithoutBeingSent() throws {
        try eachWay { portal in
            let stranger = Browser(portal)
            try stranger.get("/contact")
            let page = try stranger.post("/contact", Self.message + [("geste", "verifier"), ("nom", "Rachid")])
            expect(page)
            XCTAssertEqual(page.typed("nom"), "Rachid")
            let other = try stranger.post("/contact", [("message", "Bonjour"), ("geste", "verifier")])
            XCTAssertEqual(shown(other), [])
            XCTAssertTrue(other.text.contains("Aucune réponse toute prête"))
            XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM contact_messages"), 0)
        }
    }

    /// A long text costs no more than its first pages, and nothing breaks on hostile ones.
    func testHostileTextsAreOnlyCompared() throws {
        let portal = try TestPortal()
        let stranger = Browser(portal)
        try stranger.get("/contact")
        for text in [String(repeating: "refusé ", count: 4000), "\u{0}\u{202E}\u{FEFF}", "é", "e\u{301}", "1\u{663}"] {
            XCTAssertEqual(try stranger.post("/contact", [("message", text), ("geste", "verifier")]).status, 200)
        }
    }
}
