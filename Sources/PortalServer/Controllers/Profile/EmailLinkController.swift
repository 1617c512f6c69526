import HTMLTemplates
import HTTPServer
import PortalCore

/// `/profil/email/confirmation` and `/profil/email/annulation`: the links of the mails about another address. Looking
/// changes nothing; only the button does. Nobody has to be signed in: mailboxes are opened anywhere.
enum EmailLinkController {
    static func showConfirmation(_ visit: Visit, _ reader: any DatabaseReader) throws -> HTTPResponse {
        try show(visit, .confirmation)
    }

    static func showCancellation(_ visit: Visit, _ reader: any DatabaseReader) throws -> HTTPResponse {
        try show(visit, .cancellation)
    }

    static func confirm(_ visit: Visit, _ fields: FormFields) throws -> HTTPResponse {
        try act(visit, fields, .confirmation) { change, token in
            try change.confirm(token, in: visit.session, by: visit.visitorFacts)
        }
    }

    static func cancel(_ visit: Visit, _ fields: FormFields) throws -> HTTPResponse {
        try act(visit, fields, .cancellation) { change, token in try change.cancel(token, by: visit.visitorFacts) }
    }

    private static func show(_ visit: Visit, _ kind: EmailLinkPage.Kind) throws -> HTTPResponse {
        if try visit.head.query["etat"] == "fait" {
            return visit.answer(EmailLinkPage(layout: try visit.layout(), done: kind))
        }
        let text = try visit.head.query["jeton"] ?? ""
        let change = EmailChange(visit.services.accounts)
        let link = try Token(text).map { token in
            try kind == .confirmation ? change.look(at: token) : change.lookAtCancel(token)
        }
        return try answer(visit, kind, link ?? .unknown, text, .ok)
    }

    private static func act(
        _ visit: Visit, _ fields: FormFields, _ kind: EmailLinkPage.Kind,
        _ body: (EmailChange, Token) throws -> EmailChange.Outcome
    ) throws -> HTTPResponse {
        let text = fields["jeton"] ?? ""
        let outcome = try Token(text).map { try body(EmailChange(visit.services.accounts), $0) }
        switch outcome ?? .notDone(.unknown) {
        case .done:
            let path = kind == .confirmation ? Path.emailConfirmation : .emailCancellation
            return .seeOther(path.text + "?etat=fait")
        case .notDone(let link):
            return try answer(visit, kind, link, text, .unprocessableContent)
        }
    }

    private static func answer(
        _ visit: Visit, _ kind: EmailLinkPage.Kind, _ link: EmailChange.Link, _ token: String, _ status: HTTPStatus
    ) throws -> HTTPResponse {
        visit.answer(EmailLinkPage(layout: try visit.layout(), kind: kind, link: link, token: token), status: status)
    }
}
