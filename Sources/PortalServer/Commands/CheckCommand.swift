import ArgumentParser
import PortalCore

/// `check`: whether the data are whole and nobody has tampered with them.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Vérifie la base et la chaîne des journaux.",
        discussion: """
            Contrôle l'intégrité de la base, ses références, les droits des fichiers, et pour chaque compte qu'aucune \
            ligne de son journal n'a été modifiée ou retirée. Le code de sortie est 1 si quelque chose ne va pas. \
            Pendant que le portail est servi, c'est lui qui fait le travail.
            """)

    @OptionGroup var data: DataOptions

    func run() throws {
        try RunningServer.print(CheckWork.command, [], data) {
            try CheckWork.check(try OpenStore(data.dataDir, try Resources(given: data.resources), .system))
        }
    }
}
