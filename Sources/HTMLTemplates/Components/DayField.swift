import PortalCore

/// A day in a filter. A date input takes nothing but days; what is no day is shown again as the text it is.
struct DayField: Component {
    let context: FieldContext
    let name: StaticString
    let label: Phrase
    /// What was typed.
    let typed: String

    func render(into out: inout Markup) {
        let day = typed.isEmpty ? nil : DayDate(parsing: typed)
        let isText = day == nil && !typed.isEmpty
        TextField(
            context: context, name: name, label: label, value: day?.iso ?? typed,
            attributes: isText ? "type=\"text\" dir=\"ltr\"" : "type=\"date\" dir=\"ltr\"", isRequired: false
        ).render(into: &out)
    }
}
