/// Writes the head of an answer.
enum ResponseHead {
    /// How the end of the body is marked.
    enum Framing: Equatable {
        case none
        case length(Int)
        case chunked
        /// By the end of the connection: to HTTP/1.0, which knows no chunks.
        case untilClose
    }

    /// How `response` is framed for a client of that version.
    static func framing(of response: HTTPResponse, minorVersion: Int) -> Framing {
        if response.status.isBodyless { return .none }
        switch response.body {
        case .empty: return .length(0)
        case .bytes(let bytes): return .length(bytes.count)
        case .file(let file): return .length(file.length)
        case .stream: return minorVersion >= 1 ? .chunked : .untilClose
        }
    }

    /// Appends the head to `output`.
    static func write(
        _ response: HTTPResponse, framing: Framing, persists: Bool, minorVersion: Int, date: [UInt8],
        into output: inout [UInt8]
    ) {
        writeStatusLine(response.status, into: &output)
        output += date
        append("\r\n", to: &output)
        response.fields.write(into: &output)
        switch framing {
        case .none, .untilClose: break
        case .length(let length):
            append("Content-Length: ", to: &output)
            appendDecimal(length, to: &output)
            append("\r\n", to: &output)
        case .chunked: append("Transfer-Encoding: chunked\r\n", to: &output)
        }
        if !persists {
            append("Connection: close\r\n\r\n", to: &output)
        } else if minorVersion == 0 {
            append("Connection: keep-alive\r\n\r\n", to: &output)
        } else {
            append("\r\n", to: &output)
        }
    }

    /// The bytes that a head takes beside its fields, at most: what to make room for.
    static let ownBytes = 192

    private static func writeStatusLine(_ status: HTTPStatus, into output: inout [UInt8]) {
        if status == .ok { return append("HTTP/1.1 200 OK\r\nDate: ", to: &output) }
        append("HTTP/1.1 ", to: &output)
        appendDecimal(status.rawValue, to: &output)
        output.append(ASCII.space)
        output += status.reasonPhrase.utf8
        append("\r\nDate: ", to: &output)
    }

    /// A literal, which all loops can read at once: an array would carry a count of its users that they wait for.
    private static func append(_ text: StaticString, to output: inout [UInt8]) {
        text.withUTF8Buffer { output.append(contentsOf: $0) }
    }

    /// Appends a number that is not negative.
    static func appendDecimal(_ number: Int, to output: inout [UInt8]) {
        if number >= 10 { appendDecimal(number / 10, to: &output) }
        output.append(ASCII.zero + UInt8(truncatingIfNeeded: number % 10))
    }

    /// Appends the size line of a chunk.
    static func appendChunkSize(_ size: Int, to output: inout [UInt8]) {
        output += String(size, radix: 16).utf8
        append("\r\n", to: &output)
    }
}
