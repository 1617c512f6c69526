import ArgumentParser
import PortalCore

/// Where a command finds the portal's data, and the files that come with the program: flag over environment over default.
struct DataOptions: ParsableArguments {
    @Option(
        name: .customLong("data-dir"),
        help: "Dossier de tout ce qui est écrit ; créé s'il manque. (défaut : PORTAL_DATA_DIR, sinon var)")
    var givenDataDir: String?

    @Option(
        name: .customLong("resources"),
        help: "Dossier de Public/ et Migrations/. (défaut : PORTAL_RESOURCES, sinon à côté du programme)")
    var givenResources: String?

    /// The data directory's path.
    var dataDir: String { givenDataDir ?? Environment.value("PORTAL_DATA_DIR") ?? "var" }

    /// The folder of the files that come with the program, if one is named.
    var resources: String? { givenResources ?? Environment.value("PORTAL_RESOURCES") }
}
