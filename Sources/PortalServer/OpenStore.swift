import PortalCore

/// The data directory, opened by the one process that may write to it.
struct OpenStore: Sendable {
    let directory: DataDirectory
    let database: SQLiteDatabase
    let clock: Clock
    private let lock: DataDirectory.Lock

    /// Locks the directory at `path`, opens its database and brings an empty one to the newest schema.
    ///
    /// - Throws: `CommandProblem`, with a sentence for the operator.
    init(_ path: String, _ resources: Resources, _ clock: Clock) throws {
        self.clock = clock
        do {
            directory = try DataDirectory(path: path)
            lock = try directory.lock()
            database = try SQLiteDatabase(path: directory.databasePath)
            try Migrator(folder: resources.migrationsFolder, clock: clock).prepare(database)
        } catch {
            throw CommandProblem(Self.sentence(for: error))
        }
    }

    /// Locks the directory at `path` and brings its database to the newest schema, also from an older one.
    ///
    /// - Returns: the migrations applied.
    /// - Throws: `CommandProblem`, with a sentence for the operator.
    static func migrate(_ path: String, _ resources: Resources, _ clock: Clock) throws -> [String] {
        do {
            let directory = try DataDirectory(path: path)
            let lock = try directory.lock()
            let database = try SQLiteDatabase(path: directory.databasePath)
            let applied = try Migrator(folder: resources.migrationsFolder, clock: clock).migrate(database)
            withExtendedLifetime(lock) {}
            return applied
        } catch {
            throw CommandProblem(sentence(for: error))
        }
    }

    private static func sentence(for error: any Error) -> String {
        switch error {
        case DataDirectory.Failure.inUse(let path):
            "un autre portail se sert déjà du dossier \(path) : arrêtez-le d'abord"
        case DataDirectory.Failure.unusable(let path, let code):
            "le dossier \(path) ne peut pas servir : \(SystemError.text(code))"
        case Migrator.Failure.unreadable(let folder):
            "les migrations de \(folder) sont illisibles"
        case Migrator.Failure.newerSchema(let found, let known):
            "la base est au schéma \(found), ce programme n'en connaît que \(known) : installez une version plus récente"
        case Migrator.Failure.olderSchema(let found, let known):
            "la base est au schéma \(found), ce programme attend \(known) : lancez d'abord PortalServer migrate"
        case Migrator.Failure.changed(let file):
            "la migration \(file) a changé depuis qu'elle a été appliquée"
        case DatabaseError.damaged:
            "portal.sqlite n'est pas une base SQLite, ou est abîmé"
        default:
            "\(error)"
        }
    }
}
