import PortalCore

/// The work of `admin messages`, the same in the command and in a running server.
enum MessageWork {
    static let command = "messages"

    /// What a running server does.
    static func handler(_ accounts: AccountEnvironment) -> ControlServer.Handler {
        { request, _ in .done(try perform(request.arguments, in: accounts)) }
    }

    /// Lists what waits; with a reference, marks that one as answered.
    ///
    /// - Throws: `CommandProblem`, or why the database cannot be used.
    static func perform(_ arguments: [String], in accounts: AccountEnvironment) throws -> [String] {
        let desk = ContactDesk(accounts)
        guard let reference = arguments.first else {
            return try desk.waiting().map { message in
                let head = [message.reference, message.service, "\(message.name) <\(message.email)>", message.subject]
                let text = message.text.replacing("\n", with: "\n    ")
                return TerminalText.safe(head.joined(separator: "  ") + "\n    " + text)
            }
        }
        guard try desk.markHandled(reference) else { throw CommandProblem("aucun message \(reference) en attente") }
        return ["\(reference) : répondu"]
    }
}
