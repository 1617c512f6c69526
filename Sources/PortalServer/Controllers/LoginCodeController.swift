import HTMLTemplates
import HTTPServer
import PortalCore

/// `/connexion/code`: the second page of a login. Only who has given the password gets to see it.
enum LoginCodeController {
    static func new(_ visit: Visit, _ reader: any DatabaseReader) throws -> HTTPResponse {
        guard let half = visit.services.cookies.halfLogin(of: visit.head) else { return visit.redirect(to: .login) }
        guard try LoginCode(visit.services.accounts).isWaiting(half, on: reader) else { return beginAnew(visit) }
        return visit.answer(LoginCodePage(layout: try visit.layout()))
    }

    static func create(_ visit: Visit, _ fields: FormFields) throws -> HTTPResponse {
        guard let half = visit.services.cookies.halfLogin(of: visit.head) else { return visit.redirect(to: .login) }
        var reader = FieldReader(fields)
        guard let code = reader.text("code") else { return try answer(visit, reader.errors, .unprocessableContent) }
        var errors = FieldErrors()
        let former = visit.services.cookies.session(of: visit.head)
        let attempt = LoginCode(visit.services.accounts)
        switch try attempt.attempt(half, code: code, by: visit.visitorFacts, replacing: former) {
        case .signedIn(let signedIn):
            var response = visit.signedIn(signedIn)
            response.fields.append(.setCookie, visit.services.cookies.endHalfLogin())
            return response
        case .wrong:
            errors.add(.wrongCode, to: "code")
            return try answer(visit, errors, .unprocessableContent)
        case .outdated:
            return beginAnew(visit)
        case .throttled(let verdict):
            return try visit.throttled(verdict) { errors in
                try answer(visit, errors, .tooManyRequests)
            }
        }
    }

    private static func beginAnew(_ visit: Visit) -> HTTPResponse {
        var response = HTTPResponse.seeOther(Path.login.text + "?etat=code-expire")
        response.fields.append(.setCookie, visit.services.cookies.endHalfLogin())
        return response
    }

    private static func answer(_ visit: Visit, _ errors: FieldErrors, _ status: HTTPStatus) throws -> HTTPResponse {
        visit.answer(LoginCodePage(layout: try visit.layout(), errors: errors), status: status)
    }
}
