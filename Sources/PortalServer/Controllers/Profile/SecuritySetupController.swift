import HTMLTemplates
import HTTPServer
import PortalCore

/// `/profil/securite/activation`: the telephone learns the secret, and shows that it has.
enum SecuritySetupController {
    static func new(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let state = try SecondFactor(visit.services.accounts).state(of: session, on: reader)
        return try answer(visit, session, state, FieldErrors(), .ok)
    }

    /// The recovery codes are the answer itself: nothing keeps them, so no later page can show them.
    static func create(_ visit: Visit, _ session: Session, _ fields: FormFields) throws -> HTTPResponse {
        let factor = SecondFactor(visit.services.accounts)
        let state = try visit.services.database.read { try factor.state(of: session, on: $0) }
        var reader = FieldReader(fields)
        guard let code = reader.text("code") else {
            return try answer(visit, session, state, reader.errors, .unprocessableContent)
        }
        switch try factor.confirm(session, code: code) {
        case .doneWithCodes(let codes):
            return visit.answer(RecoveryCodesPage(layout: try visit.layout(), codes: codes))
        case .wrongCode:
            var errors = FieldErrors()
            errors.add(.wrongCode, to: "code")
            return try answer(visit, session, state, errors, .unprocessableContent)
        case .done, .outdated, .wrongPassword, .throttled:
            return visit.redirect(to: .security)
        }
    }

    private static func answer(
        _ visit: Visit, _ session: Session, _ state: SecondFactor.State, _ errors: FieldErrors, _ status: HTTPStatus
    ) throws -> HTTPResponse {
        guard case .settingUp(let code) = state else { return visit.redirect(to: .security) }
        let page = SecuritySetupPage(layout: try visit.layout(), code: code, email: session.email, errors: errors)
        return visit.answer(page, status: status)
    }
}
