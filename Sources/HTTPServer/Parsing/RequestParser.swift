import Glibc

/// Reads the head of a request, line by line as it arrives (RFC 9112 2 to 5).
///
/// It is a value that knows how far it came: after `.incomplete` it is given the same bytes and more. Line ends are
/// CR LF and nothing else, folding, white space before a colon and bytes outside the grammar are refused.
struct RequestParser: Sendable {
    /// What the bytes so far are.
    enum Outcome {
        /// The beginning of a head, nothing wrong yet.
        case incomplete
        /// A whole head, which stands in `head`; what follows `head.length` belongs to the body or to the next request.
        case complete
        /// No request that we would read.
        case malformed(HTTPRefusal)
    }

    private var position = 0
    private var searched = 0
    private var skippedEmptyLine = false
    private var hasStartLine = false
    /// What has been read of the head: a request only after `.complete`.
    private(set) var head = ParsedHead()

    /// Reads on. `bytes` begins where the request begins, and holds what the last call was given and more.
    mutating func parse(_ bytes: Span<UInt8>, limits: HTTPLimits) -> Outcome {
        do throws(HTTPRefusal) {
            while let end = try nextLineEnd(bytes, limits) {
                let line = position..<end
                position = end + 2
                if !hasStartLine {
                    if line.isEmpty {
                        // RFC 9112 2.2: one empty line before a request is forgiven.
                        guard !skippedEmptyLine else { throw .badRequest("empty lines instead of a request") }
                        skippedEmptyLine = true
                    } else {
                        try startLine(bytes, line, limits)
                        hasStartLine = true
                    }
                } else if line.isEmpty {
                    try head.finish(bytes, length: position)
                    return .complete
                } else {
                    try fieldLine(bytes, line, limits)
                }
            }
            return .incomplete
        } catch {
            return .malformed(error)
        }
    }

    /// The place of the CR of the next CR LF, nil while the line is not whole.
    private mutating func nextLineEnd(_ bytes: Span<UInt8>, _ limits: HTTPLimits) throws(HTTPRefusal) -> Int? {
        if !hasStartLine { try checkMethod(bytes) }
        let from = max(position, searched)
        let found = Self.lineFeed(bytes, from: from)
        let end = found ?? bytes.count
        if end - position > limits.targetBytes + HTTPLimits.methodBytes, !hasStartLine {
            throw HTTPRefusal(.uriTooLong, "a request line beyond its bound")
        }
        guard end < limits.headBytes else { throw .headTooLarge("a head beyond its bound") }
        guard let found else {
            searched = bytes.count
            return nil
        }
        searched = found + 1
        guard found > position, bytes[found - 1] == ASCII.carriageReturn else {
            throw .badRequest("a line feed without carriage return")
        }
        return found - 1
    }

    /// Refuses what cannot become a request line before its end has come: another protocol may never send one.
    private func checkMethod(_ bytes: Span<UInt8>) throws(HTTPRefusal) {
        guard position < bytes.count, bytes[position] != ASCII.carriageReturn else { return }
        for index in position..<min(bytes.count, position + HTTPLimits.methodBytes + 1)
        where !ByteSet.token.contains(bytes[index]) {
            guard index > position, bytes[index] == ASCII.space else { throw .badRequest("a broken method") }
            return
        }
        // 400 and not the 501 of a method that is too long (RFC 9112 3): mostly this is no HTTP at all.
        guard bytes.count <= position + HTTPLimits.methodBytes else { throw .badRequest("a broken method") }
    }

    private static func lineFeed(_ bytes: Span<UInt8>, from: Int) -> Int? {
        guard from < bytes.count else { return nil }
        return bytes.extracting(from...).withUnsafeBytes { buffer in
            // The buffer is not empty, so it has an address; memchr stays inside `count`.
            guard let base = buffer.baseAddress, let hit = memchr(base, 0x0A, buffer.count) else { return nil }
            return from + base.distance(to: UnsafeRawPointer(hit))
        }
    }

    /// `method SP request-target SP HTTP-version`
    private mutating func startLine(
        _ bytes: Span<UInt8>, _ line: Range<Int>, _ limits: HTTPLimits
    ) throws(HTTPRefusal) {
        var index = line.lowerBound
        while index < line.upperBound, ByteSet.token.contains(bytes[index]) { index += 1 }
        let method = line.lowerBound..<index
        guard !method.isEmpty, method.count <= HTTPLimits.methodBytes, index < line.upperBound,
            bytes[index] == ASCII.space
        else {
            throw .badRequest("a broken method")
        }
        let targetStart = index + 1
        index = targetStart
        while index < line.upperBound, bytes[index] > ASCII.space, bytes[index] < 0x7F { index += 1 }
        guard index < line.upperBound, bytes[index] == ASCII.space else { throw .badRequest("a broken request line") }
        guard index - targetStart <= limits.targetBytes else {
            throw HTTPRefusal(.uriTooLong, "a target beyond its bound")
        }
        let minorVersion = try Self.minorVersion(bytes, (index + 1)..<line.upperBound)
        try head.note(bytes, method: method, target: targetStart..<index, minorVersion: minorVersion)
    }

    /// Whether `bytes` begin a HEAD request, perhaps one that cannot be read: its refusal has no body either.
    static func beginsHead(_ bytes: Span<UInt8>) -> Bool {
        let start = bytes.count > 1 && bytes[0] == ASCII.carriageReturn && bytes[1] == ASCII.lineFeed ? 2 : 0
        return bytes.count >= start + 5 && "HEAD ".utf8.enumerated().allSatisfy { bytes[start + $0] == $1 }
    }

    /// "HTTP/" DIGIT "." DIGIT. Another major version is 505, a higher minor version is spoken as 1.1.
    private static func minorVersion(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(HTTPRefusal) -> Int {
        let start = range.lowerBound
        guard range.count == 8, bytes[start] == 0x48, bytes[start + 1] == 0x54, bytes[start + 2] == 0x54,
            bytes[start + 3] == 0x50, bytes[start + 4] == ASCII.slash, bytes[start + 6] == ASCII.dot,
            let major = ASCII.digitValue(bytes[start + 5]), let minor = ASCII.digitValue(bytes[start + 7])
        else { throw .badRequest("a broken version") }
        guard major == 1 else { throw HTTPRefusal(.versionNotSupported, "not HTTP/1") }
        return min(minor, 1)
    }

    /// `field-name ":" OWS field-value OWS`
    private mutating func fieldLine(
        _ bytes: Span<UInt8>, _ line: Range<Int>, _ limits: HTTPLimits
    ) throws(HTTPRefusal) {
        guard let field = HTTPFields.Line(bytes, line) else { throw .badRequest("a broken field line") }
        guard head.lines.count < limits.fieldCount else { throw .headTooLarge("too many fields") }
        try head.note(field, in: bytes)
    }
}

extension HTTPFields.Line {
    /// Reads one field line, without its line end; nil when it breaks the grammar.
    init?(_ bytes: Span<UInt8>, _ line: Range<Int>) {
        var index = line.lowerBound
        while index < line.upperBound, ByteSet.token.contains(bytes[index]) { index += 1 }
        guard index > line.lowerBound, index < line.upperBound, bytes[index] == ASCII.colon else { return nil }
        let value = MessageFraming.trimmed(bytes, (index + 1)..<line.upperBound)
        for position in value where !ASCII.isFieldValue(bytes[position]) { return nil }
        nameStart = UInt32(truncatingIfNeeded: line.lowerBound)
        nameEnd = UInt32(truncatingIfNeeded: index)
        valueStart = UInt32(truncatingIfNeeded: value.lowerBound)
        valueEnd = UInt32(truncatingIfNeeded: value.upperBound)
    }
}
