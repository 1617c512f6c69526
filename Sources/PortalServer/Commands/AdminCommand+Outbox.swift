import ArgumentParser
import PortalCore

extension Admin {
    /// `admin outbox`.
    struct OutboxFailures: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "outbox",
            abstract: "Liste les mails que le serveur de mail a refusés, ou les remet à l'envoi.",
            discussion: """
                Une ligne par mail : numéro, adresse masquée, matricule du compte, essais, suite, réponse du serveur. Un \
                mail refusé pour de bon (5xx) est abandonné : appelez le membre, ou corrigez la cause puis --retry.
                """)

        @OptionGroup var data: DataOptions

        @Option(help: "Numéro du mail à remettre à l'envoi, ou all.")
        var retry: String?

        func run() async throws {
            let arguments = retry.map { [$0] } ?? []
            try RunningServer.print(OutboxWork.command, arguments, data) {
                try OutboxWork.perform(arguments, in: try OfflinePortal(data).accounts)
            }
        }
    }
}
