import ArgumentParser

@main
struct PortalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "PortalServer",
        abstract: "L'Espace Participant : le portail des membres de la mutuelle.",
        discussion: """
            Sans sous-commande, le portail est servi. Chaque option de serve est aussi un réglage du fichier donné par \
            --config (YAML ou JSON) et une variable d'environnement : --data-dir s'écrit data-dir dans le fichier et \
            PORTAL_DATA_DIR dans l'environnement. L'option l'emporte sur la variable, la variable sur le fichier.
            """,
        subcommands: [
            Serve.self, Import.self, Admin.self, DemoData.self, Migrate.self, Check.self, Backup.self, Compact.self,
        ],
        defaultSubcommand: Serve.self)
}
