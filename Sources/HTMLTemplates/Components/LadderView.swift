import PortalCore

/// A line's steps, each with its rule, and the proof that they add up.
struct LadderView: Component {
    let ladder: Ladder
    let language: Language

    private var words: LadderWords { Words.ladder }

    func render(into out: inout Markup) {
        renderBar(into: &out)
        out.add("<ol class=\"ladder\">\n")
        rung(words.incurred, words.incurredRule, "\(ladder.incurred, language)", into: &out)
        renderBase(into: &out)
        renderDue(into: &out)
        rung(
            words.mandatory, mandatoryRule, "\(ladder.paidByMandatoryScheme, language)", style: "rung-mandatory",
            into: &out)
        rung(
            words.reimbursed, nil, "\(ladder.reimbursed, language)", style: "rung-reimbursed", into: &out)
        rung(
            words.left, ladder.leftToPay == nil ? words.leftUnknown : nil, "\(ladder.leftToPay, language)",
            style: "rung-left", into: &out)
        out.add("</ol>\n")
        renderSource(into: &out)
        renderProof(into: &out)
    }

    private var mandatoryRule: Phrase {
        guard let paid = ladder.paidByMandatoryScheme else { return words.mandatoryUnknown }
        return paid == .zero ? words.mandatoryNothing : words.mandatoryRule
    }

    private func rung(
        _ name: Phrase, _ rule: Phrase?, _ amount: Markup, style: Markup = "rung", into out: inout Markup
    ) {
        out.add(
            """
            <li class="\(style)"><span class="rung-name">\(name, language)</span> \
            <span class="rung-amount">\(amount)</span>\
            \(some: rule, { " <span class=\"rung-rule\">\($0, language)</span>" })</li>

            """)
    }

    private func renderBase(into out: inout Markup) {
        guard let base = ladder.base else {
            rung(words.base, words.baseWhole, "\(ladder.covered, language)", into: &out)
            return
        }
        rung(words.base, base == ladder.covered ? words.baseRule : words.baseAbove, "\(base, language)", into: &out)
    }

    private func renderDue(into out: inout Markup) {
        guard let rate = ladder.rate else {
            rung(words.due, words.rateUnknown, "\(nil as Money?, language)", into: &out)
            return
        }
        let rule = words.rateRule(rate, of: ladder.covered)
        rung(words.due, ladder.cut.map { words.cut(rule, by: $0) } ?? rule, "\(ladder.due, language)", into: &out)
    }

    /// Mandatory scheme, mutual and member: what each paid of the price.
    private func renderBar(into out: inout Markup) {
        guard let mandatory = ladder.paidByMandatoryScheme, let left = ladder.leftToPay else { return }
        let bar = ShareBar(
            parts: [
                .init(amount: mandatory, style: "part-mandatory"),
                .init(amount: ladder.reimbursed, style: "part-reimbursed"),
                .init(amount: left, style: "part-left"),
            ], whole: ladder.incurred)
        bar.render(into: &out)
    }

    private func renderProof(into out: inout Markup) {
        guard let mandatory = ladder.paidByMandatoryScheme, let left = ladder.leftToPay else { return }
        out.add(
            """
            <p class="proof"><span class="proof-title">\(words.proof, language)</span> \
            \(figure: mandatory) + \(figure: ladder.reimbursed) + \(figure: left) = \(figure: ladder.incurred)</p>

            """)
    }

    private func renderSource(into out: inout Markup) {
        switch ladder.rule {
        case .line: out.add("<p class=\"fresh\">\(words.ruleFromLine, language)</p>\n")
        case .guarantee(let guarantee):
            out.add("<p class=\"fresh\">\(words.ruleFromGuarantee(guarantee), language)</p>\n")
        case .unknown: break
        }
    }
}
