import HTMLTemplates
import HTTPServer
import PortalCore

/// `/reclamations/{reference}`: one complaint, its thread and its files.
enum ThreadController {
    static func show(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let isJustSent = try visit.head.query["etat"] == "envoye"
        let reply = try visit.complaintFields(session, reader)
        return try page(visit, session, reader, reply, isJustSent: isJustSent)
    }

    /// A message, or what the member says of the answer.
    static func update(
        _ visit: Visit, _ session: Session, _ fields: FormFields, _ files: [SentFile]
    ) throws -> HTTPResponse {
        let reference = visit.parameters.first ?? ""
        let desk = visit.services.complaints
        if let opinion = fields["avis"], ["oui", "non"].contains(opinion) {
            let outcome = try desk.rate(reference, isSatisfied: opinion == "oui", by: session)
            return outcome == .unknown
                ? try visit.notFound() : .seeOther(Path.complaint(reference: reference).text)
        }
        let form = try ComplaintForm(fields, isReply: true)
        func again(_ errors: FieldErrors, _ status: HTTPStatus) throws -> HTTPResponse {
            try visit.services.database.read { reader in
                try page(visit, session, reader, form.typed, errors: errors, status: status)
            }
        }
        guard let message = form.message else { return try again(form.errors, .unprocessableContent) }
        var errors = FieldErrors()
        switch try desk.reply(message, to: reference, files: files, form: form.form, by: session) {
        case .taken(let reference):
            return .seeOther(Path.complaint(reference: reference).text + "?etat=envoye")
        case .unknown:
            return try visit.notFound()
        case .refused(let problems):
            for problem in problems { errors.add(.attachment(problem), to: "pieces") }
            return try again(errors, .unprocessableContent)
        case .throttled(let verdict):
            return try visit.throttled(verdict) { errors in
                try again(errors, .tooManyRequests)
            }
        }
    }

    /// A file of the thread, only to be saved: whatever is in it, no browser runs it here.
    static func file(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        guard visit.parameters.count == 2, let id = Int64(visit.parameters[1]),
            let attachment = try ComplaintStore(reader, participant: session.participant.id)
                .attachment(id, of: visit.parameters[0])
        else { return try visit.notFound() }
        // The thread says why it cannot be had.
        guard attachment.isReleased else { return visit.redirect(to: .complaint(reference: visit.parameters[0])) }
        let body = try FileBody(path: visit.services.attachments.path(of: attachment))
        var response = HTTPResponse(status: .ok, body: .file(body))
        let type =
            switch attachment.kind {
            case .pdf: "application/pdf"
            case .jpeg: "image/jpeg"
            case .png: "image/png"
            }
        response.fields.append(.contentType, type)
        response.fields.append(.contentDisposition, ContentDisposition.attachment(attachment.name))
        response.fields[.contentSecurityPolicy] = "sandbox; " + SecurityHeaders.contentSecurityPolicy
        return response
    }

    private static func page(
        _ visit: Visit, _ session: Session, _ reader: any DatabaseReader, _ reply: ComplaintFields,
        errors: FieldErrors = FieldErrors(), isJustSent: Bool = false, status: HTTPStatus = .ok
    ) throws -> HTTPResponse {
        let store = ComplaintStore(reader, participant: session.participant.id)
        guard let reference = visit.parameters.first, let complaint = try store.complaint(reference) else {
            return try visit.notFound()
        }
        let page = ComplaintPage(
            layout: try visit.layout(), complaint: complaint, thread: try store.thread(reference), reply: reply,
            errors: errors, isJustSent: isJustSent)
        return visit.answer(page, status: status)
    }
}
