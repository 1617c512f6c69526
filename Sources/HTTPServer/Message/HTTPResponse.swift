/// An answer. The server adds Date, Content-Length or Transfer-Encoding, and Connection.
public struct HTTPResponse: Sendable {
    /// The status.
    public var status: HTTPStatus
    /// The fields.
    public var fields: HTTPFields
    /// The body. It is not sent in answer to HEAD.
    public var body: HTTPResponseBody

    /// An answer.
    public init(status: HTTPStatus, fields: HTTPFields = HTTPFields(), body: HTTPResponseBody = .empty) {
        self.status = status
        self.fields = fields
        self.body = body
    }

    /// An answer of bytes with their Content-Type.
    public init(status: HTTPStatus = .ok, contentType: String, bytes: [UInt8]) {
        self.init(status: status, body: .bytes(bytes))
        fields.append(.contentType, contentType)
    }
}

/// The body of an answer.
public enum HTTPResponseBody: Sendable {
    /// Makes the next piece of a streamed body: appends it and returns whether there is more. It is asked only
    /// when the client has taken what came before, on the lane of its route. An error cuts the connection, so that
    /// the client sees that the body is not whole.
    public typealias Producer = @Sendable (_ piece: inout [UInt8]) throws -> Bool

    /// No body.
    case empty
    /// All at once.
    case bytes([UInt8])
    /// A part of a file, read as the client takes it.
    case file(FileBody)
    /// Piece by piece, chunked.
    case stream(Producer)
}
