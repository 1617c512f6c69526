extension RegistryFileDefinition {
    static let guarantees = RegistryFileDefinition(
        file: .guarantees,
        columns: [
            RegistryColumn("plan", .text(maximum: 64)),
            RegistryColumn("famille", .oneOf(Choices(ActFamily.self))),
            RegistryColumn("libelle", .text(maximum: 300)),
            RegistryColumn("taux", .rate, empty: .unknown),
            RegistryColumn("base", .amount, empty: .unknown),
            RegistryColumn("plafond", .amount, empty: .unknown),
            RegistryColumn("periode", .oneOf(Choices(Guarantee.Period.self)), empty: .text("")),
            RegistryColumn("du", .day, empty: .text("")),
            RegistryColumn("au", .day, empty: .unknown),
            RegistryColumn("note", .text(maximum: 2000), empty: .unknown),
        ],
        rule: { fields in
            // Days are ISO text by now, which compares as the days do.
            guard !fields[8].isEmpty, fields[8].readOnly.lexicographicallyPrecedes(fields[7].readOnly) else {
                return nil
            }
            return (8, ImportText.endBeforeStart)
        },
        references: [("plan", ImportText.unknownPlan)],
        keyColumn: "libelle",
        sql: Statements(
            createRows: """
                CREATE TABLE rows (
                    line INTEGER, plan TEXT, family TEXT, label TEXT, rate INTEGER, base_amount INTEGER,
                    ceiling INTEGER, period TEXT, starts_on TEXT, ends_on TEXT, note TEXT)
                """,
            insertRow: "INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            duplicates: """
                SELECT r.line, r.label, first.line
                FROM rows AS r
                JOIN (
                    SELECT plan, family, label, starts_on, MIN(line) AS line
                    FROM rows GROUP BY plan, family, label, starts_on HAVING COUNT(*) > 1) AS first
                    ON first.plan = r.plan AND first.family = r.family AND first.label = r.label
                        AND first.starts_on = r.starts_on
                WHERE r.line <> first.line ORDER BY r.line
                """,
            sort: """
                CREATE TABLE sorted AS
                SELECT r.rowid AS source,
                    CASE WHEN plan.code IS NULL AND added.code IS NULL THEN 1 ELSE 0 END AS problem,
                    former.plan IS NOT NULL AS status, r.plan, r.family, r.label, r.starts_on,
                    r.ends_on, r.rate, r.base_amount, r.ceiling, r.period, r.note
                FROM rows AS r
                LEFT JOIN registry.plans AS plan ON plan.code = r.plan
                LEFT JOIN overlay.plans AS added ON added.code = r.plan
                LEFT JOIN registry.guarantees AS former
                    ON former.plan = r.plan AND former.family = r.family AND former.label = r.label
                        AND former.starts_on = r.starts_on
                WHERE former.plan IS NULL
                    OR (former.ends_on, former.rate, former.base_amount, former.ceiling, former.period, former.note)
                        IS NOT (r.ends_on, r.rate, r.base_amount, r.ceiling, r.period, r.note)
                ORDER BY r.plan, r.family, r.label, r.starts_on
                """,
            problems: """
                SELECT r.line, s.problem, r.plan FROM sorted AS s CROSS JOIN rows AS r
                WHERE s.problem <> 0 AND r.rowid = s.source ORDER BY r.rowid LIMIT 100
                """,
            apply: [
                """
                INSERT INTO import_changes (batch_id, row_key, former_values)
                SELECT :batch, json_array(former.plan, former.family, former.label, former.starts_on),
                    json_object('ends_on', former.ends_on, 'rate', former.rate, 'base_amount', former.base_amount,
                        'ceiling', former.ceiling, 'period', former.period, 'note', former.note)
                FROM staging.sorted AS s CROSS JOIN guarantees AS former
                WHERE s.rowid > :from AND s.rowid <= :to AND s.status = 1 AND former.plan = s.plan
                    AND former.family = s.family AND former.label = s.label AND former.starts_on = s.starts_on
                """,
                """
                INSERT INTO guarantees (
                    plan, family, label, starts_on, ends_on, rate, base_amount, ceiling, period, note,
                    inserted_by_batch)
                SELECT plan, family, label, starts_on, ends_on, rate, base_amount, ceiling, period, note, :batch
                FROM staging.sorted WHERE rowid > :from AND rowid <= :to
                ON CONFLICT (plan, family, label, starts_on) DO UPDATE SET ends_on = excluded.ends_on,
                    rate = excluded.rate, base_amount = excluded.base_amount, ceiling = excluded.ceiling,
                    period = excluded.period, note = excluded.note
                """,
            ],
            isByMember: false))
}
