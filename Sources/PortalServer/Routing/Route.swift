import HTTPServer

/// One line of the site map: a method and a path, who may ask, what work it is, and the action.
struct Route: Sendable {
    /// Who may ask, and what they ask for. A signed-in action takes a `Member`, so an anonymous request cannot reach it.
    enum Action: Sendable {
        /// For everybody.
        case open(@Sendable (Visit) throws -> HTTPResponse)
        /// For a signed-in participant whose first login is behind them.
        case member(@Sendable (Visit, Member) throws -> HTTPResponse)
        /// For a signed-in participant, also during the first login.
        case anyMember(@Sendable (Visit, Member) throws -> HTTPResponse)
    }

    /// What the action costs; decides on which lane it runs.
    enum Work: Sendable {
        /// Reads a few rows and renders a page.
        case page
        /// Writes, and waits for the disk.
        case write
        /// Hashes a password.
        case hash
    }

    let method: HTTPMethod
    let pattern: String
    let work: Work
    let action: Action

    static func page(_ pattern: String, _ action: @escaping @Sendable (Visit) throws -> HTTPResponse) -> Route {
        Route(method: .get, pattern: pattern, work: .page, action: .open(action))
    }

    static func memberPage(
        _ pattern: String, _ action: @escaping @Sendable (Visit, Member) throws -> HTTPResponse
    ) -> Route {
        Route(method: .get, pattern: pattern, work: .page, action: .member(action))
    }

    static func form(
        _ pattern: String, _ work: Work = .write, _ action: @escaping @Sendable (Visit) throws -> HTTPResponse
    ) -> Route {
        Route(method: .post, pattern: pattern, work: work, action: .open(action))
    }
}
