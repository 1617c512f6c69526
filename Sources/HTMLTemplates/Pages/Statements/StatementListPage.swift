public import PortalCore

/// `/releves`: every statement ever, by year.
public struct StatementListPage: Page {
    private let layout: Layout
    private let statements: [Statement]
    private let today: DayDate

    /// A member's statements, the newest first.
    ///
    /// - Parameters:
    ///   - layout: with `dataAsOf`, the freshness of the figures.
    ///   - today: months after it are not missed.
    public init(layout: Layout, statements: [Statement], today: DayDate) {
        self.layout = layout
        self.statements = statements
        self.today = today
    }

    private var language: Language { layout.language }
    private var words: StatementWords { Words.statements }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let shell = Shell(layout: layout, title: words.title, styles: [.listStyle])
        shell.render(into: &out) { out in
            out.add("<h1>\(words.title, language)</h1>\n\(Freshness(layout: layout))")
            guard let newest = statements.first, let oldest = statements.last else {
                out.add(
                    """
                    <section class="card empty">
                    <h2>\(words.empty, language)</h2>
                    <p>\(words.emptyText, language)</p>
                    </section>

                    """)
                return
            }
            out.add("<p class=\"lead\">\(words.lead, language)</p>\n")
            let byYear = Dictionary(grouping: statements) { $0.paidOn.year }
            for year in (oldest.paidOn.year...max(newest.paidOn.year, oldest.paidOn.year)).reversed() {
                render(year, byYear[year] ?? [], since: oldest.paidOn, into: &out)
            }
        }
    }

    private func render(_ year: Int, _ list: [Statement], since first: DayDate, into out: inout Markup) {
        let total = list.reduce(Money.zero) { $0 + $1.total }
        out.add(
            """
            <section aria-labelledby="annee-\(year)">
            <h2 id="annee-\(year)" class="summary-title">\(code: String(year)) \
            <span class="count">\(words.yearCount(list.count), language) · \(total, language)</span></h2>

            """)
        if !list.isEmpty { renderTable(list, year, into: &out) }
        let months = emptyMonths(year, list, since: first)
        // A whole year without payment is said by its heading.
        if !months.isEmpty, !list.isEmpty {
            let text = words.monthsWithout(names(months, .french), names(months, .arabic))
            out.add("<p class=\"fresh\">\(text, language)</p>\n")
        }
        out.add("</section>\n")
    }

    private func renderTable(_ list: [Statement], _ year: Int, into out: inout Markup) {
        func header(_ name: Phrase, _ style: Markup = "") -> Markup {
            "<th scope=\"col\"\(style)>\(name, language)</th>"
        }
        out.add(
            """
            <div class="table-frame">
            <table class="stack" aria-labelledby="annee-\(year)">
            <thead><tr>\(header(words.number))\(header(words.paidOn))\(header(words.method))\
            \(header(words.amount, " class=\"figure\""))</tr></thead>
            <tbody>

            """)
        for statement in list {
            out.add(
                """
                <tr><td class="cell-title"><a href="\(Path.statement(number: statement.number))">\(code: statement.number)\
                </a></td>\
                <td data-label="\(words.paidOn, language)">\(statement.paidOn)</td>\
                <td data-label="\(words.method, language)">\(words.method(statement.method), language)</td>\
                <td class="figure strong" data-label="\(words.amount, language)">\(statement.total, language)</td></tr>

                """)
        }
        out.add("</tbody>\n</table>\n</div>\n")
    }

    /// The months of `year`, from the first payment ever to today, in which nothing was paid.
    private func emptyMonths(_ year: Int, _ list: [Statement], since first: DayDate) -> [Int] {
        let paid = Set(list.map(\.paidOn.month))
        return (1...12).filter { month in
            !paid.contains(month) && (year, month) > (first.year, first.month)
                && (year, month) <= (today.year, today.month)
        }
    }

    private func names(_ months: [Int], _ language: Language) -> String {
        months.map { Formats.monthName($0, language) }.joined(separator: language == .french ? ", " : "، ")
    }
}
