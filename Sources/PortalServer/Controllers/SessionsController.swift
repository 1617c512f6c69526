import HTMLTemplates
import HTTPServer
import PortalCore

/// `/connexion` and `/deconnexion`.
enum SessionsController {
    static func new(_ visit: Visit, _ reader: any DatabaseReader) throws -> HTTPResponse {
        guard visit.session == nil else { return visit.redirect(to: .home) }
        let notice: LoginNotice? =
            switch try visit.head.query["etat"] {
            case "active": .activated
            case "fin": .sessionEnded
            case "brouillon": .textKept
            case "requise": .signInFirst
            case "sortie": .signedOut
            case "code-expire": .codeExpired
            case "mot-de-passe-change": .passwordChanged
            case "ferme": .closing
            default: nil
            }
        return visit.answer(LoginPage(layout: try visit.layout(), notice: notice))
    }

    static func create(_ visit: Visit, _ fields: FormFields) throws -> HTTPResponse {
        var reader = FieldReader(fields)
        let email = reader.text("email")
        let password = reader.text("mot_de_passe")
        guard let email, let password else {
            return try answer(visit, reader.typed("email"), errors: reader.errors, status: .unprocessableContent)
        }
        let former = visit.services.cookies.session(of: visit.head)
        let outcome = try Login(visit.services.accounts)
            .attempt(email: email, password: password, by: visit.visitorFacts, replacing: former)
        switch outcome {
        case .signedIn(let signedIn):
            return visit.signedIn(signedIn)
        case .codeNeeded(let half):
            var response = visit.redirect(to: .loginCode)
            response.fields.append(.setCookie, visit.services.cookies.setHalfLogin(half))
            return response
        case .refused:
            return try answer(visit, email, .failed, status: .unprocessableContent)
        case .activationNeeded:
            return try answer(visit, email, .notActivated, status: .unprocessableContent)
        case .disabled:
            return try answer(visit, email, .disabled, status: .unprocessableContent)
        case .temporaryPasswordExpired:
            return try answer(visit, email, .temporaryPasswordExpired, status: .unprocessableContent)
        case .throttled(let verdict):
            return try visit.throttled(verdict) { until in
                try answer(visit, email, .throttled(until: until), status: .tooManyRequests)
            }
        }
    }

    static func destroy(_ visit: Visit, _ fields: FormFields) throws -> HTTPResponse {
        if let session = visit.session { try SessionEnding(visit.services.accounts).signOut(session) }
        var response = HTTPResponse.seeOther(Path.login.text + "?etat=sortie")
        response.fields.append(.setCookie, visit.services.cookies.endSession())
        // Takes the pages out of the browser's back-and-forward memory too.
        response.fields[.clearSiteData] = "\"cache\""
        return response
    }

    private static func answer(
        _ visit: Visit, _ email: String, _ notice: LoginNotice? = nil, errors: FieldErrors = FieldErrors(),
        status: HTTPStatus
    ) throws -> HTTPResponse {
        visit.answer(
            LoginPage(layout: try visit.layout(), email: email, notice: notice, errors: errors), status: status)
    }
}
