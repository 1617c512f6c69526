import HTMLTemplates
import HTTPServer
import PortalCore

/// `/releves`: a member's statements, as pages and files.
enum StatementsController {
    static func index(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let participant = session.participant.id
        let freshness = try RegistryStore(reader, participant: participant).freshness()
        let page = StatementListPage(
            layout: try visit.layout(dataAsOf: freshness),
            statements: try StatementStore(reader, participant: participant).all(), today: visit.today)
        return visit.answer(page)
    }

    /// `/releves/N` is the page, `/releves/N.csv` the file.
    static func show(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let name = visit.parameters.first ?? ""
        let isFile = name.hasSuffix(".csv")
        let registry = RegistryStore(reader, participant: session.participant.id)
        let family = try registry.family(today: visit.today)
        let store = StatementStore(reader, participant: session.participant.id)
        guard let summary = try store.summary(isFile ? String(name.dropLast(4)) : name, family: family) else {
            return try visit.notFound()
        }
        if isFile { return file(summary, family, visit.language) }
        let page = StatementPage(
            layout: try visit.layout(dataAsOf: registry.freshness()), summary: summary, family: family,
            checkCode: StatementCode(secret: visit.services.secret).text(for: summary.statement))
        return visit.answer(page)
    }

    private static func file(_ summary: StatementSummary, _ family: Family, _ language: Language) -> HTTPResponse {
        var bytes = CSVFile.byteOrderMark
        CSVFile.append(ReimbursementFile.header(language), to: &bytes)
        for line in summary.lines { CSVFile.append(ReimbursementFile.row(line, family: family, language), to: &bytes) }
        return CSVAnswer.whole(named: "releve-\(summary.statement.number)", bytes)
    }
}
