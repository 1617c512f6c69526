import HTMLTemplates
import HTTPServer
import PortalCore

/// `/premiere-connexion`: a password of one's own, before anything else.
enum FirstLoginController {
    static func edit(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        guard visit.services.firstLogin.demand(on: session) != .nothing else { return visit.redirect(to: .home) }
        return try answer(visit, session, FieldErrors(), .ok)
    }

    static func update(_ visit: Visit, _ session: Session, _ fields: FormFields) throws -> HTTPResponse {
        let firstLogin = visit.services.firstLogin
        guard firstLogin.demand(on: session) != .nothing else { return visit.redirect(to: .home) }
        if fields["plus_tard"] == "oui", try firstLogin.putOff(session) == .putOff {
            return visit.redirect(to: .home)
        }
        var reader = FieldReader(fields)
        guard let password = reader.newPassword(visit.services.passwordPolicy, owner: PasswordOwner(session)) else {
            return try answer(visit, session, reader.errors, .unprocessableContent)
        }
        return try change(visit, session, to: password)
    }

    private static func change(_ visit: Visit, _ session: Session, to password: NewPassword) throws -> HTTPResponse {
        var errors = FieldErrors()
        let change = PasswordChange(visit.services.accounts)
        switch try change.changeAtFirstLogin(session, to: password, keeping: visit.visitorFacts.device) {
        case .changed:
            return .seeOther(Path.home.text + "?etat=mot-de-passe-change")
        case .outdated:
            return visit.redirect(to: .home)
        case .sameAsCurrent, .wrongCurrentPassword:
            errors.add(.passwordUnchanged, to: "mot_de_passe")
            return try answer(visit, session, errors, .unprocessableContent)
        case .throttled(let verdict):
            return try visit.throttled(verdict) { errors in
                try answer(visit, session, errors, .tooManyRequests)
            }
        }
    }

    private static func answer(
        _ visit: Visit, _ session: Session, _ errors: FieldErrors, _ status: HTTPStatus
    ) throws -> HTTPResponse {
        let services = visit.services
        let page = FirstLoginPage(
            layout: try visit.layout(), errors: errors, rules: services.passwordPolicy.rules, email: session.email.text,
            canPutOff: services.firstLogin.demand(on: session) == .changeOrPutOff)
        return visit.answer(page, status: status)
    }
}
