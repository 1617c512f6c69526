import HTMLTemplates
import HTTPServer
import PortalCore

/// `/garanties`: what the plan pays for.
enum GuaranteesController {
    static func index(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let registry = RegistryStore(reader, participant: session.participant.id)
        let table = try registry.guaranteeTable(on: visit.today)
        let use = try CeilingStore(reader, participant: session.participant.id)
            .used(of: table.current, on: visit.today)
        let page = GuaranteesPage(
            layout: try visit.layout(dataAsOf: registry.freshness()), table: table, use: use,
            family: try registry.family(today: visit.today), today: visit.today)
        return visit.answer(page)
    }
}
