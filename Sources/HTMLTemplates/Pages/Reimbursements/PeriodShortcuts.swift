import PortalCore

/// The usual periods as links: one press instead of two dates. The other filters stay.
struct PeriodShortcuts: Component {
    let filter: ReimbursementFilterFields
    let today: DayDate
    let language: Language
    let page: (ReimbursementFilterFields) -> Path

    private var periods: [(name: Phrase, from: DayDate?, to: DayDate?)] {
        let words = Words.reimbursements
        let (year, month, _) = today.components
        let monthStart = DayDate(year: year, month: month, day: 1)
        return [
            (words.thisMonth, monthStart, monthStart?.adding(months: 1).adding(days: -1)),
            (words.threeMonths, today.adding(months: -3).adding(days: 1), today),
            (words.thisYear, DayDate(year: year, month: 1, day: 1), DayDate(year: year, month: 12, day: 31)),
            (words.lastYear, DayDate(year: year - 1, month: 1, day: 1), DayDate(year: year - 1, month: 12, day: 31)),
        ]
    }

    func render(into out: inout Markup) {
        out.add("<ul class=\"shortcuts\" aria-label=\"\(Words.reimbursements.periods, language)\">\n")
        for period in periods {
            var shortened = filter
            shortened.from = period.from?.iso ?? ""
            shortened.to = period.to?.iso ?? ""
            // Written in place: four literals with values would be four buffers on the hottest page.
            out.appendRaw("<li><a href=\"")
            out.appendPath(page(shortened))
            out.appendRaw(shortened == filter ? "\" aria-current=\"true\">" : "\">")
            out.appendSentence(period.name[language])
            out.appendRaw("</a></li>\n")
        }
        out.add("</ul>\n")
    }
}
