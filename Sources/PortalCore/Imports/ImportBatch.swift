/// A file that is being applied, or was, as the registry remembers it.
struct ImportBatch: Hashable {
    let id: Int64
    let file: RegistryFile
    let name: String
    let token: String
    let position: Int64
    let rows: Int64
}

/// The batches, and how far each has come.
enum ImportBatches {
    /// The batch that was cut short, if there is one.
    static func interrupted(_ reader: any DatabaseReader) throws -> ImportBatch? {
        try reader.first(
            """
            SELECT id, file_kind, file_name, staging_token, applied_position, inserted_count + updated_count
            FROM import_batches WHERE state = 'applying' ORDER BY id LIMIT 1
            """
        ) { row in
            ImportBatch(
                id: try row.integer(0), file: try row.value(1, as: RegistryFile.self), name: try row.text(2),
                token: row.optionalText(3) ?? "", position: try row.integer(4), rows: try row.integer(5))
        }
    }

    /// The rows of the last batch of `file`, if it was applied whole and came from a file of that digest.
    static func rowsOfLast(
        _ reader: any DatabaseReader, file: RegistryFile, digest: [UInt8]
    ) throws -> Int64? {
        try reader.first(
            """
            SELECT row_count FROM import_batches
            WHERE id = (SELECT MAX(id) FROM import_batches WHERE file_kind = :file)
                AND state = 'applied' AND digest = :digest
            """, [":file": file.rawValue, ":digest": digest]
        ) { try $0.integer(0) }
    }

    /// Whether any batch of `file` was applied.
    static func hasAny(_ reader: any DatabaseReader, file: RegistryFile) throws -> Bool {
        try reader.first(
            "SELECT id FROM import_batches WHERE file_kind = :file LIMIT 1", [":file": file.rawValue]
        ) { try $0.integer(0) } != nil
    }

    /// Writes down a batch; one that changes nothing is applied at once.
    static func insert(
        _ writer: any DatabaseWriter, source: ImportSource, digest: [UInt8], counts: StagingFile.Counts,
        token: String?, at now: Instant
    ) throws -> Int64 {
        try writer.execute(
            """
            INSERT INTO import_batches (file_kind, file_name, digest, state, staging_token, started_at, finished_at,
                row_count, inserted_count, updated_count, unchanged_count)
            VALUES (:file, :name, :digest, :state, :token, :now, :finished,
                :rows, :inserted, :updated, :unchanged)
            """,
            [
                ":file": source.kind.rawValue, ":name": source.name, ":digest": digest,
                ":state": token == nil ? "applied" : "applying", ":token": token, ":now": now,
                ":finished": token == nil ? now : nil, ":rows": counts.rows, ":inserted": counts.inserted,
                ":updated": counts.updated, ":unchanged": counts.unchanged,
            ])
        return try writer.first("SELECT MAX(id) FROM import_batches") { try $0.integer(0) } ?? 0
    }

    static func advance(_ writer: any DatabaseWriter, id: Int64, to position: Int64) throws {
        try writer.execute(
            "UPDATE import_batches SET applied_position = :position WHERE id = :id",
            [":id": id, ":position": position])
    }

    static func finish(_ writer: any DatabaseWriter, id: Int64, state: String, at now: Instant) throws {
        try writer.execute(
            "UPDATE import_batches SET state = :state, staging_token = NULL, finished_at = :now WHERE id = :id",
            [":id": id, ":state": state, ":now": now])
    }
}
