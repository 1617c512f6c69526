import HTMLTemplates
import HTTPServer
import PortalCore

/// `/documents`: the document space.
enum DocumentsController {
    static func index(_ visit: Visit, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let words = FieldReader(try visit.head.query).typed("q")
        let shelf = visit.services.documents
        let found = MutualDocument.matching(words)
        var sizes: [String: [Language: Int]] = [:]
        for document in found {
            for language in Language.allCases {
                sizes[document.slug, default: [:]][language] = try shelf.copy(of: document, in: language).bytes.count
            }
        }
        let page = DocumentsPage(layout: try visit.layout(), words: words, documents: found, sizes: sizes)
        return visit.answer(page)
    }

    /// `/documents/NAME`, in the language asked for by `langue`; with `rempli`, the member's own data are in it.
    static func show(_ visit: Visit, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let query = try visit.head.query
        let language = query["langue"].flatMap(Language.init(rawValue:)) ?? visit.language
        guard let document = visit.parameters.first.flatMap(MutualDocument.named) else { return try visit.notFound() }
        let shelf = visit.services.documents
        let name = "\(document.slug)-\(language.rawValue).pdf"
        guard query["rempli"] == "oui", document.isForm else {
            let copy = try shelf.copy(of: document, in: language)
            var response = HTTPResponse(contentType: "application/pdf", bytes: copy.bytes)
            response.fields.append(.contentDisposition, ContentDisposition.attachment(name))
            response.fields.append(.contentLanguage, language.rawValue)
            response.fields.append(.eTag, copy.tag)
            response.fields.append(.acceptRanges, "bytes")
            response.fields[.cacheControl] = "no-cache"
            return response.evaluatingConditions(for: visit.head)
        }
        guard let session = visit.session else { return .seeOther(Path.login.text + "?etat=requise") }
        let filled = DocumentPDF(
            document, in: language, conditions: visit.services.ald.groups, for: session.participant)
        var response = HTTPResponse(contentType: "application/pdf", bytes: try filled.bytes())
        response.fields.append(.contentDisposition, ContentDisposition.attachment(name))
        return response
    }
}
