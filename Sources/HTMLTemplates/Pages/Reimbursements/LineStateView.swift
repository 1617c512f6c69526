import PortalCore

/// Where a line stands: what it means, what to do, until when; for a refusal its reason, what is missing and the recourse.
struct LineStateView: Component {
    let layout: Layout
    let line: Reimbursement
    let today: DayDate
    let clock: DepositClock

    private var language: Language { layout.language }
    private var words: LineStateWords { Words.lineStates }

    func render(into out: inout Markup) {
        let texts = Words.reimbursement
        switch line.state {
        case .paid:
            notice(.success, texts.paidTitle, line.paidOn.map { texts.paidOn($0) }) {
                fact(words.todo, words.nothing, into: &$0)
                fact(words.until, words.questions, into: &$0)
            }.render(into: &out)
        case .pending:
            notice(.attention, texts.pendingTitle, texts.pendingText) {
                fact(words.todo, words.nothing, into: &$0)
                fact(words.until, words.noLimit, into: &$0)
            }.render(into: &out)
        case .rejected:
            notice(.refusal, texts.rejectedTitle, nil, renderRefusal).render(into: &out)
        }
    }

    private func notice(
        _ kind: Notice.Kind, _ title: Phrase, _ text: Phrase?, _ facts: (inout Markup) -> Void
    ) -> Notice {
        Notice(
            kind: kind, language: language, title: title, text: text,
            extra: "<dl class=\"facts\">\n\(facts)</dl>\n")
    }

    private func renderRefusal(into out: inout Markup) {
        if line.act.isMasked {
            fact(words.todo, words.askOwner, into: &out)
        } else {
            let kind = RefusalKind(reason: line.reason)
            let reason: Markup =
                line.reason.map { "\(name: $0)" } ?? "\(Words.reimbursement.noReason, language)"
            fact(words.reason, reason, into: &out)
            if let piece = words.piece(kind) { fact(words.piece, piece, into: &out) }
            fact(words.todo, words.advice(kind), into: &out)
            if kind.isMissingPiece {
                let text = words.deadline(
                    clock.lastDay(forCareOn: line.careStartsOn),
                    daysLeft: clock.daysLeft(forCareOn: line.careStartsOn, today: today))
                fact(words.until, text, into: &out)
            }
        }
        fact(words.recourse, words.recourseText, into: &out)
    }

    private func fact(_ name: Phrase, _ value: Phrase, into out: inout Markup) {
        fact(name, "\(value, language)" as Markup, into: &out)
    }

    private func fact(_ name: Phrase, _ value: Markup, into out: inout Markup) {
        out.add("<div><dt>\(name, language)</dt><dd>\(value)</dd></div>\n")
    }
}

/// Lines that may be the same care counted twice, each with its link.
struct TwinsView: Component {
    let language: Language
    let twins: [Reimbursement]

    func render(into out: inout Markup) {
        guard !twins.isEmpty else { return }
        let words = Words.lineStates
        let list: Markup = "<ul class=\"twins\">\n\(each: twins, renderTwin)</ul>\n"
        Notice(
            kind: .attention, language: language, title: words.twinsTitle, text: words.twinsText, extra: list
        ).render(into: &out)
    }

    private func renderTwin(_ line: Reimbursement, into out: inout Markup) {
        out.add(
            """
            <li><a href="\(Path.reimbursement(id: line.id))">\(ActName(act: line.act, language: language)) \
            \(code: line.id)</a> \
            \(StateBadge(state: line.state, language: language)) \
            \(some: line.paidOn, { "\($0) · " })\(line.amountReimbursed, language)</li>

            """)
    }
}
