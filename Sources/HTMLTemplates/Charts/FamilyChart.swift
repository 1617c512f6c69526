import PortalCore

/// A bar for each family of acts, drawn on the server; the table below it says the same in figures. Names stand above their
/// bars, so that the longest has room in both languages.
struct FamilyChart: Component {
    private static let step = 44

    let families: [(family: ActFamily, totals: ReimbursementTotals)]
    let language: Language

    func render(into out: inout Markup) {
        let most = families.map { max($0.totals.incurred, $0.totals.reimbursed) }.max() ?? .zero
        guard most > .zero else { return }
        out.add(
            """
            <svg class="chart chart-bars" height="\(families.count * Self.step)" role="img" \
            aria-label="\(Words.charts.byFamily, language)">

            """)
        for (index, (family, totals)) in families.enumerated() {
            let y = index * Self.step
            out.add(
                """
                <text x="\(language == .arabic ? "100%" : "0")" y="\(y + 16)">\
                \(plain: Words.families[family], language)</text>
                \(bar(totals.incurred, most, y + 22, 16, "bar-incurred"))\(bar(totals.reimbursed, most, y + 25, 10, "bar-reimbursed"))
                """)
        }
        out.add("</svg>\n")
    }

    private func bar(_ amount: Money, _ most: Money, _ y: Int, _ height: Int, _ style: StaticString) -> Bar {
        Bar(
            style: style, start: 0, length: Bar.share(of: amount, in: most, parts: 1000), y: y, height: height,
            language: language)
    }
}
