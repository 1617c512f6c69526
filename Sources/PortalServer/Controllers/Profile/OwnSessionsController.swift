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
        let ending = SessionEnding(visit.services.accounts)
        if fields["toutes"] == "oui" {
            try ending.endOthers(from: session)
        } else if let named = fields["session"].flatMap({ Base64URL.decode($0) }) {
            try ending.end(named, from: session)
        }
        return .seeOther(Path.sessions.text + "?etat=fermee")
    }
}
