import HTMLTemplates
import HTTPServer
import PortalCore

/// `/profil/email`.
enum EmailController {
    static func edit(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        try answer(visit, session, "", FieldErrors(), .ok)
    }

    static func update(_ visit: Visit, _ session: Session, _ fields: FormFields) throws -> HTTPResponse {
        var reader = FieldReader(fields)
        let email = reader.value("email") { EmailAddress($0) }
        let current = reader.text("actuel")
        let typed = reader.typed("email")
        guard let email, let current else {
            return try answer(visit, session, typed, reader.errors, .unprocessableContent)
        }
        var errors = FieldErrors()
        switch try EmailChange(visit.services.accounts).request(session, to: email, password: current) {
        case .mailsSent:
            return .seeOther(Path.profile.text + "?etat=email-demande")
        case .wrongPassword:
            errors.add(.wrongPassword, to: "actuel")
        case .sameAddress:
            errors.add(.emailUnchanged, to: "email")
        case .outdated:
            return visit.redirect(to: .changeEmail)
        case .throttled(let verdict):
            return try visit.throttled(verdict) { errors in
                try answer(visit, session, typed, errors, .tooManyRequests)
            }
        }
        return try answer(visit, session, typed, errors, .unprocessableContent)
    }

    private static func answer(
        _ visit: Visit, _ session: Session, _ typed: String, _ errors: FieldErrors, _ status: HTTPStatus
    ) throws -> HTTPResponse {
        let page = ChangeEmailPage(
            layout: try visit.layout(), current: session.email.text, email: typed, errors: errors)
        return visit.answer(page, status: status)
    }
}
