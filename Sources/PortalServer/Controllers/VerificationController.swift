import HTMLTemplates
import HTTPServer
import PortalCore

/// `/verification`: whether a statement is genuine, for whoever was handed one.
enum VerificationController {
    static func show(_ visit: Visit, _ reader: any DatabaseReader) throws -> HTTPResponse {
        let code = FieldReader(try visit.head.query).typed("code")
        let answer = code.isEmpty ? nil : try StatementCode(secret: visit.services.secret).check(code, on: reader)
        return visit.answer(VerificationPage(layout: try visit.layout(), code: code, answer: answer))
    }
}
