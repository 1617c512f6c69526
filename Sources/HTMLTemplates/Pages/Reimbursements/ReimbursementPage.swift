public import PortalCore

/// `/remboursements/{id}`: one line, where it stands, how its amount came about.
public struct ReimbursementPage: Page {
    private let layout: Layout
    private let line: Reimbursement
    private let beneficiary: Beneficiary?
    private let ladder: Ladder
    private let twins: [Reimbursement]
    private let today: DayDate
    private let clock: DepositClock

    /// One line.
    ///
    /// - Parameters:
    ///   - layout: with `dataAsOf`, the freshness of the figures.
    ///   - line: masked already where it must be.
    ///   - beneficiary: whose care it was; nil when the family does not know the line's code.
    ///   - ladder: made from the same line.
    ///   - twins: other lines that may be the same care.
    ///   - today: from which the days left to send a missing piece are counted.
    ///   - clock: how long that can be done.
    public init(
        layout: Layout, line: Reimbursement, beneficiary: Beneficiary?, ladder: Ladder, twins: [Reimbursement] = [],
        today: DayDate, clock: DepositClock
    ) {
        self.layout = layout
        self.line = line
        self.beneficiary = beneficiary
        self.ladder = ladder
        self.twins = twins
        self.today = today
        self.clock = clock
    }

    private var language: Language { layout.language }
    private var words: ReimbursementDetailWords { Words.reimbursement }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        // A masked label stands nowhere, in the title neither; an unmasked one is the member's or shared with them.
        let title =
            line.act.isMasked ? Words.families[line.act.family] : Phrase("\(line.act.label)", "\(line.act.label)")
        let shell = Shell(
            layout: layout, title: title, styles: [.listStyle, .ladderStyle], scripts: [.copyScript])
        shell.render(into: &out) { out in
            out.add(
                """
                <p class="back"><a href="\(Path.reimbursements())">\(words.back, language)</a></p>
                <h1>\(title, language)</h1>
                \(Freshness(layout: layout))
                """)
            LineStateView(layout: layout, line: line, today: today, clock: clock).render(into: &out)
            if line.act.isMasked {
                Notice(kind: .information, language: language, text: words.masked).render(into: &out)
            }
            TwinsView(language: language, twins: twins).render(into: &out)
            out.add(
                """
                <div class="explained">
                <section class="card" aria-labelledby="calcul">
                <h2 id="calcul">\(words.explained, language)</h2>
                <p class="fresh">\(caveat, language)</p>
                \(LadderView(ladder: ladder, language: language))
                """)
            renderGap(into: &out)
            out.add("</section>\n")
            renderDetails(into: &out)
            out.add(
                """
                </div>
                \(if: gap == nil, "\(action)")
                """)
        }
    }

    /// The way to a complaint about this line: it takes files, so a missing piece goes there too.
    private var action: Markup {
        let asksForPiece =
            line.state == .rejected && !line.act.isMasked && RefusalKind(reason: line.reason).isMissingPiece
        return """
            <p><a class="button\(if: !asksForPiece, " button-quiet")" href="\(Path.newComplaint(line: line.id))">\
            \(asksForPiece ? Words.lineStates.sendPiece : Words.complaints.aboutLine, language)</a></p>

            """
    }

    /// What no rule explains. A pending or refused line is not paid yet or not at all: there the rules explain nothing, and
    /// nothing is missing.
    private var gap: Money? { line.state == .paid ? ladder.gap.flatMap { $0 == .zero ? nil : $0 } : nil }

    /// How the provider was paid. Steps that led to no payment are not to be read as a promise.
    private var caveat: Phrase {
        switch line.state {
        case .paid: Words.ladder.settlement(ladder.settlement)
        case .pending: words.provisional
        case .rejected: words.notApplied
        }
    }

    private func renderGap(into out: inout Markup) {
        let words = Words.ladder
        guard let gap, let expected = ladder.expected else {
            if line.state == .paid, ladder.gap == .zero {
                out.add("<p class=\"sound\">\(words.noGap, language)</p>\n")
            }
            return
        }
        let masked: Markup = line.act.isMasked ? "<p>\(words.gapMasked, language)</p>\n" : ""
        let path = Path.newComplaint(line: line.id)
        let ask: Markup = "<p><a class=\"button\" href=\"\(path)\">\(words.gapAsk, language)</a></p>\n"
        Notice(
            kind: .attention, language: language, title: words.gapTitle, text: words.gap(gap, expected: expected),
            extra: "\(masked)\(ask)\(SupportLine(layout: layout))"
        ).render(into: &out)
    }

    private func renderDetails(into out: inout Markup) {
        let list = Words.reimbursements
        out.add(
            """
            <section class="card" aria-labelledby="details">
            <h2 id="details">\(words.details, language)</h2>
            <dl class="facts">

            """)
        fact(list.beneficiary, into: &out) { out in
            guard let beneficiary else { return out.add("\(code: line.beneficiaryCode)") }
            out.add("<bdi>\(beneficiary.firstName) \(beneficiary.lastName)</bdi>")
            if beneficiary.relation != .participant {
                out.add(" (\(Words.people[beneficiary.relation], language))")
            }
        }
        fact(words.family, into: &out) { $0.add("\(Words.families[line.act.family], language)") }
        fact(words.careStart, into: &out) { $0.add("\(line.careStartsOn)") }
        fact(words.careEnd, into: &out) { known(line.careEndsOn, into: &$0) { $1.appendDay($0) } }
        if !line.act.isMasked {
            fact(words.provider, into: &out) { known(line.provider?.name, into: &$0) { $1.add("\(name: $0)") } }
            if let inpe = line.provider?.inpe { fact(words.inpe, into: &out) { $0.add("\(code: inpe)") } }
        }
        if let number = line.statementNumber {
            fact(words.statement, into: &out) {
                $0.add("<a href=\"\(Path.statement(number: number))\">\(code: number)</a>")
            }
        }
        out.add(
            """
            <div><dt>\(words.reference, language)</dt><dd class="reference" data-copy="\(words.copy, language)" \
            data-copied="\(words.copied, language)">\(code: line.id)</dd></div>
            </dl>
            </section>

            """)
    }

    private func fact(_ name: Phrase, into out: inout Markup, value: (inout Markup) -> Void) {
        out.add("<div><dt>\(name, language)</dt><dd>\(value)</dd></div>\n")
    }

    private func known<Value>(_ value: Value?, into out: inout Markup, write: (Value, inout Markup) -> Void) {
        if let value { write(value, &out) } else { out.appendUnknown(language) }
    }
}
