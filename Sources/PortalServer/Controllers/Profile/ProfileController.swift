import HTMLTemplates
import HTTPServer
import PortalCore

/// `/profil`.
enum ProfileController {
    static func show(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let registry = RegistryStore(reader, participant: session.participant.id)
        return visit.answer(
            ProfilePage(
                layout: try visit.layout(dataAsOf: registry.freshness()), participant: session.participant,
                family: try registry.family(today: visit.today), accountEmail: session.email,
                isPasswordChanged: try visit.head.query["etat"] == "mot-de-passe-change"))
    }
}
