public import PortalCore

/// `/accueil`: the last payment, what waits, the year at a glance.
public struct HomePage: Page {
    private let layout: Layout
    private let name: String
    private let overview: ReimbursementOverview
    private let today: DayDate
    private let breakdown: ReimbursementBreakdown
    private let complaints: (open: Int, awaitingMember: Int)
    private let clock: DepositClock
    private let news: [MutualNews]
    private let isPasswordChanged: Bool

    /// The member's home.
    ///
    /// - Parameters:
    ///   - layout: with `dataAsOf`, the freshness of the figures.
    ///   - name: what the member is greeted with: the first name.
    ///   - overview: refusals counted since 1 January.
    ///   - today: its calendar year is shown.
    ///   - breakdown: of the lines paid from 1 January to 31 December.
    ///   - complaints: `ComplaintStore.openCounts`.
    ///   - clock: how long a claim can be handed in.
    ///   - news: what the mutual tells all its members.
    ///   - isPasswordChanged: says that the password has just been changed.
    public init(
        layout: Layout, name: String, overview: ReimbursementOverview, today: DayDate,
        breakdown: ReimbursementBreakdown, complaints: (open: Int, awaitingMember: Int) = (0, 0), clock: DepositClock,
        news: [MutualNews] = [], isPasswordChanged: Bool = false
    ) {
        self.layout = layout
        self.name = name
        self.overview = overview
        self.today = today
        self.breakdown = breakdown
        self.complaints = complaints
        self.clock = clock
        self.news = news
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
            HomeWaiting(layout: layout, overview: overview, complaints: complaints, today: today, clock: clock)
                .render(into: &out)
            out.add("</div>\n")
            if isNew { renderFirstSteps(into: &out) } else { renderYear(into: &out) }
            HomeNews(news: news, language: language).render(into: &out)
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

    /// Nothing was ever handed in: figures of zero would help nobody.
    private var isNew: Bool {
        overview.lastPayment == nil && overview.pendingCount == 0 && overview.rejectedCount == 0
    }

    private func renderFirstSteps(into out: inout Markup) {
        let steps: [(Phrase, Path, Phrase)] = [
            (words.stepForm, .documents, words.stepFormLink), (words.stepCover, .guarantees, Words.guarantees.title),
            (words.stepEstimate, .estimation, Words.guarantees.estimate), (words.stepAsk, .faq, words.stepAskLink),
        ]
        out.add(
            "<section aria-labelledby=\"debut\">\n<h2 id=\"debut\">\(words.firstSteps, language)</h2>\n<ol class=\"ticks\">\n"
        )
        for (text, path, link) in steps {
            out.add("<li>\(text, language) <a href=\"\(path)\">\(link, language)</a></li>\n")
        }
        out.add("</ol>\n</section>\n")
    }

    private func renderYear(into out: inout Markup) {
        let (year, unknown) = (today.year, breakdown.whole.unknownMandatoryCount)
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
            <div><dt>\(words.left, language)</dt><dd>\(breakdown.whole.leftToPay, language)\
            \(if: unknown > 0, "<small>\(words.leftUnknown(unknown), language)</small>")</dd></div>
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
            <p class="year-actions"><a class="button" href="\(Path.reimbursements())">\(words.seeAll, language)</a> \
            <a href="\(Path.reimbursements(filter))">\(words.seeYear, language)</a></p>
            </section>

            """)
    }
}
