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

    init(head: HTTPRequestHead?, id: RequestID, startedAt: Int64, persists: Bool) {
        self.head = head
        self.id = id
        self.startedAt = startedAt
        self.persists = persists
    }

    var isHead: Bool { head?.method == .head }

    /// The record for the handler.
    func record(peer: ClientAddress, isSecure: Bool, isComplete: Bool) -> HTTPExchange {
        HTTPExchange(
            id: id, method: head?.method, route: admission?.route, status: status, bytesSent: bytesSent,
            durationNanoseconds: Monotonic.nanoseconds() - startedAt, client: head?.client ?? peer,
            isSecure: head?.isSecure ?? isSecure, isComplete: isComplete, refusal: refusal)
    }
}
