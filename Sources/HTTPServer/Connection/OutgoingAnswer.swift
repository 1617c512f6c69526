/// What is left to send of an answer: bytes that stand ready, and where more come from.
struct OutgoingAnswer {
    /// Where more bytes come from when those that stand ready are gone.
    enum Source {
        case none
        case file(FileBody)
        case stream(HTTPResponseBody.Producer, chunked: Bool)
    }

    /// What is sent first.
    var head: [UInt8] = []
    /// What is sent after it. Two arrays, so that a page or an asset is never copied to stand behind its head.
    var body: [UInt8] = []
    /// The bytes sent of both together.
    private(set) var sent = 0
    var source = Source.none

    /// The bytes that stand ready and are not sent.
    var left: Int { head.count + body.count - sent }

    /// Notes bytes as sent; when all are, lets go of them.
    mutating func advance(_ count: Int) {
        sent += count
        guard left == 0 else { return }
        head = []
        body = []
        sent = 0
    }

    /// Makes a piece of a streamed body ready, framed as a chunk when it must be.
    mutating func take(piece: [UInt8], isLast: Bool, chunked: Bool) {
        body = piece
        if chunked {
            if !piece.isEmpty {
                ResponseHead.appendChunkSize(piece.count, to: &head)
                body += [ASCII.carriageReturn, ASCII.lineFeed]
            }
            if isLast { body += "0\r\n\r\n".utf8 }
        }
        if isLast { source = .none }
    }

    /// Copies what is left, from the front, into `buffer`.
    /// - Returns: the bytes copied.
    func copy(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let headLeft = head[min(sent, head.count)...].prefix(buffer.count)
        let bodyLeft = body[max(0, sent - head.count)...].prefix(buffer.count - headLeft.count)
        buffer.copyBytes(from: headLeft)
        UnsafeMutableRawBufferPointer(rebasing: buffer[headLeft.count...]).copyBytes(from: bodyLeft)
        return headLeft.count + bodyLeft.count
    }
}
