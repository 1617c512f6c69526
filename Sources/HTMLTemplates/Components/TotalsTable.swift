import PortalCore

/// Totals of parts that add up to a whole: a table on a wide screen, cards on a phone.
struct TotalsTable: Component {
    let layout: Layout
    let id: StaticString
    let title: Phrase
    let rows: [(name: Markup, totals: ReimbursementTotals)]
    let whole: ReimbursementTotals

    func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.reimbursements
        out.add(
            """
            <div class="table-frame">
            <table class="stack totals" aria-labelledby="\(literal: id)">
            <caption id="\(literal: id)">\(title, language)</caption>
            <thead><tr><td></td><th scope="col">\(words.lineCount, language)</th>\
            <th scope="col">\(words.incurred, language)</th><th scope="col">\(words.mandatory, language)</th>\
            <th scope="col">\(words.reimbursed, language)</th></tr></thead>
            <tbody>

            """)
        let cells = language == .arabic ? Self.arabic : Self.french
        for row in rows { renderRow(row.name, row.totals, cells, into: &out) }
        out.appendRaw("</tbody>\n<tfoot>\n")
        renderRow("\(words.total, language)", whole, cells, into: &out)
        out.appendRaw("</tfoot>\n</table>\n</div>\n")
    }

    /// The starts of a row's cells, made once a language.
    private struct Cells: Sendable {
        let lineCount, incurred, mandatory, reimbursed: FixedMarkup

        init(_ language: Language) {
            let words = Words.reimbursements
            func cell(_ label: Phrase, _ style: Markup = "figure") -> FixedMarkup {
                FixedMarkup("<td class=\"\(style)\" data-label=\"\(label, language)\">")
            }
            lineCount = cell(words.lineCount)
            incurred = cell(words.incurred)
            mandatory = cell(words.mandatory)
            reimbursed = cell(words.reimbursed, "figure strong")
        }
    }

    private static let french = Cells(.french)
    private static let arabic = Cells(.arabic)

    private func renderRow(_ name: Markup, _ totals: ReimbursementTotals, _ cells: Cells, into out: inout Markup) {
        let language = layout.language
        out.appendRaw("<tr><th scope=\"row\">")
        out.add(name)
        out.appendRaw("</th>")
        out.add(cells.lineCount)
        out.appendInteger(totals.lineCount)
        out.appendRaw("</td>")
        out.add(cells.incurred)
        out.appendMoney(totals.incurred, language)
        out.appendRaw("</td>")
        out.add(cells.mandatory)
        MandatoryTotal(totals: totals, language: language).render(into: &out)
        out.appendRaw("</td>")
        out.add(cells.reimbursed)
        out.appendMoney(totals.reimbursed, language)
        out.appendRaw("</td></tr>\n")
    }
}

/// What the mandatory scheme paid; says so where some lines do not tell.
struct MandatoryTotal: Component {
    let totals: ReimbursementTotals
    let language: Language

    func render(into out: inout Markup) {
        if totals.lineCount > 0, totals.unknownMandatoryCount == totals.lineCount {
            out.appendUnknown(language)
            return
        }
        out.appendMoney(totals.paidByMandatoryScheme, language)
        if totals.unknownMandatoryCount > 0 {
            let words = Words.reimbursements.unknownMandatory(totals.unknownMandatoryCount)
            out.add("<small class=\"unknown\">\(words, language)</small>")
        }
    }
}
