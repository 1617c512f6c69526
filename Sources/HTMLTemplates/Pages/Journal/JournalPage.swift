public import PortalCore

/// `/journal`: everything done on the account, by the member and by staff.
public struct JournalPage: Page {
    private let layout: Layout
    private let filter: JournalFilterFields
    private let errors: FieldErrors
    private let entries: [ActivityEntry]
    private let isFirst: Bool
    private let hasOlder: Bool

    /// A page of the journal.
    ///
    /// - Parameters:
    ///   - filter: as it was asked for, typed errors included.
    ///   - entries: newest first.
    ///   - isFirst: whether they are the newest there are.
    ///   - hasOlder: whether others follow.
    public init(
        layout: Layout, filter: JournalFilterFields, errors: FieldErrors = FieldErrors(), entries: [ActivityEntry],
        isFirst: Bool, hasOlder: Bool
    ) {
        self.layout = layout
        self.filter = filter
        self.errors = errors
        self.entries = entries
        self.isFirst = isFirst
        self.hasOlder = hasOlder
    }

    private var language: Language { layout.language }
    private var words: JournalWords { Words.journal }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let shell = Shell(
            layout: layout, title: words.title, isErroneous: !errors.isEmpty, styles: [.formsStyle, .listStyle])
        shell.render(into: &out) { out in
            out.add(
                """
                <p class="back"><a href="\(Path.profile)">\(Words.profile.back, language)</a></p>
                <h1>\(words.title, language)</h1>
                <p class="lead">\(words.lead, language)</p>
                <p>\(words.notYou, language)</p>
                \(ErrorSummary(errors: errors, layout: layout))
                """)
            renderFilters(into: &out)
            guard errors.isEmpty else { return }
            if entries.isEmpty {
                out.add("<p>\(words.empty, language)</p>\n")
            } else {
                renderTable(into: &out)
                out.add("<p><a href=\"\(Path.journalFile(filter))\" download>\(words.download, language)</a></p>\n")
            }
            renderPager(into: &out)
        }
    }

    private func renderFilters(into out: inout Markup) {
        let context = FieldContext(layout: layout, errors: errors)
        let groups = Activity.Group.allCases.map { group in
            (value: group.rawValue, label: "\(words.groupName(group), language)" as Markup)
        }
        out.add(
            """
            <form class="filters" method="get" action="\(Path.journal())" aria-label="\(words.filters, language)">
            \(DayField(context: context, name: "du", label: words.from, typed: filter.from))\
            \(DayField(context: context, name: "au", label: words.to, typed: filter.to))\
            \(SelectField(
                context: context, name: "genre", label: words.group, placeholder: words.allGroups,
                value: filter.group, options: groups, isRequired: false))\
            <p class="filter-actions"><button class="button" type="submit">\(words.apply, language)</button>\
            \(if: !filter.isEmpty, "<a href=\"\(Path.journal())\">\(words.clear, language)</a>")</p>
            </form>

            """)
    }

    private func renderTable(into out: inout Markup) {
        out.add(
            """
            <div class="table-frame">
            <table class="stack">
            <caption class="visually-hidden">\(words.title, language)</caption>
            \(TableHead([words.when, words.what, words.who, words.place], language))
            <tbody>

            """)
        for entry in entries { render(entry, into: &out) }
        out.add("</tbody>\n</table>\n</div>\n")
    }

    private func render(_ entry: ActivityEntry, into out: inout Markup) {
        let (who, network) = JournalText.actor(entry.actor)
        out.add(
            """
            <tr><td data-label="\(words.when, language)">\(JournalText.moment(entry.doneAt))</td>\
            <td class="cell-title">\(JournalText.act(entry), language)</td>\
            <td data-label="\(words.who, language)">\(who, language)</td>\
            <td data-label="\(words.place, language)">\(code: network.isEmpty ? "–" : network)</td></tr>

            """)
    }

    private func renderPager(into out: inout Markup) {
        guard !isFirst || hasOlder else { return }
        out.add("<nav class=\"pager\" aria-label=\"\(Words.reimbursements.pager, language)\">\n")
        if !isFirst {
            out.add(
                "<a class=\"button button-quiet\" href=\"\(Path.journal(filter))\">\(words.newest, language)</a>\n")
        }
        if hasOlder, let last = entries.last {
            let path = Path.journal(filter, before: last.number)
            out.add("<a class=\"button button-quiet\" rel=\"next\" href=\"\(path)\">\(words.older, language)</a>\n")
        }
        out.add("</nav>\n")
    }
}

/// What an entry says, on the page and in the file.
enum JournalText {
    static func act(_ entry: ActivityEntry) -> Phrase {
        entry.activity.map { Words.journal[$0] } ?? Words.journal.unknown
    }

    static func actor(_ actor: ActivityEntry.Actor) -> (who: Phrase, network: String) {
        let words = Words.journal
        return switch actor {
        case .browser(let agent, let network): (DeviceName(userAgent: agent).phrase, network)
        case .staff(let name): (name.isEmpty ? words.staff : words.staffMember(name), "")
        case .portal: (words.portal, "")
        }
    }

    static func moment(_ instant: Instant) -> String {
        "\(Formats.day(instant)) \(Formats.timeOfDay(instant))"
    }
}
