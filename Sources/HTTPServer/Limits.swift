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

    // Memory. An idle connection holds next to nothing; these bound what many may hold together who have begun something.
    /// Heads and bodies that are not whole yet, of all connections. Beyond it, who holds more than an ordinary request
    /// gets 503: without it ten thousand slow forms would take 640 MB.
    public var unreadBytes = 67_108_864
    /// What a connection may hold of that whatever the others do: a head with its cookies, a form of a few fields.
    public var ordinaryRequestBytes = 8_192
    /// TLS handshakes under way, each of 50 kB. Beyond it the oldest ends: an honest one lasts milliseconds, so who stalls
    /// makes room for who comes.
    public var handshakes = 1_024

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
    /// Connections of the whole server: 250 bytes each when idle, 13 kB over TLS. Beyond it: 503 and close; from three
    /// quarters on a connection ends with its request. The descriptors of the process lower it.
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

/// What the parsers bound by themselves, for every server.
extension HTTPLimits {
    /// A method. The longest registered one has 17 letters. Beyond it: 400.
    static let methodBytes = 32
    /// A host of a Host field or a target: what DNS allows.
    static let hostBytes = 255
    /// The digits of a chunk size: sixteen fill 64 bits, zeros before them are legal, but nobody sends many.
    static let chunkSizeDigits = 32
    /// The head of a part of a multipart form: browsers send a name, a file name and a type.
    static let partHeadBytes = 4_096
    /// The field lines of a part.
    static let partFieldCount = 16
    /// The boundary of a multipart form (RFC 2046 5.1.1).
    static let boundaryBytes = 70
    /// The parameters of a media type or a disposition: three are in use.
    static let parameters = 16
    /// A file's name: what file systems bear.
    static let fileNameBytes = 255
}

/// The bounds of an upload.
public struct UploadLimits: Sendable {
    /// The folder for the temporary files. They have no name there and vanish with their request.
    public let folder: String
    /// The whole body. Beyond it: 413 while it arrives.
    public var totalBytes: Int
    /// One file.
    public var fileBytes: Int
    /// The number of files: each takes a descriptor while its request lasts.
    public var files = 10
    /// The text fields.
    public var fields = 200
    /// The text of all fields together, which stands in memory.
    public var fieldBytes = 65_536
    /// Whether files are kept. Of who may not send any they are read and dropped, so that the form can still be
    /// answered and nobody fills the disk with what will be refused.
    public var keepsFiles = true
    /// The room for the files of all requests together.
    let room: UploadRoom

    /// Bounds with a `folder` that exists and in which this process may write.
    ///
    /// `allBytes` is what the uploads under way may take of its disk together, each counted as long as its body may get:
    /// whoever sends slowly must not fill a disk that others need. Beyond it: 503.
    public init(folder: String, totalBytes: Int, fileBytes: Int, allBytes: Int = 1 << 30) {
        self.folder = folder
        self.totalBytes = totalBytes
        self.fileBytes = fileBytes
        room = UploadRoom(bytes: allBytes)
    }
}
