import ArgumentParser
import PortalCore

/// What the administrator does with accounts.
struct Admin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Gère les comptes.", subcommands: [CreateAccount.self])

    /// `admin create-account`.
    struct CreateAccount: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "create-account",
            abstract: "Crée un compte actif avec un mot de passe provisoire, affiché une seule fois.")

        @OptionGroup var data: DataOptions

        @Option(help: "Matricule du participant, tel qu'il figure au registre.")
        var matricule: String

        @Option(help: "Adresse e-mail du compte.")
        var email: String

        func run() async throws {
            guard let matricule = Matricule(matricule) else { throw ValidationError("matricule illisible") }
            guard let email = EmailAddress(email) else { throw ValidationError("adresse e-mail incomplète") }
            let offline = try OfflinePortal(data)
            switch try AccountAdministration(offline.accounts).createAccount(matricule: matricule, email: email) {
            case .created(let password):
                print("identifiant : \(email.text)")
                print("mot de passe provisoire : \(password)")
            case .unknownMatricule:
                throw CommandProblem("aucun participant n'a le matricule \(matricule.text)")
            case .participantHasAccount:
                throw CommandProblem("le participant \(matricule.text) a déjà un compte")
            case .emailHasAccount:
                throw CommandProblem("un compte utilise déjà l'adresse \(email.text)")
            }
        }
    }
}
