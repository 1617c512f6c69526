/// Another address to sign in with: proven by a link mailed to it, and stopped by a link mailed to the old one.
public struct EmailChange: Sendable {
    /// What the member who asks may be told. Whether another account has the address is not.
    public enum RequestOutcome: Hashable, Sendable {
        /// The new address has a mail, and so has the old one.
        case mailsSent
        /// The current password is wrong.
        case wrongPassword
        /// It is the address the account has.
        case sameAddress
        /// Too many attempts.
        case throttled(ThrottleVerdict)
        /// The account is gone.
        case outdated
    }

    /// What a link is worth. Looking changes nothing: mail scanners open links.
    public enum Link: Hashable, Sendable {
        /// It does what it says, with this address.
        case valid(EmailAddress)
        /// It came too late.
        case expired
        /// The portal does not know it, it was used, or something newer has taken its place.
        case unknown
    }

    /// What following a link came to.
    public enum Outcome: Hashable, Sendable {
        /// Done.
        case done
        /// Nothing was done; the link is not valid, and why.
        case notDone(Link)
    }

    static let linkLifetime = Instant.Span.hours(24)
    /// As long as a member may be away from the mailbox that a thief has just turned away from.
    static let cancelLifetime = Instant.Span.days(7)

    private let environment: AccountEnvironment

    /// Changes addresses in `environment`.
    public init(_ environment: AccountEnvironment) {
        self.environment = environment
    }

    /// Mails a link to `new` and a notice to the present address. Slow: it hashes.
    ///
    /// - Throws: `DatabaseError`, `PasswordHasher.Failure`, `SecureRandom.Unavailable`.
    public func request(_ session: Session, to new: EmailAddress, password: String) throws -> RequestOutcome {
        let links = (confirm: try Token.random(), cancel: try Token.random())
        let guarded = try CurrentPassword(environment).guarding(password, of: session) { account, now, writer in
            guard account.email.key != new.key else { return RequestOutcome.sameAddress }
            let verdict = try environment.throttles.attempt(Self.rules(account), at: now, on: writer)
            guard verdict == .allowed else { return .throttled(verdict) }
            try environment.record(.emailChangeAsked, on: account.id, by: .session(hash: session.hash), on: writer)
            try invite(account, to: new, links.confirm, at: now, on: writer)
            try warn(account, of: new, links.cancel, at: now, on: writer)
            return .mailsSent
        }
        return switch guarded {
        case .done(let outcome): outcome
        case .wrongPassword: .wrongPassword
        case .throttled(let verdict): .throttled(verdict)
        case .outdated: .outdated
        }
    }

    /// What the link that confirms, with `token`, is worth now.
    ///
    /// - Throws: `DatabaseError`.
    public func look(at token: Token) throws -> Link {
        try environment.database.read { try find(token, .emailChange, on: $0).link }
    }

    /// What the link that cancels, with `token`, is worth now.
    ///
    /// - Throws: `DatabaseError`.
    public func lookAtCancel(_ token: Token) throws -> Link {
        try environment.database.read { try find(token, .emailChangeCancel, on: $0).link }
    }

    /// The address of the link is the account's from now on. All sessions but `current` end; both addresses are told.
    ///
    /// - Parameter current: the session of the browser that follows the link.
    /// - Throws: `DatabaseError`, `SecureRandom.Unavailable`.
    public func confirm(_ token: Token, in current: Session?, by visitor: Visitor? = nil) throws -> Outcome {
        do {
            return try acting { writer in
                let (link, account) = try find(token, .emailChange, on: writer)
                guard case .valid(let new) = link, let account else { return .notDone(link) }
                let now = environment.clock.now()
                guard try LinkStore.use(token, for: .emailChange, at: now, on: writer) else {
                    return .notDone(.unknown)
                }
                try setEmail(new, of: account, at: now, on: writer)
                try environment.record(.emailChanged, on: account.id, by: .browser(visitor), on: writer)
                try SessionWriter(writer).endAll(
                    of: account.id, except: current?.account == account.id ? current?.hash : nil)
                try LinkStore.revoke(.passwordReset, of: account.id, on: writer)
                let mail = AccessMail.emailChanged(maskedEmail: new.masked, at: now)
                for address in [account.email, new] { try send(mail, to: address, account, on: writer) }
                return .done
            }
        } catch DatabaseError.notUnique {
            return .notDone(.unknown)
        }
    }

    /// The account keeps the old address, or gets it back. In the second case somebody else knew the password: it is
    /// void, all sessions end, all browsers are forgotten, and so is a second factor as new as the change.
    ///
    /// - Throws: `DatabaseError`, `SecureRandom.Unavailable`.
    public func cancel(_ token: Token, by visitor: Visitor? = nil) throws -> Outcome {
        do {
            return try acting { writer in
                let (link, account) = try find(token, .emailChangeCancel, on: writer)
                guard case .valid(let old) = link, let account else { return .notDone(link) }
                let now = environment.clock.now()
                guard try LinkStore.use(token, for: .emailChangeCancel, at: now, on: writer) else {
                    return .notDone(.unknown)
                }
                try environment.record(.emailChangeCancelled, on: account.id, by: .browser(visitor), on: writer)
                try LinkStore.revoke(.emailChange, of: account.id, on: writer)
                if account.email.key != old.key { try takeBack(account, old, at: now, on: writer) }
                try send(.emailChangeCancelled(at: now), to: old, account, on: writer)
                return .done
            }
        } catch DatabaseError.notUnique {
            return .notDone(.unknown)
        }
    }
}

extension EmailChange {
    private static func rules(_ account: Account) -> [Throttles.Rule] {
        [Throttles.Rule(action: "email change", subject: String(account.id.number), policy: .onePerson)]
    }

    /// The link to the new address, unless somebody's account has it: they are told, and who asks is not.
    private func invite(
        _ account: Account, to new: EmailAddress, _ token: Token, at now: Instant, on writer: any DatabaseWriter
    ) throws {
        if let other = try AccountStore.account(new, on: writer),
            try !AccountStore.removeIfAbandoned(other, at: now, on: writer)
        {
            return try send(.emailWanted, to: other.email, other, on: writer)
        }
        let limit = now + Self.linkLifetime
        try LinkStore.issue(
            token, for: .emailChange, to: account.id, at: now, expiresAt: limit, about: new, on: writer)
        try send(.emailConfirmation(token, expiresAt: limit), to: new, account, on: writer)
    }

    /// The notice to the present address, with the link that stops the change.
    private func warn(
        _ account: Account, of new: EmailAddress, _ token: Token, at now: Instant, on writer: any DatabaseWriter
    ) throws {
        let limit = now + Self.cancelLifetime
        try LinkStore.issue(
            token, for: .emailChangeCancel, to: account.id, at: now, expiresAt: limit, about: account.email,
            on: writer)
        let notice = AccessMail.emailChangeAsked(maskedEmail: new.masked, cancel: token, expiresAt: limit)
        try send(notice, to: account.email, account, on: writer)
    }

    private func acting(_ body: (any DatabaseWriter) throws -> Outcome) throws -> Outcome {
        let outcome = try environment.database.write(body)
        environment.outbox.wake()
        return outcome
    }

    private func find(
        _ token: Token, _ purpose: LinkStore.Purpose, on reader: any DatabaseReader
    ) throws -> (link: Link, account: Account?) {
        guard let link = try LinkStore.find(token, for: purpose, on: reader), !link.isUsed, let email = link.email,
            let account = try AccountStore.credentials(link.account, on: reader)?.account, account.state == .active
        else { return (.unknown, nil) }
        return (link.expiresAt > environment.clock.now() ? .valid(email) : .expired, account)
    }

    private func takeBack(
        _ account: Account, _ old: EmailAddress, at now: Instant, on writer: any DatabaseWriter
    ) throws {
        try setEmail(old, of: account, at: now, on: writer)
        try writer.execute(
            // A closing that the thief asked for was only told to the thief's own address.
            "UPDATE accounts SET password_hash = :hash, closes_at = NULL WHERE id = :id",
            [":hash": environment.hasher.unusable, ":id": account.id])
        try PasswordReplacement.closeDoors(of: account.id, on: writer)
        // The telephone of who had the password, or the member stays outside. An older one is the member's.
        try SecondFactorStore.remove(account.id, newerThan: now - Self.cancelLifetime, on: writer)
        // Those of the thief's own changes.
        try LinkStore.revoke(.emailChangeCancel, of: account.id, on: writer)
    }

    private func setEmail(
        _ email: EmailAddress, of account: Account, at now: Instant, on writer: any DatabaseWriter
    ) throws {
        if let other = try AccountStore.account(email, on: writer), other.id != account.id {
            _ = try AccountStore.removeIfAbandoned(other, at: now, on: writer)
        }
        try writer.execute(
            "UPDATE accounts SET email = :email, email_key = :key WHERE id = :id",
            [":email": email.text, ":key": email.key, ":id": account.id])
    }

    private func send(
        _ mail: AccessMail, to email: EmailAddress, _ account: Account, on writer: any DatabaseWriter
    ) throws {
        try environment.outbox.put(
            try environment.envelope(.access(mail), to: email, in: account.language), on: writer)
    }
}
