import XCTest

@testable import HTMLTemplates

/// The charts, each with its table, and the periods one can press instead of typing two days.
final class ChartTests: XCTestCase {
    func testEachChartHasItsNameAndItsTable() throws {
        try eachWay { portal in
            let karim = try Browser.signedIn(to: portal)
            for language in ["fr", "ar"] {
                karim.setCookie("langue", language)
                let page = try karim.get("/graphiques")
                let names = page.matches(
                    "<svg class=\"chart[^\"]*\" height=\"[0-9]*\" role=\"img\" aria-label=\"([^\"]*)\"")
                XCTAssertEqual(names.count, 2, language)
                XCTAssertEqual(page.matches("(<table )").count, 2, language)
                let kinds = Set(FixtureLine.ofKarim.map(\.family)).count
                XCTAssertEqual(page.totals("par-soins").count, kinds + 1)
                XCTAssertFalse(page.text.contains("Zebra"), "what is masked is in no chart")
            }
        }
    }

    func testTheLongestBarIsTheDearestFamily() throws {
        let karim = try Browser.signedIn(to: TestPortal())
        let page = try karim.get("/graphiques?famille=pharmacie")
        let chart = try XCTUnwrap(page.matches("(?s)<svg class=\"chart chart-bars\"(.*?)</svg>").first)
        let widths = Answer.matches("<rect class=\"bar-[a-z]*\"[^>]* width=\"([0-9.]*)%\"", in: chart)
        let lines = FixtureLine.ofKarim.filter { $0.family == "pharmacie" }
        let (cost, paid) = (lines.map(\.incurred).reduce(0, +), lines.map(\.reimbursed).reduce(0, +))
        let share = 1000 * paid / cost
        XCTAssertEqual(widths, ["100.0", "\(share / 10).\(share % 10)"])
    }

    func testAPeriodKeepsTheOtherFiltersAndShowsItsLines() throws {
        let karim = try Browser.signedIn(to: TestPortal())
        let page = try karim.get("/remboursements?famille=pharmacie&du=2020-01-01")
        let list = try XCTUnwrap(page.matches("(?s)<ul class=\"shortcuts\"(.*?)</ul>").first)
        let links = Answer.matches("<a href=\"([^\"]*)\"", in: list).map(Answer.unescaped)
        XCTAssertEqual(
            links,
            [
                "/remboursements?du=2026-11-01&au=2026-11-30&famille=pharmacie",
                "/remboursements?du=2026-08-24&au=2026-11-23&famille=pharmacie",
                "/remboursements?du=2026-01-01&au=2026-12-31&famille=pharmacie",
                "/remboursements?du=2025-01-01&au=2025-12-31&famille=pharmacie",
            ])
        let lastYear = try karim.get(try XCTUnwrap(links.dropFirst(3).first))
        XCTAssertEqual(lastYear.totals("par-soins").last?[1], String(FixtureLine.pharmacy.count))
        XCTAssertEqual(lastYear.matches("aria-current=\"true\">([^<]*)<"), ["L\u{2019}an dernier"])
    }
}
