import HTMLTemplates
import HTTPServer
import PortalCore

/// `/profil/mot-de-passe`.
enum PasswordController {
    static func edit(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        try answer(visit, session, FieldErrors(), .ok)
    }

    static func update(_ visit: Visit, _ session: Session, _ fields: FormFields) throws -> HTTPResponse {
        var reader = FieldReader(fields)
        let current = reader.text("actuel")
        let password = reader.newPassword(visit.services.passwordPolicy, owner: PasswordOwner(session))
        guard let current, let password else {
            return try answer(visit, session, reader.errors, .unprocessableContent)
        }
        var errors = FieldErrors()
        let change = PasswordChange(visit.services.accounts)
        switch try change.change(session, from: current, to: password, keeping: visit.visitorFacts.device) {
        case .changed:
            return .seeOther(Path.profile.text + "?etat=mot-de-passe-change")
        case .wrongCurrentPassword:
            errors.add(.wrongPassword, to: "actuel")
        case .sameAsCurrent:
            errors.add(.passwordUnchanged, to: "mot_de_passe")
        case .outdated:
            return visit.redirect(to: .changePassword)
        case .throttled(let verdict):
            return try visit.throttled(verdict) { errors in
                try answer(visit, session, errors, .tooManyRequests)
            }
        }
        return try answer(visit, session, errors, .unprocessableContent)
    }

    private static func answer(
        _ visit: Visit, _ session: Session, _ errors: FieldErrors, _ status: HTTPStatus
    ) throws -> HTTPResponse {
        let page = ChangePasswordPage(
            layout: try visit.layout(), errors: errors, rules: visit.services.passwordPolicy.rules,
            email: session.email.text)
        return visit.answer(page, status: status)
    }
}
