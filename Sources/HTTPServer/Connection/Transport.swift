import CLinux
import Glibc

/// How bytes go over a connected socket.
enum Transport {
    case plain(Int32)
    case tls(TLSSession)

    /// The socket underneath.
    var socket: Int32 {
        switch self {
        case .plain(let socket): socket
        case .tls(let session): session.socket
        }
    }

    var isTLS: Bool {
        if case .tls = self { true } else { false }
    }

    /// What came of reading.
    enum Received {
        /// That many bytes; `isShort` when there were no more.
        case bytes(Int, isShort: Bool)
        case nothingYet
        /// The client will send no more.
        case end
    }

    /// Reads into `buffer`, once.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Received {
        switch self {
        case .plain(let socket):
            let count = try SystemCall.attempt("recv") { recv(socket, buffer.baseAddress, buffer.count, 0) }
            guard let count else { return .nothingYet }
            return count == 0 ? .end : .bytes(count, isShort: count < buffer.count)
        case .tls(let session):
            return try session.read(into: buffer)
        }
    }

    /// Reads what is only to be dropped, without decrypting it.
    func drop(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Received {
        try Transport.plain(socket).read(into: buffer)
    }

    /// Sends what stands ready of `answer`, head and body in one call.
    /// TLS gathers a record in `scratch`.
    /// - Returns: the bytes taken, nil when the socket takes none now.
    func write(_ answer: OutgoingAnswer, scratch: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int? {
        switch self {
        case .plain(let socket):
            let fromHead = min(answer.sent, answer.head.count)
            let fromBody = answer.sent - fromHead
            return try answer.head.span.withUnsafeBytes { head throws(SystemError) in
                try answer.body.span.withUnsafeBytes { body throws(SystemError) in
                    let head = UnsafeRawBufferPointer(rebasing: head[fromHead...])
                    let body = UnsafeRawBufferPointer(rebasing: body[fromBody...])
                    return try Self.send(socket, head, body)
                }
            }
        case .tls(let session):
            let record = UnsafeMutableRawBufferPointer(rebasing: scratch.prefix(TLSSession.recordBytes))
            let count = answer.copy(into: record)
            return try session.write(UnsafeRawBufferPointer(rebasing: record.prefix(count)))
        }
    }

    /// Sends two pieces of memory in one call, never raising SIGPIPE.
    private static func send(
        _ socket: Int32, _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer
    ) throws(SystemError) -> Int? {
        if second.isEmpty || first.isEmpty {
            let only = first.isEmpty ? second : first
            return try SystemCall.attempt("send") {
                Glibc.send(socket, only.baseAddress, only.count, Int32(MSG_NOSIGNAL))
            }
        }
        // The system only reads through these pointers, which iovec declares mutable.
        var pieces = (
            iovec(iov_base: UnsafeMutableRawPointer(mutating: first.baseAddress), iov_len: first.count),
            iovec(iov_base: UnsafeMutableRawPointer(mutating: second.baseAddress), iov_len: second.count)
        )
        return try withUnsafeMutableBytes(of: &pieces) { buffer throws(SystemError) in
            var message = msghdr()
            message.msg_iov = buffer.baseAddress?.assumingMemoryBound(to: iovec.self)
            message.msg_iovlen = 2
            return try SystemCall.attempt("sendmsg") { sendmsg(socket, &message, Int32(MSG_NOSIGNAL)) }
        }
    }

    /// Says that no more will be sent.
    func finishSending() {
        if case .tls(let session) = self { session.finishSending() }
        shutdown(socket, Int32(SHUT_WR))
    }

    /// Destroys the connection. TLS says farewell first (RFC 8446 6.1), unless the client `isCut` off in the middle of an
    /// answer, which must show.
    func destroy(isCut: Bool = false) {
        if !isCut, case .tls(let session) = self { session.finishSending() }
        close(socket)
    }
}

extension Transport {
    /// Answers 503 to a connection there is no room for, and closes it. Over TLS it is only closed: a handshake is
    /// what an overloaded server can least afford.
    static func turnAway(
        _ socket: Int32, isSecure: Bool, retryAfter seconds: Int, scratch: UnsafeMutableRawBufferPointer
    ) {
        let transport = Transport.plain(socket)
        if !isSecure {
            var answer = OutgoingAnswer()
            answer.head = Array(
                "HTTP/1.1 503 Service Unavailable\r\nRetry-After: \(seconds)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .utf8)
            do throws(SystemError) { _ = try transport.write(answer, scratch: scratch) } catch {
                // The client has left; so much the better.
            }
        }
        transport.finishSending()
        transport.destroy()
    }
}
