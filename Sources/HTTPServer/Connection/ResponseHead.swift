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
        output.reserveCapacity(output.count + response.fields.bytes.count + 192)
        output += statusLine(response.status)
        output += date
        output += crlf
        response.fields.write(into: &output)
        switch framing {
        case .none, .untilClose: break
        case .length(let length):
            output += contentLength
            appendDecimal(length, to: &output)
            output += crlf
        case .chunked: output += chunked
        }
        if !persists { output += close } else if minorVersion == 0 { output += keepAlive }
        output += crlf
    }

    /// Appends a number that is not negative.
    static func appendDecimal(_ number: Int, to output: inout [UInt8]) {
        if number >= 10 { appendDecimal(number / 10, to: &output) }
        output.append(ASCII.zero + UInt8(truncatingIfNeeded: number % 10))
    }

    /// Appends the size line of a chunk.
    static func appendChunkSize(_ size: Int, to output: inout [UInt8]) {
        output += String(size, radix: 16).utf8
        output += crlf
    }

    private static func statusLine(_ status: HTTPStatus) -> [UInt8] {
        if status == .ok { return okLine }
        return Array("HTTP/1.1 \(status.rawValue) \(status.reasonPhrase)\r\nDate: ".utf8)
    }

    private static let okLine = Array("HTTP/1.1 200 OK\r\nDate: ".utf8)
    private static let crlf = Array("\r\n".utf8)
    private static let contentLength = Array("Content-Length: ".utf8)
    private static let chunked = Array("Transfer-Encoding: chunked\r\n".utf8)
    private static let close = Array("Connection: close\r\n".utf8)
    private static let keepAlive = Array("Connection: keep-alive\r\n".utf8)
}
