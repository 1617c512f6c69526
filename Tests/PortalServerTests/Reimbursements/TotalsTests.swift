import XCTest

/// The totals of what is filtered always equal the sum of its lines, whatever the filter.
final class TotalsTests: XCTestCase {
    /// The months of the chart's table add up to what was paid, whatever the filter.
    func testTheMonthsAddUp() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        for (query, lines) in [
            ("", FixtureLine.ofKarim.filter { $0.paidOn != nil }), ("famille=pharmacie", FixtureLine.pharmacy),
        ] {
            let page = try karim.get("/graphiques?\(query)")
            XCTAssertEqual(page.status, 200)
            let months = page.text.components(separatedBy: "</table>")[0]
            let cells = Answer.matches("class=\"figure strong\"[^>]*>(.*?)</td>", in: months).map { Answer.plain($0) }
            let centimes = cells.map { Int($0.filter { $0.isNumber }) ?? 0 }
            let signed = zip(cells, centimes).map { $0.contains("-") || $0.contains("\u{2212}") ? -$1 : $1 }
            let paid = lines.filter { query.isEmpty ? $0.family != "" : $0.family == "pharmacie" }
            XCTAssertEqual(signed.reduce(0, +), paid.map(\.reimbursed).reduce(0, +), query)
        }
        XCTAssertEqual(try karim.get("/graphiques?du=hier").status, 422)
    }

    private static let people = [
        "00": "Karim El Alaoui", "01": "Nadia Berrada", "02": "Yassine El Alaoui", "03": "Salma El Alaoui",
        "04": "Omar El Alaoui",
    ]

    func testEveryCombinationOfFilters() throws {
        let browser = try Browser.signedIn(to: TestPortal())
        var shown: Set<Int> = []
        for (from, to) in [("", ""), ("2026-03-05", ""), ("2025-10-12", "2026-03-05")] {
            for beneficiary in ["", "00", "01", "03"] {
                for family in ["", "pharmacie", "optique"] {
                    for state in ["", "paye", "rejete"] {
                        for words in ["", "girafe", "zebra"] {
                            let filter = FixtureFilter(
                                from: from, to: to, beneficiary: beneficiary, family: family, state: state, words: words
                            )
                            try check(browser, filter)
                            shown.insert(filter.lines.count)
                        }
                    }
                }
            }
        }
        XCTAssertGreaterThan(shown.count, 10, "filters that make no difference test nothing")
    }

    func testTotalsAreOfTheSelectionNotOfThePage() throws {
        try eachWay { portal in
            let browser = try Browser.signedIn(to: portal)
            let first = try browser.get("/remboursements?famille=pharmacie")
            let second = try browser.get(try XCTUnwrap(first.links("next").first))
            XCTAssertNotEqual(first.lineIDs, second.lineIDs)
            XCTAssertEqual(first.sums, second.sums)
            XCTAssertEqual(first.totals("par-personne"), second.totals("par-personne"))
            XCTAssertEqual(first.totals("par-soins").last?[1], "63")
        }
    }

    private func check(_ browser: Browser, _ filter: FixtureFilter) throws {
        let page = try browser.get("/remboursements?\(filter.query)")
        let lines = filter.lines
        XCTAssertEqual(page.status, 200)
        XCTAssertEqual(page.lineIDs, lines.prefix(25).map(\.id), filter.query)
        guard !lines.isEmpty else { return XCTAssertEqual(page.totals("par-soins"), [], filter.query) }
        let whole = FixtureSums(lines)
        let families = page.totals("par-soins").map { FixtureSums(Array($0.dropFirst())) }
        let people = page.totals("par-personne")
        XCTAssertEqual(families.last, whole, filter.query)
        XCTAssertEqual(FixtureSums(Array(people.last?.dropFirst() ?? [])), whole, filter.query)
        XCTAssertEqual(
            [FixtureSums.centimes(page.sums[0]), FixtureSums.centimes(page.sums[2])],
            [whole.incurred, whole.reimbursed])
        // Each part is the sum of its own lines; the parts are all there.
        let expected = Dictionary(grouping: lines, by: \.family).values.map { FixtureSums($0) }
        XCTAssertEqual(families.count, expected.count + 1, filter.query)
        for sums in expected { XCTAssertTrue(families.contains(sums), filter.query) }
        for (code, lines) in Dictionary(grouping: lines, by: \.beneficiary) {
            let row = people.first { $0.first == Self.people[code] }
            XCTAssertEqual(FixtureSums(Array(row?.dropFirst() ?? [])), FixtureSums(lines), filter.query)
        }
    }
}
