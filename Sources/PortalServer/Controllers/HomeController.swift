import HTMLTemplates
import HTTPServer
import PortalCore

/// `/accueil`: what a member wants to know at first sight.
enum HomeController {
    static func show(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let registry = RegistryStore(reader, participant: session.participant.id)
        let (year, clock) = (visit.today.year, visit.services.depositClock)
        let newYear = DayDate(year: year, month: 1, day: 1) ?? visit.today
        let lines = ReimbursementStore(
            reader, participant: session.participant.id, family: try registry.family(today: visit.today))
        let page = HomePage(
            layout: try visit.layout(dataAsOf: registry.freshness()), name: session.participant.firstName,
            overview: try lines.overview(rejectedSince: newYear, openSince: clock.firstDay(on: visit.today)),
            today: visit.today,
            breakdown: try lines.breakdown(
                ReimbursementFilter(from: newYear, to: DayDate(year: year, month: 12, day: 31))),
            complaints: try ComplaintStore(reader, participant: session.participant.id).openCounts(),
            clock: clock, news: visit.services.news.shown(on: visit.today),
            isPasswordChanged: try visit.head.query["etat"] == "mot-de-passe-change")
        return visit.answer(page)
    }
}
