public import PortalCore

/// `/graphiques`: the lines of the same filter as charts, each with its table.
public struct ReimbursementChartsPage: Page {
    private let layout: Layout
    private let filter: ReimbursementFilterFields
    private let months: [ReimbursementMonth]
    private let breakdown: ReimbursementBreakdown
    private let family: Family

    /// The charts of the lines that pass `filter`.
    ///
    /// - Parameter layout: with `dataAsOf`, the freshness of the figures.
    public init(
        layout: Layout, filter: ReimbursementFilterFields, months: [ReimbursementMonth],
        breakdown: ReimbursementBreakdown, family: Family
    ) {
        self.layout = layout
        self.filter = filter
        self.months = months
        self.breakdown = breakdown
        self.family = family
    }

    private var language: Language { layout.language }
    private var words: ChartWords { Words.charts }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        Shell(layout: layout, title: words.title, styles: [.formsStyle, .listStyle]).render(into: &out) { out in
            out.add(
                """
                <p class="back"><a href="\(Path.reimbursements(filter))">\(words.back, language)</a></p>
                <h1>\(words.title, language)</h1>
                \(Freshness(layout: layout))\
                \(ReimbursementFilters(
                    layout: layout, filter: filter, errors: FieldErrors(), family: family, page: { .charts($0) }))
                """)
            guard !months.isEmpty else {
                out.add("<p>\(words.empty, language)</p>\n")
                return
            }
            out.add(
                """
                <h2>\(words.byMonth, language)</h2>
                <p class="fresh">\(words.legend, language)</p>
                \(MonthChart(months: months, language: language))
                """)
            renderMonths(into: &out)
            out.add(
                """
                <h2>\(words.byFamily, language)</h2>
                <p class="fresh">\(words.familyLegend, language)</p>
                \(FamilyChart(families: breakdown.byFamily, language: language))
                """)
            renderFamilies(into: &out)
        }
    }

    private func renderMonths(into out: inout Markup) {
        let list = Words.reimbursements
        out.add(
            """
            <div class="table-frame">
            <table class="slim">
            <caption class="visually-hidden">\(words.byMonth, language)</caption>
            <thead><tr><th scope="col">\(words.month, language)</th>\
            <th scope="col" class="figure">\(list.incurred, language)</th>\
            <th scope="col" class="figure">\(list.reimbursed, language)</th></tr></thead>
            <tbody>

            """)
        for month in months.reversed() {
            out.add(
                """
                <tr><th scope="row">\(words.name(month), language)</th>\
                <td class="figure">\(month.incurred, language)</td>\
                <td class="figure strong">\(month.reimbursed, language)</td></tr>

                """)
        }
        out.add("</tbody>\n</table>\n</div>\n")
    }

    private func renderFamilies(into out: inout Markup) {
        let rows = breakdown.byFamily.map { family, totals in
            (name: "\(Words.families[family], language)" as Markup, totals: totals)
        }
        TotalsTable(
            layout: layout, id: "par-soins", title: words.byFamily, rows: rows, whole: breakdown.whole
        ).render(into: &out)
    }
}
