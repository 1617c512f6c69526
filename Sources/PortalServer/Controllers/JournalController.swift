import HTMLTemplates
import HTTPServer
import PortalCore

/// `/journal`: everything done on the account.
enum JournalController {
    static func index(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let query = try visit.head.query
        let form = JournalFilterForm(query)
        let end = query["avant"].flatMap { Int64($0) }
        let size = ActivityStore.pageSize
        let store = ActivityStore(reader, account: session.account)
        // One more than is shown tells whether there are others.
        let found = form.errors.isEmpty ? try store.entries(form.filter, before: end, limit: size + 1) : []
        let page = JournalPage(
            layout: try visit.layout(), filter: form.typed, errors: form.errors, entries: Array(found.prefix(size)),
            isFirst: end == nil, hasOlder: found.count > size)
        return visit.answer(page, status: form.errors.isEmpty ? .ok : .unprocessableContent)
    }

    static func export(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let form = JournalFilterForm(try visit.head.query)
        guard form.errors.isEmpty else { return try index(visit, session, reader) }
        let language = visit.language
        let entries = MemberData(visit.services.database, of: session, today: visit.today).journal(form.filter)
        return CSVAnswer.stream(
            named: "journal",
            CSVFile.pieces(JournalFile.header(language)) { try entries().map { JournalFile.row($0, language) } })
    }
}
