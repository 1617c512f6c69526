import HTMLTemplates
import HTTPServer
import PortalCore

/// The estimator's form.
struct EstimationForm {
    /// What was typed, to be shown again.
    let typed: EstimationFields
    let errors: FieldErrors
    /// The line there would be; nil where something is wrong.
    let line: Reimbursement?

    init(_ query: FormFields, rows: [Guarantee], family: Family) {
        var reader = FieldReader(query)
        typed = EstimationFields(
            guarantee: reader.typed("garantie"), beneficiary: reader.typed("beneficiaire"),
            price: reader.typed("montant"), mandatory: reader.typed("montant_ro"), day: reader.typed("date"))
        func money(_ text: String) -> Money? {
            let amount = Money(parsing: text.filter { !$0.isWhitespace })
            return amount.flatMap { $0 >= .zero && $0 <= Money(centimes: 1_000_000_000) ? $0 : nil }
        }
        let guarantee: Guarantee? = reader.value("garantie") { text in
            Int(text).flatMap { rows.indices.contains($0) ? rows[$0] : nil }
        }
        let person = reader.value("beneficiaire") { family.member($0) }
        let price = reader.value("montant", money)
        let isPaidElsewhere = !(query["montant_ro"] ?? "").isEmpty
        let mandatory = isPaidElsewhere ? reader.value("montant_ro", money) : .zero
        let day = reader.value("date") { DayDate(parsing: $0) }
        errors = reader.errors
        guard let guarantee, let person, let price, let mandatory, let day else {
            line = nil
            return
        }
        line = Reimbursement(
            id: "\u{10FFFF}", beneficiaryCode: person.code, statementNumber: nil, paidOn: nil, careStartsOn: day,
            careEndsOn: day,
            act: Reimbursement.Act(code: "", label: guarantee.label, family: guarantee.family), provider: nil,
            amountIncurred: price, baseAmount: nil, rate: nil, amountPaidByMandatoryScheme: mandatory,
            amountReimbursed: .zero, state: .pending, reason: nil)
    }
}
