extension RegistryFileDefinition {
    static let participants = RegistryFileDefinition(
        file: .participants,
        columns: [
            RegistryColumn("matricule", .matricule),
            RegistryColumn("nom", .text(maximum: 200)),
            RegistryColumn("prenom", .text(maximum: 200)),
            RegistryColumn("date_naissance", .day),
            RegistryColumn("email", .email, empty: .unknown),
            RegistryColumn("telephone", .phone, empty: .unknown),
            RegistryColumn("entreprise", .text(maximum: 300), empty: .unknown),
            RegistryColumn("secteur", .oneOf(Choices(["banques", "petroliers", "divers"]))),
            RegistryColumn("plan", .text(maximum: 64)),
            RegistryColumn("date_affiliation", .day),
            RegistryColumn("rib", .bankAccount, empty: .unknown),
            RegistryColumn("plan_depuis", .day, empty: .unknown, mayBeAbsent: true),
        ],
        derived: [.nameKey(of: 1), .nameKey(of: 2)],
        references: [("plan", ImportText.unknownPlan)],
        keyColumn: "matricule",
        sql: Statements(
            createRows: """
                CREATE TABLE rows (
                    line INTEGER, matricule TEXT, last_name TEXT, first_name TEXT, birth_date TEXT, email TEXT,
                    phone TEXT, employer TEXT, sector TEXT, plan TEXT, affiliated_on TEXT, bank_account TEXT,
                    plan_since TEXT, last_name_key TEXT, first_name_key TEXT)
                """,
            insertRow: "INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            duplicates: """
                SELECT r.line, r.matricule, first.line
                FROM rows AS r
                JOIN (SELECT matricule, MIN(line) AS line FROM rows GROUP BY matricule HAVING COUNT(*) > 1) AS first
                    ON first.matricule = r.matricule
                WHERE r.line <> first.line ORDER BY r.line
                """,
            sort: ParticipantSQL.sort,
            problems: """
                SELECT r.line, s.problem, r.plan FROM sorted AS s CROSS JOIN rows AS r
                WHERE s.problem <> 0 AND r.rowid = s.source ORDER BY r.rowid LIMIT 100
                """,
            remember: [
                // Made up numbers are negative: no row of the registry has one.
                """
                INSERT INTO overlay.participants
                SELECT r.matricule, COALESCE(known.id, -r.rowid)
                FROM rows AS r LEFT JOIN registry.participants AS known ON known.matricule = r.matricule
                """,
                "INSERT INTO overlay.beneficiaries SELECT id, '00' FROM overlay.participants",
            ],
            apply: ParticipantSQL.apply,
            isByMember: false))
}

private enum ParticipantSQL {
    /// The plan's history: `plan_depuis` says when a plan began. Without it, a first plan is the member's since ever,
    /// and another than the last one known begins today.
    static let sort: SQL = """
        CREATE TABLE sorted AS
        SELECT *, CASE WHEN former_id IS NULL THEN 0 ELSE 1 END AS status
        FROM (
            SELECT r.rowid AS source, former.id AS former_id, r.*,
                CASE WHEN plan.code IS NULL AND added.code IS NULL THEN 1 ELSE 0 END AS problem,
                (former.last_name, former.first_name, former.birth_date, former.email, former.phone, former.employer,
                    former.sector, former.affiliated_on, former.bank_account)
                    IS (r.last_name, r.first_name, r.birth_date, r.email, r.phone, r.employer,
                    r.sector, r.affiliated_on, r.bank_account) AS is_same,
                CASE
                    WHEN r.plan_since IS NOT NULL AND EXISTS (
                        SELECT 1 FROM registry.participant_plans AS history
                        WHERE history.participant_id = former.id AND history.starts_on = r.plan_since
                            AND history.plan = r.plan)
                        THEN NULL
                    WHEN r.plan_since IS NOT NULL THEN r.plan_since
                    ELSE CASE COALESCE((
                            SELECT history.plan FROM registry.participant_plans AS history
                            WHERE history.participant_id = former.id ORDER BY history.starts_on DESC LIMIT 1), '')
                        WHEN '' THEN '' WHEN r.plan THEN NULL ELSE :today END
                END AS plan_starts_on
            FROM rows AS r
            LEFT JOIN registry.participants AS former ON former.matricule = r.matricule
            LEFT JOIN registry.plans AS plan ON plan.code = r.plan
            LEFT JOIN overlay.plans AS added ON added.code = r.plan)
        WHERE former_id IS NULL OR NOT is_same OR plan_starts_on IS NOT NULL OR problem <> 0
        ORDER BY matricule
        """

    static let apply: [SQL] = [
        """
        INSERT INTO import_changes (batch_id, row_key, former_values)
        SELECT :batch, former.matricule, json_object('last_name', former.last_name, 'first_name', former.first_name,
            'last_name_key', former.last_name_key, 'first_name_key', former.first_name_key,
            'birth_date', former.birth_date, 'email', former.email, 'phone', former.phone,
            'employer', former.employer, 'sector', former.sector, 'affiliated_on', former.affiliated_on,
            'bank_account', former.bank_account, 'plans', json((
                SELECT json_group_object(history.starts_on, history.plan) FROM participant_plans AS history
                WHERE history.participant_id = former.id)))
        FROM staging.sorted AS s CROSS JOIN participants AS former
        WHERE s.rowid > :from AND s.rowid <= :to AND s.status = 1 AND former.matricule = s.matricule
        """,
        // The participant's own beneficiary follows as long as it says what the participant's row says.
        """
        INSERT INTO beneficiaries (
            participant_id, code, last_name, first_name, birth_date, relation, inserted_by_batch)
        SELECT own.participant_id, own.code, s.last_name, s.first_name, s.birth_date, own.relation, :batch
        FROM staging.sorted AS s CROSS JOIN participants AS former CROSS JOIN beneficiaries AS own
        WHERE s.rowid > :from AND s.rowid <= :to AND s.status = 1 AND former.matricule = s.matricule
            AND own.participant_id = former.id AND own.code = '00'
            AND (own.last_name, own.first_name, own.birth_date)
                = (former.last_name, former.first_name, former.birth_date)
        ON CONFLICT (participant_id, code) DO UPDATE SET last_name = excluded.last_name,
            first_name = excluded.first_name, birth_date = excluded.birth_date
        """,
        """
        INSERT INTO participants (
            matricule, last_name, first_name, last_name_key, first_name_key, birth_date, email, phone, employer,
            sector, affiliated_on, bank_account, inserted_by_batch)
        SELECT matricule, last_name, first_name, last_name_key, first_name_key, birth_date, email, phone, employer,
            sector, affiliated_on, bank_account, :batch
        FROM staging.sorted WHERE rowid > :from AND rowid <= :to
        ON CONFLICT (matricule) DO UPDATE SET last_name = excluded.last_name, first_name = excluded.first_name,
            last_name_key = excluded.last_name_key, first_name_key = excluded.first_name_key,
            birth_date = excluded.birth_date, email = excluded.email, phone = excluded.phone,
            employer = excluded.employer, sector = excluded.sector, affiliated_on = excluded.affiliated_on,
            bank_account = excluded.bank_account
        """,
        """
        INSERT INTO beneficiaries (
            participant_id, code, last_name, first_name, birth_date, relation, inserted_by_batch)
        SELECT p.id, '00', p.last_name, p.first_name, p.birth_date, 'titulaire', :batch
        FROM staging.sorted AS s CROSS JOIN participants AS p
        WHERE s.rowid > :from AND s.rowid <= :to AND p.matricule = s.matricule
        ON CONFLICT (participant_id, code) DO NOTHING
        """,
        """
        INSERT INTO participant_plans (participant_id, starts_on, plan)
        SELECT p.id, s.plan_starts_on, s.plan FROM staging.sorted AS s CROSS JOIN participants AS p
        WHERE s.rowid > :from AND s.rowid <= :to AND s.plan_starts_on IS NOT NULL AND p.matricule = s.matricule
        ON CONFLICT (participant_id, starts_on) DO UPDATE SET plan = excluded.plan
        """,
    ]
}
