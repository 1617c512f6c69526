import PortalCore

/// The work of `compact`, the same in the command and in a running server.
enum CompactWork {
    static let command = "compact"

    /// What a running server does.
    static func handler(_ store: OpenStore) -> ControlServer.Handler {
        { _, _ in .done(try compact(store)) }
    }

    /// Compacts, and says that it is done.
    ///
    /// - Throws: `CommandProblem`, or why the database cannot be used.
    static func compact(_ store: OpenStore) throws -> [String] {
        do {
            try store.database.compact()
        } catch DatabaseError.busy {
            throw CommandProblem("une lecture longue (une sauvegarde ?) retient la base : recommencez ensuite")
        }
        return ["base compactée : il ne reste rien de ce qui a été effacé"]
    }
}
