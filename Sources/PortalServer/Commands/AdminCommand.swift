import ArgumentParser
import PortalCore

/// What the administrator does with accounts.
struct Admin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Gère les comptes.",
        subcommands: [
            CreateAccount.self, ResetPassword.self, Disable.self, Enable.self, RemoveSecondFactor.self,
            DeleteAccount.self,
            Complaints.self, OneComplaint.self, Messages.self, OutboxFailures.self,
        ])

    /// `admin create-account`.
    struct CreateAccount: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "create-account",
            abstract: "Crée un compte actif avec un mot de passe provisoire, affiché une seule fois.",
            discussion: "Pendant que le portail est servi, c'est lui qui fait le travail.")

        @OptionGroup var data: DataOptions

        @Option(help: "Matricule du participant, tel qu'il figure au registre.")
        var matricule: String

        @Option(help: "Adresse e-mail du compte.")
        var email: String

        func run() async throws {
            try RunningServer.print(AccountWork.command, [matricule, email], data) {
                try AccountWork.create(matricule: matricule, email: email, in: try OfflinePortal(data).accounts)
            }
        }
    }
}
