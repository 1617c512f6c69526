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
                value: filter.family, options: families.all, unchosen: families.unchosen, isRequired: false))\
            \(SelectField(
                context: context, name: "etat", label: words.state, placeholder: words.allStates,
                value: filter.state, options: states.all, unchosen: states.unchosen, isRequired: false))\
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

    private typealias Choices = (all: [(value: String, label: Markup)], unchosen: FixedMarkup)

    private var families: Choices { layout.language == .arabic ? Self.families.arabic : Self.families.french }
    private var states: Choices { layout.language == .arabic ? Self.states.arabic : Self.states.french }

    // The same for everybody: made once a language.
    private static let families = choices(ActFamily.allCases) { Words.families[$0] }
    private static let states = choices(Reimbursement.State.allCases, Words.reimbursements.state)

    private static func choices<Choice: RawRepresentable<String>>(
        _ cases: [Choice], _ name: (Choice) -> Phrase
    ) -> (french: Choices, arabic: Choices) {
        func choices(_ language: Language) -> Choices {
            let all = cases.map { (value: $0.rawValue, label: "\(name($0), language)" as Markup) }
            return (all, FixedMarkup(SelectField.written(all)))
        }
        return (choices(.french), choices(.arabic))
    }
}
