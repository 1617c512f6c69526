/// The target of a request line (RFC 9112 3.2), as ranges of the head it stands in.
struct RequestTarget: Sendable {
    /// The whole target as sent.
    var raw: Range<Int>
    /// The path as sent; empty for "*" and for an absolute target without one.
    var path: Range<Int>
    /// The query as sent, without "?"; nil when there is none.
    var query: Range<Int>?
    /// The authority of an absolute target.
    var authority: Range<Int>?
    /// Whether an absolute target says https.
    var saysHTTPS = false
    /// Whether the target is "*".
    var isAsterisk = false

    /// Splits and checks the target that stands in `range` of `bytes`.
    static func parse(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(HTTPRefusal) -> RequestTarget {
        guard let first = range.first else { throw .badRequest("no request target") }
        if bytes[first] == ASCII.asterisk, range.count == 1 {
            return RequestTarget(raw: range, path: first..<first, isAsterisk: true)
        }
        var target = RequestTarget(raw: range, path: range)
        if bytes[first] != ASCII.slash { try target.takeAuthority(bytes) }
        var index = target.path.lowerBound
        while index < range.upperBound, bytes[index] != ASCII.question {
            guard ByteSet.path.contains(bytes[index]) else { throw .badRequest("a forbidden byte in the path") }
            index += 1
        }
        target.path = target.path.lowerBound..<index
        if index < range.upperBound {
            let query = (index + 1)..<range.upperBound
            for position in query where !ByteSet.query.contains(bytes[position]) {
                throw .badRequest("a forbidden byte in the query")
            }
            target.query = query
        }
        return target
    }

    /// Takes "http://authority" off an absolute target, leaving `path` to begin after it.
    private mutating func takeAuthority(_ bytes: Span<UInt8>) throws(HTTPRefusal) {
        let start: Int
        if Self.has(bytes, raw, prefix: "http://") {
            start = raw.lowerBound + 7
        } else if Self.has(bytes, raw, prefix: "https://") {
            start = raw.lowerBound + 8
            saysHTTPS = true
        } else {
            throw .badRequest("a target that is neither a path nor http")
        }
        var end = start
        while end < raw.upperBound, bytes[end] != ASCII.slash, bytes[end] != ASCII.question { end += 1 }
        guard HostParser.isValid(bytes.extracting(start..<end)) else { throw .badRequest("a broken authority") }
        authority = start..<end
        path = end..<raw.upperBound
    }

    private static func has(_ bytes: Span<UInt8>, _ range: Range<Int>, prefix: StaticString) -> Bool {
        guard range.count >= prefix.utf8CodeUnitCount else { return false }
        return prefix.withUTF8Buffer { expected in
            expected.indices.allSatisfy { ASCII.lowercase(bytes[range.lowerBound + $0]) == expected[$0] }
        }
    }
}

extension RequestTarget {
    /// The decoded path. Refused are a broken escape, invalid UTF-8, controls, an encoded "/" and dot segments:
    /// each can mean one thing to us and another to somebody else who reads the same address.
    func decodedPath(_ bytes: Span<UInt8>) throws(HTTPRefusal) -> String {
        if isAsterisk { return "*" }
        if path.isEmpty { return "/" }
        let raw = bytes.extracting(path)
        var isPlain = true
        for index in raw.indices where raw[index] == ASCII.percent || raw[index] == ASCII.dot {
            isPlain = false
            break
        }
        // The target's bytes are ASCII, so that decoding cannot repair anything.
        if isPlain { return raw.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }
        for index in raw.indices where raw[index] == ASCII.percent && index + 2 < raw.count {
            if raw[index + 1] == 0x32, raw[index + 2] | 0x20 == 0x66 { throw .badRequest("an encoded slash") }
        }
        guard let path = PercentCoding.decode(raw) else { throw .badRequest("a path that is not encoded UTF-8") }
        guard path.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { throw .badRequest("a control in the path") }
        for segment in path.utf8.split(separator: ASCII.slash) where segment.count <= 2 {
            if segment.allSatisfy({ $0 == ASCII.dot }) { throw .badRequest("a dot segment in the path") }
        }
        return path
    }
}
