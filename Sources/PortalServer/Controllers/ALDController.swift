import HTMLTemplates
import HTTPServer
import PortalCore

/// `/ald`: the long-term conditions.
enum ALDController {
    static func index(_ visit: Visit, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let words = FieldReader(try visit.head.query).typed("q")
        return visit.answer(
            ALDPage(layout: try visit.layout(), words: words, groups: visit.services.ald.matching(words)))
    }
}
