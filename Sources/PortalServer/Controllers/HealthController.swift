import HTTPServer
import Logging
import PortalCore

/// Whether the portal lives, and whether it can answer, for those who watch it.
enum HealthController {
    /// The process answers.
    static func alive(_ services: Services, _ head: HTTPRequestHead) -> HTTPResponse { .text("ok\n") }

    /// The database answers too, and is still where the next start will look for it; 503 while it does not.
    static func ready(_ services: Services, _ head: HTTPRequestHead) -> HTTPResponse {
        do {
            try services.database.check()
            return .text("ok\n")
        } catch {
            services.log.error("not ready", metadata: ["error": "\(error)"])
            var response = HTTPResponse.text("not ready\n", status: .serviceUnavailable)
            response.fields[.retryAfter] = String(Failure.retrySeconds)
            return response
        }
    }
}

extension HTTPResponse {
    /// Plain text.
    static func text(_ text: String, status: HTTPStatus = .ok) -> HTTPResponse {
        var response = HTTPResponse(status: status, body: .bytes(Array(text.utf8)))
        response.fields[.contentType] = "text/plain; charset=utf-8"
        return response
    }

    /// 303: the answer to a form that did what it was asked.
    static func seeOther(_ location: String) -> HTTPResponse {
        var response = HTTPResponse(status: .seeOther, body: .empty)
        response.fields[.location] = location
        return response
    }
}
