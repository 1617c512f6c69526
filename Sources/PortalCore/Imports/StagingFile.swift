import Glibc

/// The rows of one registry file, checked and sorted in a SQLite file of their own before any of them is applied.
///
/// Nothing here writes to the registry: it is attached read-only. `overlay` holds the keys that the files before this
/// one would have added, in a dry run; otherwise it is empty.
final class StagingFile {
    /// How many rows there are and what they would do.
    struct Counts: Hashable {
        var rows = 0
        var inserted = 0
        var updated = 0
        var unchanged: Int { rows - inserted - updated }
    }

    let path: String
    let row: StagedRow
    private let connection: SQLiteConnection
    private let definition: RegistryFileDefinition

    /// Makes the file at `path` anew.
    ///
    /// - Parameter overlay: the path of the dry run's file; empty for none.
    init(path: String, registry: String, overlay: String, definition: RegistryFileDefinition) throws {
        try Self.remove(path)
        self.path = path
        self.definition = definition
        connection = try SQLiteConnection(path: path, access: .staging)
        try connection.execute(
            "ATTACH :registry AS registry", [":registry": "file:" + Self.escaped(registry) + "?mode=ro"])
        try connection.execute("ATTACH :overlay AS overlay", [":overlay": overlay.isEmpty ? ":memory:" : overlay])
        try connection.run(script: Self.overlayScript)
        try connection.execute(definition.sql.createRows)
        row = StagedRow(try connection.statement(definition.sql.insertRow))
    }

    /// Runs `body`, which inserts rows, in one transaction.
    func fill<Result>(_ body: () throws -> Result) throws -> Result {
        try connection.transaction("BEGIN", body)
    }

    /// Finds keys that stand twice in the file, then sorts the rows and finds references to nothing.
    ///
    /// - Returns: the first hundred of each, and how many there are.
    func check(name: String, today: DayDate) throws -> (problems: [ImportProblem], count: Int) {
        var problems: [ImportProblem] = []
        var count = 0
        try connection.query(definition.sql.duplicates) { row in
            count += 1
            guard problems.count < ImportProblems.shown else { return }
            let reason = ImportText.sameKey(asLine: Int(try row.integer(2)))
            problems.append(
                ImportProblem(
                    file: name, line: Int(try row.integer(0)), column: definition.keyColumn, reason: reason,
                    value: try row.text(1)))
        }
        if definition.file == .participants {
            try connection.execute(definition.sql.sort, [":today": today])
        } else {
            try connection.execute(definition.sql.sort)
        }
        count += Int(try number("SELECT COUNT(*) FROM sorted WHERE problem <> 0"))
        try connection.query(definition.sql.problems) { row in
            let reference = definition.references[Int(try row.integer(1)) - 1]
            problems.append(
                ImportProblem(
                    file: name, line: Int(try row.integer(0)), column: reference.column, reason: reference.reason,
                    value: row.optionalText(2)))
        }
        return (problems, count)
    }

    /// What applying it would do; after `check`.
    func counts() throws -> Counts {
        var counts = Counts()
        counts.rows = Int(try number("SELECT COUNT(*) FROM rows"))
        counts.inserted = Int(try number("SELECT COUNT(*) FROM sorted WHERE status = 0"))
        counts.updated = Int(try number("SELECT COUNT(*) FROM sorted WHERE status = 1"))
        return counts
    }

    /// Adds the keys of its rows to the overlay.
    func remember() throws {
        for sql in definition.sql.remember { try connection.execute(sql) }
    }

    /// Marks it with `token` and brings it to the disk, so that a batch can be taken up again from it.
    func seal(token: String) throws {
        try connection.execute("CREATE TABLE seal (token TEXT NOT NULL)")
        try connection.execute("INSERT INTO seal VALUES (:token)", [":token": token])
        let descriptor = open(path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileReadFailure(path: path, errno: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileReadFailure(path: path, errno: errno) }
    }

    /// Whether the file at `path` is there and was sealed with `token`.
    static func isSealed(_ path: String, token: String) -> Bool {
        guard access(path, R_OK) == 0 else { return false }
        do {
            let connection = try SQLiteConnection(path: path, access: .reader)
            return try connection.first("SELECT token FROM seal") { try $0.text(0) } == token
        } catch {
            // Whatever is wrong with it, it is not the file that was sealed.
            return false
        }
    }

    /// Removes the file at `path`, if there is one.
    static func remove(_ path: String) throws(FileReadFailure) {
        guard unlink(path) != 0, errno != ENOENT else { return }
        throw FileReadFailure(path: path, errno: errno)
    }

    private func number(_ sql: SQL) throws -> Int64 { try connection.first(sql) { try $0.integer(0) } ?? 0 }

    /// A path as part of a URI (sqlite.org/uri.html).
    private static func escaped(_ path: String) -> String {
        path.replacing("%", with: "%25").replacing("?", with: "%3f").replacing("#", with: "%23")
    }

    private static let overlayScript = """
        CREATE TABLE IF NOT EXISTS overlay.plans (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS overlay.participants (
            matricule TEXT PRIMARY KEY, id INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS overlay.beneficiaries (
            participant_id INTEGER NOT NULL, code TEXT NOT NULL, PRIMARY KEY (participant_id, code)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS overlay.statements (
            number TEXT PRIMARY KEY, participant_id INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        """
}
