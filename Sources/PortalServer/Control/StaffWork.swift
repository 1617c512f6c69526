import PortalCore

/// The work of the `admin` commands that help one member, the same in the command and in a running server.
enum StaffWork {
    static let command = "member"

    /// What is done; the raw value is the first argument.
    enum Kind: String {
        case resetPassword, disable, enable, removeSecondFactor, deleteAccount
    }

    /// What a running server does.
    static func handler(_ accounts: AccountEnvironment) -> ControlServer.Handler {
        { request, _ in
            guard request.arguments.count == 2, let kind = Kind(rawValue: request.arguments[0]) else {
                throw CommandProblem("action et matricule sont attendus")
            }
            return .done(try perform(kind, matricule: request.arguments[1], in: accounts))
        }
    }

    /// Does it, and says what was done.
    ///
    /// - Throws: `CommandProblem`, or why the database cannot be used.
    static func perform(_ kind: Kind, matricule: String, in accounts: AccountEnvironment) throws -> [String] {
        guard let number = Matricule(matricule) else { throw CommandProblem("matricule illisible : \(matricule)") }
        let administration = AccountAdministration(accounts)
        guard let participant = try administration.participant(number) else {
            throw CommandProblem("aucun participant n'a le matricule \(number.text)")
        }
        switch kind {
        case .resetPassword:
            guard case .given(let password) = try administration.resetPassword(participant) else {
                throw CommandProblem("le participant \(number.text) n'a pas de compte actif")
            }
            return ["mot de passe provisoire, valable 7 jours : \(password)"]
        case .disable:
            guard try administration.disable(participant) else {
                throw CommandProblem("le participant \(number.text) n'a pas de compte ouvert")
            }
            return ["compte fermé, sessions terminées"]
        case .enable:
            guard try administration.enable(participant) else {
                throw CommandProblem("le participant \(number.text) n'a pas de compte fermé")
            }
            return ["compte rouvert"]
        case .removeSecondFactor:
            guard try administration.removeSecondFactor(participant) else {
                throw CommandProblem("aucun code n'est demandé au participant \(number.text)")
            }
            return ["code à la connexion désactivé"]
        case .deleteAccount:
            guard try administration.deleteAccount(participant) else {
                throw CommandProblem("le participant \(number.text) n'a pas de compte")
            }
            return ["compte effacé : le participant peut en créer un autre"]
        }
    }
}
