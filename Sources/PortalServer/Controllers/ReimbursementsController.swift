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
        let breakdown = form.errors.isEmpty ? try store.breakdown(form.filter) : ReimbursementBreakdown()
        let page = ReimbursementListPage(
            layout: try visit.layout(dataAsOf: registry.freshness()), filter: form.typed, errors: form.errors,
            lines: lines.lines, previous: lines.previous, next: lines.next, breakdown: breakdown, family: family)
        return visit.answer(page, status: form.errors.isEmpty ? .ok : .unprocessableContent)
    }

    static func show(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let registry = RegistryStore(reader, participant: session.participant.id)
        let family = try registry.family(today: visit.today)
        let store = ReimbursementStore(reader, participant: session.participant.id, family: family)
        guard let id = visit.parameters.first, let line = try store.line(id) else { return try visit.notFound() }
        let guarantee = try registry.guarantees(for: line.act.family, on: line.careStartsOn).covering(line)
        let page = ReimbursementPage(
            layout: try visit.layout(dataAsOf: registry.freshness()), line: line,
            beneficiary: family.member(line.beneficiaryCode), ladder: Ladder(line: line, guarantee: guarantee))
        return visit.answer(page)
    }
}
