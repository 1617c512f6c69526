import HTMLTemplates
import HTTPServer
import PortalCore

/// `/contact`: the services, and a message to one of them.
enum ContactController {
    static func show(_ visit: Visit, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let query = try visit.head.query
        let fields = ContactFields(
            service: FieldReader(query).typed("service"), form: try Token.random().text)
        return try answer(
            visit, fields, FieldErrors(), .ok,
            sent: query["etat"] == "envoye" ? query["reference"].flatMap(ContactReference.init) : nil)
    }

    static func create(_ visit: Visit, _ fields: FormFields) throws -> HTTPResponse {
        var reader = FieldReader(fields)
        let form = try reader.formToken()
        let typed = ContactFields(
            service: reader.typed("service"), name: reader.typed("nom"), email: reader.typed("email"),
            subject: reader.typed("sujet"), message: reader.typed("message", maximum: ComplaintForm.longestMessage),
            form: form.text)
        if let closest = visit.closestAnswers(to: fields) {
            return try answer(visit, typed, FieldErrors(), .ok, closest: closest)
        }
        let service = reader.value("service") { visit.services.directory.service($0) }
        let person = visit.session?.participant
        let name = person.map { "\($0.firstName) \($0.lastName)" } ?? reader.text("nom")
        let email = visit.session?.email ?? reader.value("email") { EmailAddress($0) }
        let subject = reader.text("sujet")
        let text = reader.text("message", maximum: ComplaintForm.longestMessage)
        guard let service, let name, let email, let subject, let text else {
            return try answer(visit, typed, reader.errors, .unprocessableContent)
        }
        let draft = ContactDesk.Draft(
            service: service, name: name, email: email, subject: subject,
            text: text.replacing("\r\n", with: "\n"), language: visit.language, participant: person?.id)
        switch try ContactDesk(visit.services.accounts).send(draft, form: form, by: visit.visitorFacts) {
        case .taken(let reference):
            return .seeOther(Path.contact.text + "?etat=envoye&reference=" + reference)
        case .throttled(let verdict):
            return try visit.throttled(verdict) { errors in
                try answer(visit, typed, errors, .tooManyRequests)
            }
        }
    }

    private static func answer(
        _ visit: Visit, _ fields: ContactFields, _ errors: FieldErrors, _ status: HTTPStatus,
        sent: ContactReference? = nil,
        closest: [FAQEntry]? = nil
    ) throws -> HTTPResponse {
        let directory = visit.services.directory
        let services = directory.services.map { ($0, directory.availability(of: $0, at: visit.now)) }
        let page = ContactPage(
            layout: try visit.layout(), services: services, fields: fields, errors: errors, sent: sent, closest: closest
        )
        return visit.answer(page, status: status)
    }
}
