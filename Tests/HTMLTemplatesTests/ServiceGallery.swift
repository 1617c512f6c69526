import PortalCore

@testable import HTMLTemplates

// The FAQ and the long-term conditions.
extension Gallery {
    var servicePages: [(name: String, page: any Page)] {
        let faq = layout("/faq")
        let ald = layout("/ald", member: true)
        let groups = [
            ALDList.Group(number: 13, label: text("Diabète insulino-dépendant"), isVerified: true),
            ALDList.Group(number: 41, label: text("Vascularites"), isVerified: false),
        ]
        return [
            ("faq", FAQPage(layout: faq, entries: FAQ.all)),
            ("faq-recherche", FAQPage(layout: faq, words: text("plafond"), entries: FAQ.matching("plafond"))),
            ("faq-rien", FAQPage(layout: faq, words: text("xyz"), entries: [], opinion: .didNotHelp)),
            ("ald", ALDPage(layout: ald, words: text("diab"), groups: groups)),
            ("ald-rien", ALDPage(layout: ald, words: text("xyz"), groups: [])),
        ]
    }
}
