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

    static func show(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        guard let (summary, family) = try find(visit, session, reader) else { return try visit.notFound() }
        let freshness = try RegistryStore(reader, participant: session.participant.id).freshness()
        let page = StatementPage(
            layout: try visit.layout(dataAsOf: freshness), summary: summary, family: family,
            checkCode: code(of: summary, visit))
        return visit.answer(page)
    }

    static func print(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        guard let (summary, family) = try find(visit, session, reader) else { return try visit.notFound() }
        let document = StatementPDF(
            summary: summary, person: session.participant, family: family, checkCode: code(of: summary, visit),
            dataAsOf: try RegistryStore(reader, participant: session.participant.id).freshness(),
            language: visit.language)
        var response = HTTPResponse(contentType: "application/pdf", bytes: try document.bytes())
        let name = "releve-\(summary.statement.number).pdf"
        response.fields.append(.contentDisposition, ContentDisposition.attachment(name))
        return response
    }

    static func table(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        guard let (summary, family) = try find(visit, session, reader) else { return try visit.notFound() }
        var bytes = CSVFile.byteOrderMark
        CSVFile.append(ReimbursementFile.header(visit.language), to: &bytes)
        for line in summary.lines {
            CSVFile.append(ReimbursementFile.row(line, family: family, visit.language), to: &bytes)
        }
        return CSVAnswer.whole(named: "releve-\(summary.statement.number)", bytes)
    }

    /// The member's statement that the path names.
    private static func find(
        _ visit: Visit, _ session: Session, _ reader: any DatabaseReader
    ) throws -> (StatementSummary, Family)? {
        let participant = session.participant.id
        let family = try RegistryStore(reader, participant: participant).family(today: visit.today)
        return try StatementStore(reader, participant: participant)
            .summary(visit.parameters.first ?? "", family: family).map { ($0, family) }
    }

    private static func code(of summary: StatementSummary, _ visit: Visit) -> String {
        StatementCode(secret: visit.services.secret).text(for: summary.statement)
    }
}
