/// Puts another password in place, chosen by the member in person, and closes every door that the old one opened.
struct PasswordReplacement {
    let environment: AccountEnvironment
    let credentials: AccountStore.Credentials
    let hash: PasswordHash
    /// The session that lives on; nil when none does.
    var session: [UInt8]?
    /// The browser that stays known.
    var device: Token?
    /// What the journal says of it.
    let activity: Activity
    let actor: ActivityActor

    /// Everything in the caller's transaction; false when another change came first. The mail is put in the outbox.
    func perform(at now: Instant, on writer: any DatabaseWriter) throws -> Bool {
        let account = credentials.account
        guard try AccountStore.setPassword(hash, insteadOf: credentials.password, for: account.id, on: writer)
        else { return false }
        try writer.execute(
            """
            UPDATE accounts SET password_origin = 'member', password_expires_at = NULL, first_login_pending = 0
            WHERE id = :id
            """, [":id": account.id])
        try environment.record(activity, on: account.id, by: actor, on: writer)
        try Self.closeDoors(of: account.id, except: session, device, on: writer)
        try environment.tell(.passwordChanged(at: now), account, on: writer)
        return true
    }

    /// Whatever was opened or mailed with the former password opens nothing any more, but for this session and browser.
    static func closeDoors(
        of account: Account.ID, except session: [UInt8]? = nil, _ device: Token? = nil, on writer: any DatabaseWriter
    ) throws {
        try SessionWriter(writer).endAll(of: account, except: session)
        try DeviceStore.forgetAll(of: account, except: device, on: writer)
        try LinkStore.revoke(.passwordReset, of: account, on: writer)
        try LinkStore.revoke(.emailChange, of: account, on: writer)
    }
}
