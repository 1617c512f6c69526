import CCurl
import Locking

/// Hands mails to a mail server through libcurl (RFC 5321). One mail at a time; the connection is kept between mails.
public final class SMTPTransport: MailTransport {
    /// libcurl could not be set up.
    public struct Unavailable: Error {}

    private static let connectSeconds = 10
    private static let totalSeconds = 60

    private let server: SMTPServer
    private let heloName: String
    private let certificateFile: String?
    private let handle: Locked<CurlHandle>
    private let isCancelled = Locked(false)

    /// A transport to `server`, which calls itself `heloName` there.
    ///
    /// - Parameter certificateFile: PEM file of the authorities that are trusted instead of the system's.
    /// - Throws: `Unavailable`.
    public init(server: SMTPServer, heloName: String, certificateFile: String? = nil) throws(Unavailable) {
        self.server = server
        self.heloName = heloName
        self.certificateFile = certificateFile
        guard let handle = CurlHandle() else { throw Unavailable() }
        self.handle = Locked(handle)
    }

    /// Hands `mail` over; the server has answered 250 to the whole of it when this returns.
    public func deliver(_ mail: OutgoingMail) throws(MailFailure) {
        isCancelled.withLock { $0 = false }
        try handle.withLock { handle throws(MailFailure) in
            handle.reset()
            do throws(CurlHandle.Failure) {
                try configure(handle)
                try handle.send(mail, isCancelled: { self.isCancelled.withLock { $0 } })
            } catch {
                throw error.mailFailure
            }
        }
    }

    /// Breaks off the mail on its way, within about a second; that is a temporary failure.
    public func cancel() {
        isCancelled.withLock { $0 = true }
    }

    private func configure(_ handle: CurlHandle) throws(CurlHandle.Failure) {
        try handle.set(CURLOPT_URL, "\(server.url)/\(heloName)")
        try handle.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        try handle.set(CURLOPT_CONNECTTIMEOUT, Self.connectSeconds)
        try handle.set(CURLOPT_TIMEOUT, Self.totalSeconds)
        // Signals and threads do not go together.
        try handle.set(CURLOPT_NOSIGNAL, 1)
        // A proxy from the environment would see the mails.
        try handle.set(CURLOPT_PROXY, "")
        switch server.encryption {
        case .none: try handle.set(CURLOPT_USE_SSL, Int(CURLUSESSL_NONE.rawValue))
        case .startTLS, .fromFirstByte: try handle.set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue))
        }
        try handle.set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        try handle.set(CURLOPT_SSL_VERIFYPEER, 1)
        // 2: the name must be in the certificate.
        try handle.set(CURLOPT_SSL_VERIFYHOST, 2)
        if let certificateFile { try handle.set(CURLOPT_CAINFO, certificateFile) }
        if let user = server.user, let password = server.password {
            try handle.set(CURLOPT_USERNAME, user)
            try handle.set(CURLOPT_PASSWORD, password)
        }
    }
}
