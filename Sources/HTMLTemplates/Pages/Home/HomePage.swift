public import PortalCore

/// `/accueil`: the last payment, what waits, the year at a glance.
public struct HomePage: Page {
    private let layout: Layout
    private let name: String
    private let overview: ReimbursementOverview
    private let year: Int
    private let breakdown: ReimbursementBreakdown
    private let complaints: (open: Int, awaitingMember: Int)
    private let isPasswordChanged: Bool

    /// The member's home.
    ///
    /// - Parameters:
    ///   - layout: with `dataAsOf`, the freshness of the figures.
    ///   - name: what the member is greeted with: the first name.
    ///   - overview: refusals counted since 1 January of `year`.
    ///   - year: the calendar year shown.
    ///   - breakdown: of the lines paid from 1 January to 31 December of `year`.
    ///   - complaints: `ComplaintStore.openCounts`.
    ///   - isPasswordChanged: says that the password has just been changed.
    public init(
        layout: Layout, name: String, overview: ReimbursementOverview, year: Int, breakdown: ReimbursementBreakdown,
        complaints: (open: Int, awaitingMember: Int) = (0, 0), isPasswordChanged: Bool = false
    ) {
        self.layout = layout
        self.name = name
        self.overview = overview
        self.year = year
        self.breakdown = breakdown
        self.complaints = complaints
        self.isPasswordChanged = isPasswordChanged
    }

    private var language: Language { layout.language }
    private var words: HomeWords { Words.home }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        Shell(layout: layout, title: words.title, styles: [.homeStyle, .listStyle]).render(into: &out) { out in
            out.add("<h1>\(words.hello(name), language)</h1>\n<p class=\"lead\">\(words.lead, language)</p>\n")
            if isPasswordChanged {
                Notice(kind: .success, language: language, text: words.passwordSaved).render(into: &out)
            }
            out.add("\(Freshness(layout: layout))<div class=\"doors\">\n")
            renderLastPayment(into: &out)
            renderWaiting(into: &out)
            out.add("</div>\n")
            renderYear(into: &out)
            out.add("<p><a class=\"button\" href=\"\(Path.reimbursements())\">\(words.seeAll, language)</a></p>\n")
        }
    }

    private func renderLastPayment(into out: inout Markup) {
        out.add("<section class=\"card door\" aria-labelledby=\"paiement\">\n")
        if let payment = overview.lastPayment {
            let day = payment.day.iso
            out.add(
                """
                <h2 id="paiement">\(words.lastPayment, language)</h2>
                <p class="big-figure">\(payment.amount, language)</p>
                <p>\(words.paidOn(payment.day), language) · \(Words.shared.lines(payment.lineCount), language)</p>
                <p class="door-action"><a href="\(Path.reimbursements(.init(from: day, to: day)))">\
                \(words.seeLines, language)</a></p>

                """)
        } else {
            out.add(
                """
                <h2 id="paiement">\(words.lastPaymentNone, language)</h2>
                <p>\(words.lastPaymentNoneText, language)</p>

                """)
        }
        out.add("</section>\n")
    }

    private func renderWaiting(into out: inout Markup) {
        out.add(
            "<section class=\"card door\" aria-labelledby=\"attente\">\n<h2 id=\"attente\">\(words.waiting, language)</h2>\n"
        )
        let entries: [(count: Int, text: Phrase, state: Reimbursement.State, link: Phrase)] = [
            (overview.pendingCount, words.pending(overview.pendingCount), .pending, words.seePending),
            (overview.rejectedCount, words.rejected(overview.rejectedCount), .rejected, words.seeRejected),
        ]
        let waiting = entries.filter { $0.count > 0 }
        if waiting.isEmpty, complaints.open == 0 {
            out.add("<p>\(words.nothingWaiting, language)</p>\n")
        } else {
            out.add("<ul class=\"waiting\">\n")
            for entry in waiting {
                let path = Path.reimbursements(.init(state: entry.state.rawValue))
                out.add(
                    """
                    <li>\(StateBadge(state: entry.state, language: language)) \(entry.text, language).
                    <a href="\(path)">\(entry.link, language)</a></li>

                    """)
            }
            if complaints.open > 0 {
                let text = words.complaints(complaints.open, awaiting: complaints.awaitingMember)
                out.add(
                    """
                    <li>\(text, language) <a href="\(Path.complaints)">\(Words.complaints.title, language)</a></li>

                    """)
            }
            out.add("</ul>\n")
        }
        out.add("</section>\n")
    }

    private func renderYear(into out: inout Markup) {
        out.add(
            "<section class=\"year\" aria-labelledby=\"annee\">\n<h2 id=\"annee\">\(words.year(year), language)</h2>\n")
        guard breakdown.whole.lineCount > 0 else {
            out.add("<p>\(words.yearEmpty, language)</p>\n</section>\n")
            return
        }
        let filter = ReimbursementFilterFields(from: "\(year)-01-01", to: "\(year)-12-31")
        out.add(
            """
            <dl class="key-figures">
            <div><dt>\(words.incurred, language)</dt><dd>\(breakdown.whole.incurred, language)</dd></div>
            <div class="key-main"><dt>\(words.reimbursed, language)</dt>\
            <dd>\(breakdown.whole.reimbursed, language)</dd></div>
            </dl>
            <h3>\(words.byFamily, language)</h3>
            <ul class="family-bars">

            """)
        let largest = breakdown.byFamily.map(\.totals.reimbursed).max() ?? .zero
        for (family, totals) in breakdown.byFamily {
            var filtered = filter
            filtered.family = family.rawValue
            let bar = ShareBar(parts: [.init(amount: totals.reimbursed, style: "part-reimbursed")], whole: largest)
            out.add(
                """
                <li><a href="\(Path.reimbursements(filtered))">\(Words.families[family], language)</a>
                <span class="figure">\(totals.reimbursed, language)</span>
                \(bar)</li>

                """)
        }
        out.add(
            """
            </ul>
            <p><a href="\(Path.reimbursements(filter))">\(words.seeYear, language)</a></p>
            </section>

            """)
    }
}
