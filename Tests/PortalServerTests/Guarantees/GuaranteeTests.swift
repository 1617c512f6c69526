import PortalCore
import PortalTestSupport
import XCTest

@testable import HTMLTemplates
@testable import PortalServer

/// What the plan pays for, what is left of it, and what a care to come would bring.
final class GuaranteeTests: XCTestCase {
    private func figures(_ page: Answer) -> String { Answer.plain(page.text).replacing("\u{202F}", with: " ") }

    private func estimate(_ browser: Browser, _ row: Int, _ price: String, _ mandatory: String = "") throws -> Answer {
        try browser.get(
            "/garanties/estimation?garantie=\(row)&beneficiaire=00&montant=\(price)&montant_ro=\(mandatory)&date=2026-06-01"
        )
    }

    func testThePlanIsShownWithWhatIsLeft() throws {
        try eachWay { portal in
            let page = try Browser.signedIn(to: portal).get("/garanties")
            XCTAssertEqual(page.status, 200)
            for text in ["Régime standard", "Radiologie courante", "Verres et montures"] {
                XCTAssertTrue(page.text.contains(text), text)
            }
            XCTAssertTrue(figures(page).contains("850,00"), "150 of 1 000 were used by the child who agreed")
        }
    }

    func testAnEstimateTakesTheStepsOfALine() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        let page = try estimate(karim, 0, "400,00", "100")
        XCTAssertEqual(page.status, 200)
        XCTAssertTrue(figures(page).contains("220,00"), "80 % of 400 less 100")
        XCTAssertTrue(figures(page).contains("31/07/2026"), "sixty days after the care")
        let cut = try estimate(karim, 1, "5000")
        XCTAssertTrue(figures(cut).contains("1 000,00"), "the ceiling")
        let empty = try karim.get("/garanties/estimation")
        XCTAssertEqual(empty.status, 200)
        XCTAssertFalse(empty.text.contains("class=\"ladder\""))
    }

    func testTheTimeToHandInAClaimIsASetting() throws {
        let portal = try TestPortal { $0.claimDays = 90 }
        let karim = try Browser.signedIn(to: portal)
        XCTAssertTrue(figures(try estimate(karim, 0, "400")).contains("30/08/2026"))
    }

    func testWhatIsWrongIsSaidAtOnce() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        let page = try karim.get("/garanties/estimation?garantie=99&beneficiaire=77&montant=-5&montant_ro=x&date=hier")
        XCTAssertEqual(page.status, 422)
        for field in ["garantie", "beneficiaire", "montant", "montant_ro", "date"] {
            XCTAssertTrue(page.text.contains("href=\"#\(field)\""), field)
        }
        XCTAssertTrue(page.text.contains("value=\"-5\""), "what was typed stays")
    }

    private func fatima() throws -> Browser {
        let portal = try TestPortal()
        try portal.importRegistry(AwkwardRegistry.former)
        try portal.importRegistry(AwkwardRegistry.whole)
        return try Browser.signedIn(.fatima, to: portal)
    }

    func testFormerVersionsAndFormerPlansAreThereWithTheirDays() throws {
        let page = try fatima().get("/garanties")
        let text = figures(page)
        for fact in ["Régime B, depuis le 01/07/2026", "Régime A", "jusqu’au 31/12/2023", "depuis le 01/01/2024"] {
            XCTAssertTrue(text.contains(fact), "\(fact) in \(text)")
        }
        XCTAssertTrue(page.says(Words.guarantees.renewal(.year, after: try XCTUnwrap(DayDate(parsing: "2026-11-23")))))
        // 1 500 of 1 500, 300 taken back, 300 paid again: nothing is left. Of the other ceiling 300 of 300.
        XCTAssertTrue(text.contains("1 500,00\u{A0}DH0,00\u{A0}DH"), text)
        XCTAssertTrue(text.contains("300,00\u{A0}DH0,00\u{A0}DH"), text)
    }

    func testAnEstimateGoesByTheVersionInForceOnItsDay() throws {
        let fatima = try fatima()
        for (day, paid) in [("2023-06-01", "70,00"), ("2026-06-30", "80,00"), ("2026-07-01", "108,00")] {
            let page = try fatima.get("/garanties/estimation?garantie=0&beneficiaire=00&montant=200&date=\(day)")
            XCTAssertEqual(page.rungs.dropFirst(4).first, paid + "\u{A0}DH", day)
        }
    }
}
