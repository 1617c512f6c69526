import HTMLTemplates
import HTTPServer
import PortalCore

/// `/compte/activation/renvoi` and `/mot-de-passe/oublie`: a link by mail. The answer is the same whatever the address.
enum LinkRequestsController {
    static func newActivation(_ visit: Visit, _ reader: any DatabaseReader) throws -> HTTPResponse {
        try new(visit, .activation)
    }

    static func newPassword(_ visit: Visit, _ reader: any DatabaseReader) throws -> HTTPResponse {
        try new(visit, .newPassword)
    }

    static func createActivation(_ visit: Visit, _ fields: FormFields) throws -> HTTPResponse {
        try create(visit, fields, .activation, .activationResend) { email in
            switch try ActivationResend(visit.services.accounts).send(to: email, by: visit.visitorFacts) {
            case .mailSentIfWaiting: .allowed
            case .throttled(let verdict): verdict
            }
        }
    }

    static func createPassword(_ visit: Visit, _ fields: FormFields) throws -> HTTPResponse {
        try create(visit, fields, .newPassword, .forgottenPassword) { email in
            switch try PasswordReset(visit.services.accounts).request(for: email, by: visit.visitorFacts) {
            case .mailSentIfKnown: .allowed
            case .throttled(let verdict): verdict
            }
        }
    }

    private static func new(_ visit: Visit, _ kind: LinkRequestPage.Kind) throws -> HTTPResponse {
        if try visit.head.query["etat"] == "envoye" {
            return visit.answer(LinkRequestPage(sentWith: try visit.layout(), for: kind))
        }
        return visit.answer(LinkRequestPage(layout: try visit.layout(), for: kind))
    }

    private static func create(
        _ visit: Visit, _ fields: FormFields, _ kind: LinkRequestPage.Kind, _ path: Path,
        _ ask: (EmailAddress) throws -> ThrottleVerdict
    ) throws -> HTTPResponse {
        var reader = FieldReader(fields)
        func again(_ errors: FieldErrors, _ status: HTTPStatus) throws -> HTTPResponse {
            let page = LinkRequestPage(
                layout: try visit.layout(), for: kind, email: reader.typed("email"), errors: errors)
            return visit.answer(page, status: status)
        }
        guard let email = reader.value("email", { EmailAddress($0) }) else {
            return try again(reader.errors, .unprocessableContent)
        }
        let verdict = try ask(email)
        guard verdict == .allowed else { return try visit.throttled(verdict) { try again($0, .tooManyRequests) } }
        return .seeOther(path.text + "?etat=envoye")
    }
}
