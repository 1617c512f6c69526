extension RegistryFileDefinition {
    static let statements = RegistryFileDefinition(
        file: .statements,
        columns: [
            RegistryColumn("numero", .identifier),
            RegistryColumn("matricule", .matricule),
            RegistryColumn("date_paiement", .day),
            RegistryColumn("mode", .oneOf(Choices(["virement", "cheque"]))),
            RegistryColumn("total", .amount),
        ],
        references: [
            ("matricule", ImportText.unknownMatricule),
            ("numero", ImportText.foreignStatement),
        ],
        keyColumn: "numero",
        sql: Statements(
            createRows: """
                CREATE TABLE rows (
                    line INTEGER, number TEXT, matricule TEXT, paid_on TEXT, method TEXT, total INTEGER)
                """,
            insertRow: "INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?)",
            duplicates: """
                SELECT r.line, r.number, first.line
                FROM rows AS r
                JOIN (SELECT number, MIN(line) AS line FROM rows GROUP BY number HAVING COUNT(*) > 1) AS first
                    ON first.number = r.number
                WHERE r.line <> first.line ORDER BY r.line
                """,
            sort: """
                CREATE TABLE sorted AS
                SELECT r.rowid AS source, COALESCE(p.id, added.id) AS participant_id,
                    CASE WHEN p.id IS NULL AND added.id IS NULL THEN 1
                        WHEN former.participant_id <> COALESCE(p.id, added.id) THEN 2 ELSE 0 END AS problem,
                    former.number IS NOT NULL AS status, r.number, r.paid_on, r.method, r.total
                FROM rows AS r
                LEFT JOIN registry.participants AS p ON p.matricule = r.matricule
                LEFT JOIN overlay.participants AS added ON added.matricule = r.matricule
                LEFT JOIN registry.statements AS former ON former.number = r.number
                WHERE former.number IS NULL
                    OR (former.participant_id, former.paid_on, former.method, former.total)
                        IS NOT (p.id, r.paid_on, r.method, r.total)
                ORDER BY 2, r.paid_on DESC, r.number
                """,
            problems: """
                SELECT r.line, s.problem, CASE s.problem WHEN 1 THEN r.matricule ELSE r.number END
                FROM sorted AS s CROSS JOIN rows AS r
                WHERE s.problem <> 0 AND r.rowid = s.source ORDER BY r.rowid LIMIT 100
                """,
            remember: ["INSERT INTO overlay.statements SELECT number, participant_id FROM sorted"],
            apply: [
                """
                INSERT INTO import_changes (batch_id, row_key, former_values)
                SELECT :batch, former.number,
                    json_object('paid_on', former.paid_on, 'method', former.method, 'total', former.total)
                FROM staging.sorted AS s CROSS JOIN statements AS former
                WHERE s.rowid > :from AND s.rowid <= :to AND s.status = 1 AND former.number = s.number
                """,
                """
                INSERT INTO statements (number, participant_id, paid_on, method, total, inserted_by_batch)
                SELECT number, participant_id, paid_on, method, total, :batch
                FROM staging.sorted WHERE rowid > :from AND rowid <= :to
                ON CONFLICT (number) DO UPDATE SET paid_on = excluded.paid_on, method = excluded.method,
                    total = excluded.total
                """,
            ],
            isByMember: true))
}
