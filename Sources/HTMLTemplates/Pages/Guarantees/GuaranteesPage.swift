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
    /// The rows whose use adds up over time.
    private var ceilings: [Guarantee] { table.current.filter { $0.ceiling != nil && $0.period != .act } }
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
                <p class="other-views"><a class="button" href="\(Path.estimation)">\(words.estimate, language)</a> \
                \(if: !ceilings.isEmpty, "<a href=\"#plafonds\">\(words.left, language)</a>")</p>

                """)
            renderRows(table.current, id: "garanties", title: words.title, into: &out)
            renderCeilings(into: &out)
            if !table.others.isEmpty {
                out.add("<details>\n<summary>\(words.others, language)</summary>\n")
                renderRows(table.others, id: "autres", title: words.others, into: &out)
                out.add("</details>\n")
            }
            renderHistory(into: &out)
        }
    }

    private func header(_ name: Phrase, _ style: Markup = "") -> Markup {
        "<th scope=\"col\"\(style)>\(name, language)</th>"
    }

    private func renderRows(
        _ rows: [Guarantee], id: StaticString, title: Phrase, into out: inout Markup
    ) {
        out.add(
            """
            <div class="table-frame">
            <table class="stack">
            <caption class="visually-hidden" id="\(literal: id)">\(title, language)</caption>
            <thead><tr>\(header(words.label))\(header(words.rate))\(header(words.base))\(header(words.ceiling))\
            \(header(words.inForce))\(header(words.note))</tr></thead>
            <tbody>

            """)
        for row in rows {
            out.add(
                """
                <tr><td class="cell-title">\(name: row.label)<small>\(family(row))</small></td>\
                <td data-label="\(words.rate, language)">\(rate(row))</td>\
                <td data-label="\(words.base, language)">\(base(row))</td>\
                <td data-label="\(words.ceiling, language)">\(ceiling(row))</td>\
                <td data-label="\(words.inForce, language)">\(words.span(row), language)\(formerPlan(row))</td>\
                \(note(row))</tr>

                """)
        }
        out.add("</tbody>\n</table>\n</div>\n")
    }

    /// The type of care, where the label of the row does not say it already.
    private func family(_ row: Guarantee) -> Markup {
        let name = Words.families[row.family]
        return name[language].plain(in: language) == row.label ? "" : "\(name, language)"
    }

    private func note(_ row: Guarantee) -> Markup {
        guard let note = row.note else { return "<td class=\"cell-empty\">–</td>" }
        return "<td data-label=\"\(words.note, language)\">\(name: note)</td>"
    }

    private func formerPlan(_ row: Guarantee) -> Markup {
        guard let plan = table.plans.first(where: { $0.code == row.plan }), plan != table.plans.first else { return "" }
        return "<small>\(name: plan.label)</small>"
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
        guard !ceilings.isEmpty else { return }
        out.add(
            """
            <section aria-labelledby="plafonds">
            <h2 id="plafonds">\(words.left, language)</h2>
            <p>\(words.leftLead, language)</p>
            <div class="ceilings">

            """)
        for row in ceilings { render(row, into: &out) }
        out.add("</div>\n</section>\n")
    }

    private func render(_ row: Guarantee, into out: inout Markup) {
        out.add(
            """
            <section class="card">
            <h3>\(name: row.label)</h3>
            <p class="fresh">\(ceiling(row)). \(words.renewal(row.period, after: today), language)</p>
            <table class="slim">
            <caption class="visually-hidden">\(words.left, language) : \(name: row.label)</caption>
            <thead><tr>\(header(words.person))\(header(words.used, " class=\"figure\""))\
            \(header(words.available, " class=\"figure\""))</tr></thead>
            <tbody>

            """)
        let rows = table.current.filter { $0.family == row.family }
        // Where a family of acts has several rows, the one that was used tells the act, an adult's own affair.
        for person in family.members where !family.hidesUse(by: person.code, of: rows) {
            render(person, of: row, into: &out)
        }
        out.add("</tbody>\n</table>\n</section>\n")
    }

    private func render(_ person: Beneficiary, of row: Guarantee, into out: inout Markup) {
        let used = use.used(of: row, by: person.code)
        let bar = row.ceiling.map { ceiling in
            ShareBar(parts: [.init(amount: min(used, ceiling), style: "part-left")], whole: ceiling)
        }
        out.add(
            """
            <tr><th scope="row"><bdi>\(person.firstName) \(person.lastName)</bdi>\(some: bar, { "\($0)" })</th>\
            <td class="figure">\(used, language)</td>\
            <td class="figure strong">\(use.left(of: row, by: person.code), language)</td></tr>

            """)
    }

    private func renderHistory(into out: inout Markup) {
        guard table.plans.count > 1 else { return }
        out.add("<section aria-labelledby=\"regimes\">\n<h2 id=\"regimes\">\(words.history, language)</h2>\n<ul>\n")
        for plan in table.plans { out.add("<li>\(words.plan(plan), language)</li>\n") }
        out.add("</ul>\n</section>\n")
    }
}
