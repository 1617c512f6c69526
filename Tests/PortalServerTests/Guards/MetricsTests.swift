import HTTPServer
import XCTest

@testable import PortalServer

/// Without a token only this machine reads `/metrics`, and a proxy on it is not this machine.
final class MetricsTests: XCTestCase {
    func testThisMachineReadsThem() throws {
        let portal = try TestPortal()
        XCTAssertEqual(try ask(portal, []).status, .ok)
    }

    func testNobodyReadsThemThroughAProxy() throws {
        let portal = try TestPortal()
        for mark in [
            ("X-Forwarded-For", "198.51.100.7"), ("Forwarded", "for=198.51.100.7"), ("X-Real-IP", "198.51.100.7"),
            ("Via", "1.1 proxy"), ("x-forwarded-proto", "https"), ("X-Forwarded-Host", "portail.exemple"),
        ] {
            XCTAssertThrowsError(try ask(portal, [mark]), "\(mark)") {
                XCTAssertEqual(($0 as? HTTPRefusal)?.status, .notFound)
            }
        }
    }

    private func ask(_ portal: TestPortal, _ pairs: [(String, String)]) throws -> HTTPResponse {
        var fields = HTTPFields()
        for (name, value) in pairs { fields.append(try XCTUnwrap(HTTPFieldName(name)), value) }
        return try MetricsController.show(portal.services, HTTPRequestHead(target: "/metrics", fields: fields))
    }
}
