/// A head as the parser finds it: places in the received bytes, and at the end a copy of these. It is filled in place
/// and lent when it is whole, being some hundreds of bytes.
struct ParsedHead: Sendable {
    private(set) var method = HTTPMethod.get
    private(set) var target = RequestTarget(raw: 0..<0, path: 0..<0)
    private(set) var minorVersion = 1
    private(set) var framing = MessageFraming()
    private(set) var lines: [HTTPFields.Line] = []

    /// The bytes that the head takes, its last empty line included.
    private(set) var length = 0
    /// The length of the body, or that it is chunked.
    private(set) var body = MessageFraming.Body.none
    /// The decoded path.
    private(set) var path = ""
    /// Where the authority stands: in an absolute target, else in Host.
    private(set) var authority: Range<Int>?
    /// The received bytes up to `length`.
    private(set) var bytes: [UInt8] = []

    /// Notes the request line. A method nobody here speaks is 501.
    mutating func note(
        _ bytes: Span<UInt8>, method: Range<Int>, target: Range<Int>, minorVersion: Int
    ) throws(HTTPRefusal) {
        let known = HTTPMethod.known.first { method.count == $0.rawValue.utf8.count && Self.same(bytes, method, $0) }
        guard let known else {
            throw HTTPRefusal(.notImplemented, "a method we do not speak")
        }
        self.method = known
        self.target = try RequestTarget.parse(bytes, target)
        self.minorVersion = minorVersion
        if self.target.isAsterisk, known != .options { throw .badRequest("\"*\" is for OPTIONS") }
        lines.reserveCapacity(16)
    }

    /// Notes a field line.
    mutating func note(_ line: HTTPFields.Line, in bytes: Span<UInt8>) throws(HTTPRefusal) {
        lines.append(line)
        try framing.note(line, in: bytes)
    }

    /// Checks what can only be known at the end of the head, and copies it.
    mutating func finish(_ bytes: Span<UInt8>, length: Int) throws(HTTPRefusal) {
        if minorVersion >= 1, framing.host == nil { throw .badRequest("no Host") }
        authority = target.authority ?? framing.host
        body = try framing.body(minorVersion: minorVersion)
        path = try target.decodedPath(bytes)
        self.length = length
        self.bytes = bytes.extracting(..<length).withUnsafeBufferPointer { Array($0) }
    }

    /// Whether the client lets the connection go on after this request (RFC 9112 9.3).
    var wantsToPersist: Bool {
        !framing.saysClose && (minorVersion >= 1 || framing.saysKeepAlive)
    }

    private static func same(_ bytes: Span<UInt8>, _ range: Range<Int>, _ method: HTTPMethod) -> Bool {
        var index = range.lowerBound
        for byte in method.rawValue.utf8 {
            if bytes[index] != byte { return false }
            index += 1
        }
        return true
    }
}
