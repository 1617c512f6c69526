import HTMLTemplates
import HTTPServer
import Logging
import PortalCore

/// The one door: every request comes in here, and every answer leaves with the same marks.
final class Portal: HTTPHandler {
    /// Forms hold a few lines of text; those with files have bounds of their own.
    private static let maximumFormBytes = 64 << 10
    private static let assetPrefix = "/assets/"

    let services: Services
    private let router: Router
    private let lanes: Lanes

    /// Where work is done: short reads on the loop, the rest on bounded queues.
    struct Lanes: Sendable {
        /// Two wait for the disk while others are prepared; what comes beyond the queue is told to come back.
        let writing = WorkQueue(label: "writing", workers: 2, capacity: 128)
        /// A slow disk or scanner must not keep other forms waiting.
        let uploading = WorkQueue(label: "uploading", workers: 2, capacity: 32)
        /// A hash takes a core for tens of milliseconds: one at a time leaves the other core to the pages. Who is let in waits
        /// for at most sixteen others, which is less than a second; a longer queue makes everybody in it wait longer.
        let hashing = WorkQueue(label: "hashing", workers: 1, capacity: 16)
        /// One at a time, as with hashes.
        let drawing = WorkQueue(label: "drawing", workers: 1, capacity: 16)
    }

    /// Takes the site map.
    ///
    /// - Throws: `Router.Conflict`.
    init(_ services: Services, routes: [Route] = Routes.all) throws {
        self.services = services
        lanes = services.lanes
        router = try Router(routes)
    }

    func admit(_ head: HTTPRequestHead) -> Admission {
        if head.path.hasPrefix(Self.assetPrefix) { return admitAsset() }
        switch router.match(head.method, head.path) {
        case .found(let route, let parameters):
            return Admission(
                route: route.pattern,
                lane: lane(for: route.work),
                body: policy(for: route, head)
            ) { [self] request in marked(request.head) { try respond(to: request, route, parameters) } }
        case .otherMethods(let methods):
            let allow = (methods + [.options]).map(\.rawValue).joined(separator: ", ")
            return head.method == .options ? namingMethods(allow) : refusing(.methodNotAllowed, allow: allow)
        case .nothing:
            return refusing(.notFound, allow: nil)
        }
    }

    func admitOptionsOfServer(_ head: HTTPRequestHead) -> Admission { namingMethods("GET, HEAD, POST, OPTIONS") }

    func refuse(_ refusal: HTTPRefusal, _ id: RequestID) -> HTTPResponse {
        var response = refusalPage(refusal, in: .french, address: Path.welcome.text, id: id)
        SecurityHeaders.apply(to: &response, isSecure: services.cookies.isSecure)
        return response
    }

    func finished(_ exchange: HTTPExchange) {
        services.metrics.count(exchange)
        services.requestLog.write(exchange)
    }

    private func policy(for route: Route, _ head: HTTPRequestHead) -> BodyPolicy {
        switch route.action {
        case .memberUpload: .upload(uploads(from: head))
        case .form, .memberForm: .form(maximumBytes: Self.maximumFormBytes)
        case .plain, .page, .memberPage: .none
        }
    }

    /// The files of who is not signed in are of no use, and must not take the disk's room.
    private func uploads(from head: HTTPRequestHead) -> UploadLimits {
        var limits = services.uploads
        limits.keepsFiles = isSignedIn(head)
        return limits
    }

    private func lane(for work: Route.Work) -> Lane {
        switch work {
        case .reading: .loop
        case .drawing: .queue(lanes.drawing)
        case .writing: .queue(lanes.writing)
        case .uploading: .queue(lanes.uploading)
        case .hashing: .queue(lanes.hashing)
        }
    }

    private func admitAsset() -> Admission {
        Admission(route: Self.assetPrefix + "…") { [self] request in
            marked(request.head) {
                guard let response = services.assets.response(for: request.head) else {
                    throw HTTPRefusal(.notFound, "no such asset")
                }
                return response
            }
        }
    }

    /// The answer to OPTIONS (RFC 9110, section 9.3.7).
    private func namingMethods(_ allow: String) -> Admission {
        Admission(route: "(options)") { [self] request in
            marked(request.head) {
                var response = HTTPResponse(status: .noContent)
                response.fields[.allow] = allow
                return response
            }
        }
    }

    private func refusing(_ status: HTTPStatus, allow: String?) -> Admission {
        Admission(route: "(\(status.rawValue))") { [self] request in
            var response = marked(request.head) { try errorPage(status, for: request.head) }
            response.fields[.allow] = allow
            return response
        }
    }

    /// What `body` answers, or the page of its error, with the marks that every answer has.
    private func marked(_ head: HTTPRequestHead, _ body: () throws -> HTTPResponse) -> HTTPResponse {
        var response: HTTPResponse
        do {
            response = try body()
        } catch {
            let refusal = Failure.refusal(for: error)
            if refusal.status.rawValue >= 500 {
                services.log.error("failed", metadata: ["id": "\(head.id.description)", "error": "\(refusal.reason)"])
            }
            let language = LanguageChoice.language(of: head, account: nil)
            response = refusalPage(refusal, in: language, address: head.rawPath, id: head.id)
        }
        SecurityHeaders.apply(to: &response, isSecure: services.cookies.isSecure)
        return response
    }

    private func refusalPage(
        _ refusal: HTTPRefusal, in language: Language, address: String, id: RequestID
    ) -> HTTPResponse {
        let layout = Layout(
            site: services.site, language: language, address: address, requestID: id.description, csrfToken: nil)
        let code = refusal.status.rawValue
        var response = HTTPResponse(
            status: refusal.status, contentType: "text/html; charset=utf-8",
            bytes: ErrorPage(layout: layout, kind: .init(status: code), status: code).bytes())
        response.fields[.contentLanguage] = language.rawValue
        response.fields[.retryAfter] = refusal.retryAfterSeconds.map(String.init)
        return response
    }
}
