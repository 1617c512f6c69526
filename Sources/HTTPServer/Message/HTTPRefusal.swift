/// Why the server answers a request itself instead of asking its route.
public struct HTTPRefusal: Error, Hashable, Sendable {
    /// The status of the answer.
    public let status: HTTPStatus
    /// What was wrong, in English, for the log. It never holds anything the client sent.
    public let reason: String
    /// For 503: the seconds after which the client may try again.
    public let retryAfterSeconds: Int?

    /// A refusal with that status.
    public init(_ status: HTTPStatus, _ reason: String, retryAfterSeconds: Int? = nil) {
        self.status = status
        self.reason = reason
        self.retryAfterSeconds = retryAfterSeconds
    }

    /// 400: what was sent is no HTTP, or can be read in two ways.
    public static func badRequest(_ reason: String) -> HTTPRefusal { HTTPRefusal(.badRequest, reason) }
    /// 413: the body passes its bound.
    public static func tooLarge(_ reason: String) -> HTTPRefusal { HTTPRefusal(.contentTooLarge, reason) }
    /// 408: the client was too slow.
    public static func tooSlow(_ reason: String) -> HTTPRefusal { HTTPRefusal(.requestTimeout, reason) }
    /// 431: the head passes its bound.
    public static func headTooLarge(_ reason: String) -> HTTPRefusal {
        HTTPRefusal(.requestHeaderFieldsTooLarge, reason)
    }
    /// 415: the body is coded. The answer names what is taken, which no other 415 may do (RFC 9110 12.5.3).
    static let contentCoding = HTTPRefusal(.unsupportedMediaType, "a content coding on a request")
    /// 503: there is more work than the bounds allow.
    public static func overloaded(retryAfter seconds: Int) -> HTTPRefusal {
        HTTPRefusal(.serviceUnavailable, "overloaded", retryAfterSeconds: seconds)
    }
}
