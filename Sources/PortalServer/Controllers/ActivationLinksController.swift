import HTMLTemplates
import HTTPServer
import PortalCore

/// `/compte/activation/renvoi`: another activation mail. The answer is the same whatever the address.
enum ActivationLinksController {
    static func new(_ visit: Visit, _ reader: any DatabaseReader) throws -> HTTPResponse {
        if try visit.head.query["etat"] == "envoye" {
            return visit.answer(ResendActivationPage(sentWith: try visit.layout()))
        }
        return visit.answer(ResendActivationPage(layout: try visit.layout()))
    }

    static func create(_ visit: Visit, _ fields: FormFields) throws -> HTTPResponse {
        var reader = FieldReader(fields)
        guard let email = reader.value("email", { EmailAddress($0) }) else {
            return try answer(visit, reader.typed("email"), reader.errors, .unprocessableContent)
        }
        let resend = ActivationResend(visit.services.accounts)
        switch try resend.send(to: email, by: visit.visitorFacts) {
        case .mailSentIfWaiting:
            return .seeOther(Path.activationResend.text + "?etat=envoye")
        case .throttled(let verdict):
            return try visit.throttled(verdict) { errors in
                try answer(visit, reader.typed("email"), errors, .tooManyRequests)
            }
        }
    }

    private static func answer(
        _ visit: Visit, _ email: String, _ errors: FieldErrors, _ status: HTTPStatus
    ) throws -> HTTPResponse {
        visit.answer(
            ResendActivationPage(layout: try visit.layout(), email: email, errors: errors), status: status)
    }
}
