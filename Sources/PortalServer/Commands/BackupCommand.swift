import ArgumentParser
import Glibc
import PortalCore

/// `backup`: a whole copy of what the portal must not forget, also while it serves.
struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copie la base, le secret et les pièces jointes dans un nouveau dossier.",
        discussion: """
            La copie de la base est celle d'un seul instant, vérifiée avant d'être nommée. Le dossier ne doit pas \
            exister ; il n'est lisible que par son propriétaire. Pour restaurer, arrêtez le portail et donnez ce dossier \
            à --data-dir. Pendant que le portail est servi, c'est lui qui fait le travail.
            """)

    @OptionGroup var data: DataOptions

    @Option(help: "Dossier à créer.")
    var out: String

    func run() throws {
        let folder = out.hasPrefix("/") ? out : try Self.currentFolder() + "/" + out
        try RunningServer.print(BackupWork.command, [folder], data) {
            try BackupWork.copy(try OpenStore(data.dataDir, try Resources(given: data.resources), .system), to: folder)
        }
    }

    /// The server stands in another folder, so a path is made whole before it is sent.
    private static func currentFolder() throws -> String {
        guard let path = getcwd(nil, 0) else { throw CommandProblem("dossier courant : \(SystemError.text(errno))") }
        defer { free(path) }
        return String(cString: path)
    }
}
