/// One request being read and answered on a connection: what is only needed while it lasts, so that an idle
/// connection holds none of it.
final class Exchange {
    /// Nil when the head could not be read.
    let head: HTTPRequestHead?
    let id: RequestID
    let startedAt: Int64
    /// Whether the connection may go on afterwards.
    var persists: Bool
    var admission: Admission?
    var body: BodyReader?
    var answer = OutgoingAnswer()
    var status: HTTPStatus?
    var bytesSent = 0
    var refusal: HTTPRefusal?
    /// Whether a queue is making the next piece of a streamed body.
    var awaitsPiece = false
    /// Whether HEAD was asked, so that no body may follow. It is known of many a head that could not be read.
    let isHead: Bool

    init(head: HTTPRequestHead, startedAt: Int64, persists: Bool) {
        self.head = head
        id = head.id
        self.startedAt = startedAt
        self.persists = persists
        isHead = head.method == .head
    }

    /// What came of bytes that are no request.
    init(unreadable bytes: Span<UInt8>, id: RequestID) {
        head = nil
        self.id = id
        startedAt = Monotonic.nanoseconds()
        persists = false
        isHead = RequestParser.beginsHead(bytes)
    }

    /// The record for the handler.
    func record(peer: ClientAddress, isSecure: Bool, isComplete: Bool) -> HTTPExchange {
        HTTPExchange(
            id: id, method: head?.method, route: admission?.route, status: status, bytesSent: bytesSent,
            durationNanoseconds: Monotonic.nanoseconds() - startedAt, client: head?.client ?? peer,
            isSecure: head?.isSecure ?? isSecure, isComplete: isComplete, refusal: refusal)
    }
}
