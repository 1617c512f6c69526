import HTMLTemplates
import HTTPServer
import PortalCore

/// `/reclamations`: the list, and new ones.
enum ComplaintsController {
    static func index(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let complaints = try ComplaintStore(reader, participant: session.participant.id).all()
        return visit.answer(ComplaintListPage(layout: try visit.layout(), complaints: complaints))
    }

    static func new(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let line = try Self.line(try visit.head.query["remboursement"], visit, session, reader)
        let fields = try visit.complaintFields(session, reader)
        return visit.answer(NewComplaintPage(layout: try visit.layout(), fields: fields, line: line))
    }

    static func create(
        _ visit: Visit, _ session: Session, _ fields: FormFields, _ files: [SentFile]
    ) throws -> HTTPResponse {
        let line: Complaint.Line? = try visit.services.database.read { reader in
            try Self.line(fields["remboursement"], visit, session, reader)
        }
        let form = try ComplaintForm(fields, line: line)
        if let closest = visit.closestAnswers(to: fields) {
            return try answer(visit, form.typed, FieldErrors(), line, .ok, closest: closest)
        }
        guard let draft = form.draft else {
            return try answer(visit, form.typed, form.errors, line, .unprocessableContent)
        }
        var errors = FieldErrors()
        let desk = visit.services.complaints
        switch try desk.open(draft, files: files, form: form.form, by: session) {
        case .taken(let reference):
            return .seeOther(Path.complaint(reference: reference).text + "?etat=envoye")
        case .unknown:
            return try visit.notFound()
        case .refused(let problems):
            for problem in problems { errors.add(.attachment(problem), to: "pieces") }
            return try answer(visit, form.typed, errors, line, .unprocessableContent)
        case .throttled(let verdict):
            return try visit.throttled(verdict) { errors in
                try answer(visit, form.typed, errors, line, .tooManyRequests)
            }
        }
    }

    /// The member's line of that name, with its figures of today; nil where there is none.
    private static func line(
        _ id: String?, _ visit: Visit, _ session: Session, _ reader: any DatabaseReader
    ) throws -> Complaint.Line? {
        guard let id else { return nil }
        let participant = session.participant.id
        let family = try RegistryStore(reader, participant: participant).family(today: visit.today)
        return try ReimbursementStore(reader, participant: participant, family: family).line(id)
            .map { Complaint.Line($0, language: visit.language) }
    }

    private static func answer(
        _ visit: Visit, _ typed: ComplaintFields, _ errors: FieldErrors, _ line: Complaint.Line?, _ status: HTTPStatus,
        closest: [FAQEntry]? = nil
    ) throws -> HTTPResponse {
        visit.answer(
            NewComplaintPage(layout: try visit.layout(), fields: typed, errors: errors, line: line, closest: closest),
            status: status)
    }
}
