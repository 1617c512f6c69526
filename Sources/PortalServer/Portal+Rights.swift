import Dispatch
import HTMLTemplates
import HTTPServer
import Logging
import PortalCore

// Who may do what: the session, the token of a form, and the page before all others at the first login.
extension Portal {
    /// Finds who asks, checks what they may, and asks the route.
    func respond(to request: HTTPRequest, _ route: Route, _ parameters: [String]) throws -> HTTPResponse {
        let head = request.head
        switch route.action {
        case .plain(let action):
            do {
                return try action(services, head)
            } catch let refusal as HTTPRefusal where refusal.status == .notFound {
                return try errorPage(.notFound, for: head)
            }
        case .page(let action):
            return try reading(head, parameters, route) { visit, reader in try action(visit, reader) }
        case .memberPage(let action):
            return try reading(head, parameters, route) { visit, reader in
                guard let session = visit.session else { return try toLogin(visit) }
                return try action(visit, session, reader)
            }
        case .form(let action):
            return try writing(request, parameters, route) { visit in try action(visit, request.form) }
        case .memberForm(let action):
            return try writing(request, parameters, route) { visit in
                guard let session = visit.session else { return try toLogin(visit, keeping: request.form, of: route) }
                return try action(visit, session, request.form)
            }
        case .memberUpload(let action):
            return try writing(request, parameters, route) { visit in
                guard let session = visit.session else { return try toLogin(visit, keeping: request.form, of: route) }
                return try action(visit, session, request.form, request.sentFiles)
            }
        }
    }

    /// The page of a refusal, in the frame that who asks is used to.
    func errorPage(_ status: HTTPStatus, for head: HTTPRequestHead) throws -> HTTPResponse {
        try services.database.read { reader in
            try Visit(head, [], self, session: findSession(of: head, reader)).error(status)
        }
    }

    /// A page: the session and all it shows come from one read transaction.
    private func reading(
        _ head: HTTPRequestHead, _ parameters: [String], _ route: Route,
        _ body: (Visit, any DatabaseReader) throws -> HTTPResponse
    ) throws -> HTTPResponse {
        try services.database.read { reader in
            let visit = try Visit(head, parameters, self, session: findSession(of: head, reader))
            return try firstLogin(visit, route) ?? body(visit, reader)
        }
    }

    /// A form: nothing happens without its token.
    private func writing(
        _ request: HTTPRequest, _ parameters: [String], _ route: Route, _ body: (Visit) throws -> HTTPResponse
    ) throws -> HTTPResponse {
        let session = try services.database.read { try findSession(of: request.head, $0) }
        let visit = try Visit(request.head, parameters, self, session: session)
        let token = request.form["_csrf"]
        guard !ForeignOrigin.isForeign(request.head), visit.csrf.accepts(token) || isOfEndedSession(token, visit) else {
            SecurityLog.writeForgery(visit)
            return try visit.error(.forbidden)
        }
        return try firstLogin(visit, route) ?? body(visit)
    }

    /// Whether the form was made for the session that this browser had: then it is no forgery, and what was typed into it
    /// must not be lost. Its sender is nobody any more.
    private func isOfEndedSession(_ token: String?, _ visit: Visit) -> Bool {
        guard visit.session == nil, let ended = services.cookies.session(of: visit.head) else { return false }
        return CSRFToken(.session(hash: ended.hash), secret: services.secret).accepts(token)
    }

    /// Whether a member asks, before the body is read. Where the database cannot say, nobody does.
    func isSignedIn(_ head: HTTPRequestHead) -> Bool {
        do {
            return try services.database.read { try findSession(of: head, $0) } != nil
        } catch {
            services.log.error("session not found", metadata: ["error": "\(error)"])
            return false
        }
    }

    private func findSession(of head: HTTPRequestHead, _ reader: any DatabaseReader) throws -> Session? {
        guard let token = services.cookies.session(of: head) else { return nil }
        let now = services.clock.now()
        guard let session = try SessionStore(reader, now: now).find(token) else { return nil }
        if session.isTouchDue(at: now) { touch(session, at: now) }
        return session
    }

    /// Notes that the session is in use. No page waits for it; where it fails, the next request tries again.
    private func touch(_ session: Session, at now: Instant) {
        services.background.async { [services] in
            do {
                try services.database.write { try SessionWriter($0).touch(session, at: now) }
            } catch {
                services.log.error("session not touched", metadata: ["error": "\(error)"])
            }
        }
    }

    /// The page before all others, while the first login still asks for a new password.
    private func firstLogin(_ visit: Visit, _ route: Route) -> HTTPResponse? {
        guard let session = visit.session, !route.opensDuringFirstLogin,
            services.firstLogin.demand(on: session) != .nothing
        else { return nil }
        return visit.redirect(to: .firstLogin)
    }

    /// To the login page; one who had a session is told that it ended, and whether what was typed is kept.
    private func toLogin(_ visit: Visit, keeping form: FormFields? = nil, of route: Route? = nil) throws -> HTTPResponse
    {
        let hadSession = services.cookies.session(of: visit.head) != nil
        let isKept = try route?.keepsText == true && visit.keep(form)
        let state = isKept ? "brouillon" : hadSession ? "fin" : "requise"
        var response = HTTPResponse.seeOther(Path.login.text + "?etat=" + state)
        if hadSession { response.fields.append(.setCookie, services.cookies.endSession()) }
        return response
    }
}

extension HTTPRequest {
    /// The files that came in the field `pieces`.
    fileprivate var sentFiles: [SentFile] {
        guard case .multipart(let form) = body else { return [] }
        return form.files.filter { $0.field == "pieces" }.map { file in
            SentFile(name: file.filename, size: file.length) { try file.read(at: $0, count: $1) }
        }
    }
}
