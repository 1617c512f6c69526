/// How a server listens and what it bears.
public struct HTTPServerConfiguration: Sendable {
    /// Where to listen. The addresses that `start` returns are in this order.
    public var listeners: [HTTPListener]
    /// The number of loops, each with a thread: as many as cores.
    public var loops: Int
    /// The bounds.
    public var limits = HTTPLimits()
    /// Whose Forwarded or X-Forwarded-For is believed. Nobody's unless set.
    public var trustedProxies = TrustedProxies()
    /// Whether text is compressed for clients that ask for it.
    public var compresses = true
    /// Hears when a certificate's files have changed: nil when the new one is in use, else why it is not.
    public var reportCertificate: @Sendable (TLSError?) -> Void = { _ in }

    /// A server that listens at `listeners`.
    public init(listeners: [HTTPListener], loops: Int = 2) {
        self.listeners = listeners
        self.loops = max(1, loops)
    }
}

/// One place to listen at.
public struct HTTPListener: Sendable {
    /// The IPv4 or IPv6 address to bind, such as `127.0.0.1` or `::` (which takes IPv4 clients too).
    public var host: String
    /// The port; 0 lets the system choose.
    public var port: UInt16
    /// The certificate; nil speaks plain HTTP.
    public var tls: TLSConfiguration?
    /// Who answers here, when it is not the server's handler: see `HTTPSRedirect`.
    public var handler: (any HTTPHandler)?

    /// A place to listen at.
    public init(
        host: String = "127.0.0.1", port: UInt16, tls: TLSConfiguration? = nil, handler: (any HTTPHandler)? = nil
    ) {
        self.host = host
        self.port = port
        self.tls = tls
        self.handler = handler
    }
}

/// An address that a server listens at.
public struct BoundAddress: Hashable, Sendable, CustomStringConvertible {
    /// The address.
    public let address: ClientAddress
    /// The port that the system gave.
    public let port: UInt16
    /// Whether TLS is spoken there.
    public let isSecure: Bool

    /// The address as a URL writes it.
    public var description: String {
        "\(isSecure ? "https" : "http")://\(address.isIPv4 ? address.text : "[\(address.text)]"):\(port)"
    }
}
