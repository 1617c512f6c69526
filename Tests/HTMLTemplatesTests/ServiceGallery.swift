@testable import HTMLTemplates
@testable import PortalCore

// The FAQ and the long-term conditions.
extension Gallery {
    var servicePages: [(name: String, page: any Page)] {
        let faq = layout("/faq")
        let ald = layout("/ald", member: true)
        let groups = [
            ALDList.Group(
                number: 13, label: text("Diabète insulino-dépendant"), arabicLabel: text("داء السكري"), isVerified: true
            ),
            ALDList.Group(
                number: 41, label: text("Vascularites"), arabicLabel: text("التهابات الأوعية"), isVerified: false),
        ]
        var wrong = FieldErrors()
        wrong.add(.missing, to: "service")
        wrong.add(.malformed, to: "email")
        let service = MutualService(
            code: "siege", frenchName: text("Accueil et dossiers"), arabicName: text("الاستقبال"),
            person: text("Nadia Tazi"), phone: Fixtures.phone("0522202421"), email: Fixtures.email("info@cmim.ma"),
            weekdays: 1...5, opensAt: 510, closesAt: 990)
        let services: [(service: MutualService, availability: ServiceDirectory.Availability)] = [
            (service, .open(until: 990)),
            (service, .closed(next: .init(day: Fixtures.day("2026-11-24"), minute: 510))),
        ]
        let typed = ContactFields(
            service: "siege", name: text("Rachid"), email: text("rachid@"), subject: text("Question"),
            message: text("Bonjour"), form: text("jeton"))
        return [
            (
                "contact",
                ContactPage(layout: layout("/contact"), services: services, fields: typed, errors: wrong)
            ),
            (
                "contact-membre",
                ContactPage(
                    layout: layout("/contact", member: true), services: services, fields: ContactFields(form: "x"),
                    sent: ContactReference("MSG-2026-000123"))
            ),
            (
                "documents",
                DocumentsPage(
                    layout: layout("/documents", member: true), documents: MutualDocument.all,
                    sizes: ["liste-ald": [.french: 41_000, .arabic: 52_000]])
            ),
            ("documents-rien", DocumentsPage(layout: faq, words: text("xyz"), documents: [], sizes: [:])),
            ("faq", FAQPage(layout: faq, entries: FAQ.all)),
            ("faq-recherche", FAQPage(layout: faq, words: text("plafond"), entries: FAQ.matching("plafond"))),
            ("faq-rien", FAQPage(layout: faq, words: text("xyz"), entries: [], opinion: .didNotHelp)),
            ("ald", ALDPage(layout: ald, words: text("diab"), groups: groups)),
            ("ald-rien", ALDPage(layout: ald, words: text("xyz"), groups: [])),
        ]
    }
}
