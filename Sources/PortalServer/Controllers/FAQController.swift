import HTMLTemplates
import HTTPServer
import PortalCore

/// `/faq`: the questions that members ask.
enum FAQController {
    static func index(_ visit: Visit, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let query = try visit.head.query
        let words = FieldReader(query).typed("q")
        let opinion: FAQPage.Opinion? =
            switch query["etat"] {
            case "aide": .helped
            case "pas-aide": .didNotHelp
            default: nil
            }
        return visit.answer(
            FAQPage(layout: try visit.layout(), words: words, entries: FAQ.matching(words), opinion: opinion))
    }

    /// Counts whether an answer helped; a "no" leads to who can.
    static func update(_ visit: Visit, _ fields: FormFields) throws -> HTTPResponse {
        let helped = fields["aide"] != nil
        guard let question = fields["aide"] ?? fields["pas_aide"], FAQ.has(question) else {
            return try visit.error(.unprocessableContent)
        }
        try FAQOpinions(visit.services.accounts).add(helped, on: question, by: visit.visitorFacts)
        return .seeOther(Path.faq.text + (helped ? "?etat=aide" : "?etat=pas-aide"))
    }
}
