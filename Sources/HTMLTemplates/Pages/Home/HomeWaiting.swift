import PortalCore

/// What waits for the member, each with the way to it, and until when care can be handed in.
struct HomeWaiting: Component {
    let layout: Layout
    let overview: ReimbursementOverview
    let complaints: (open: Int, awaitingMember: Int)
    let today: DayDate
    let clock: DepositClock

    private var language: Language { layout.language }
    private var words: HomeWords { Words.home }

    func render(into out: inout Markup) {
        var entries = Markup(capacity: 1024)
        renderLines(.rejected, overview.rejectedCount, words.rejected, words.seeRejected, into: &entries)
        if let day = overview.firstOpenRefusal {
            let last = clock.lastDay(forCareOn: day)
            let text = words.openRefusal(last, daysLeft: clock.daysLeft(forCareOn: day, today: today))
            entries.add("<li><strong>\(text, language)</strong></li>\n")
        }
        if complaints.open > 0 {
            let text = words.complaints(complaints.open, awaiting: complaints.awaitingMember)
            entry(text, .complaints, Words.complaints.title, into: &entries)
        }
        if layout.unreadCount > 0 {
            entry(words.unread(layout.unreadCount), .inbox, Words.inbox.title, into: &entries)
        }
        renderLines(.pending, overview.pendingCount, words.pending, words.seePending, into: &entries)
        out.add(
            """
            <section class="card door" aria-labelledby="attente">
            <h2 id="attente">\(words.waiting, language)</h2>
            \(if: entries.bytes.isEmpty, "<p>\(words.nothingWaiting, language)</p>\n")\
            \(if: !entries.bytes.isEmpty, "<ul class=\"waiting\">\n\(entries)</ul>\n")\
            <p class="door-action fresh">\(words.handIn(clock.days, since: clock.firstDay(on: today)), language)</p>
            </section>

            """)
    }

    private func renderLines(
        _ state: Reimbursement.State, _ count: Int, _ text: (Int) -> Phrase, _ link: Phrase, into out: inout Markup
    ) {
        guard count > 0 else { return }
        out.add(
            """
            <li>\(StateBadge(state: state, language: language)) \(text(count), language).
            <a href="\(Path.reimbursements(.init(state: state.rawValue)))">\(link, language)</a></li>

            """)
    }

    private func entry(_ text: Phrase, _ path: Path, _ link: Phrase, into out: inout Markup) {
        out.add("<li>\(text, language) <a href=\"\(path)\">\(link, language)</a></li>\n")
    }
}
