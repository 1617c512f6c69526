import HTTPServer
import PortalCore

/// Which language a visitor reads: the one chosen, else the account's, else the browser's first of ours, else French.
enum LanguageChoice {
    static let cookie = "langue"

    static func language(of head: HTTPRequestHead, account: Language?) -> Language {
        head.cookie(cookie).flatMap(Language.init(rawValue:)) ?? account ?? preferred(head.fields[.acceptLanguage])
    }

    /// The one of our languages that `Accept-Language` gives the greatest weight, the first of equals; a language of a
    /// country is that language (RFC 9110, section 12.5.4; RFC 4647, section 3.4).
    private static func preferred(_ header: String?) -> Language {
        var best: (language: Language, weight: Double)?
        for range in (header ?? "").split(separator: ",").prefix(16) {
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard let tag = parts.first?.split(separator: "-").first,
                let language = Language(rawValue: tag.lowercased())
            else { continue }
            let weight =
                parts.dropFirst().first { $0.lowercased().hasPrefix("q=") }
                .map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            if weight > 0, weight > best?.weight ?? 0 { best = (language, weight) }
        }
        return best?.language ?? .french
    }

    /// The cookie that keeps the choice for a year. It is no secret, but nobody else's business either.
    static func setCookie(_ language: Language, isSecure: Bool) -> String {
        "\(cookie)=\(language.rawValue); Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"
            + (isSecure ? "; Secure" : "")
    }
}
