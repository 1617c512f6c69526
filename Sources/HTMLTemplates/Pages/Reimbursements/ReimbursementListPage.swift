public import PortalCore

/// `/remboursements`: the user guide's seven columns, filters, totals of all that is filtered.
public struct ReimbursementListPage: Page {
    let layout: Layout
    let filter: ReimbursementFilterFields
    let errors: FieldErrors
    let lines: [ReimbursementEntry]
    let previous: ReimbursementPageKey?
    let next: ReimbursementPageKey?
    let breakdown: ReimbursementBreakdown
    let family: Family

    /// One page of a member's lines.
    ///
    /// - Parameters:
    ///   - layout: with `dataAsOf`, the freshness of the figures.
    ///   - filter: as it was asked for, typed errors included.
    ///   - errors: of the fields `du`, `au`, `beneficiaire`, `famille`, `etat`.
    ///   - lines: of this page, masked already where they must be.
    ///   - previous: where the page before starts, if there is one.
    ///   - next: where the page after starts, if there is one.
    ///   - breakdown: of all lines that pass the filter.
    ///   - family: whose lines these are.
    public init(
        layout: Layout, filter: ReimbursementFilterFields, errors: FieldErrors = FieldErrors(),
        lines: [ReimbursementEntry],
        previous: ReimbursementPageKey?, next: ReimbursementPageKey?, breakdown: ReimbursementBreakdown, family: Family
    ) {
        self.layout = layout
        self.filter = filter
        self.errors = errors
        self.lines = lines
        self.previous = previous
        self.next = next
        self.breakdown = breakdown
        self.family = family
    }

    var language: Language { layout.language }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let words = Words.reimbursements
        let shell = Shell(
            layout: layout, title: words.title, isErroneous: !errors.isEmpty, styles: [.formsStyle, .listStyle])
        shell.render(into: &out) { out in
            out.add(
                """
                <h1>\(words.title, language)</h1>
                \(Freshness(layout: layout))\(ErrorSummary(errors: errors, layout: layout))\
                \(ReimbursementFilters(layout: layout, filter: filter, errors: errors, family: family))
                """)
            // With a wrong filter nothing was asked of the lines, so nothing is said of them.
            guard errors.isEmpty else { return }
            if lines.isEmpty, filter.isEmpty {
                renderEmpty(words.emptyTitle, words.emptyText, into: &out)
            } else if lines.isEmpty {
                renderEmpty(words.noMatchTitle, words.noMatchText, into: &out)
            } else {
                renderSummary(into: &out)
                ReimbursementTable(language: language, lines: lines, family: family).render(into: &out)
                Pager(language: language, previous: path(previous), next: path(next)).render(into: &out)
                renderTotals(into: &out)
            }
        }
    }

    private func path(_ key: ReimbursementPageKey?) -> Path? {
        key.map { Path.reimbursements(filter, page: $0) }
    }

    private func renderEmpty(_ title: Phrase, _ text: Phrase, into out: inout Markup) {
        out.add("<section class=\"card empty\">\n<h2>\(title, language)</h2>\n<p>\(text, language)</p>\n")
        if !filter.isEmpty {
            let clear = Words.reimbursements.clear
            out.add("<p><a href=\"\(Path.reimbursements())\">\(clear, language)</a></p>\n")
        }
        out.add("</section>\n")
    }

    private func renderSummary(into out: inout Markup) {
        let words = Words.reimbursements
        let whole = breakdown.whole
        out.add(
            """
            <section aria-labelledby="total">
            <h2 id="total" class="summary-title">\(words.totals, language) \
            <span class="count">\(Words.shared.lines(whole.lineCount), language)</span></h2>
            <dl class="key-figures">
            <div><dt>\(words.incurred, language)</dt><dd>\(whole.incurred, language)</dd></div>
            <div><dt>\(words.mandatoryLong, language)</dt><dd>\(MandatoryTotal(totals: whole, language: language))</dd></div>
            <div class="key-main"><dt>\(words.reimbursed, language)</dt><dd>\(whole.reimbursed, language)</dd></div>
            </dl>
            <p class="other-views"><a href="\(Path.charts(filter))">\(Words.charts.see, language)</a> \
            <a href="\(Path.reimbursementsFile(filter))" download>\(Words.statements.download, language)</a></p>
            </section>

            """)
    }

    private func renderTotals(into out: inout Markup) {
        let words = Words.reimbursements
        let families = breakdown.byFamily.map { family, totals in
            (name: "\(Words.families[family], language)" as Markup, totals: totals)
        }
        let people = breakdown.byBeneficiary.map { code, totals in
            (name: "\(BeneficiaryName(code: code, family: family))" as Markup, totals: totals)
        }
        out.add(
            """
            <section class="breakdown" aria-labelledby="detail-total">
            <h2 id="detail-total">\(words.totalsDetail, language)</h2>
            <p class="fresh">\(words.totalsNote, language)</p>
            \(TotalsTable(layout: layout, id: "par-soins", title: words.totalsByFamily, rows: families, whole: breakdown.whole))\
            \(TotalsTable(
                layout: layout, id: "par-personne", title: words.totalsByBeneficiary, rows: people,
                whole: breakdown.whole))\
            </section>

            """)
    }
}

/// First and last name of the beneficiary of that code; the code where the family does not know it.
struct BeneficiaryName: Component {
    let code: String
    let family: Family

    func render(into out: inout Markup) {
        if let person = family.member(code) {
            out.add("<bdi>\(person.firstName) \(person.lastName)</bdi>")
        } else {
            out.add("\(code: code)")
        }
    }
}
