import PortalCore

/// The filter form: a plain `GET`, so that a filtered list can be bookmarked.
struct ReimbursementFilters: Component {
    let layout: Layout
    let filter: ReimbursementFilterFields
    let errors: FieldErrors
    let family: Family

    func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.reimbursements
        let context = FieldContext(layout: layout, errors: errors)
        out.add(
            """
            <form class="filters" method="get" action="\(Path.reimbursements())" role="search" \
            aria-label="\(words.filters, language)">
            \(TextField(
                context: context, name: "du", label: words.from, value: Self.iso(filter.from),
                attributes: "type=\"date\"", isRequired: false))\
            \(TextField(
                context: context, name: "au", label: words.to, value: Self.iso(filter.to),
                attributes: "type=\"date\"", isRequired: false))\
            \(SelectField(
                context: context, name: "beneficiaire", label: words.beneficiary, placeholder: words.everybody,
                value: filter.beneficiary, options: people, isRequired: false))\
            \(SelectField(
                context: context, name: "famille", label: words.family, placeholder: words.allFamilies,
                value: filter.family, options: families, isRequired: false))\
            \(SelectField(
                context: context, name: "etat", label: words.state, placeholder: words.allStates,
                value: filter.state, options: states, isRequired: false))\
            \(TextField(
                context: context, name: "q", label: words.search, value: filter.words,
                attributes: "type=\"search\" maxlength=\"100\" dir=\"auto\"", isRequired: false))\
            <p class="filter-actions"><button class="button" type="submit">\(words.apply, language)</button>\
            \(if: !filter.isEmpty, "<a href=\"\(Path.reimbursements())\">\(words.clear, language)</a>")</p>
            </form>

            """)
    }

    /// A date input shows days only in this form; what is no day stays as typed.
    private static func iso(_ text: String) -> String { DayDate(parsing: text)?.iso ?? text }

    private var people: [(value: String, label: Markup)] {
        family.members.map { person in
            let relation = Words.people[person.relation]
            return (person.code, "\(person.firstName) \(person.lastName) (\(relation, layout.language))")
        }
    }

    private var families: [(value: String, label: Markup)] {
        ActFamily.allCases.map { ($0.rawValue, "\(Words.families[$0], layout.language)") }
    }

    private var states: [(value: String, label: Markup)] {
        Reimbursement.State.allCases.map { ($0.rawValue, "\(Words.reimbursements.state($0), layout.language)") }
    }
}
