import PortalCore
import PortalTestSupport
import XCTest

@testable import HTMLTemplates

/// What an adult of the family has not agreed to share is shown nowhere: no act, no provider, no reason.
final class MaskingTests: XCTestCase {
    /// Every masked text of the fixture holds this word, and no other text does.
    private static let canary = "Zebra"

    func testMaskedTextsAppearOnNoPage() throws {
        XCTAssertTrue(FixtureLine.ofKarim.allSatisfy { $0.isMasked == "\($0)".contains(Self.canary) })
        try eachWay { portal in
            let browser = try Browser.signedIn(to: portal)
            let pages =
                ["/accueil", "/remboursements", "/remboursements?beneficiaire=01", "/remboursements?beneficiaire=04"]
                + ["R-CONJOINT", "R-CONJOINT-REFUS", "R-MAJEUR"].flatMap {
                    ["/remboursements/\($0)", "/reclamations/nouvelle?remboursement=\($0)"]
                }
                + [
                    "/graphiques", "/graphiques?beneficiaire=01", "/remboursements.csv", "/releves/RL-1",
                    "/releves/RL-1.csv", "/garanties",
                    "/garanties/estimation?garantie=1&beneficiaire=01&montant=500&date=2026-06-01",
                ]
            for language in ["fr", "ar"] {
                browser.setCookie("langue", language)
                for path in pages {
                    let page = try browser.get(path)
                    XCTAssertEqual(page.status, 200, path)
                    XCTAssertFalse(page.text.contains(Self.canary), path)
                }
            }
            browser.setCookie("langue", "fr")
            let line = try browser.get("/remboursements/R-CONJOINT")
            XCTAssertTrue(line.isHeaded(Words.families.maternity), "the family of acts stands for the act")
            XCTAssertEqual(line.rungs.first, "2\u{202F}500,00\u{A0}DH", "the amounts stay")
        }
    }

    /// A search that found a masked line would tell by its answer what the mask hides.
    func testASearchDoesNotLookBehindTheMask() throws {
        let browser = try Browser.signedIn(to: TestPortal())
        for words in ["zebra", "zebrafertilite", "zebraprestataire", "clinique", "addictologie", "centre"] {
            let page = try browser.get("/remboursements?q=\(words)")
            XCTAssertEqual(page.lineIDs, [], words)
            XCTAssertEqual(page.totals("par-soins"), [])
            XCTAssertEqual(try browser.get("/remboursements?q=\(words)&beneficiaire=01").lineIDs, [], words)
        }
    }

    func testWhatIsSharedAndWhatIsAMinorsIsShown() throws {
        let browser = try Browser.signedIn(to: TestPortal())
        let list = try browser.get("/remboursements?du=2026-05-14&au=2026-05-14")
        XCTAssertEqual(list.lineCells.map { $0[3] }, ["Girafe orthoptie", "P\u{E9}diatre"])
        XCTAssertEqual(try browser.get("/remboursements?q=girafe").lineIDs, ["R-ACCORD"])
        XCTAssertEqual(try browser.get("/remboursements/R-ACCORD").heading, "Girafe orthoptie")
        XCTAssertEqual(try browser.get("/remboursements?q=pediatre").lineIDs, ["R-MINEUR"])
    }

    func testAChildsActsAreTheirOwnFromTheEighteenthBirthday() throws {
        for (day, label) in [("2033-08-31", "P\u{E9}diatre"), ("2033-09-01", "Consultation")] {
            let portal = try TestPortal()
            let midnight = Int64(try XCTUnwrap(DayDate(parsing: day)).daysSince1970) * 86_400_000
            portal.clock.advance(Instant(milliseconds: midnight) + .hours(12) - portal.clock.now)
            let browser = try Browser.signedIn(to: portal)
            XCTAssertTrue(try browser.get("/remboursements/R-MINEUR").heading?.hasPrefix(label) ?? false, day)
            XCTAssertEqual(try browser.get("/remboursements?q=pediatre").lineIDs.isEmpty, label != "P\u{E9}diatre", day)
        }
    }
}
