import PortalCore

/// The filter form: a plain `GET`, so that a filtered list can be bookmarked.
struct ReimbursementFilters: Component {
    let layout: Layout
    let filter: ReimbursementFilterFields
    let errors: FieldErrors
    let family: Family
    /// Where the filtered lines are shown: the list, or the charts.
    var page: (ReimbursementFilterFields) -> Path = { .reimbursements($0) }

    func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.reimbursements
        let context = FieldContext(layout: layout, errors: errors)
        out.add(
            """
            <form class="filters" method="get" action="\(page(.init()))" role="search" \
            aria-label="\(words.filters, language)">
            \(PeriodShortcuts(filter: filter, today: family.today, language: language, page: page))\
            \(DayField(context: context, name: "du", label: words.from, typed: filter.from))\
            \(DayField(context: context, name: "au", label: words.to, typed: filter.to))\
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
            \(if: !filter.isEmpty, "<a href=\"\(page(.init()))\">\(words.clear, language)</a>")</p>
            </form>

            """)
    }

    private var people: [(value: String, label: Markup)] {
        family.members.map { person in
            let relation = Words.people[person.relation]
            return (person.code, "\(person.firstName) \(person.lastName) (\(relation, layout.language))")
        }
    }

    private var families: [(value: String, label: Markup)] { Self.families[layout.language] ?? [] }
    private var states: [(value: String, label: Markup)] { Self.states[layout.language] ?? [] }

    // The same for everybody: made once a language.
    private static let families = choices(ActFamily.allCases) { Words.families[$0] }
    private static let states = choices(Reimbursement.State.allCases, Words.reimbursements.state)

    private static func choices<Choice: RawRepresentable<String>>(
        _ all: [Choice], _ name: (Choice) -> Phrase
    ) -> [Language: [(value: String, label: Markup)]] {
        Dictionary(
            uniqueKeysWithValues: Language.allCases.map { language in
                (language, all.map { ($0.rawValue, "\(name($0), language)") })
            })
    }
}
