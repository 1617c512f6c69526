public import PortalCore

/// `/garanties`: what the plan pays for, and what is left of its ceilings.
public struct GuaranteesPage: Page {
    private let layout: Layout
    private let table: GuaranteeTable
    private let use: CeilingUse
    private let family: Family
    private let today: DayDate

    /// The guarantees of a member.
    ///
    /// - Parameters:
    ///   - layout: with `dataAsOf`, the freshness of the figures.
    ///   - use: what of the ceilings in `table.current` was used.
    public init(layout: Layout, table: GuaranteeTable, use: CeilingUse, family: Family, today: DayDate) {
        self.layout = layout
        self.table = table
        self.use = use
        self.family = family
        self.today = today
    }

    private var language: Language { layout.language }
    private var words: GuaranteeWords { Words.guarantees }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let shell = Shell(layout: layout, title: words.title, styles: [.listStyle])
        shell.render(into: &out) { out in
            out.add("<h1>\(words.title, language)</h1>\n\(Freshness(layout: layout))")
            guard let plan = table.plans.first else {
                out.add("<p>\(words.noPlan, language)</p>\n\(SupportLine(layout: layout))")
                return
            }
            out.add(
                """
                <p class="lead">\(words.plan(plan), language)</p>
                <p><a class="button" href="\(Path.estimation)">\(words.estimate, language)</a></p>

                """)
            renderRows(table.current, id: "garanties", title: words.title, showsSpan: false, into: &out)
            renderCeilings(into: &out)
            if !table.others.isEmpty {
                out.add("<details>\n<summary>\(words.others, language)</summary>\n")
                renderRows(table.others, id: "autres", title: words.others, showsSpan: true, into: &out)
                out.add("</details>\n")
            }
            renderHistory(into: &out)
        }
    }

    private func header(_ name: Phrase, _ style: Markup = "") -> Markup {
        "<th scope=\"col\"\(style)>\(name, language)</th>"
    }

    private func renderRows(
        _ rows: [Guarantee], id: StaticString, title: Phrase, showsSpan: Bool, into out: inout Markup
    ) {
        out.add(
            """
            <div class="table-frame">
            <table class="stack">
            <caption class="visually-hidden" id="\(Markup(stringLiteral: id))">\(title, language)</caption>
            <thead><tr>\(header(words.label))\(header(words.rate))\(header(words.base))\(header(words.ceiling))\
            \(header(showsSpan ? words.inForce : words.note))</tr></thead>
            <tbody>

            """)
        for row in rows {
            let last: Markup = showsSpan ? "\(words.span(row), language)" : "\(name: row.note ?? "–")"
            out.add(
                """
                <tr><td class="cell-title">\(name: row.label)<br>\
                <small class="unknown">\(Words.families[row.family], language)</small></td>\
                <td data-label="\(words.rate, language)">\(rate(row))</td>\
                <td data-label="\(words.base, language)">\(base(row))</td>\
                <td data-label="\(words.ceiling, language)">\(ceiling(row))</td>\
                <td data-label="\(showsSpan ? words.inForce : words.note, language)">\(last)</td></tr>

                """)
        }
        out.add("</tbody>\n</table>\n</div>\n")
    }

    private func rate(_ row: Guarantee) -> Markup {
        row.rate.map { "<strong>\(Formats.rate($0))</strong>" } ?? "\(nil as Money?, language)"
    }

    private func base(_ row: Guarantee) -> Markup {
        row.baseAmount.map { "\($0, language)" } ?? "\(words.wholePrice, language)"
    }

    private func ceiling(_ row: Guarantee) -> Markup {
        row.ceiling.map { "\(words.ceiling($0, row.period), language)" } ?? "\(words.noCeiling, language)"
    }

    private func renderCeilings(into out: inout Markup) {
        let rows = table.current.filter { $0.ceiling != nil && $0.period != .act }
        guard !rows.isEmpty else { return }
        out.add(
            """
            <section aria-labelledby="plafonds">
            <h2 id="plafonds">\(words.left, language)</h2>
            <p>\(words.leftLead, language)</p>

            """)
        for row in rows { render(row, into: &out) }
        out.add("</section>\n")
    }

    private func render(_ row: Guarantee, into out: inout Markup) {
        out.add(
            """
            <h3>\(name: row.label) <small class="unknown">\(ceiling(row))</small></h3>
            <div class="table-frame">
            <table class="stack">
            <caption class="visually-hidden">\(words.left, language) : \(name: row.label)</caption>
            <thead><tr>\(header(words.person))\(header(words.used, " class=\"figure\""))\
            \(header(words.available, " class=\"figure\""))\(header(words.renewal))</tr></thead>
            <tbody>

            """)
        let rows = table.current.filter { $0.family == row.family }
        // Where a family of acts has several rows, the one that was used tells the act, an adult's own affair.
        for person in family.members where !family.hidesUse(by: person.code, of: rows) {
            out.add(
                """
                <tr><td class="cell-title">\(BeneficiaryName(code: person.code, family: family))</td>\
                <td class="figure" data-label="\(words.used, language)">\(use.used(of: row, by: person.code), language)</td>\
                <td class="figure strong" data-label="\(words.available, language)">\
                \(use.left(of: row, by: person.code), language)</td>\
                <td data-label="\(words.renewal, language)">\(renewal(row))</td></tr>

                """)
        }
        out.add("</tbody>\n</table>\n</div>\n")
    }

    private func renewal(_ row: Guarantee) -> Markup {
        row.period.renewal(after: today).map { "\($0)" } ?? "\(words.never, language)"
    }

    private func renderHistory(into out: inout Markup) {
        guard table.plans.count > 1 else { return }
        out.add("<section aria-labelledby=\"regimes\">\n<h2 id=\"regimes\">\(words.history, language)</h2>\n<ul>\n")
        for plan in table.plans { out.add("<li>\(words.plan(plan), language)</li>\n") }
        out.add("</ul>\n</section>\n")
    }
}
