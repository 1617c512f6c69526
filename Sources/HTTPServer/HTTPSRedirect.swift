/// The handler of a plain port beside a TLS port: it sends every request to the same path over https, and answers
/// nothing else.
public struct HTTPSRedirect: HTTPHandler {
    private let origin: @Sendable () -> String
    private let report: @Sendable (HTTPExchange) -> Void

    /// Redirects to `origin`, `https://host[:port]`. It comes from the settings or from the port that was bound, never
    /// from the request, so no link can be made to lead elsewhere. `report` hears of each request.
    public init(origin: @escaping @Sendable () -> String, report: @escaping @Sendable (HTTPExchange) -> Void = { _ in })
    {
        self.origin = origin
        self.report = report
    }

    /// Redirects. Only what is read may be repeated there: a form sent in the clear is refused, not asked again.
    public func admit(_ head: HTTPRequestHead) -> Admission {
        Admission(route: "(https)") { [origin] request in
            if head.method == .options { return Self.methods }
            guard head.method == .get || head.method == .head else { return HTTPResponse(status: .forbidden) }
            let query = request.head.rawQuery
            var response = HTTPResponse(status: .permanentRedirect)
            response.fields.append(
                .location,
                origin()
                    + URIReference.encoding(
                        (request.head.rawPath.isEmpty ? "/" : request.head.rawPath)
                            + (query.isEmpty ? "" : "?" + query)))
            return response
        }
    }

    /// The server does what each of its paths does.
    public func admitOptionsOfServer(_ head: HTTPRequestHead) -> Admission { admit(head) }

    private static var methods: HTTPResponse {
        var response = HTTPResponse(status: .noContent)
        response.fields.append(.allow, "GET, HEAD, OPTIONS")
        return response
    }

    /// A bare status.
    public func refuse(_ refusal: HTTPRefusal, _ id: RequestID) -> HTTPResponse {
        HTTPResponse(status: refusal.status)
    }

    /// Reports.
    public func finished(_ exchange: HTTPExchange) { report(exchange) }
}
