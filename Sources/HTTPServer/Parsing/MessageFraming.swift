/// How long the body of a request is and what becomes of its connection: what the fields of its head say about the
/// message itself (RFC 9112 6 and 9), read strictly. Two readings of one message are how requests are smuggled.
struct MessageFraming: Sendable {
    /// The body of a request.
    enum Body: Sendable, Equatable {
        case none
        case length(Int)
        case chunked

        /// The length, when the head says it.
        var length: Int? {
            if case .length(let length) = self { length } else { nil }
        }
    }

    private(set) var host: Range<Int>?
    private var contentLength: Int?
    private var hasTransferEncoding = false
    /// How many transfer codings there are, how many of them are chunked, and whether the last one is.
    private var codings = (count: 0, chunked: 0, endInChunked: false)
    private(set) var saysClose = false
    private(set) var saysKeepAlive = false
    private(set) var expectsContinue = false
    private(set) var hasUnknownExpectation = false

    /// Takes note of one field line of the head in `bytes`.
    mutating func note(_ line: HTTPFields.Line, in bytes: Span<UInt8>) throws(HTTPRefusal) {
        switch line.name.count {
        case 4 where Self.equal(bytes, line.name, "host"):
            try noteHost(line.value, bytes)
        case 6 where Self.equal(bytes, line.name, "expect"):
            for member in Self.list(bytes, line.value) where !member.isEmpty {
                if Self.equal(bytes, member, "100-continue") {
                    expectsContinue = true
                } else {
                    hasUnknownExpectation = true
                }
            }
        case 10 where Self.equal(bytes, line.name, "connection"):
            for option in Self.list(bytes, line.value) {
                if Self.equal(bytes, option, "close") { saysClose = true }
                if Self.equal(bytes, option, "keep-alive") { saysKeepAlive = true }
            }
        case 14 where Self.equal(bytes, line.name, "content-length"):
            guard contentLength == nil else { throw .badRequest("Content-Length twice") }
            contentLength = try Self.length(bytes, line.value)
        case 17 where Self.equal(bytes, line.name, "transfer-encoding"):
            try noteCodings(line.value, bytes)
        default:
            break
        }
    }

    private mutating func noteHost(_ value: Range<Int>, _ bytes: Span<UInt8>) throws(HTTPRefusal) {
        guard host == nil else { throw .badRequest("Host twice") }
        guard HostParser.isValid(bytes.extracting(value)) else { throw .badRequest("a broken Host") }
        host = value
    }

    private mutating func noteCodings(_ value: Range<Int>, _ bytes: Span<UInt8>) throws(HTTPRefusal) {
        hasTransferEncoding = true
        let list = Self.list(bytes, value)
        if list.isEmpty { throw .badRequest("an empty Transfer-Encoding") }
        for coding in list {
            guard !coding.isEmpty, coding.allSatisfy({ ByteSet.token.contains(bytes[$0]) }) else {
                throw .badRequest("a broken Transfer-Encoding")
            }
            codings.endInChunked = Self.equal(bytes, coding, "chunked")
            codings.count += 1
            codings.chunked += codings.endInChunked ? 1 : 0
        }
    }

    /// The body that the noted fields announce. Content-Length beside Transfer-Encoding, chunked that is not last
    /// and chunked from HTTP/1.0 are refused; a coding we do not speak is 501.
    func body(minorVersion: Int) throws(HTTPRefusal) -> Body {
        guard hasTransferEncoding else {
            return contentLength.map { $0 == 0 ? .none : .length($0) } ?? .none
        }
        guard contentLength == nil else { throw .badRequest("Content-Length beside Transfer-Encoding") }
        guard minorVersion >= 1 else { throw .badRequest("Transfer-Encoding in HTTP/1.0") }
        guard codings.endInChunked, codings.chunked == 1 else {
            throw .badRequest("chunked is not the last coding")
        }
        guard codings.count == 1 else { throw HTTPRefusal(.notImplemented, "a transfer coding we do not speak") }
        return .chunked
    }
}

extension MessageFraming {
    /// 1*DIGIT and nothing else; a list of equal lengths, which RFC 9110 8.6 lets us refuse, is refused.
    static func length(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(HTTPRefusal) -> Int {
        guard !range.isEmpty else { throw .badRequest("an empty Content-Length") }
        var length = 0
        for index in range {
            guard let digit = ASCII.digitValue(bytes[index]) else { throw .badRequest("a broken Content-Length") }
            let (shifted, overflow) = length.multipliedReportingOverflow(by: 10)
            let (sum, carry) = shifted.addingReportingOverflow(digit)
            guard !overflow, !carry else { throw .badRequest("a Content-Length beyond counting") }
            length = sum
        }
        return length
    }

    /// Whether the bytes of `range` are `text`, which is in lower case, without regard to case.
    static func equal(_ bytes: Span<UInt8>, _ range: Range<Int>, _ text: StaticString) -> Bool {
        guard range.count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { expected in
            expected.indices.allSatisfy { ASCII.lowercase(bytes[range.lowerBound + $0]) == expected[$0] }
        }
    }

    /// The members of a comma-separated list without the white space around them.
    static func list(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
        guard !range.isEmpty else { return [] }
        var members: [Range<Int>] = []
        var start = range.lowerBound
        for index in range.lowerBound...range.upperBound where index == range.upperBound || bytes[index] == ASCII.comma
        {
            members.append(trimmed(bytes, start..<index))
            start = index + 1
        }
        return members
    }

    /// `range` without the spaces and tabs at its ends.
    static func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, bytes[start] == ASCII.space || bytes[start] == ASCII.tab { start += 1 }
        while end > start, bytes[end - 1] == ASCII.space || bytes[end - 1] == ASCII.tab { end -= 1 }
        return start..<end
    }
}
