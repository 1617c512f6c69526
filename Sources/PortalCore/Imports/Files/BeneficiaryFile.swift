extension RegistryFileDefinition {
    static let beneficiaries = RegistryFileDefinition(
        file: .beneficiaries,
        columns: [
            RegistryColumn("matricule", .matricule),
            RegistryColumn("code", .beneficiaryCode),
            RegistryColumn("nom", .text(maximum: 200)),
            RegistryColumn("prenom", .text(maximum: 200)),
            RegistryColumn("date_naissance", .day),
            RegistryColumn("lien", .oneOf(Choices(Beneficiary.Relation.self))),
            RegistryColumn("consentement", .yesNo, empty: .number(0), mayBeAbsent: true),
            RegistryColumn("droits_jusqu_au", .day, empty: .unknown, mayBeAbsent: true),
        ],
        rule: { fields in
            guard fields[1].equals("00"), !fields[5].isEmpty, !fields[5].equals("titulaire") else { return nil }
            return (5, ImportText.ownCode)
        },
        references: [("matricule", ImportText.unknownMatricule)],
        keyColumn: "code",
        sql: Statements(
            createRows: """
                CREATE TABLE rows (
                    line INTEGER, matricule TEXT, code TEXT, last_name TEXT, first_name TEXT, birth_date TEXT,
                    relation TEXT, shares_acts INTEGER, covered_until TEXT)
                """,
            insertRow: "INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            duplicates: """
                SELECT r.line, r.code, first.line
                FROM rows AS r
                JOIN (
                    SELECT matricule, code, MIN(line) AS line FROM rows GROUP BY matricule, code
                    HAVING COUNT(*) > 1) AS first
                    ON first.matricule = r.matricule AND first.code = r.code
                WHERE r.line <> first.line ORDER BY r.line
                """,
            sort: """
                CREATE TABLE sorted AS
                SELECT r.rowid AS source, COALESCE(p.id, added.id) AS participant_id,
                    CASE WHEN p.id IS NULL AND added.id IS NULL THEN 1 ELSE 0 END AS problem,
                    former.code IS NOT NULL AS status, r.code, r.last_name, r.first_name, r.birth_date, r.relation,
                    r.shares_acts, r.covered_until
                FROM rows AS r
                LEFT JOIN registry.participants AS p ON p.matricule = r.matricule
                LEFT JOIN overlay.participants AS added ON added.matricule = r.matricule
                LEFT JOIN registry.beneficiaries AS former ON former.participant_id = p.id AND former.code = r.code
                WHERE former.code IS NULL
                    OR (former.last_name, former.first_name, former.birth_date, former.relation, former.shares_acts,
                        former.covered_until)
                        IS NOT (r.last_name, r.first_name, r.birth_date, r.relation, r.shares_acts, r.covered_until)
                ORDER BY 2, r.code
                """,
            problems: """
                SELECT r.line, s.problem, r.matricule FROM sorted AS s CROSS JOIN rows AS r
                WHERE s.problem <> 0 AND r.rowid = s.source ORDER BY r.rowid LIMIT 100
                """,
            remember: [
                """
                INSERT INTO overlay.beneficiaries SELECT participant_id, code FROM sorted WHERE true
                ON CONFLICT DO NOTHING
                """
            ],
            apply: [
                """
                INSERT INTO import_changes (batch_id, row_key, former_values)
                SELECT :batch, json_array(former.participant_id, former.code),
                    json_object('last_name', former.last_name, 'first_name', former.first_name,
                        'birth_date', former.birth_date, 'relation', former.relation,
                        'shares_acts', former.shares_acts, 'covered_until', former.covered_until)
                FROM staging.sorted AS s CROSS JOIN beneficiaries AS former
                WHERE s.rowid > :from AND s.rowid <= :to AND s.status = 1
                    AND former.participant_id = s.participant_id AND former.code = s.code
                """,
                """
                INSERT INTO beneficiaries (
                    participant_id, code, last_name, first_name, birth_date, relation, shares_acts, covered_until,
                    inserted_by_batch)
                SELECT participant_id, code, last_name, first_name, birth_date, relation, shares_acts, covered_until,
                    :batch
                FROM staging.sorted WHERE rowid > :from AND rowid <= :to
                ON CONFLICT (participant_id, code) DO UPDATE SET last_name = excluded.last_name,
                    first_name = excluded.first_name, birth_date = excluded.birth_date,
                    relation = excluded.relation, shares_acts = excluded.shares_acts,
                    covered_until = excluded.covered_until
                """,
            ],
            isByMember: true))
}
