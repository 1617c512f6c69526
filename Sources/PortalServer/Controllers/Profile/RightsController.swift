import HTMLTemplates
import HTTPServer
import PortalCore

/// `/profil/droits`: a request is a complaint of a kind of its own, so that it has a number, a due day and a thread.
enum RightsController {
    static func show(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        var fields = try visit.complaintFields(session, reader)
        if let part = try visit.head.query["corriger"].flatMap(RegistryPart.init(rawValue:)) {
            fields.category = Complaint.Category.rectification.rawValue
            fields.message = part.correctionRequest(in: visit.language)
        }
        return try page(visit, session, reader, fields, FieldErrors(), .ok)
    }

    static func create(_ visit: Visit, _ session: Session, _ fields: FormFields) throws -> HTTPResponse {
        let form = try ComplaintForm(fields, isReply: true)
        let right = fields["categorie"].flatMap(Complaint.Category.init(rawValue:))
        func again(_ errors: FieldErrors, _ status: HTTPStatus) throws -> HTTPResponse {
            try visit.services.database.read { try page(visit, session, $0, form.typed, errors, status) }
        }
        guard let message = form.message, let right, Complaint.Category.rightsOverData.contains(right) else {
            var errors = FieldErrors()
            if right.map(Complaint.Category.rightsOverData.contains) != true { errors.add(.missing, to: "categorie") }
            for entry in form.errors.entries { errors.add(entry.problem, to: entry.field) }
            return try again(errors, .unprocessableContent)
        }
        let draft = ComplaintDesk.Draft(
            category: right, subject: ActNames.name(of: right, visit.language), text: message, line: nil)
        let desk = visit.services.complaints
        switch try desk.open(draft, files: [], form: form.form, by: session) {
        case .taken(let reference):
            return .seeOther(Path.complaint(reference: reference).text + "?etat=envoye")
        case .unknown, .refused:
            return try visit.notFound()
        case .throttled(let verdict):
            return try visit.throttled(verdict) { errors in
                try again(errors, .tooManyRequests)
            }
        }
    }

    private static func page(
        _ visit: Visit, _ session: Session, _ reader: any DatabaseReader, _ fields: ComplaintFields,
        _ errors: FieldErrors, _ status: HTTPStatus
    ) throws -> HTTPResponse {
        let all = try ComplaintStore(reader, participant: session.participant.id).all()
        let requests = all.filter { Complaint.Category.rightsOverData.contains($0.category) }
        let page = RightsPage(layout: try visit.layout(), fields: fields, errors: errors, requests: requests)
        return visit.answer(page, status: status)
    }
}
