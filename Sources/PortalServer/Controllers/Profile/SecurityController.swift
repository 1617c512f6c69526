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
        let action = fields["geste"]
        let field = action == "codes" ? "actuel_codes" : "actuel"
        var reader = FieldReader(fields)
        guard let password = reader.text(field) else {
            return try answer(visit, session, reader.errors, .unprocessableContent)
        }
        let factor = SecondFactor(visit.services.accounts)
        switch action {
        case "activer":
            return try answer(
                visit, session, try factor.begin(session, password: password), done: Path.securitySetup.text, field)
        case "desactiver":
            return try answer(
                visit, session, try factor.switchOff(session, password: password),
                done: Path.security.text + "?etat=arrete", field)
        case "codes":
            return try answer(
                visit, session, try factor.renewRecoveryCodes(session, password: password), done: Path.security.text,
                field)
        default:
            return visit.redirect(to: .security)
        }
    }

    private static func answer(
        _ visit: Visit, _ session: Session, _ outcome: SecondFactor.Outcome, done path: String, _ field: String
    ) throws -> HTTPResponse {
        var errors = FieldErrors()
        switch outcome {
        case .done: return .seeOther(path)
        case .doneWithCodes(let codes): return visit.answer(RecoveryCodesPage(layout: try visit.layout(), codes: codes))
        case .outdated, .wrongCode: return visit.redirect(to: .security)
        case .wrongPassword:
            errors.add(.wrongPassword, to: field)
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
        let factor = SecondFactor(visit.services.accounts)
        let state = try visit.services.database.read { try factor.state(of: session, on: $0) }
        return visit.answer(SecurityPage(layout: try visit.layout(), state: state, errors: errors), status: status)
    }
}
