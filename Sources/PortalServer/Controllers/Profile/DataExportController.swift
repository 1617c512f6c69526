import HTMLTemplates
import HTTPServer
import Locking
import PortalCore

/// `/profil/donnees`: all data as one archive, made while it is sent.
enum DataExportController {
    static func show(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        visit.answer(DataExportPage(layout: try visit.layout()))
    }

    static func create(_ visit: Visit, _ session: Session, _ fields: FormFields) throws -> HTTPResponse {
        var reader = FieldReader(fields)
        guard let current = reader.text("actuel") else {
            return try answer(visit, reader.errors, .unprocessableContent)
        }
        let outcome = try DataExport(visit.services.accounts).begin(session, password: current)
        return try visit.answer(outcome, from: .dataExport, form: { try answer(visit, $0, $1) }) {
            try archive(visit, session)
        }
    }

    private static func archive(_ visit: Visit, _ session: Session) throws -> HTTPResponse {
        let data = MemberData(visit.services.database, of: session, today: visit.today)
        let (language, now) = (visit.language, visit.now)
        let readMe = try visit.services.database.read { reader in
            let participant = session.participant
            return DataReadMe(
                person: participant,
                family: try RegistryStore(reader, participant: participant.id).family(today: visit.today),
                statements: try StatementStore(reader, participant: participant.id).all(), madeAt: now,
                language: language
            ).bytes()
        }
        let attachments = try data.attachments(in: visit.services.attachments)
        let archive = Locked(makeArchive(data, readMe, attachments, language, now))
        var response = HTTPResponse(
            status: .ok, body: .stream { piece in try archive.withLock { try $0.next(into: &piece) } })
        response.fields.append(.contentType, "application/zip")
        response.fields.append(
            .contentDisposition, "attachment; filename=\"donnees-\(CasablancaTime.zone.day(at: now).iso).zip\"")
        return response
    }

    private static func makeArchive(
        _ data: MemberData, _ readMe: [UInt8], _ attachments: [DataArchive.File], _ language: Language, _ now: Instant
    ) -> DataArchive {
        let (lines, journal) = (data.lines(), data.journal())
        return DataArchive(
            [
                DataArchive.File(name: "LISEZ-MOI.html", bytes: readMe),
                DataArchive.File(
                    name: "remboursements.csv",
                    next: CSVFile.pieces(ReimbursementFile.header(language)) {
                        let (found, family) = try lines()
                        return found.map { ReimbursementFile.row($0, family: family, language) }
                    }),
                DataArchive.File(
                    name: "journal.csv",
                    next: CSVFile.pieces(JournalFile.header(language)) {
                        try journal().map { JournalFile.row($0, language) }
                    }),
                DataArchive.File(name: "donnees.json", next: data.json()),
                DataArchive.File(name: "fhir.json", next: data.fhir()),
            ] + attachments, at: now)
    }

    private static func answer(_ visit: Visit, _ errors: FieldErrors, _ status: HTTPStatus) throws -> HTTPResponse {
        visit.answer(DataExportPage(layout: try visit.layout(), errors: errors), status: status)
    }
}
