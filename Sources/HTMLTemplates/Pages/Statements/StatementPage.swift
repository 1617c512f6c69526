public import PortalCore

/// `/releves/{numero}`: one statement, its lines, and the proof that they add up to what was paid.
public struct StatementPage: Page {
    private let layout: Layout
    private let summary: StatementSummary
    private let family: Family
    private let checkCode: String

    /// One statement.
    ///
    /// - Parameters:
    ///   - layout: with `dataAsOf`, the freshness of the figures.
    ///   - checkCode: `StatementCode.text`.
    public init(layout: Layout, summary: StatementSummary, family: Family, checkCode: String) {
        self.layout = layout
        self.summary = summary
        self.family = family
        self.checkCode = checkCode
    }

    private var language: Language { layout.language }
    private var words: StatementWords { Words.statements }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let title = words.heading(summary.statement.number)
        let shell = Shell(layout: layout, title: title, styles: [.listStyle, .ladderStyle], scripts: [.copyScript])
        shell.render(into: &out) { out in
            out.add(
                """
                <p class="back"><a href="\(Path.statements)">\(words.back, language)</a></p>
                <h1>\(title, language)</h1>
                \(Freshness(layout: layout))
                """)
            renderFacts(into: &out)
            out.add("<h2>\(words.lines, language)</h2>\n")
            if summary.lines.isEmpty {
                out.add("<p>\(words.noLines, language)</p>\n")
            } else {
                ReimbursementTable(
                    language: language, lines: summary.lines.map { ReimbursementEntry($0) }, family: family
                ).render(into: &out)
                renderProof(into: &out)
                renderTotals(into: &out)
            }
            renderCode(into: &out)
        }
    }

    private func renderFacts(into out: inout Markup) {
        let statement = summary.statement
        out.add(
            """
            <dl class="key-figures">
            <div class="key-main"><dt>\(words.amount, language)</dt><dd>\(statement.total, language)</dd></div>
            <div><dt>\(words.paidOn, language)</dt><dd>\(statement.paidOn)</dd></div>
            <div><dt>\(words.method, language)</dt><dd>\(words.method(statement.method), language)</dd></div>
            </dl>
            <p class="other-views">\
            <a class="button" href="\(Path.statementPrint(number: statement.number))" download>\(words.print, language)</a> \
            <a href="\(Path.statementFile(number: statement.number))" download>\(words.download, language)</a></p>

            """)
    }

    private func renderProof(into out: inout Markup) {
        let (total, lines) = (summary.statement.total, summary.breakdown.whole.reimbursed)
        if summary.gap == .zero {
            out.add("<p class=\"sound\">\(words.proofText(summary.lines.count, total), language)</p>\n")
        } else {
            Notice(
                kind: .attention, language: language, title: words.gapTitle, text: words.gapText(total, lines),
                extra: "\(SupportLine(layout: layout))"
            ).render(into: &out)
        }
    }

    private func renderTotals(into out: inout Markup) {
        let people = summary.breakdown.byBeneficiary.map { code, totals in
            (name: "\(BeneficiaryName(code: code, family: family))" as Markup, totals: totals)
        }
        TotalsTable(
            layout: layout, id: "par-personne", title: Words.reimbursements.totalsByBeneficiary, rows: people,
            whole: summary.breakdown.whole
        ).render(into: &out)
    }

    private func renderCode(into out: inout Markup) {
        out.add(
            """
            <section class="card" aria-labelledby="code">
            <h2 id="code">\(words.code, language)</h2>
            <p>\(words.codeText, language) <a href="\(Path.verification)">\(words.verifyTitle, language)</a></p>
            <p><strong>\(code: checkCode)</strong></p>
            </section>

            """)
    }
}
