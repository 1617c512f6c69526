import PortalCore

/// The work of `admin outbox`, the same in the command and in a running server.
enum OutboxWork {
    static let command = "outbox"
    /// What stands for all mails where one number may.
    static let all = "all"

    /// What a running server does.
    static func handler(_ accounts: AccountEnvironment) -> ControlServer.Handler {
        { request, _ in .done(try perform(request.arguments, in: accounts)) }
    }

    /// Lists the mails that could not be sent; with a number or `all`, has them tried again.
    ///
    /// - Throws: `CommandProblem`, or why the database cannot be used.
    static func perform(_ arguments: [String], in accounts: AccountEnvironment) throws -> [String] {
        let staff = OutboxStaff(accounts)
        guard let which = arguments.first else {
            let failures = try staff.failures()
            return failures.isEmpty ? ["aucun mail en échec"] : failures.map(line)
        }
        let number = Int64(which)
        guard which == all || number != nil else { throw CommandProblem("un numéro de mail ou \(all) est attendu") }
        let count = try staff.retry(number)
        guard count > 0 else { throw CommandProblem("aucun mail en échec ne porte ce numéro") }
        return ["mails remis à l'envoi : \(count)"]
    }

    private static func line(_ entry: OutboxStaff.Entry) -> String {
        let next = entry.nextAttempt.map { "nouvel essai à \($0.rfc3339)" } ?? "abandonné"
        let who = entry.matricule.map { "matricule \($0)" } ?? "sans compte"
        return TerminalText.safe(
            "\(entry.id)  \(entry.maskedRecipient)  \(who)  essais : \(entry.attempts)  \(next)  \(entry.reason)")
    }
}
