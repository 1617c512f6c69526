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
        let outcome = try AccountClosing(visit.services.accounts).close(session, password: current)
        return try visit.answer(outcome, from: .closing, form: { try answer(visit, $0, $1) }) {
            var response = HTTPResponse.seeOther(Path.login.text + "?etat=ferme")
            response.fields.append(.setCookie, visit.services.cookies.endSession())
            response.fields[.clearSiteData] = "\"cache\""
            return response
        }
    }

    private static func answer(_ visit: Visit, _ errors: FieldErrors, _ status: HTTPStatus) throws -> HTTPResponse {
        visit.answer(ClosingPage(layout: try visit.layout(), errors: errors), status: status)
    }
}
