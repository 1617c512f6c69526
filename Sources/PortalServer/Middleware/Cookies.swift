import HTTPServer
import PortalCore

/// The names and marks of our cookies. Under TLS each has the `__Host-` prefix, so that no neighbouring host can set it
/// (RFC 6265bis, section 4.1.3.2).
struct Cookies: Sendable {
    let isSecure: Bool

    func session(of head: HTTPRequestHead) -> Token? { head.cookie(name("session")).flatMap(Token.init) }
    func device(of head: HTTPRequestHead) -> Token? { head.cookie(name("appareil")).flatMap(Token.init) }
    /// A login whose code is still asked.
    func halfLogin(of head: HTTPRequestHead) -> Token? { head.cookie(name("etape")).flatMap(Token.init) }
    func visitor(of head: HTTPRequestHead, secret: ServerSecret) -> VisitorCookie? {
        head.cookie(name("visiteur")).flatMap { VisitorCookie($0, secret: secret) }
    }

    func setSession(_ token: Token) -> String { set("session", token.text) }
    func setVisitor(_ cookie: VisitorCookie) -> String { set("visiteur", cookie.text) }
    func setDevice(_ token: Token) -> String {
        set("appareil", token.text, lifetime: Login.deviceLifetime.milliseconds / 1000)
    }
    func setHalfLogin(_ token: Token) -> String {
        set("etape", token.text, lifetime: LoginCode.lifetime.milliseconds / 1000)
    }
    func endHalfLogin() -> String { set("etape", "", lifetime: 0) }
    func endSession() -> String { set("session", "", lifetime: 0) }

    private func name(_ base: String) -> String { isSecure ? "__Host-" + base : base }

    private func set(_ base: String, _ value: String, lifetime seconds: Int64? = nil) -> String {
        "\(name(base))=\(value); Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
            + (seconds.map { "; Max-Age=\($0)" } ?? "")
    }
}
