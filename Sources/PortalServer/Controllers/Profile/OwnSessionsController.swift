import HTMLTemplates
import HTTPServer
import PortalCore

/// `/profil/sessions`: where the member is signed in.
enum OwnSessionsController {
    static func index(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        visit.answer(
            SessionsPage(
                layout: try visit.layout(),
                sessions: try SessionStore(reader, now: visit.now).all(of: session.account), current: session.hash,
                isEnded: try visit.head.query["etat"] == "fermee"))
    }

    /// Ends the one named, or all but this one. One that is gone already is as ended as was asked for.
    static func destroy(_ visit: Visit, _ session: Session, _ fields: FormFields) throws -> HTTPResponse {
        let named = fields["session"].flatMap { Base64URL.decode($0) }
        try visit.services.database.write { writer in
            let sessions = SessionWriter(writer)
            if fields["toutes"] == "oui" {
                try sessions.endAll(of: session.account, except: session.hash)
            } else if let named {
                _ = try sessions.end(named, of: session.account)
            }
        }
        return .seeOther(Path.sessions.text + "?etat=fermee")
    }
}
