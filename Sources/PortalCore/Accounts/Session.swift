/// A member who is signed in: everything that a page needs to know of who asks.
public struct Session: Hashable, Sendable {
    /// The hash of the cookie's token, under which the session is stored.
    public let hash: [UInt8]
    /// When the member signed in.
    public let createdAt: Instant
    /// When the member was last seen, to the minute.
    public let lastSeenAt: Instant
    /// The account.
    public let account: Account.ID
    /// The address the member signs in with.
    public let email: EmailAddress
    /// What pages are written in.
    public let language: Language
    /// Whether the first-login page still waits for an answer.
    public let isFirstLoginPending: Bool
    /// Who chose the password.
    public let passwordOrigin: Account.PasswordOrigin
    /// The member, as the registry knows them.
    public let participant: Participant
    /// Notices that the member has not seen.
    public let unreadCount: Int

    /// Without a request for so long, a session has ended.
    public static let idleLimit = Instant.Span.minutes(30)
    /// So long after the login, a session has ended.
    public static let absoluteLimit = Instant.Span.hours(12)
    static let touchInterval = Instant.Span.minutes(1)

    /// Whether the store should be told that the member was seen at `now`: at most once a minute.
    public func isTouchDue(at now: Instant) -> Bool {
        // Also when the clock was set back, or the session would live that much longer.
        now - lastSeenAt >= Self.touchInterval || lastSeenAt - now >= Self.touchInterval
    }
}
