import XCTest

@testable import HTMLTemplates

/// Paging by key: forwards and backwards each line is shown exactly once.
final class PagingTests: XCTestCase {
    func testForwardsAndBackwardsShowEachLineOnce() throws {
        try eachWay { portal in
            let browser = try Browser.signedIn(to: portal)
            for query in ["", "?famille=pharmacie", "?etat=paye", "?q=ordonnance&beneficiaire=00"] {
                let forwards = try pages(browser, from: "/remboursements\(query)", "next")
                let ids = forwards.flatMap(\.lineIDs)
                XCTAssertEqual(ids.count, Set(ids).count)
                XCTAssertEqual(ids, expected(query).map(\.id), query)
                XCTAssertGreaterThan(forwards.count, 2)
                XCTAssertEqual(forwards.first?.links("prev"), [])

                let last = try XCTUnwrap(forwards.last?.request.target)
                let backwards = try pages(browser, from: last, "prev").reversed()
                XCTAssertEqual(backwards.flatMap(\.lineIDs), ids, query)
                XCTAssertEqual(backwards.first?.links("prev"), [])
            }
        }
    }

    func testAListThatFitsHasNoOtherPages() throws {
        let browser = try Browser.signedIn(to: TestPortal())
        let page = try browser.get("/remboursements?famille=consultation")
        XCTAssertEqual(page.links("next") + page.links("prev"), [])
        let none = try Browser.signedIn(.fatima, to: TestPortal()).get("/remboursements")
        XCTAssertEqual(none.lineIDs, [])
        XCTAssertTrue(none.says(Words.reimbursements.emptyTitle))
    }

    func testAKeyThatMakesNoSenseShowsTheFirstPage() throws {
        let browser = try Browser.signedIn(to: TestPortal())
        let first = try browser.get("/remboursements").lineIDs
        let keys = [
            "", "2", "-1", "apres", "apres__", "apres_2026-02-30_R-OR", "ailleurs_2026-01-01_x", "apres_2026-01-01_",
            "apres_2026-01-01_" + String(repeating: "x", count: 65), "apres_2026-01-01_x&page=apres_2026-01-01_y",
        ]
        for key in keys { XCTAssertEqual(try browser.get("/remboursements?page=\(key)").lineIDs, first, key) }
    }

    /// A place in the list that no line stands at, any more or at all, is as good as any.
    func testAKeyOfALineThatIsGoneGoesOnFromThere() throws {
        let browser = try Browser.signedIn(to: TestPortal())
        let after = try browser.get("/remboursements?page=apres_2026-03-05_R-A")
        let rest = FixtureLine.ofKarim.drop { ($0.paidOn ?? "9999") > "2026-03-05" || $0.id <= "R-A" }
        XCTAssertEqual(after.lineIDs, rest.prefix(25).map(\.id))
        XCTAssertEqual(try browser.get("/remboursements?page=apres_0001-01-01_z").status, 200)
        // Another member's line as key shows nothing of that member.
        let foreign = try browser.get("/remboursements?page=avant_2026-02-02_H-1")
        XCTAssertFalse(foreign.text.contains("Okapi"))
    }

    private func pages(_ browser: Browser, from target: String, _ relation: String) throws -> [Answer] {
        var pages = [try browser.get(target)]
        while let next = pages.last?.links(relation).first, pages.count < 20 { pages.append(try browser.get(next)) }
        return pages
    }

    private func expected(_ query: String) -> [FixtureLine] {
        switch query {
        case "?famille=pharmacie": FixtureFilter(family: "pharmacie").lines
        case "?etat=paye": FixtureFilter(state: "paye").lines
        case "?q=ordonnance&beneficiaire=00": FixtureFilter(beneficiary: "00", words: "ordonnance").lines
        default: FixtureLine.ofKarim
        }
    }
}
