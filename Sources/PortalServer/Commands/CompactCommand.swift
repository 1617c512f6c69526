import ArgumentParser
import PortalCore

/// `compact`: nothing that was deleted stays in the file.
struct Compact: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Réécrit la base sans rien de ce qui a été effacé, par exemple les comptes fermés.",
        discussion: """
            À lancer la nuit : pendant ce temps on lit, mais ce qui écrit attend. Demande autant de place que la base. \
            Pendant que le portail est servi, c'est lui qui fait le travail.
            """)

    @OptionGroup var data: DataOptions

    func run() throws {
        try RunningServer.print(CompactWork.command, [], data) {
            try CompactWork.compact(try OpenStore(data.dataDir, try Resources(given: data.resources), .system))
        }
    }
}
