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
            <table class="stack totals" aria-labelledby="\(Markup(stringLiteral: id))">
            <caption id="\(Markup(stringLiteral: id))">\(title, language)</caption>
            <thead><tr><td></td><th scope="col">\(words.lineCount, language)</th>\
            <th scope="col">\(words.incurred, language)</th><th scope="col">\(words.mandatory, language)</th>\
            <th scope="col">\(words.reimbursed, language)</th></tr></thead>
            <tbody>

            """)
        for row in rows { renderRow(row.name, row.totals, into: &out) }
        out.add("</tbody>\n<tfoot>\n")
        renderRow("\(words.total, language)", whole, into: &out)
        out.add("</tfoot>\n</table>\n</div>\n")
    }

    private func renderRow(_ name: Markup, _ totals: ReimbursementTotals, into out: inout Markup) {
        let language = layout.language
        let words = Words.reimbursements
        out.add(
            """
            <tr><th scope="row">\(name)</th>\
            <td class="figure" data-label="\(words.lineCount, language)">\(totals.lineCount)</td>\
            <td class="figure" data-label="\(words.incurred, language)">\(totals.incurred, language)</td>\
            <td class="figure" data-label="\(words.mandatory, language)">
            """)
        MandatoryTotal(totals: totals, language: language).render(into: &out)
        out.add(
            """
            </td>\
            <td class="figure strong" data-label="\(words.reimbursed, language)">\(totals.reimbursed, language)</td></tr>

            """)
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
        out.add("\(totals.paidByMandatoryScheme, language)")
        if totals.unknownMandatoryCount > 0 {
            let words = Words.reimbursements.unknownMandatory(totals.unknownMandatoryCount)
            out.add("<small class=\"unknown\">\(words, language)</small>")
        }
    }
}
