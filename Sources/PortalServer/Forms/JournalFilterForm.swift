import HTMLTemplates
import HTTPServer
import PortalCore

/// The filter form of `/journal`. An empty field lets everything pass.
struct JournalFilterForm {
    /// What was typed, to be shown again.
    let typed: JournalFilterFields
    let errors: FieldErrors
    /// What the valid fields ask for.
    let filter: ActivityStore.Filter

    init(_ query: FormFields) {
        var reader = FieldReader(query)
        typed = JournalFilterFields(
            from: reader.typed("du"), to: reader.typed("au"), group: reader.typed("genre"))
        func isGiven(_ name: String) -> Bool { !(query[name] ?? "").isEmpty }
        let from = isGiven("du") ? reader.value("du") { DayDate(parsing: $0) } : nil
        let to = isGiven("au") ? reader.value("au") { DayDate(parsing: $0) } : nil
        if let from, let to, to < from { let _: DayDate? = reader.fail(.endsBeforeStart, "au") }
        let zone = CasablancaTime.zone
        filter = ActivityStore.Filter(
            group: isGiven("genre") ? reader.choice("genre") : nil, from: from.map(zone.start(of:)),
            before: to.map { zone.start(of: $0.adding(days: 1)) })
        errors = reader.errors
    }
}
