import ArgumentParser
import PortalCore

/// What the administrator does for one member.
protocol MemberCommand: AsyncParsableCommand {
    static var work: StaffWork.Kind { get }
    var data: DataOptions { get }
    var matricule: String { get }
}

extension MemberCommand {
    /// Has a running server do the work, or does it.
    func run() async throws {
        try RunningServer.print(StaffWork.command, [Self.work.rawValue, matricule], data) {
            try StaffWork.perform(Self.work, matricule: matricule, in: try OfflinePortal(data).accounts)
        }
    }
}

extension Admin {
    /// `admin reset-password`.
    struct ResetPassword: MemberCommand {
        static let configuration = CommandConfiguration(
            commandName: "reset-password",
            abstract: "Donne à un compte un mot de passe provisoire, affiché une seule fois, valable 7 jours.",
            discussion: "Toutes les sessions du membre prennent fin ; un mail le prévient.")
        static let work = StaffWork.Kind.resetPassword

        @OptionGroup var data: DataOptions

        @Option(help: "Matricule du participant, tel qu'il figure au registre.")
        var matricule: String
    }

    /// `admin disable`.
    struct Disable: MemberCommand {
        static let configuration = CommandConfiguration(
            commandName: "disable", abstract: "Ferme un compte : toutes ses sessions prennent fin aussitôt.")
        static let work = StaffWork.Kind.disable

        @OptionGroup var data: DataOptions

        @Option(help: "Matricule du participant, tel qu'il figure au registre.")
        var matricule: String
    }

    /// `admin enable`.
    struct Enable: MemberCommand {
        static let configuration = CommandConfiguration(
            commandName: "enable", abstract: "Rouvre un compte que l'administrateur a fermé.")
        static let work = StaffWork.Kind.enable

        @OptionGroup var data: DataOptions

        @Option(help: "Matricule du participant, tel qu'il figure au registre.")
        var matricule: String
    }

    /// `admin remove-second-factor`.
    struct RemoveSecondFactor: MemberCommand {
        static let configuration = CommandConfiguration(
            commandName: "remove-second-factor",
            abstract: "Ne demande plus de code à la connexion d'un membre qui a perdu son téléphone.",
            discussion: "Vérifiez d'abord son identité. Le journal du compte le note ; un mail prévient le membre.")
        static let work = StaffWork.Kind.removeSecondFactor

        @OptionGroup var data: DataOptions

        @Option(help: "Matricule du participant, tel qu'il figure au registre.")
        var matricule: String
    }

    /// `admin delete-account`.
    struct DeleteAccount: MemberCommand {
        static let configuration = CommandConfiguration(
            commandName: "delete-account",
            abstract: "Efface un compte qu'un autre a créé au nom du membre, qui peut alors créer le sien.",
            discussion: "Vérifiez d'abord l'identité du membre. Les données du registre et les réclamations restent.")
        static let work = StaffWork.Kind.deleteAccount

        @OptionGroup var data: DataOptions

        @Option(help: "Matricule du participant, tel qu'il figure au registre.")
        var matricule: String
    }
}
