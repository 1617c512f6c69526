import HTMLTemplates
import HTTPServer
import PortalCore

/// `/langue`: French or Arabic, and back to the same page.
enum LanguageController {
    static func update(_ visit: Visit, _ fields: FormFields) throws -> HTTPResponse {
        guard let language = fields["langue"].flatMap(Language.init(rawValue:)) else {
            return try visit.error(.unprocessableContent)
        }
        if let session = visit.session {
            try AccountSettings(visit.services.accounts).setLanguage(language, of: session)
        }
        var response = HTTPResponse.seeOther(destination(fields["retour"] ?? refererPath(visit.head)))
        response.fields.append(
            .setCookie, LanguageChoice.setCookie(language, isSecure: visit.services.cookies.isSecure))
        return response
    }

    /// The page that the browser says the form stood on, if it is one of ours.
    private static func refererPath(_ head: HTTPRequestHead) -> String? {
        guard let referer = head.fields[.referer],
            let origin = ["http://", "https://"].map({ $0 + head.host }).first(where: { referer.hasPrefix($0 + "/") })
        else { return nil }
        return String(referer.dropFirst(origin.count))
    }

    /// The page the visitor was on: a path of ours, never another site.
    private static func destination(_ path: String?) -> String {
        guard let path, path.hasPrefix("/"), !path.hasPrefix("//"),
            path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") })
        else { return Path.welcome.text }
        return URIReference.encoding(path)
    }
}
