/// What stands behind the server: it finds the route, answers, and hears what became of it.
public protocol HTTPHandler: Sendable {
    /// Finds the route of a request, before its body is read. It runs on a loop: no I/O, no waiting.
    func admit(_ head: HTTPRequestHead) -> Admission

    /// Admits `OPTIONS *`, which asks about the server and about no route. Unless a handler has an answer of its own, it is
    /// 204 with the methods that a handler may be asked for.
    func admitOptionsOfServer(_ head: HTTPRequestHead) -> Admission

    /// Words a refusal of the server itself (400, 408, 413, 414, 415, 417, 431, 501, 503, 505). It runs on a loop.
    func refuse(_ refusal: HTTPRefusal, _ id: RequestID) -> HTTPResponse

    /// Hears of each request once, when its answer is sent or given up. It runs on a loop.
    func finished(_ exchange: HTTPExchange)
}

extension HTTPHandler {
    /// 204 with the methods that a handler may be asked for.
    public func admitOptionsOfServer(_ head: HTTPRequestHead) -> Admission {
        Admission(route: "*") { _ in
            var response = HTTPResponse(status: .noContent)
            response.fields.append(.allow, HTTPMethod.known.map(\.rawValue).joined(separator: ", "))
            return response
        }
    }
}

/// How a request is to be answered.
public struct Admission: Sendable {
    /// The pattern of the route, such as `/remboursements/:id`, for the log and the metrics; never the path.
    public let route: String
    /// Where `respond` runs.
    public let lane: Lane
    /// What is read of the body.
    public let body: BodyPolicy
    /// Answers the whole request.
    public let respond: @Sendable (HTTPRequest) -> HTTPResponse

    /// A way to answer.
    public init(
        route: String, lane: Lane = .loop, body: BodyPolicy = .none,
        respond: @escaping @Sendable (HTTPRequest) -> HTTPResponse
    ) {
        self.route = route
        self.lane = lane
        self.body = body
        self.respond = respond
    }
}

/// Where a route's work is done.
public enum Lane: Sendable {
    /// On the loop, at once: for what takes well under a millisecond and never waits.
    case loop
    /// On a bounded queue; when that is full the server answers 503.
    case queue(WorkQueue)
}

/// What became of a request.
public struct HTTPExchange: Sendable {
    /// The request's name in the log.
    public let id: RequestID
    /// The method, nil when the head could not be read.
    public let method: HTTPMethod?
    /// The pattern of the route, nil when none was asked.
    public let route: String?
    /// The status of the answer; nil when the client left before there was one.
    public let status: HTTPStatus?
    /// The bytes handed to the system for the client, head included.
    public let bytesSent: Int
    /// From the whole head received to the last byte of the answer handed over, in nanoseconds.
    public let durationNanoseconds: Int64
    /// Who asked.
    public let client: ClientAddress
    /// Whether the client spoke TLS to us, or to a trusted proxy.
    public let isSecure: Bool
    /// Whether the whole answer was handed over.
    public let isComplete: Bool
    /// Why the server refused by itself, nil when the route answered. It holds nothing the client sent.
    public let refusal: HTTPRefusal?
}
