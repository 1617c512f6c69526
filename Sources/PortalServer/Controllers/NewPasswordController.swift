import HTMLTemplates
import HTTPServer
import PortalCore

/// `/mot-de-passe/nouveau`: the link of the mail, the security question, the new password. Looking changes nothing.
enum NewPasswordController {
    static func edit(_ visit: Visit, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let text = try visit.head.query["jeton"] ?? ""
        return try answer(visit, text, try link(visit, text), FieldErrors(), .ok)
    }

    static func update(_ visit: Visit, _ fields: FormFields) throws -> HTTPResponse {
        let text = fields["jeton"] ?? ""
        let link = try link(visit, text)
        guard case .valid(_, let owner) = link, let token = Token(text) else {
            return try answer(visit, text, link, FieldErrors(), .unprocessableContent)
        }
        var reader = FieldReader(fields)
        let reply = reader.value("reponse") { SecurityAnswer($0) }
        let password = reader.newPassword(visit.services.passwordPolicy, owner: owner)
        guard let reply, let password else {
            return try answer(visit, text, link, reader.errors, .unprocessableContent)
        }
        var errors = FieldErrors()
        let reset = PasswordReset(visit.services.accounts)
        switch try reset.reset(with: token, answer: reply, to: password, by: visit.visitorFacts) {
        case .changed(let device):
            var response = HTTPResponse.seeOther(Path.login.text + "?etat=mot-de-passe-change")
            response.fields.append(.setCookie, visit.services.cookies.setDevice(device))
            return response
        case .wrongAnswer(let triesLeft):
            errors.add(.wrongAnswer(triesLeft: triesLeft), to: "reponse")
            return try answer(
                visit, text, triesLeft > 0 ? link : .expired, errors, .unprocessableContent)
        case .notDone(let link):
            return try answer(visit, text, link, errors, .unprocessableContent)
        case .throttled(let verdict):
            return try visit.throttled(verdict) { errors in
                try answer(visit, text, link, errors, .tooManyRequests)
            }
        }
    }

    private static func link(_ visit: Visit, _ text: String) throws -> PasswordReset.Link {
        try Token(text).map { try PasswordReset(visit.services.accounts).look(at: $0) } ?? .unknown
    }

    private static func answer(
        _ visit: Visit, _ token: String, _ link: PasswordReset.Link, _ errors: FieldErrors, _ status: HTTPStatus
    ) throws -> HTTPResponse {
        let page = NewPasswordPage(
            layout: try visit.layout(), link: link, token: token, errors: errors,
            rules: visit.services.passwordPolicy.rules)
        return visit.answer(page, status: status)
    }
}
