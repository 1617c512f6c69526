import ArgumentParser
import Glibc
import PortalCore

/// `demo-data`: writes invented registry files.
struct DemoData: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo-data",
        abstract: "Écrit des fichiers de registre inventés.",
        discussion: """
            Les mêmes nombres donnent les mêmes fichiers, à l'octet près. Aucune personne, aucune entreprise et aucun \
            prestataire n'y est réel.
            """)

    @Option(help: "Nombre de participants.")
    var participants = 300

    @Option(name: .customLong("lines-per-participant"), help: "Lignes de remboursement par participant.")
    var linesPerParticipant = 40

    @Option(help: "Graine : une autre donne d'autres personnes.")
    var seed: UInt64 = 1

    @Option(help: "Dossier où écrire ; créé s'il manque.")
    var out: String

    func validate() throws {
        guard (0...10_000_000).contains(participants), (0...100_000).contains(linesPerParticipant) else {
            throw ValidationError("nombres hors des bornes : 10 000 000 de participants, 100 000 lignes chacun")
        }
    }

    func run() throws {
        let bar = ProgressBar()
        do {
            let folder = try DataDirectory(path: out).path
            let data = PortalCore.DemoData(
                participants: participants, linesPerParticipant: linesPerParticipant, seed: seed)
            try data.write(to: folder) { bar.show("participants", done: $0, total: participants) }
            bar.clear()
            print("\(participants) participants, \(participants * linesPerParticipant) lignes dans \(folder)")
        } catch let failure as PortalCore.DemoData.Failure {
            throw CommandProblem("\(failure.path) : \(SystemError.text(failure.errno))")
        } catch DataDirectory.Failure.unusable(let path, let code) {
            throw CommandProblem("\(path) : \(SystemError.text(code))")
        }
    }
}
