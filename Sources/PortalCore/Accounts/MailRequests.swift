import Dispatch

/// Mails that somebody asked for by typing an address.
///
/// Answering writes the same row whatever the address; whether there is an account is found out afterwards, in the
/// background. So known and unknown take the same time by construction, and a crash in between loses no request.
struct MailRequests: Sendable {
    private struct Request {
        let id: Int64
        let purpose: LinkStore.Purpose
        let emailKey: String
    }

    /// Long enough for the answer to be out first: work for a known address must not compete with it for the machine.
    private static let pause = DispatchTimeInterval.milliseconds(500)

    let environment: AccountEnvironment

    /// Counts what was asked under `rules`, writes it down if it may be, and has it handled after the answer.
    func ask(
        for purpose: LinkStore.Purpose, to email: EmailAddress, _ rules: [Throttles.Rule]
    ) throws -> ThrottleVerdict {
        let verdict = try environment.database.write { writer in
            let verdict = try environment.throttles.attempt(rules, at: environment.clock.now(), on: writer)
            if verdict == .allowed { try put(purpose, for: email, on: writer) }
            return verdict
        }
        handleSoon()
        return verdict
    }

    /// Writes a request down, inside the transaction that counts it. Call `handleSoon()` when that is done.
    func put(_ purpose: LinkStore.Purpose, for email: EmailAddress, on writer: any DatabaseWriter) throws {
        try writer.execute(
            "INSERT INTO mail_requests (purpose, email_key, created_at) VALUES (:purpose, :key, :now)",
            [":purpose": purpose, ":key": email.key, ":now": environment.clock.now()])
    }

    /// Handles what waits, after the answer.
    func handleSoon() {
        environment.background.asyncAfter(deadline: .now() + Self.pause) {
            // A request that fails stays for the next housekeeping.
            do { try handleAll() } catch { environment.reportFailure(error) }
        }
    }

    /// Handles what waits.
    func handleAll() throws {
        while let request = try environment.database.read({ try first(on: $0) }) {
            try environment.database.write { writer in
                // Two may be at work: whoever takes the row out handles it.
                let count = try writer.execute("DELETE FROM mail_requests WHERE id = :id", [":id": request.id])
                if count > 0 { try handle(request, on: writer) }
            }
            environment.outbox.wake()
        }
    }

    private func first(on reader: any DatabaseReader) throws -> Request? {
        try reader.first("SELECT id, purpose, email_key FROM mail_requests ORDER BY id LIMIT 1") { row in
            Request(id: try row.integer(0), purpose: try row.value(1), emailKey: try row.text(2))
        }
    }

    private func handle(_ request: Request, on writer: any DatabaseWriter) throws {
        guard let email = EmailAddress(request.emailKey), let account = try AccountStore.account(email, on: writer)
        else {
            return
        }
        switch request.purpose {
        case .activation: try sendActivation(to: account, on: writer)
        case .passwordReset: try sendPasswordReset(to: account, on: writer)
        case .emailChange, .emailChangeCancel: return
        }
    }

    /// Who has not activated the account needs the other link, whatever they asked for.
    private func sendPasswordReset(to account: Account, on writer: any DatabaseWriter) throws {
        switch account.state {
        case .disabled: return
        case .pending: try sendActivation(to: account, on: writer)
        case .active:
            let mail = try PasswordReset(environment).invite(account, on: writer)
            try environment.tell(.access(mail), account, on: writer)
        }
    }

    private func sendActivation(to account: Account, on writer: any DatabaseWriter) throws {
        guard account.state == .pending else { return }
        let now = environment.clock.now()
        let (token, expiresAt) = (try Token.random(), now + AccountCreation.linkLifetime)
        try LinkStore.issue(token, for: .activation, to: account.id, at: now, expiresAt: expiresAt, on: writer)
        try environment.tell(.activation(token, expiresAt: expiresAt), account, on: writer)
    }
}
