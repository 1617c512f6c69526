import HTMLTemplates
import HTTPServer
import PortalCore

/// `/profil/fermeture`: closing the account.
enum ClosingController {
    static func edit(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        visit.answer(ClosingPage(layout: try visit.layout()))
    }

    static func update(_ visit: Visit, _ session: Session, _ fields: FormFields) throws -> HTTPResponse {
        var reader = FieldReader(fields)
        guard let current = reader.text("actuel") else {
            return try answer(visit, reader.errors, .unprocessableContent)
        }
        var errors = FieldErrors()
        switch try AccountClosing(visit.services.accounts).close(session, password: current) {
        case .closing:
            var response = HTTPResponse.seeOther(Path.login.text + "?etat=ferme")
            response.fields.append(.setCookie, visit.services.cookies.endSession())
            response.fields[.clearSiteData] = "\"cache\""
            return response
        case .outdated: return visit.redirect(to: .closing)
        case .wrongPassword:
            errors.add(.wrongPassword, to: "actuel")
            return try answer(visit, errors, .unprocessableContent)
        case .throttled(let verdict):
            return try visit.throttled(verdict) { until in
                errors.add(.tooManyAttempts(until: until))
                return try answer(visit, errors, .tooManyRequests)
            }
        }
    }

    private static func answer(_ visit: Visit, _ errors: FieldErrors, _ status: HTTPStatus) throws -> HTTPResponse {
        visit.answer(ClosingPage(layout: try visit.layout(), errors: errors), status: status)
    }
}
