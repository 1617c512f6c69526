import ArgumentParser
import FoundationEssentials
import PortalCore

extension Admin {
    /// `admin complaints`.
    struct Complaints: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Liste les réclamations à traiter, la plus urgente d'abord.")

        @OptionGroup var data: DataOptions

        func run() async throws { try Admin.perform(["list"], data) }
    }

    /// `admin complaint`.
    struct OneComplaint: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "complaint",
            abstract: "Lit ou traite une réclamation : show, begin, ask, answer, refuse, note ou close.",
            discussion: """
                show montre l'échange, notes comprises, et où sont les pièces ; begin la prend en charge ; ask pose une \
                question au membre ; answer et refuse lui répondent (refuse lui indique aussi le recours) ; note écrit entre agents, jamais montré au membre ; close la clôt. Le texte vient \
                du fichier donné par --text-file. Le membre est prévenu par mail, et son journal le note.
                """)

        @OptionGroup var data: DataOptions

        @Argument(help: "show, begin, ask, answer, refuse, note ou close.")
        var act: String

        @Option(help: "Référence : REC-2026-000123.")
        var reference: String

        @Option(help: "Nom de l'agent, montré au membre ; facultatif avec show.")
        var by: String = ""

        @Option(name: .customLong("text-file"), help: "Fichier UTF-8 du message.")
        var textFile: String?

        func run() async throws {
            let text = try textFile.map { path in
                do {
                    return try String(contentsOfFile: path, encoding: .utf8)
                } catch {
                    throw CommandProblem("\(path) est illisible")
                }
            }
            try Admin.perform([act, reference, by, text?.trimmingPrefix { $0.isWhitespace }.description ?? ""], data)
        }
    }

    fileprivate static func perform(_ arguments: [String], _ data: DataOptions) throws {
        try RunningServer.print(ComplaintWork.command, arguments, data) {
            try ComplaintWork.perform(arguments, in: try OfflinePortal(data).accounts)
        }
    }
}
