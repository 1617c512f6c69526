import HTTPServer
import PortalCore

/// One line of the site map: a method and a path, what work it is, and the action with who may ask for it.
struct Route: Sendable {
    /// What answers. A member's action takes a `Session`, so an anonymous request cannot reach it. A page reads in one
    /// transaction that is opened for it; a form opens its own, around as little as possible.
    enum Action: Sendable {
        /// Answers without any look at who asks.
        case plain(@Sendable (Services, HTTPRequestHead) throws -> HTTPResponse)
        /// A page for everybody.
        case page(@Sendable (Visit, any DatabaseReader) throws -> HTTPResponse)
        /// A page for a signed-in participant.
        case memberPage(@Sendable (Visit, Session, any DatabaseReader) throws -> HTTPResponse)
        /// A form for everybody.
        case form(@Sendable (Visit, FormFields) throws -> HTTPResponse)
        /// A form for a signed-in participant.
        case memberForm(@Sendable (Visit, Session, FormFields) throws -> HTTPResponse)
        /// A form with files for a signed-in participant.
        case memberUpload(@Sendable (Visit, Session, FormFields, [SentFile]) throws -> HTTPResponse)
    }

    /// What the action costs; decides on which lane it runs.
    enum Work: Sendable {
        /// A few indexed reads and a page.
        case reading
        /// Sets type: a core for tens of milliseconds.
        case drawing
        /// Writes, and waits for the disk.
        case writing
        /// Writes, and first copies files that came and has them scanned, which may take seconds.
        case uploading
        /// Hashes a password.
        case hashing
    }

    let method: HTTPMethod
    let pattern: String
    let work: Work
    let action: Action
    /// Whether it opens while the first login still asks for a new password.
    let opensDuringFirstLogin: Bool
    /// Whether what was typed is kept when the session has ended meanwhile.
    var keepsText = false

    static func get(
        _ pattern: String, _ action: Action, work: Work = .reading, duringFirstLogin: Bool = false
    ) -> Route {
        Route(method: .get, pattern: pattern, work: work, action: action, opensDuringFirstLogin: duringFirstLogin)
    }

    static func post(
        _ pattern: String, _ work: Work, _ action: Action, duringFirstLogin: Bool = false, keepsText: Bool = false
    ) -> Route {
        Route(
            method: .post, pattern: pattern, work: work, action: action, opensDuringFirstLogin: duringFirstLogin,
            keepsText: keepsText)
    }
}
