import COpenSSL
import Glibc

/// One connection's TLS. It belongs to its connection's loop.
final class TLSSession {
    let socket: Int32
    private let session: OpaquePointer
    /// Whether the client has begun to speak.
    private(set) var hasBegun = false
    private var isEstablished = false
    private var hasFailed = false
    private var hasFinished = false

    /// The longest piece sent at once: one TLS record.
    static let recordBytes = 16_384

    init(_ context: TLSContext, socket: Int32) throws(TLSError) {
        guard let session = SSL_new(context.context) else { throw TLSError("a TLS session") }
        self.session = session
        self.socket = socket
        guard SSL_set_fd(session, socket) == 1 else { throw TLSError("a TLS session") }
        SSL_set_accept_state(session)
    }

    deinit { SSL_free(session) }

    /// Goes on with the handshake: true when it is done, false when the client must act.
    func handshake() throws(SystemError) -> Bool {
        hasBegun = true
        ERR_clear_error()
        let result = SSL_do_handshake(session)
        if result == 1 {
            isEstablished = true
            return true
        }
        _ = try mustWait(result, "handshake")
        return false
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Transport.Received {
        ERR_clear_error()
        let count = SSL_read(session, buffer.baseAddress, Int32(clamping: buffer.count))
        if count > 0 { return .bytes(Int(count), isShort: false) }
        return try mustWait(count, "read") ? .nothingYet : .end
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int? {
        ERR_clear_error()
        let count = SSL_write(session, bytes.baseAddress, Int32(clamping: bytes.count))
        if count > 0 { return Int(count) }
        guard try mustWait(count, "write") else { throw SystemError(call: "TLS write", code: EPIPE) }
        return nil
    }

    /// Says that no more will be sent, so that the client can tell an end from a cut.
    func finishSending() {
        guard isEstablished, !hasFailed, !hasFinished else { return }
        hasFinished = true
        ERR_clear_error()
        // -1 is a full socket: the client then sees the cut, and there is nothing more to be done for it.
        _ = SSL_shutdown(session)
    }

    /// Why an operation came to nothing: true when it must wait, false at the client's orderly end.
    private func mustWait(_ result: Int32, _ call: String) throws(SystemError) -> Bool {
        let systemCode = errno
        switch SSL_get_error(session, result) {
        case SSL_ERROR_WANT_READ, SSL_ERROR_WANT_WRITE: return true
        case SSL_ERROR_ZERO_RETURN: return false
        case SSL_ERROR_SYSCALL:
            hasFailed = true
            throw SystemError(call: "TLS \(call)", code: systemCode)
        default:
            hasFailed = true
            throw SystemError(call: "TLS \(call)", code: EPROTO)
        }
    }
}
