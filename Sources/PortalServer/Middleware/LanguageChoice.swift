import HTTPServer
import PortalCore

/// Which language a visitor reads: the one chosen, else the account's, else the browser's first of ours, else French.
enum LanguageChoice {
    static let cookie = "langue"

    static func language(of head: HTTPRequestHead, account: Language?) -> Language {
        head.cookie(cookie).flatMap(Language.init(rawValue:)) ?? account ?? preferred(head.fields[.acceptLanguage])
    }

    /// The first of our languages in `Accept-Language` (RFC 9110, section 12.5.4). Browsers list them by preference, so
    /// the weights add nothing.
    private static func preferred(_ header: String?) -> Language {
        let tags = (header ?? "").split(separator: ",").prefix(16)
        for tag in tags {
            let code = tag.drop { $0 == " " }.prefix(2).lowercased()
            if let language = Language(rawValue: code) { return language }
        }
        return .french
    }

    /// The cookie that keeps the choice for a year. It is no secret, but nobody else's business either.
    static func setCookie(_ language: Language, isSecure: Bool) -> String {
        "\(cookie)=\(language.rawValue); Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"
            + (isSecure ? "; Secure" : "")
    }
}
