/// Finishes what a crash interrupted, and takes away what nobody can use any more. Run it at the start and every ten
/// minutes or so.
public struct Housekeeping: Sendable {
    /// Expired links are kept so long, so that who follows one is told that it came too late.
    private static let linkMemory = Instant.Span.days(30)
    private static let throttleMemory = Instant.Span.days(2)

    private let environment: AccountEnvironment

    /// Cleans up in `environment`.
    public init(_ environment: AccountEnvironment) {
        self.environment = environment
    }

    /// Handles mails that were asked for, tells of new payments, brings refused logins into the journals; removes ended
    /// sessions, old links, forgotten browsers and attempts.
    ///
    /// - Throws: `DatabaseError`, `SecureRandom.Unavailable`.
    public func run() throws {
        try MailRequests(environment: environment).handleAll()
        try PaymentNews(environment).tellAll()
        let now = environment.clock.now()
        try LoginAttempts(log: environment.activity).settleAll(at: now, in: environment.database)
        try environment.database.write { writer in
            try writer.execute(
                "DELETE FROM sessions WHERE created_at <= :oldest OR last_seen_at <= :idle",
                [":oldest": now - Session.absoluteLimit, ":idle": now - Session.idleLimit])
            try writer.execute(
                "DELETE FROM tokens WHERE expires_at <= :oldest", [":oldest": now - Self.linkMemory])
            try writer.execute(
                "DELETE FROM devices WHERE last_login_at <= :oldest", [":oldest": now - Login.deviceLifetime])
            try HalfLoginStore.purge(at: now, on: writer)
            try KeptFormStore.purge(at: now, on: writer)
            try AccountClosing.finish(at: now, on: writer)
            try OutboxStaff.purge(at: now, on: writer)
            try Throttles.purge(before: now - Self.throttleMemory, on: writer)
        }
    }
}
