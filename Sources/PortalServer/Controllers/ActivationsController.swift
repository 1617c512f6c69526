import HTMLTemplates
import HTTPServer
import PortalCore

/// `/compte/activation`: the link of the activation mail. Looking changes nothing; only the button does.
enum ActivationsController {
    static func show(_ visit: Visit, _ reader: any DatabaseReader) throws -> HTTPResponse {
        try page(visit, token: try visit.head.query["jeton"] ?? "")
    }

    static func create(_ visit: Visit, _ fields: FormFields) throws -> HTTPResponse {
        let text = fields["jeton"] ?? ""
        guard let token = Token(text) else { return try page(visit, token: text, FieldErrors(), .unprocessableContent) }
        var errors = FieldErrors()
        let activation = Activation(visit.services.accounts)
        switch try activation.activate(with: token, password: fields["mot_de_passe"], by: visit.visitorFacts) {
        case .activated: return .seeOther(Path.login.text + "?etat=active")
        case .notDone(.contested): errors.add(.missing, to: "mot_de_passe")
        case .notDone: break
        case .wrongPassword: errors.add(.notTheRequestsPassword, to: "mot_de_passe")
        case .throttled(let verdict):
            return try visit.throttled(verdict) { try page(visit, token: text, $0, .tooManyRequests) }
        }
        return try page(visit, token: text, errors, .unprocessableContent)
    }

    private static func page(
        _ visit: Visit, token text: String, _ errors: FieldErrors = FieldErrors(), _ status: HTTPStatus = .ok
    ) throws -> HTTPResponse {
        let activation = Activation(visit.services.accounts)
        let link = try Token(text).map { try activation.look(at: $0) } ?? .unknown
        let page = ActivationPage(layout: try visit.layout(), link: link, token: text, errors: errors)
        return visit.answer(page, status: status)
    }
}
