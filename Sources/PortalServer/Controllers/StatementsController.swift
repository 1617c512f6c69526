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

    /// `/releves/N` is the page, `/releves/N.csv` and `/releves/N.pdf` the files.
    static func show(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let name = visit.parameters.first ?? ""
        let ending = [".csv", ".pdf"].first { name.hasSuffix($0) }
        let registry = RegistryStore(reader, participant: session.participant.id)
        let family = try registry.family(today: visit.today)
        let store = StatementStore(reader, participant: session.participant.id)
        guard let summary = try store.summary(String(name.dropLast(ending?.count ?? 0)), family: family) else {
            return try visit.notFound()
        }
        let code = StatementCode(secret: visit.services.secret).text(for: summary.statement)
        switch ending {
        case ".csv": return table(summary, family, visit.language)
        case ".pdf": return try print(summary, session.participant, family, code, visit.language)
        default:
            let page = StatementPage(
                layout: try visit.layout(dataAsOf: registry.freshness()), summary: summary, family: family,
                checkCode: code)
            return visit.answer(page)
        }
    }

    private static func print(
        _ summary: StatementSummary, _ person: Participant, _ family: Family, _ code: String, _ language: Language
    ) throws -> HTTPResponse {
        let document = StatementPDF(
            summary: summary, person: person, family: family, checkCode: code, language: language)
        var response = HTTPResponse(contentType: "application/pdf", bytes: try document.bytes())
        let name = "releve-\(summary.statement.number).pdf"
        response.fields.append(.contentDisposition, ContentDisposition.attachment(name))
        return response
    }

    private static func table(_ summary: StatementSummary, _ family: Family, _ language: Language) -> HTTPResponse {
        var bytes = CSVFile.byteOrderMark
        CSVFile.append(ReimbursementFile.header(language), to: &bytes)
        for line in summary.lines { CSVFile.append(ReimbursementFile.row(line, family: family, language), to: &bytes) }
        return CSVAnswer.whole(named: "releve-\(summary.statement.number)", bytes)
    }
}
