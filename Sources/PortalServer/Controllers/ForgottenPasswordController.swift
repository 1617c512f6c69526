import HTMLTemplates
import HTTPServer
import PortalCore

/// `/mot-de-passe/oublie`: the mail that leads to a new password. The answer is the same whatever the address.
enum ForgottenPasswordController {
    static func new(_ visit: Visit, _ reader: any DatabaseReader) throws -> HTTPResponse {
        if try visit.head.query["etat"] == "envoye" {
            return visit.answer(ForgottenPasswordPage(sentWith: try visit.layout()))
        }
        return visit.answer(ForgottenPasswordPage(layout: try visit.layout()))
    }

    static func create(_ visit: Visit, _ fields: FormFields) throws -> HTTPResponse {
        var reader = FieldReader(fields)
        guard let email = reader.value("email", { EmailAddress($0) }) else {
            return try answer(visit, reader.typed("email"), reader.errors, .unprocessableContent)
        }
        switch try PasswordReset(visit.services.accounts).request(for: email, by: visit.visitorFacts) {
        case .mailSentIfKnown:
            return .seeOther(Path.forgottenPassword.text + "?etat=envoye")
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
            ForgottenPasswordPage(layout: try visit.layout(), email: email, errors: errors), status: status)
    }
}
