extension RegistryFileDefinition {
    static let plans = RegistryFileDefinition(
        file: .plans,
        columns: [
            RegistryColumn("plan", .text(maximum: 64)),
            RegistryColumn("libelle", .text(maximum: 300)),
        ],
        keyColumn: "plan",
        sql: Statements(
            createRows: "CREATE TABLE rows (line INTEGER, code TEXT, label TEXT)",
            insertRow: "INSERT INTO rows VALUES (?, ?, ?)",
            duplicates: """
                SELECT r.line, r.code, first.line
                FROM rows AS r
                JOIN (SELECT code, MIN(line) AS line FROM rows GROUP BY code HAVING COUNT(*) > 1) AS first
                    ON first.code = r.code
                WHERE r.line <> first.line ORDER BY r.line
                """,
            sort: """
                CREATE TABLE sorted AS
                SELECT r.rowid AS source, 0 AS problem, former.code IS NOT NULL AS status, r.code, r.label
                FROM rows AS r LEFT JOIN registry.plans AS former ON former.code = r.code
                WHERE former.code IS NULL OR former.label <> r.label
                ORDER BY r.code
                """,
            problems: "SELECT line, 0, code FROM rows WHERE 0",
            remember: ["INSERT INTO overlay.plans SELECT code FROM rows"],
            apply: [
                """
                INSERT INTO import_changes (batch_id, row_key, former_values)
                SELECT :batch, former.code, json_object('label', former.label)
                FROM staging.sorted AS s CROSS JOIN plans AS former
                WHERE s.rowid > :from AND s.rowid <= :to AND s.status = 1 AND former.code = s.code
                """,
                """
                INSERT INTO plans (code, label, inserted_by_batch)
                SELECT code, label, :batch FROM staging.sorted WHERE rowid > :from AND rowid <= :to
                ON CONFLICT (code) DO UPDATE SET label = excluded.label
                """,
            ],
            isByMember: false))
}
