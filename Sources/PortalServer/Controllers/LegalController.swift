import HTMLTemplates
import HTTPServer
import PortalCore

/// What every visitor may read of the mutual and of their rights.
enum LegalController {
    static func notice(_ visit: Visit, _ reader: any DatabaseReader) throws -> HTTPResponse {
        visit.answer(LegalNoticePage(layout: try visit.layout()))
    }

    static func dataProtection(_ visit: Visit, _ reader: any DatabaseReader) throws -> HTTPResponse {
        visit.answer(PersonalDataPage(layout: try visit.layout()))
    }

    static func accessibility(_ visit: Visit, _ reader: any DatabaseReader) throws -> HTTPResponse {
        visit.answer(AccessibilityPage(layout: try visit.layout()))
    }
}
