import HTMLTemplates
import HTTPServer
import PortalCore

/// `/remboursements`: a member's lines.
enum ReimbursementsController {
    static func index(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let form = ReimbursementFilterForm(try visit.head.query)
        let registry = RegistryStore(reader, participant: session.participant.id)
        let family = try registry.family(today: visit.today)
        let store = ReimbursementStore(reader, participant: session.participant.id, family: family)
        // A filter with a mistake shows nothing rather than something else than was asked for.
        let lines = form.errors.isEmpty ? try store.page(form.filter, at: form.key) : .empty
        // Where all lines stand on one page, their sum is the total.
        let breakdown =
            lines.isWhole ? ReimbursementBreakdown(of: lines.lines) : try store.breakdown(form.filter)
        let page = ReimbursementListPage(
            layout: try visit.layout(dataAsOf: registry.freshness()), filter: form.typed, errors: form.errors,
            lines: lines.lines, previous: lines.previous, next: lines.next, breakdown: breakdown, family: family)
        return visit.answer(page, status: form.errors.isEmpty ? .ok : .unprocessableContent)
    }

    static func charts(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let form = ReimbursementFilterForm(try visit.head.query)
        guard form.errors.isEmpty else { return try index(visit, session, reader) }
        let registry = RegistryStore(reader, participant: session.participant.id)
        let family = try registry.family(today: visit.today)
        let store = ReimbursementStore(reader, participant: session.participant.id, family: family)
        let page = ReimbursementChartsPage(
            layout: try visit.layout(dataAsOf: registry.freshness()), filter: form.typed,
            months: try store.months(form.filter, limit: 24), breakdown: try store.breakdown(form.filter),
            family: family)
        return visit.answer(page)
    }

    /// The lines of the filter as a file, read while it is sent.
    static func export(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let form = ReimbursementFilterForm(try visit.head.query)
        guard form.errors.isEmpty else { return try index(visit, session, reader) }
        let language = visit.language
        let lines = MemberData(visit.services.database, of: session, today: visit.today).lines(form.filter)
        return CSVAnswer.stream(
            named: "remboursements",
            CSVFile.pieces(ReimbursementFile.header(language)) {
                let (found, family) = try lines()
                return found.map { ReimbursementFile.row($0, family: family, language) }
            })
    }

    static func show(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let registry = RegistryStore(reader, participant: session.participant.id)
        let family = try registry.family(today: visit.today)
        let store = ReimbursementStore(reader, participant: session.participant.id, family: family)
        guard let id = visit.parameters.first, let line = try store.line(id) else { return try visit.notFound() }
        let candidates = try registry.guarantees(for: line.act.family, on: line.careStartsOn)
        let guarantee = candidates.covering(line)
        let ceilings = CeilingStore(reader, participant: session.participant.id)
        let left = try ceilings.left(of: guarantee, among: candidates, before: line)
        let page = ReimbursementPage(
            layout: try visit.layout(dataAsOf: registry.freshness()), line: line,
            beneficiary: family.member(line.beneficiaryCode),
            ladder: Ladder(line: line, guarantee: guarantee, ceilingLeft: left), twins: try store.twins(of: id),
            today: visit.today, clock: visit.services.depositClock)
        return visit.answer(page)
    }
}
