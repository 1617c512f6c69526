import PortalCore

@testable import HTMLTemplates

// The journal.
extension Gallery {
    var journalPages: [(name: String, page: any Page)] {
        let layout = layout("/journal", member: true)
        let agent = "Mozilla/5.0 (Linux; Android 13) Chrome/120.0 Mobile Safari/537.36"
        let actors: [ActivityEntry.Actor] = [
            .browser(userAgent: agent, network: text("41.140.•.•")), .staff(text("Nadia")), .staff(""), .portal,
            .browser(userAgent: "", network: ""),
        ]
        let entries = Activity.allCases.enumerated().map { number, activity in
            ActivityEntry(
                number: Int64(number + 1), doneAt: Self.now + .minutes(number), activity: activity,
                actor: actors[number % actors.count])
        }
        var wrong = FieldErrors()
        wrong.add(.malformed, to: "du")
        let typed = JournalFilterFields(from: text("hier"), group: "access")
        return [
            (
                "journal",
                JournalPage(
                    layout: layout, filter: JournalFilterFields(group: "access"), entries: entries.reversed(),
                    isFirst: false, hasOlder: true)
            ),
            (
                "journal-vide",
                JournalPage(
                    layout: layout, filter: JournalFilterFields(from: "2026-01-01"), entries: [], isFirst: true,
                    hasOlder: false)
            ),
            (
                "journal-erreur",
                JournalPage(layout: layout, filter: typed, errors: wrong, entries: [], isFirst: true, hasOlder: false)
            ),
        ]
    }
}
