import ArgumentParser

struct DataOptions: ParsableArguments {
    @Option(name: .customLong("data-dir"), help: "Dossier des données. (défaut : var)")
    var dataDir: String = "var"

    @Option(help: "Dossier de Public/ et Migrations/.")
    var resources: String?
}
