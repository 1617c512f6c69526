import HTMLTemplates
import HTTPServer
import PortalCore

/// The filter form of `/remboursements`. An empty field lets everything pass.
struct ReimbursementFilterForm {
    /// What was typed, to be shown again.
    let typed: ReimbursementFilterFields
    let errors: FieldErrors
    /// What the valid fields ask for.
    let filter: ReimbursementFilter
    /// Where the page starts; nil for the first, also when the key in the link makes no sense.
    let key: ReimbursementPageKey?

    init(_ query: FormFields) {
        var reader = FieldReader(query)
        typed = ReimbursementFilterFields(
            from: reader.typed("du"), to: reader.typed("au"), beneficiary: reader.typed("beneficiaire"),
            family: reader.typed("famille"), state: reader.typed("etat"), words: reader.typed("q"))
        func isGiven(_ name: String) -> Bool { !(query[name] ?? "").isEmpty }
        let from = isGiven("du") ? reader.value("du") { DayDate(parsing: $0) } : nil
        let to = isGiven("au") ? reader.value("au") { DayDate(parsing: $0) } : nil
        if let from, let to, to < from { let _: DayDate? = reader.fail(.endsBeforeStart, "au") }
        filter = ReimbursementFilter(
            from: from, to: to, beneficiaryCode: isGiven("beneficiaire") ? reader.text("beneficiaire") : nil,
            family: isGiven("famille") ? reader.choice("famille") : nil,
            state: isGiven("etat") ? reader.choice("etat") : nil, words: isGiven("q") ? reader.text("q") ?? "" : "")
        errors = reader.errors
        key = query["page"].flatMap { ReimbursementPageKey(text: $0) }
    }
}
