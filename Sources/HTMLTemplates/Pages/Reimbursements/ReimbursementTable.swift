import PortalCore

/// The lines: a table on a wide screen; on a phone the style sheet makes a card of each row, none of its cells cut.
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
            <th scope="col">\(words.paidOn, language)</th><th scope="col">\(words.beneficiary, language)</th>\
            <th scope="col">\(words.care, language)</th><th scope="col">\(words.act, language)</th>\
            <th scope="col" class="figure">\(words.incurred, language)</th>\
            <th scope="col" class="figure">\(words.mandatory, language)</th>\
            <th scope="col" class="figure">\(words.reimbursed, language)</th>\
            <th scope="col">\(words.state, language)</th></tr></thead>
            <tbody>

            """)
        for line in lines { renderRow(line, into: &out) }
        out.add("</tbody>\n</table>\n</div>\n")
    }

    // The hottest lines of the portal: one literal, values written straight into it.
    private func renderRow(_ line: Reimbursement, into out: inout Markup) {
        let words = Words.reimbursements
        out.add(
            """
            <tr><td data-label="\(words.paidOn, language)">\({ out in renderPaidOn(line, into: &out) })</td>\
            <td data-label="\(words.beneficiary, language)">\
            \(BeneficiaryName(code: line.beneficiaryCode, family: family))</td>\
            <td data-label="\(words.care, language)">\(CareDates(line: line, language: language))</td>\
            <td class="cell-title"><a href="\(Path.reimbursement(id: line.id))">\(ActName(act: line.act, language: language))</a>\
            \(if: line.act.isMasked, "<small>\(words.maskedAct, language)</small>")</td>\
            <td class="figure" data-label="\(words.incurred, language)">\(line.amountIncurred, language)</td>\
            <td class="figure" data-label="\(words.mandatory, language)">\(line.amountPaidByMandatoryScheme, language)</td>\
            <td class="figure strong" data-label="\(words.reimbursed, language)">\(line.amountReimbursed, language)</td>\
            <td class="cell-state">\(StateBadge(state: line.state, language: language))</td></tr>

            """)
    }

    private func renderPaidOn(_ line: Reimbursement, into out: inout Markup) {
        if let day = line.paidOn {
            out.appendDay(day)
        } else {
            let words = Words.reimbursements
            out.add(
                "<span class=\"unknown\">\(line.state == .rejected ? words.noPayment : words.notYetPaid, language)</span>"
            )
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
            out.add("<bdi>\(act.label)</bdi>")
        }
    }
}

/// The first and the last day of care.
struct CareDates: Component {
    let line: Reimbursement
    let language: Language

    func render(into out: inout Markup) {
        let words = Words.reimbursements
        out.add("<span class=\"day\">\(line.careStartsOn)</span>")
        switch line.careEndsOn {
        case line.careStartsOn?: break
        case let last?: out.add(" <span class=\"day\">\(words.until, language) \(last)</span>")
        case nil: out.add(" <small class=\"unknown\">\(words.endUnknown, language)</small>")
        }
    }
}
