import ArgumentParser
import Glibc
import PortalCore

/// `import`: brings registry files into the database, through the running server if there is one.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Importe les fichiers du registre.",
        discussion: """
            Un dossier : plans.csv, guarantees.csv, participants.csv, beneficiaries.csv, statements.csv et \
            reimbursements.csv, ceux qui s'y trouvent, dans cet ordre. Ou des fichiers de ces noms (plans-2026-11.csv \
            convient aussi). Un fichier avec une ligne fausse n'est pas appliqué du tout : ceux qui le précèdent \
            restent appliqués, ceux qui le suivent ne sont pas lus, et le code de sortie est 1. Importer deux fois ne \
            change rien. Pendant que le portal est servi, c'est lui qui fait le travail.
            """)

    @OptionGroup var data: DataOptions

    @Flag(name: .customLong("dry-run"), help: "Contrôle et rend compte, sans rien changer.")
    var isDryRun = false

    @Argument(help: ArgumentHelp("Dossier ou fichiers à importer.", valueName: "chemin"))
    var paths: [String]

    func run() throws {
        let request = ImportRequest(paths: try paths.map(Self.absolute), isDryRun: isDryRun)
        let bar = ProgressBar()
        let report = try Self.importThroughServer(request, data, bar) ?? importHere(request, bar)
        bar.clear()
        ImportSummary(report: report, isDryRun: isDryRun).print()
        if !report.isSuccess { throw ExitCode.failure }
    }

    /// Nil when no server runs.
    private static func importThroughServer(
        _ request: ImportRequest, _ data: DataOptions, _ bar: ProgressBar
    ) throws -> ImportReport? {
        do {
            guard access(data.dataDir, X_OK) == 0 else { return nil }
            let client = try ControlClient(path: DataDirectory(path: data.dataDir).socketPath)
            let flags = request.isDryRun ? ["dry-run"] : []
            let message = ControlRequest(command: "import", arguments: request.paths, flags: flags)
            switch try client.ask(message, progress: bar.show) {
            case .imported(let report): return report
            case .failed(let reason): throw CommandProblem(reason)
            case .done, .progress: throw CommandProblem("le serveur a répondu autre chose qu'un compte rendu")
            }
        } catch ControlFailure.noServer {
            return nil
        } catch let failure as ControlFailure {
            throw CommandProblem(ControlSentence.text(failure))
        }
    }

    private func importHere(_ request: ImportRequest, _ bar: ProgressBar) throws -> ImportReport {
        let store = try OpenStore(data.dataDir, try Resources(given: data.resources), .system)
        do {
            let importer = try RegistryImporter(
                database: store.database, directory: store.directory, clock: store.clock)
            return try importer.run(request, progress: bar.show)
        } catch let failure as ImportFailure {
            throw CommandProblem(failure.message)
        }
    }

    /// The server stands in another folder, so a path is made whole before it is sent.
    private static func absolute(_ path: String) throws -> String {
        guard let resolved = realpath(path, nil) else {
            throw CommandProblem("\(path) : \(SystemError.text(errno))")
        }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
