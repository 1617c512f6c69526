import HTMLTemplates
import HTTPServer
import PortalCore

/// `/profil`.
enum ProfileController {
    static func show(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let registry = RegistryStore(reader, participant: session.participant.id)
        let notice: ProfileNotice? =
            switch try visit.head.query["etat"] {
            case "mot-de-passe-change": .passwordChanged
            case "email-demande": .emailAsked
            case "question-changee": .questionChanged
            default: nil
            }
        return visit.answer(
            ProfilePage(
                layout: try visit.layout(dataAsOf: registry.freshness()),
                facts: ProfilePage.Facts(
                    participant: session.participant, affiliation: try registry.affiliation(),
                    plans: try registry.plans(until: visit.today), family: try registry.family(today: visit.today)),
                accountEmail: session.email, notice: notice))
    }
}
