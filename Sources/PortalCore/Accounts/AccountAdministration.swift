/// What staff does with members' accounts.
public struct AccountAdministration: Sendable {
    /// What making an account came to.
    public enum CreationOutcome: Hashable, Sendable {
        /// It is active; its first login, within `temporaryPasswordLifetime`, asks for another password. This one is shown
        /// once and stored nowhere.
        case created(temporaryPassword: String)
        /// The registry has no such participant.
        case unknownMatricule
        /// The participant has an account.
        case participantHasAccount
        /// Another account has the address.
        case emailHasAccount
    }

    /// 12 characters keep both sets of rules; of 31 kinds they are 59 bits.
    private static let passwordLength = 12

    /// Whoever may run commands on the server.
    static let actor = ActivityActor.staff("")

    let environment: AccountEnvironment

    /// Works on accounts of `environment`.
    public init(_ environment: AccountEnvironment) {
        self.environment = environment
    }

    /// Makes an active account with a random password, and tells the address that the registry knows, if it is another
    /// one. Slow: it hashes.
    ///
    /// - Throws: `DatabaseError`, `PasswordHasher.Failure`, `SecureRandom.Unavailable`.
    public func createAccount(
        matricule: Matricule, email: EmailAddress, language: Language = .french
    ) throws -> CreationOutcome {
        let password = try Self.temporaryPassword()
        let hash = try environment.hasher.hash(password)
        let now = environment.clock.now()
        let outcome = try environment.database.write { writer -> CreationOutcome in
            let participant = try writer.first(
                "SELECT id, email FROM participants WHERE matricule = :matricule", [":matricule": matricule]
            ) { (id: try $0.participantID(0), email: $0.optionalText(1).flatMap { EmailAddress($0) }) }
            guard let participant else { return .unknownMatricule }
            if let account = try AccountStore.account(of: participant.id, on: writer),
                try !AccountStore.removeIfAbandoned(account, at: now, on: writer)
            {
                return .participantHasAccount
            }
            if let account = try AccountStore.account(email, on: writer),
                try !AccountStore.removeIfAbandoned(account, at: now, on: writer)
            {
                return .emailHasAccount
            }
            let draft = AccountStore.Draft(
                participant: participant.id, email: email, language: language, state: .active, password: hash,
                origin: .staff, question: nil, answer: nil, consentedAt: nil,
                passwordExpiresAt: now + Self.temporaryPasswordLifetime)
            let account = try AccountStore.insert(draft, at: now, on: writer)
            try environment.record(.accountMadeByStaff, on: account, by: Self.actor, on: writer)
            try environment.tellRegistryContact(participant.email, of: email, language, on: writer)
            return .created(temporaryPassword: password)
        }
        environment.outbox.wake()
        return outcome
    }

    /// Closes the account of a participant: all its sessions end at once, and whatever was begun with its password is
    /// over, also when it is opened again. False when there is no open one.
    ///
    /// - Throws: `DatabaseError`.
    public func disable(_ participant: Participant.ID) throws -> Bool {
        try environment.database.write { writer in
            guard let account = try AccountStore.account(of: participant, on: writer) else { return false }
            try PasswordReplacement.closeDoors(of: account.id, on: writer)
            let count = try writer.execute(
                "UPDATE accounts SET state = 'disabled' WHERE id = :id AND state <> 'disabled'", [":id": account.id])
            guard count > 0 else { return false }
            try environment.record(.accountDisabled, on: account.id, by: Self.actor, on: writer)
            return true
        }
    }

    /// Opens a closed account again; it needs activation if it never had it. False when there is no closed one.
    ///
    /// - Throws: `DatabaseError`.
    public func enable(_ participant: Participant.ID) throws -> Bool {
        try environment.database.write { writer in
            guard let account = try AccountStore.account(of: participant, on: writer), account.state == .disabled else {
                return false
            }
            try environment.record(.accountEnabled, on: account.id, by: Self.actor, on: writer)
            return try writer.execute(
                """
                UPDATE accounts SET closes_at = NULL,
                    state = CASE WHEN activated_at IS NULL THEN 'pending' ELSE 'active' END
                WHERE participant_id = :participant AND state = 'disabled'
                """, [":participant": participant]) > 0
        }
    }

    /// Drawn anew until at least two are digits.
    static func temporaryPassword() throws(SecureRandom.Unavailable) -> String {
        while true {
            let password = try ReadableText.random(passwordLength)
            if password.count(where: \.isNumber) >= 2 { return password }
        }
    }
}
