import PortalCore

/// The lines: a table on a wide screen; on a phone the style sheet makes a card of each row, none of its cells cut.
///
/// A browser that forgets the table where it is laid out as cards still reads each cell with its label, which the style
/// sheet writes before it.
struct ReimbursementTable: Component {
    let language: Language
    let lines: [Reimbursement]
    let family: Family

    func render(into out: inout Markup) {
        let words = Words.reimbursements
        out.add(
            """
            <div class="table-frame">
            <table class="stack lines">
            <caption class="visually-hidden">\(words.title, language)</caption>
            <thead><tr>\
            \(each: [words.paidOn, words.beneficiary, words.care, words.act], { $1.add(header($0, "")) })\
            \(each: [words.incurred, words.mandatory, words.reimbursed], { $1.add(header($0, " class=\"figure\"")) })\
            \(header(words.state, ""))</tr></thead>
            <tbody>

            """)
        let row = ReimbursementRow(language: language, family: family)
        for line in lines { row.render(line, into: &out) }
        out.add("</tbody>\n</table>\n</div>\n")
    }

    private func header(_ name: Phrase, _ attributes: Markup) -> Markup {
        "<th scope=\"col\"\(attributes)>\(name, language)</th>"
    }
}

/// Writes rows: the hottest code of the pages. What is the same in every row is made once.
struct ReimbursementRow {
    private let language: Language
    private let paidOn, beneficiary, care, incurred, mandatory, reimbursed: Markup
    private let notYetPaid, noPayment, masked: Markup
    private let names: [String: Markup]
    private let badges: [Reimbursement.State: Markup]

    init(language: Language, family: Family) {
        let words = Words.reimbursements
        func cell(_ label: Phrase, _ style: Markup = "") -> Markup {
            "<td\(style) data-label=\"\(label, language)\">"
        }
        self.language = language
        paidOn = cell(words.paidOn)
        beneficiary = cell(words.beneficiary)
        care = cell(words.care)
        incurred = cell(words.incurred, " class=\"figure\"")
        mandatory = cell(words.mandatory, " class=\"figure\"")
        reimbursed = cell(words.reimbursed, " class=\"figure strong\"")
        notYetPaid = "<span class=\"unknown\">\(words.notYetPaid, language)</span>"
        noPayment = "<span class=\"unknown\">\(words.noPayment, language)</span>"
        masked = "<small>\(words.maskedAct, language)</small>"
        let people = family.members.map { ($0.code, "\(BeneficiaryName(code: $0.code, family: family))" as Markup) }
        names = Dictionary(people) { first, _ in first }
        badges = Dictionary(
            uniqueKeysWithValues: Reimbursement.State.allCases.map {
                ($0, "\(StateBadge(state: $0, language: language))" as Markup)
            })
    }

    func render(_ line: Reimbursement, into out: inout Markup) {
        out.add(
            """
            <tr>\(paidOn)\({ out in renderPaidOn(line, into: &out) })</td>\
            \(beneficiary)\(names[line.beneficiaryCode] ?? "\(code: line.beneficiaryCode)")</td>\
            \(care)\(CareDates(line: line, language: language))</td>\
            <td class="cell-title"><a href="\(Path.reimbursement(id: line.id))">\
            \(ActName(act: line.act, language: language))</a>\(if: line.act.isMasked, masked)</td>\
            \(incurred)\(line.amountIncurred, language)</td>\
            \(mandatory)\(line.amountPaidByMandatoryScheme, language)</td>\
            \(reimbursed)\(line.amountReimbursed, language)</td>\
            <td class="cell-state">\(badges[line.state] ?? "")</td></tr>

            """)
    }

    private func renderPaidOn(_ line: Reimbursement, into out: inout Markup) {
        if let day = line.paidOn {
            out.appendDay(day)
        } else {
            out.add(line.state == .rejected ? noPayment : notYetPaid)
        }
    }
}

/// What was done: the label, or only its family where the label is the beneficiary's own affair.
struct ActName: Component {
    let act: Reimbursement.Act
    let language: Language

    func render(into out: inout Markup) {
        if act.isMasked {
            out.appendSentence(Words.families[act.family][language])
        } else {
            out.appendRaw("<bdi>")
            out.appendText(act.label)
            out.appendRaw("</bdi>")
        }
    }
}

/// The first and the last day of care.
struct CareDates: Component {
    let line: Reimbursement
    let language: Language

    func render(into out: inout Markup) {
        let words = Words.reimbursements
        out.appendRaw("<span class=\"day\">")
        out.appendDay(line.careStartsOn)
        out.appendRaw("</span>")
        switch line.careEndsOn {
        case line.careStartsOn?: break
        case let last?:
            out.appendRaw(" <span class=\"day\">")
            out.appendSentence(words.until[language])
            out.appendRaw(" ")
            out.appendDay(last)
            out.appendRaw("</span>")
        case nil: out.add(" <small class=\"unknown\">\(words.endUnknown, language)</small>")
        }
    }
}
