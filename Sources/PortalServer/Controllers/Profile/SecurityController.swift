import HTMLTemplates
import HTTPServer
import PortalCore

/// `/profil/securite`: a code at each login, switched on and off, and new recovery codes.
enum SecurityController {
    static func edit(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let state = try SecondFactor(visit.services.accounts).state(of: session, on: reader)
        let isSwitchedOff = try visit.head.query["etat"] == "arrete" && state == .off
        return visit.answer(SecurityPage(layout: try visit.layout(), state: state, isSwitchedOff: isSwitchedOff))
    }

    static func update(_ visit: Visit, _ session: Session, _ fields: FormFields) throws -> HTTPResponse {
        let factor = SecondFactor(visit.services.accounts)
        switch fields["geste"] {
        case "activer":
            return try answer(visit, session, fields, Form(password: "actuel"), done: .securitySetup) { password, _ in
                try factor.begin(session, password: password)
            }
        case "desactiver":
            let form = Form(password: "actuel", code: "code")
            return try answer(visit, session, fields, form, done: .security, state: "?etat=arrete") {
                try factor.switchOff(session, password: $0, code: $1)
            }
        case "codes":
            let form = Form(password: "actuel_codes", code: "code_codes")
            return try answer(visit, session, fields, form, done: .security) {
                try factor.renewRecoveryCodes(session, password: $0, code: $1)
            }
        default:
            return visit.redirect(to: .security)
        }
    }

    /// What one of the page's forms asks: the names of its fields.
    private struct Form {
        let password: String
        /// Nil where no code can be asked yet.
        var code: String?
    }

    private static func answer(
        _ visit: Visit, _ session: Session, _ fields: FormFields, _ form: Form, done path: Path, state: String = "",
        _ body: (_ password: String, _ code: String) throws -> SecondFactor.Outcome
    ) throws -> HTTPResponse {
        var reader = FieldReader(fields)
        let password = reader.text(form.password)
        let code = form.code.map { reader.text($0) } ?? ""
        guard let password, let code else { return try answer(visit, session, reader.errors, .unprocessableContent) }
        var errors = FieldErrors()
        switch try body(password, code) {
        case .done: return .seeOther(path.text + state)
        case .doneWithCodes(let codes): return visit.answer(RecoveryCodesPage(layout: try visit.layout(), codes: codes))
        case .outdated: return visit.redirect(to: .security)
        case .wrongPassword: errors.add(.wrongPassword, to: form.password)
        case .wrongCode: errors.add(.wrongCode, to: form.code)
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
        let factor = SecondFactor(visit.services.accounts)
        let state = try visit.services.database.read { try factor.state(of: session, on: $0) }
        return visit.answer(SecurityPage(layout: try visit.layout(), state: state, errors: errors), status: status)
    }
}
