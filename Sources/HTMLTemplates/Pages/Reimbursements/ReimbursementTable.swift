import PortalCore

/// The lines: a table on a wide screen; on a phone the style sheet makes a card of each row, none of its cells cut.
///
/// A browser that forgets the table where it is laid out as cards still reads each cell with its label, which the style
/// sheet writes before it.
struct ReimbursementTable: Component {
    let language: Language
    let lines: [ReimbursementEntry]
    let family: Family

    func render(into out: inout Markup) {
        let row = ReimbursementRow(language: language, family: family)
        out.add(row.head)
        for line in lines { row.render(line, into: &out) }
        out.appendRaw("</tbody>\n</table>\n</div>\n")
    }
}

/// Writes rows: the hottest code of the pages. What is the same in every row is made once for all pages of a language.
struct ReimbursementRow {
    /// The starts of the cells, each with the end of the one before, and what stands in some of them.
    private struct Parts: Sendable {
        /// From the start of the table to its first row.
        let head: FixedMarkup
        let paidOn, beneficiary, care, incurred, mandatory, reimbursed: FixedMarkup
        let notYetPaid, noPayment, masked, until, endUnknown: FixedMarkup
        let pending, paid, rejected: FixedMarkup

        init(_ language: Language) {
            let words = Words.reimbursements
            func cell(_ label: Phrase, _ style: Markup = "") -> FixedMarkup {
                FixedMarkup("</td><td\(style) data-label=\"\(label, language)\">")
            }
            func badge(_ state: Reimbursement.State) -> FixedMarkup {
                FixedMarkup("\(StateBadge(state: state, language: language))")
            }
            func name(_ phrase: Phrase, _ attributes: Markup = "") -> Markup {
                "<th scope=\"col\"\(attributes)>\(phrase, language)</th>"
            }
            head = FixedMarkup(
                """
                <div class="table-frame">
                <table class="stack lines">
                <caption class="visually-hidden">\(words.title, language)</caption>
                <thead><tr>\
                \(each: [words.paidOn, words.beneficiary, words.care, words.act], { $1.add(name($0)) })\
                \(each: [words.incurred, words.mandatory, words.reimbursed], { $1.add(name($0, " class=\"figure\"")) })\
                \(name(words.state))</tr></thead>
                <tbody>

                """)
            paidOn = FixedMarkup("<tr><td data-label=\"\(words.paidOn, language)\">")
            beneficiary = cell(words.beneficiary)
            care = cell(words.care)
            incurred = cell(words.incurred, " class=\"figure\"")
            mandatory = cell(words.mandatory, " class=\"figure\"")
            reimbursed = cell(words.reimbursed, " class=\"figure strong\"")
            notYetPaid = FixedMarkup("<span class=\"unknown\">\(words.notYetPaid, language)</span>")
            noPayment = FixedMarkup("<span class=\"unknown\">\(words.noPayment, language)</span>")
            masked = FixedMarkup("<small>\(words.maskedAct, language)</small>")
            until = FixedMarkup(" <span class=\"day\">\(words.until, language) ")
            endUnknown = FixedMarkup(" <small class=\"unknown\">\(words.endUnknown, language)</small>")
            pending = badge(.pending)
            paid = badge(.paid)
            rejected = badge(.rejected)
        }
    }

    private static let french = Parts(.french)
    private static let arabic = Parts(.arabic)

    private let language: Language
    private let parts: Parts
    private let names: [(code: String, name: Markup)]

    init(language: Language, family: Family) {
        self.language = language
        parts = language == .arabic ? Self.arabic : Self.french
        names = family.members.map { ($0.code, "\(BeneficiaryName(code: $0.code, family: family))") }
    }

    /// From the start of the table to its first row.
    var head: FixedMarkup { parts.head }

    func render(_ line: ReimbursementEntry, into out: inout Markup) {
        out.add(parts.paidOn)
        renderPaidOn(line, into: &out)
        out.add(parts.beneficiary)
        // By its place: the pair itself would be copied out for each row.
        if let index = names.firstIndex(where: { $0.code == line.beneficiaryCode }) {
            out.add(names[index].name)
        } else {
            out.add("\(code: line.beneficiaryCode)")
        }
        out.add(parts.care)
        renderCareDates(from: line.careStartsOn, to: line.careEndsOn, into: &out)
        out.appendRaw("</td><td class=\"cell-title\"><a href=\"")
        out.appendPath(.reimbursement(id: line.id))
        out.appendRaw("\">")
        ActName(label: line.label, family: line.family, language: language).render(into: &out)
        out.appendRaw("</a>")
        if line.label == nil { out.add(parts.masked) }
        renderAmounts(line, into: &out)
        out.appendRaw("</td><td class=\"cell-state\">")
        out.add(badge(line.state))
        out.appendRaw("</td></tr>\n")
    }

    private func renderAmounts(_ line: ReimbursementEntry, into out: inout Markup) {
        out.add(parts.incurred)
        out.appendMoney(line.amountIncurred, language)
        out.add(parts.mandatory)
        if let amount = line.amountPaidByMandatoryScheme {
            out.appendMoney(amount, language)
        } else {
            out.appendUnknown(language)
        }
        out.add(parts.reimbursed)
        out.appendMoney(line.amountReimbursed, language)
    }

    /// The first and the last day of care.
    private func renderCareDates(from first: DayDate, to last: DayDate?, into out: inout Markup) {
        out.appendRaw("<span class=\"day\">")
        out.appendDay(first)
        out.appendRaw("</span>")
        guard let last else { return out.add(parts.endUnknown) }
        guard last != first else { return }
        out.add(parts.until)
        out.appendDay(last)
        out.appendRaw("</span>")
    }

    private func renderPaidOn(_ line: ReimbursementEntry, into out: inout Markup) {
        if let day = line.paidOn {
            out.appendDay(day)
        } else {
            out.add(line.state == .rejected ? parts.noPayment : parts.notYetPaid)
        }
    }

    private func badge(_ state: Reimbursement.State) -> FixedMarkup {
        switch state {
        case .pending: parts.pending
        case .paid: parts.paid
        case .rejected: parts.rejected
        }
    }
}

/// What was done: the label, or only its family where the label is the beneficiary's own affair.
struct ActName: Component {
    /// Nil where it is kept.
    let label: String?
    let family: ActFamily
    let language: Language

    func render(into out: inout Markup) {
        guard let label else { return out.appendSentence(Words.families[family][language]) }
        out.appendRaw("<bdi>")
        out.appendText(label)
        out.appendRaw("</bdi>")
    }
}

extension ActName {
    init(act: Reimbursement.Act, language: Language) {
        self.init(label: act.isMasked ? nil : act.label, family: act.family, language: language)
    }
}
