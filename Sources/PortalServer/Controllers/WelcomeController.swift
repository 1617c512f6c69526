import HTMLTemplates
import HTTPServer
import PortalCore

/// `/`.
enum WelcomeController {
    static func show(_ visit: Visit, _ reader: any DatabaseReader) throws -> HTTPResponse {
        visit.answer(WelcomePage(layout: try visit.layout()))
    }
}
