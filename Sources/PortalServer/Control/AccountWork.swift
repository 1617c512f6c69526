import PortalCore

/// The work of `admin create-account`, the same in the command and in a running server.
enum AccountWork {
    static let command = "create-account"

    /// What a running server does.
    static func handler(_ accounts: AccountEnvironment) -> ControlServer.Handler {
        { request, _ in
            guard request.arguments.count == 2 else { throw CommandProblem("matricule et adresse sont attendus") }
            return .done(try create(matricule: request.arguments[0], email: request.arguments[1], in: accounts))
        }
    }

    /// Makes the account and says how to sign in.
    ///
    /// - Throws: `CommandProblem`, or why the database cannot be used.
    static func create(matricule: String, email: String, in accounts: AccountEnvironment) throws -> [String] {
        guard let number = Matricule(matricule) else { throw CommandProblem("matricule illisible : \(matricule)") }
        guard let address = EmailAddress(email) else { throw CommandProblem("adresse e-mail incomplète : \(email)") }
        switch try AccountAdministration(accounts).createAccount(matricule: number, email: address) {
        case .created(let password):
            return ["identifiant : \(address.text)", "mot de passe provisoire : \(password)"]
        case .unknownMatricule:
            throw CommandProblem("aucun participant n'a le matricule \(number.text)")
        case .participantHasAccount:
            throw CommandProblem("le participant \(number.text) a déjà un compte")
        case .emailHasAccount:
            throw CommandProblem("un compte utilise déjà l'adresse \(address.text)")
        }
    }
}
