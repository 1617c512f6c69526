/// The name of a field, compared without case (RFC 9110 5.1). It is a token by construction.
public struct HTTPFieldName: Hashable, Sendable, CustomStringConvertible {
    /// The name as it is written in an answer. For the names below it is a literal, which has no count of its users that
    /// all cores would fight over: so nothing else stands here.
    public let text: String

    /// A name, or nil when `text` is no token.
    public init?(_ text: String) {
        guard !text.isEmpty, text.utf8.allSatisfy(ByteSet.token.contains) else { return nil }
        self.init(known: text)
    }

    /// A name this module knows to be a token.
    init(known text: String) {
        self.text = text
    }

    /// The name as it is written in an answer.
    public var description: String { text }

    /// Equal without case.
    public static func == (left: HTTPFieldName, right: HTTPFieldName) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8) { ASCII.lowercase($0) == ASCII.lowercase($1) }
    }

    /// Hashes the name without case.
    public func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(ASCII.lowercase(byte)) }
    }
}

extension HTTPFieldName {
    /// Accept.
    public static let accept = HTTPFieldName(known: "Accept")
    /// Accept-Encoding.
    public static let acceptEncoding = HTTPFieldName(known: "Accept-Encoding")
    /// Accept-Language.
    public static let acceptLanguage = HTTPFieldName(known: "Accept-Language")
    /// Accept-Ranges.
    public static let acceptRanges = HTTPFieldName(known: "Accept-Ranges")
    /// Allow.
    public static let allow = HTTPFieldName(known: "Allow")
    /// Authorization.
    public static let authorization = HTTPFieldName(known: "Authorization")
    /// Cache-Control.
    public static let cacheControl = HTTPFieldName(known: "Cache-Control")
    /// Clear-Site-Data.
    public static let clearSiteData = HTTPFieldName(known: "Clear-Site-Data")
    /// Connection.
    public static let connection = HTTPFieldName(known: "Connection")
    /// Content-Disposition.
    public static let contentDisposition = HTTPFieldName(known: "Content-Disposition")
    /// Content-Encoding.
    public static let contentEncoding = HTTPFieldName(known: "Content-Encoding")
    /// Content-Language.
    public static let contentLanguage = HTTPFieldName(known: "Content-Language")
    /// Content-Length. The server writes it.
    public static let contentLength = HTTPFieldName(known: "Content-Length")
    /// Content-Range.
    public static let contentRange = HTTPFieldName(known: "Content-Range")
    /// Content-Security-Policy.
    public static let contentSecurityPolicy = HTTPFieldName(known: "Content-Security-Policy")
    /// Content-Type.
    public static let contentType = HTTPFieldName(known: "Content-Type")
    /// Cookie.
    public static let cookie = HTTPFieldName(known: "Cookie")
    /// Cross-Origin-Opener-Policy.
    public static let crossOriginOpenerPolicy = HTTPFieldName(known: "Cross-Origin-Opener-Policy")
    /// Cross-Origin-Resource-Policy.
    public static let crossOriginResourcePolicy = HTTPFieldName(known: "Cross-Origin-Resource-Policy")
    /// Date. The server writes it.
    public static let date = HTTPFieldName(known: "Date")
    /// ETag.
    public static let eTag = HTTPFieldName(known: "ETag")
    /// Expect.
    public static let expect = HTTPFieldName(known: "Expect")
    /// Forwarded (RFC 7239).
    public static let forwarded = HTTPFieldName(known: "Forwarded")
    /// Host.
    public static let host = HTTPFieldName(known: "Host")
    /// If-Match.
    public static let ifMatch = HTTPFieldName(known: "If-Match")
    /// If-Modified-Since.
    public static let ifModifiedSince = HTTPFieldName(known: "If-Modified-Since")
    /// If-None-Match.
    public static let ifNoneMatch = HTTPFieldName(known: "If-None-Match")
    /// If-Range.
    public static let ifRange = HTTPFieldName(known: "If-Range")
    /// If-Unmodified-Since.
    public static let ifUnmodifiedSince = HTTPFieldName(known: "If-Unmodified-Since")
    /// Last-Modified.
    public static let lastModified = HTTPFieldName(known: "Last-Modified")
    /// Location.
    public static let location = HTTPFieldName(known: "Location")
    /// Origin.
    public static let origin = HTTPFieldName(known: "Origin")
    /// Permissions-Policy.
    public static let permissionsPolicy = HTTPFieldName(known: "Permissions-Policy")
    /// Range.
    public static let range = HTTPFieldName(known: "Range")
    /// Referer.
    public static let referer = HTTPFieldName(known: "Referer")
    /// Referrer-Policy.
    public static let referrerPolicy = HTTPFieldName(known: "Referrer-Policy")
    /// Retry-After.
    public static let retryAfter = HTTPFieldName(known: "Retry-After")
    /// Sec-Fetch-Site.
    public static let secFetchSite = HTTPFieldName(known: "Sec-Fetch-Site")
    /// Set-Cookie.
    public static let setCookie = HTTPFieldName(known: "Set-Cookie")
    /// Strict-Transport-Security.
    public static let strictTransportSecurity = HTTPFieldName(known: "Strict-Transport-Security")
    /// Transfer-Encoding. The server writes it.
    public static let transferEncoding = HTTPFieldName(known: "Transfer-Encoding")
    /// User-Agent.
    public static let userAgent = HTTPFieldName(known: "User-Agent")
    /// Vary.
    public static let vary = HTTPFieldName(known: "Vary")
    /// X-Content-Type-Options.
    public static let xContentTypeOptions = HTTPFieldName(known: "X-Content-Type-Options")
    /// X-Forwarded-For.
    public static let xForwardedFor = HTTPFieldName(known: "X-Forwarded-For")
    /// X-Forwarded-Proto.
    public static let xForwardedProto = HTTPFieldName(known: "X-Forwarded-Proto")
}
