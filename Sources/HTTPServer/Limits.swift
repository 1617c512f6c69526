/// Every bound of the server, each with its reason. Sizes are bytes, times are seconds.
public struct HTTPLimits: Sendable {
    // The head. RFC 9112 3 asks for request lines of 8,000; browsers stay below 16 KiB of cookies and fields.
    /// A whole head. Beyond it: 431.
    public var headBytes = 32_768
    /// A request target. Beyond it: 414.
    public var targetBytes = 16_384
    /// The field lines of a head. A browser sends about twenty. Beyond it: 431.
    public var fieldCount = 100

    // The body. What a route may receive stands in its `BodyPolicy`; these bound what no policy sees.
    /// Sizes, extensions and line ends of all chunks of a request, beyond four times its data: an extension
    /// carries nothing here, so a body made of them is an attack (CVE-2023-39326).
    public var chunkOverheadBytes = 16_384
    /// All trailer fields of a request. They are read and dropped.
    public var trailerBytes = 8_192
    /// What is read and dropped of a body nobody wants, so that the connection can go on. Beyond it, it is closed.
    public var drainBytes = 65_536
    /// The fields of a form or a query. Our longest form has fewer than a hundred.
    public var formFields = 1_000

    // Time. Everything that waits for a client ends in less than 30 seconds.
    /// From connecting, or from the first byte of a request, to the end of its head; and for a TLS handshake.
    public var headSeconds = 10
    /// Between two requests on a connection. Longer saves few handshakes and holds memory.
    public var idleSeconds = 15
    /// What a body, or an answer being read, is given before its rate counts; and after its last byte.
    public var transferGraceSeconds = 10
    /// The mean rate below which a body or a reader is given up: a tenth of the slowest mobile network.
    public var bytesPerSecond = 1_024
    /// After the last answer, for the client to read it before the socket is destroyed.
    public var lingerSeconds = 2
    /// What is read and dropped meanwhile.
    public var lingerBytes = 2_097_152

    // Connections.
    /// Connections of the whole server: 250 bytes each when idle, 50 kB while TLS shakes hands. Beyond it: 503 and
    /// close; from three quarters on a connection ends with its request. The descriptors of the process lower it.
    public var connections = 10_000
    /// Connections of one client address, or of one /64 of IPv6: one alone cannot take all the room.
    public var connectionsPerAddress = 6_000
    /// Requests on one connection, so that none lives forever and load spreads over loops again.
    public var requestsPerConnection = 10_000
    /// The seconds of the Retry-After of a 503.
    public var retryAfterSeconds = 5

    /// The bounds as they stand here.
    public init() {}
}
