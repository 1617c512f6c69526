import Glibc

/// Looks for what must not be: a damaged database, a journal that was tampered with, a secret that others can read.
public struct IntegrityCheck {
    /// One thing that is wrong.
    public enum Finding: Hashable, Sendable {
        /// The database's own check says so, in its words.
        case damaged(String)
        /// Rows of `table` refer to rows that are not there.
        case brokenReference(table: String)
        /// The journal of the participant with this matricule.
        case journal(matricule: String, ActivityFault)
        /// Others than the owner may read the file at this path.
        case readableByOthers(path: String)
    }

    /// What was looked at.
    public struct Report: Hashable, Sendable {
        /// What is wrong; empty when all is well.
        public let findings: [Finding]
        /// How many journals were verified.
        public let journalCount: Int
    }

    private let database: SQLiteDatabase
    private let directory: DataDirectory

    /// Checks what lies in `directory`, whose database is `database`.
    public init(_ database: SQLiteDatabase, in directory: DataDirectory) {
        self.database = database
        self.directory = directory
    }

    /// Reads everything: minutes on a large database, during which others may read and write.
    ///
    /// - Throws: `DatabaseError`, `ServerSecret.Failure`.
    public func run() throws -> Report {
        let log = ActivityLog(secret: try ServerSecret(path: directory.secretPath))
        var findings = try databaseFindings()
        let accounts = try database.read { reader in
            try reader.all(
                """
                SELECT a.id, p.matricule FROM accounts a JOIN participants p ON p.id = a.participant_id ORDER BY a.id
                """
            ) { (Account.ID(number: try $0.integer(0)), try $0.text(1)) }
        }
        for (account, matricule) in accounts {
            let fault = try database.read { reader in
                // An account that went meanwhile has no journal, and none is missed.
                try AccountStore.credentials(account, on: reader) == nil ? nil : log.fault(in: account, on: reader)
            }
            if let fault { findings.append(.journal(matricule: matricule, fault)) }
        }
        return Report(findings: findings + fileFindings(), journalCount: accounts.count)
    }

    private func databaseFindings() throws -> [Finding] {
        try database.read { reader in
            let damages = try reader.all("PRAGMA integrity_check") { try $0.text(0) }
                .filter { $0 != "ok" }.map { Finding.damaged($0) }
            let tables = Set(try reader.all("PRAGMA foreign_key_check") { try $0.text(0) })
            return damages + tables.sorted().map { .brokenReference(table: $0) }
        }
    }

    private func fileFindings() -> [Finding] {
        [directory.databasePath, directory.secretPath].filter { path in
            var status = stat()
            return stat(path, &status) == 0 && status.st_mode & 0o077 != 0
        }.map { .readableByOthers(path: $0) }
    }
}
