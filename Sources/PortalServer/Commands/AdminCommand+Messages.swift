import ArgumentParser
import PortalCore

extension Admin {
    /// `admin messages`.
    struct Messages: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Liste les messages reçus par le formulaire de contact, ou en marque un comme répondu.")

        @OptionGroup var data: DataOptions

        @Option(help: "Référence du message auquel on a répondu : MSG-2026-000123.")
        var done: String?

        func run() async throws {
            let arguments = done.map { [$0] } ?? []
            try RunningServer.print(MessageWork.command, arguments, data) {
                try MessageWork.perform(arguments, in: try OfflinePortal(data).accounts)
            }
        }
    }
}
