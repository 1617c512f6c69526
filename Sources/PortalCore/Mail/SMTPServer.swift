/// A mail server, as the setting names it.
public struct SMTPServer: Hashable, Sendable {
    /// How the connection is made secret. Certificate and name are checked in every case.
    public enum Encryption: Hashable, Sendable {
        /// TLS from the first byte.
        case fromFirstByte
        /// STARTTLS, and not a word more to a server that does not offer it.
        case startTLS
        /// None.
        case none
    }

    /// The name or the address; an IPv6 address without brackets.
    public let host: String
    /// The port.
    public let port: UInt16
    /// The name to sign in with; nil when the server asks for none.
    public let user: String?
    /// The password to sign in with.
    public let password: String?
    /// How the connection is made secret.
    public let encryption: Encryption

    /// Whether connections to `host` stay on this machine.
    static func isLoopback(_ host: String) -> Bool {
        let bytes = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        let isLoopbackNetwork = bytes.count == 4 && !bytes.contains(nil) && bytes.first == 127
        return isLoopbackNetwork || host == "::1" || host.lowercased() == "localhost"
    }

    /// What libcurl connects to.
    var url: String {
        let scheme = encryption == .fromFirstByte ? "smtps" : "smtp"
        return "\(scheme)://\(host.contains(":") ? "[\(host)]" : host):\(port)"
    }
}
