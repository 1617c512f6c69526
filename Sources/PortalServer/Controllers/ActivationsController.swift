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
        guard let token = Token(text) else { return try page(visit, token: text) }
        switch try Activation(visit.services.accounts).activate(with: token, by: visit.visitorFacts) {
        case .activated: return .seeOther(Path.login.text + "?etat=active")
        case .notDone: return try page(visit, token: text)
        }
    }

    private static func page(_ visit: Visit, token text: String) throws -> HTTPResponse {
        let activation = Activation(visit.services.accounts)
        let link = try Token(text).map { try activation.look(at: $0) } ?? .unknown
        let status: HTTPStatus = link == .valid || visit.head.method != .post ? .ok : .unprocessableContent
        return visit.answer(ActivationPage(layout: try visit.layout(), link: link, token: text), status: status)
    }
}
