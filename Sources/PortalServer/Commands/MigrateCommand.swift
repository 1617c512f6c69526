import ArgumentParser
import PortalCore

/// `migrate`: brings the database to this program's schema.
struct Migrate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Met la base au schéma de ce programme.",
        discussion: "Chaque fichier de Migrations/ est appliqué entier ou pas du tout. Arrêtez d'abord le portail.")

    @OptionGroup var data: DataOptions

    func run() throws {
        let applied = try OpenStore.migrate(data.dataDir, try Resources(given: data.resources), .system)
        for file in applied { print("appliqué : \(file)") }
        if applied.isEmpty { print("la base est à jour") }
    }
}
