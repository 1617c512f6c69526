import PortalCore
import PortalTestSupport
import XCTest

@testable import HTMLTemplates
@testable import PortalServer

/// What was done on an account, as its member reads it.
final class JournalTests: XCTestCase {
    func testEveryActOfAWalkIsThereInWords() throws {
        try eachWay { portal in
            let karim = try Browser.signedIn(to: portal)
            try karim.get("/profil/mot-de-passe")
            try karim.post(
                "/profil/mot-de-passe",
                [
                    ("actuel", Member.password), ("mot_de_passe", Member.otherPassword),
                    ("confirmation", Member.otherPassword),
                ])
            try Browser(portal).signIn(password: "Faux-99x")
            try Browser(portal).signIn(password: Member.otherPassword)
            try karim.get("/profil/sessions")
            try karim.post("/profil/sessions", [("toutes", "oui")])
            let page = try karim.get("/journal")
            XCTAssertEqual(page.status, 200)
            for activity in [
                Activity.accountCreated, .accountActivated, .passwordKept, .passwordChanged, .loginRefused,
                .signedInFromNewDevice, .allOtherSessionsEnded,
            ] {
                XCTAssertTrue(
                    page.text.contains(Words.journal[activity][.french].plain(in: .french)), activity.rawValue)
            }
        }
    }

    func testAnotherMembersJournalIsNotShown() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        let helene = try Browser.signedIn(.helene, to: portal)
        try karim.post("/langue", [("langue", "ar"), ("retour", "/journal")])
        let acts = Words.journal[.languageChanged]
        XCTAssertTrue(try karim.get("/journal").text.contains(acts[.arabic].plain(in: .arabic)))
        XCTAssertFalse(try helene.get("/journal").text.contains(acts[.french].plain(in: .french)))
    }

    func testFiltersAndErrors() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        let access = try karim.get("/journal?genre=access")
        XCTAssertTrue(access.text.contains(Words.journal[.passwordKept][.french].plain(in: .french)))
        XCTAssertFalse(access.text.contains(Words.journal[.accountCreated][.french].plain(in: .french)))
        XCTAssertTrue(
            try karim.get("/journal?du=2099-01-01").text.contains(Words.journal.empty[.french].plain(in: .french)))
        for query in ["du=hier", "genre=tout", "du=2026-02-02&au=2026-02-01"] {
            XCTAssertEqual(try karim.get("/journal?\(query)").status, 422, query)
            XCTAssertEqual(try karim.get("/journal.csv?\(query)").status, 422, query)
        }
    }

    func testPagesAndTheFileHoldEveryEntryOnce() throws {
        let portal = try TestPortal(.socket)
        let karim = try Browser.signedIn(to: portal)
        for number in 0..<120 {
            try karim.post("/langue", [("langue", number % 2 == 0 ? "ar" : "fr"), ("retour", "/journal")])
        }
        let total = Int(try portal.number("SELECT COUNT(*) FROM activity"))
        XCTAssertGreaterThan(total, 120)
        var path: String? = "/journal"
        var rows = 0
        while let here = path {
            let page = try karim.get(here)
            rows += page.matches("<tr>(<td data-label)").count
            path = page.matches("rel=\"next\" href=\"([^\"]*)\"").first
        }
        XCTAssertEqual(rows, total)
        let file = try karim.get("/journal.csv")
        XCTAssertEqual(file.values(of: "Content-Type"), ["text/csv; charset=utf-8"])
        XCTAssertEqual(Array(file.body.prefix(3)), CSVFile.byteOrderMark)
        let lines = file.text.components(separatedBy: "\r\n").count
        XCTAssertEqual(lines, total + 2, "with the header and the last line's end")
    }
}
