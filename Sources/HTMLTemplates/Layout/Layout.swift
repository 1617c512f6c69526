public import PortalCore

/// What is the same for every request: known once the server has read its settings.
public final class Site: Sendable {
    let assets: AssetPaths
    let support: SupportContact
    private let french: Frame
    private let arabic: Frame

    /// A portal with these files and this help line.
    public init(assets: AssetPaths, support: SupportContact) {
        self.assets = assets
        self.support = support
        french = Frame(assets, support, .french)
        arabic = Frame(assets, support, .arabic)
    }

    /// The parts of a page that are the same on all of them.
    func frame(_ language: Language) -> Frame {
        switch language {
        case .french: french
        case .arabic: arabic
        }
    }
}

/// Whom members call when they are stuck: one setting, shown everywhere.
public struct SupportContact: Hashable, Sendable {
    let phone: PhoneNumber
    let email: EmailAddress

    /// A help line.
    public init(phone: PhoneNumber, email: EmailAddress) {
        self.phone = phone
        self.email = email
    }
}

/// What a page must know of the request it answers. A class: every part of a page has it, and as a
/// value each would count all that is in it up and down.
public final class Layout: Sendable {
    let site: Site
    let language: Language
    let address: String
    let requestID: String
    let csrfToken: String?
    let member: String?
    let dataAsOf: Instant?
    let unreadCount: Int
    /// The path alone, without the query.
    let path: String

    /// The frame of one answer.
    ///
    /// - Parameters:
    ///   - address: path and query of a page that can be asked for by `GET`: the language switch comes back to it, and
    ///     the navigation marks it. After a `POST` it is the form's own path.
    ///   - requestID: shown on error pages, and the same as in the log.
    ///   - csrfToken: stands in every form. Nil where there is none to give (an answer to a request that could not be
    ///     read): then the page has no form at all.
    ///   - member: the name of who is signed in; nil for a stranger.
    ///   - dataAsOf: when lines were last imported. Shown on pages with figures.
    ///   - unreadCount: the member's unseen notices.
    public init(
        site: Site, language: Language, address: String, requestID: String, csrfToken: String?,
        member: String? = nil, dataAsOf: Instant? = nil, unreadCount: Int = 0
    ) {
        self.site = site
        self.language = language
        self.address = address
        self.requestID = requestID
        self.csrfToken = csrfToken
        self.member = member
        self.dataAsOf = dataAsOf
        self.unreadCount = unreadCount
        path = String(Substring(address.utf8.prefix { $0 != UInt8(ascii: "?") }))
    }

    var frame: Frame { site.frame(language) }
}
