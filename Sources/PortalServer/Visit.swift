import HTMLTemplates
import HTTPServer
import PortalCore

/// One request on its way to an answer: who asks, in which language, for what. A class: as a value, each
/// copy would count all that is in it up and down.
final class Visit: Sendable {
    let head: HTTPRequestHead
    /// What stands in the path where the route's pattern has braces.
    let parameters: [String]
    let now: Instant
    let session: Session?
    let language: Language
    /// The token that forms of this visit carry, and that a form sent by it must have carried.
    let csrf: CSRFToken
    /// What a visitor who is not signed in is known by, where the browser must still be told.
    private let newVisitor: VisitorCookie?
    private let portal: Portal

    var services: Services { portal.services }

    init(
        _ head: HTTPRequestHead, _ parameters: [String], _ portal: Portal, session: Session?
    ) throws(SecureRandom.Unavailable) {
        self.portal = portal
        self.head = head
        self.parameters = parameters
        self.session = session
        now = portal.services.clock.now()
        language = LanguageChoice.language(of: head, account: session?.language)
        if let session {
            newVisitor = nil
            csrf = CSRFToken(.session(hash: session.hash), secret: portal.services.secret)
        } else if let known = portal.services.cookies.visitor(of: head, secret: portal.services.secret) {
            newVisitor = nil
            csrf = CSRFToken(.visitor(known), secret: portal.services.secret)
        } else {
            let visitor = try VisitorCookie.random(secret: portal.services.secret)
            newVisitor = visitor
            csrf = CSRFToken(.visitor(visitor), secret: portal.services.secret)
        }
    }

    /// The day in Casablanca.
    var today: DayDate { CasablancaTime.zone.day(at: now) }

    /// Who asks, as far as connection and browser tell; attempts are counted by it.
    var visitorFacts: Visitor {
        Visitor(
            address: head.client.text, userAgent: head.fields[.userAgent] ?? "",
            device: services.cookies.device(of: head))
    }

    /// The frame of this visit's page. `dataAsOf` is when the figures on it were imported.
    func layout(dataAsOf: Instant? = nil) throws(SecureRandom.Unavailable) -> Layout {
        Layout(
            site: services.site, language: language, address: pageAddress, requestID: head.id.description,
            csrfToken: try csrf.masked(),
            member: session.map { "\($0.participant.firstName) \($0.participant.lastName)" },
            dataAsOf: dataAsOf, unreadCount: session?.unreadCount ?? 0)
    }

    /// `page` as an answer.
    func answer(_ page: some Page, status: HTTPStatus = .ok) -> HTTPResponse {
        var response = HTTPResponse(status: status, contentType: "text/html; charset=utf-8", bytes: page.bytes())
        response.fields[.contentLanguage] = language.rawValue
        if let newVisitor { response.fields.append(.setCookie, services.cookies.setVisitor(newVisitor)) }
        return response
    }

    /// 303 to another page of ours.
    func redirect(to path: Path) -> HTTPResponse { .seeOther(path.text) }

    /// To the member's home, or back to what was being written, with the cookies of a new session.
    func signedIn(_ signedIn: Login.SignedIn) -> HTTPResponse {
        var response = HTTPResponse.seeOther(start(after: signedIn))
        response.fields.append(.setCookie, services.cookies.setSession(signedIn.session))
        response.fields.append(.setCookie, services.cookies.setDevice(signedIn.device))
        return response
    }

    /// The page that says there is no such thing: the same for what is absent and for what is another's.
    func notFound() throws(SecureRandom.Unavailable) -> HTTPResponse { try error(.notFound) }

    /// The page of a refusal.
    func error(_ status: HTTPStatus) throws(SecureRandom.Unavailable) -> HTTPResponse {
        let kind = ErrorPage.Kind(status: status.rawValue)
        return answer(ErrorPage(layout: try layout(), kind: kind, status: status.rawValue), status: status)
    }

    /// Path and query as they can be asked for by GET. Only what the browser sent as a plain path comes back into a page.
    private var pageAddress: String {
        let isForm = head.method == .post
        return head.rawQuery.isEmpty || isForm ? head.rawPath : head.rawPath + "?" + head.rawQuery
    }
}
