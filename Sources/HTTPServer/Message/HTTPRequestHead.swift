/// Everything a request says before its body. A class, because it never changes and is handed to everybody who has a
/// part in the answer.
public final class HTTPRequestHead: Sendable {
    /// The method.
    public let method: HTTPMethod
    /// The decoded path: valid UTF-8, beginning with "/", without dot segments, controls or encoded slashes; "*" for
    /// `OPTIONS *`.
    public let path: String
    /// The fields as received.
    public let fields: HTTPFields
    /// Who asks. Behind a trusted proxy, whom the proxy names.
    public let client: ClientAddress
    /// Whether the client speaks TLS to us, or to a trusted proxy that says so.
    public let isSecure: Bool
    /// The request's name in the log.
    public let id: RequestID
    /// The minor version spoken: 0 or 1.
    public let minorVersion: Int

    /// What the fields say about the message itself.
    let framing: MessageFraming
    /// The length of the body, or that it is chunked.
    let body: MessageFraming.Body
    let target: RequestTarget
    private let authority: Range<Int>?

    init(_ head: borrowing ParsedHead, client: ClientAddress, isSecure: Bool, id: RequestID) {
        method = head.method
        path = head.path
        fields = HTTPFields(received: head.bytes, lines: head.lines)
        self.client = client
        self.isSecure = isSecure
        self.id = id
        minorVersion = head.minorVersion
        framing = head.framing
        body = head.body
        target = head.target
        authority = head.authority
    }

    /// A head as the parser would make it of `target` and `fields`, for asking a handler without a socket. Host is
    /// `localhost` unless `fields` name one.
    /// - Throws: the refusal that the same bytes would get from a socket.
    public convenience init(
        method: HTTPMethod = .get, target: String, fields: HTTPFields = HTTPFields(),
        client: ClientAddress = .loopback, isSecure: Bool = true, id: RequestID = RequestID(rawValue: 1)
    ) throws(HTTPRefusal) {
        var bytes = Array("\(method) \(target) HTTP/1.1\r\n".utf8)
        if !fields.contains(.host) { bytes += Array("Host: localhost\r\n".utf8) }
        for field in fields.all { bytes += Array("\(field.name): \(field.value)\r\n".utf8) }
        bytes += [ASCII.carriageReturn, ASCII.lineFeed]
        var parser = RequestParser()
        switch parser.parse(bytes.span, limits: HTTPLimits()) {
        case .complete where parser.head.length == bytes.count:
            self.init(parser.head, client: client, isSecure: isSecure, id: id)
        case .malformed(let refusal): throw refusal
        case .complete, .incomplete: throw .badRequest("a line end in the target")
        }
    }

    /// The target as sent, for logs that may hold queries; the access log holds none.
    public var rawTarget: String { HTTPFields.text(fields.bytes[target.raw]) }

    /// The path as sent, before decoding.
    public var rawPath: String { HTTPFields.text(fields.bytes[target.path]) }

    /// The query as sent, without "?", empty when there is none.
    public var rawQuery: String { target.query.map { HTTPFields.text(fields.bytes[$0]) } ?? "" }

    /// The authority asked for, `host[:port]`, checked for form only: never build a link from it. Empty when an
    /// HTTP/1.0 client names none.
    public var host: String { authority.map { HTTPFields.text(fields.bytes[$0]) } ?? "" }

    /// The fields of the query.
    /// - Throws: 400 for a query that is not percent-encoded UTF-8, 413 for too many fields.
    public var query: FormFields {
        get throws(HTTPRefusal) {
            guard let range = target.query else { return FormFields() }
            let bytes = fields.bytes
            return try FormFields(
                urlEncoded: bytes.span.extracting(range), maximumFields: HTTPLimits().formFields)
        }
    }

    /// The value of a cookie. Nil when it is absent, and nil when it came twice with different values: an attacker
    /// on a neighbouring name can add a second one, so neither is believed.
    public func cookie(_ name: String) -> String? {
        var found: ArraySlice<UInt8>?
        for line in fields.allBytes(of: .cookie) {
            for value in CookieParser.values(of: name, in: line) {
                if let found, found != value { return nil }
                found = value
            }
        }
        return found.flatMap { String(validating: $0, as: UTF8.self) }
    }
}
