import HTTPServer
import XCTest

/// A browser without scripts: keeps cookies, remembers the last page, sends its forms. It follows no redirect unasked,
/// and looks at every answer for the marks that all of them must have.
final class Browser {
    /// Where a form's token comes from.
    enum Token {
        /// The form of the page that was last shown; none when it had no form.
        case ofPage
        /// This text; nil sends no token.
        case text(String?)
    }

    let portal: TestPortal
    /// What the browser keeps for the portal.
    private(set) var cookies: [String: String] = [:]
    /// Sent with every request.
    var fields: [(name: String, value: String)] = [
        ("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0")
    ]
    /// Where it asks from, in memory.
    var client = ClientAddress.loopback
    /// The last page that was shown.
    private(set) var page: Answer?
    /// Passwords that were typed, which no answer may hold.
    private var secrets: Set<String> = []

    init(_ portal: TestPortal) {
        self.portal = portal
    }

    @discardableResult
    func get(_ target: String, with extra: [(String, String)] = []) throws -> Answer {
        let answer = try send(.get, target, extra)
        page = answer
        return answer
    }

    func head(_ target: String) throws -> Answer { try send(.head, target) }

    /// Sends a form as a browser does from a page of the portal. `instead` takes the place of fields of the same name,
    /// `_csrf` included.
    @discardableResult
    func post(
        _ target: String, _ form: [(String, String)] = [], token: Token = .ofPage, with extra: [(String, String)]? = nil
    ) throws -> Answer {
        let token =
            switch token {
            case .ofPage: page?.csrfToken
            case .text(let text): text
            }
        let pairs = form + (token.map { [("_csrf", $0)] } ?? [])
        return try post(target, body: Array(FormFields(pairs).encoded.utf8), secrets: form, with: extra)
    }

    /// Sends these bytes as a form.
    @discardableResult
    func post(
        _ target: String, body: [UInt8], secrets form: [(String, String)] = [], with extra: [(String, String)]? = nil
    ) throws -> Answer {
        for (name, value) in form where ["mot_de_passe", "confirmation", "actuel", "actuel_codes"].contains(name) {
            if (6...200).contains(value.count) { secrets.insert(value) }
        }
        let origin = extra ?? [("Origin", portal.origin), ("Sec-Fetch-Site", "same-origin")]
        let answer = try send(
            .post, target, origin + [("Content-Type", "application/x-www-form-urlencoded")], body: body)
        if answer.status != 303 { page = answer }
        return answer
    }

    /// Shows the page that `answer` leads to.
    @discardableResult
    func follow(_ answer: Answer, file: StaticString = #filePath, line: UInt = #line) throws -> Answer {
        XCTAssertEqual(answer.status, 303, answer.summary, file: file, line: line)
        return try get(try XCTUnwrap(answer.location, answer.summary, file: file, line: line))
    }

    /// Sends any request with the browser's cookies.
    func send(
        _ method: HTTPMethod, _ target: String, _ extra: [(String, String)] = [], body: [UInt8]? = nil
    ) throws -> Answer {
        let answer = try portal.carrier.carry(request(method, target, extra, body: body))
        portal.finishBackgroundWork()
        keepCookies(of: answer)
        XCTAssertLessThan(answer.status, 500, answer.summary)
        AnswerMarks(answer, isSecure: portal.isSecure).check()
        for secret in secrets where answer.text.contains(secret) || "\(answer.fields)".contains(secret) {
            XCTFail("a password came back: \(answer.summary)")
        }
        return answer
    }

    /// The request as this browser sends it.
    func request(
        _ method: HTTPMethod, _ target: String, _ extra: [(String, String)], body: [UInt8]?
    ) -> TestRequest {
        var request = TestRequest(method: method, target: target, client: client, body: body)
        request.fields = [("Host", portal.authority)] + fields + extra.map { (name: $0.0, value: $0.1) }
        if !cookies.isEmpty {
            let pairs = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            request.fields.append(("Cookie", pairs.joined(separator: "; ")))
        }
        return request
    }

    /// Puts a cookie in place, or takes one away, as an attacker or another tab would.
    func setCookie(_ name: String, _ value: String?) { cookies[name] = value }

    /// The session's cookie.
    var session: String? { cookies[portal.cookieName("session")] }

    private func keepCookies(of answer: Answer) {
        for line in answer.values(of: "Set-Cookie") {
            let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else {
                XCTFail("a broken cookie: \(line)")
                continue
            }
            cookies[String(pair[0])] = line.contains("Max-Age=0") ? nil : String(pair[1])
        }
    }
}
