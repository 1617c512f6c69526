extension AccountAdministration {
    /// A password that staff tells a member works so long: the time of a letter by post. Whoever finds the letter later
    /// finds nothing.
    public static let temporaryPasswordLifetime = Instant.Span.days(7)

    /// What giving an account another temporary password came to.
    public enum PasswordOutcome: Hashable, Sendable {
        /// All sessions have ended, and the next login asks for another password. This one is shown once and stored
        /// nowhere.
        case given(temporaryPassword: String)
        /// The participant has no active account.
        case noActiveAccount
    }

    /// Gives the account of a participant a temporary password, for a member who has identified themselves to staff and
    /// cannot use the mailed link. A mail tells the member. Slow: it hashes.
    ///
    /// - Throws: `DatabaseError`, `PasswordHasher.Failure`, `SecureRandom.Unavailable`.
    public func resetPassword(_ participant: Participant.ID) throws -> PasswordOutcome {
        let password = try Self.temporaryPassword()
        let hash = try environment.hasher.hash(password)
        let now = environment.clock.now()
        let outcome = try environment.database.write { writer -> PasswordOutcome in
            guard let account = try AccountStore.account(of: participant, on: writer), account.state == .active else {
                return .noActiveAccount
            }
            try writer.execute(
                """
                UPDATE accounts SET password_hash = :password, password_origin = 'staff', password_expires_at = :until,
                    first_login_pending = 1
                WHERE id = :id
                """, [":password": hash, ":until": now + Self.temporaryPasswordLifetime, ":id": account.id])
            try PasswordReplacement.closeDoors(of: account.id, on: writer)
            try environment.record(.passwordSetByStaff, on: account.id, by: Self.actor, on: writer)
            try environment.tell(.passwordChanged(at: now), account, on: writer)
            return .given(temporaryPassword: password)
        }
        environment.outbox.wake()
        return outcome
    }

    /// Switches the second factor of a participant off, for a member who has identified themselves to staff and has lost
    /// telephone and recovery codes. A mail tells the member. False when there was none.
    ///
    /// - Throws: `DatabaseError`, `SecureRandom.Unavailable`.
    public func removeSecondFactor(_ participant: Participant.ID) throws -> Bool {
        let now = environment.clock.now()
        let wasOn = try environment.database.write { writer -> Bool in
            guard let account = try AccountStore.account(of: participant, on: writer),
                try SecondFactorStore.remove(account.id, on: writer)
            else { return false }
            try environment.record(.secondFactorRemovedByStaff, on: account.id, by: Self.actor, on: writer)
            try environment.tell(.access(.secondFactorOff(at: now)), account, on: writer)
            return true
        }
        environment.outbox.wake()
        return wasOn
    }

    /// Deletes the account of a participant with all that hangs on it, so that the member can make another: for an account
    /// that somebody else has made in the member's name. False when there is none.
    ///
    /// - Throws: `DatabaseError`.
    public func deleteAccount(_ participant: Participant.ID) throws -> Bool {
        try environment.database.write { writer in
            guard let account = try AccountStore.account(of: participant, on: writer) else { return false }
            try AccountClosing.erase(account.id, on: writer)
            // Its journal has gone with it, so only the operator's log can tell.
            environment.reportEvent(
                SecurityEvent(name: "account.deleted", subject: .account(account.id), actor: "staff"))
            return true
        }
    }

    /// The participant of that registration number; nil when the registry has none.
    ///
    /// - Throws: `DatabaseError`.
    public func participant(_ matricule: Matricule) throws -> Participant.ID? {
        try environment.database.read { reader in
            try reader.first(
                "SELECT id FROM participants WHERE matricule = :matricule", [":matricule": matricule]
            ) { try $0.participantID(0) }
        }
    }
}
