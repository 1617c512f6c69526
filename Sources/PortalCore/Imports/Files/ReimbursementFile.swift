extension RegistryFileDefinition {
    static let reimbursements = RegistryFileDefinition(
        file: .reimbursements,
        columns: [
            RegistryColumn("id", .identifier),
            RegistryColumn("matricule", .matricule),
            RegistryColumn("beneficiaire", .beneficiaryCode),
            RegistryColumn("releve", .identifier, empty: .unknown),
            // Stored so that a line without payment stands before all others; see `DayDate.distantFuture`.
            RegistryColumn("date_paiement", .day, empty: .text("9999-12-31")),
            RegistryColumn("debut_soins", .day),
            RegistryColumn("fin_soins", .day, empty: .unknown),
            RegistryColumn("acte", .text(maximum: 64)),
            RegistryColumn("libelle", .text(maximum: 300)),
            RegistryColumn("famille", .oneOf(Choices(ActFamily.self))),
            RegistryColumn("prestataire", .text(maximum: 300), empty: .unknown),
            RegistryColumn("inpe", .text(maximum: 32), empty: .unknown),
            RegistryColumn("montant_engage", .amount),
            RegistryColumn("base", .amount, empty: .unknown),
            RegistryColumn("taux", .rate, empty: .unknown),
            RegistryColumn("montant_ro", .amount, empty: .unknown),
            RegistryColumn("montant_rembourse", .amount),
            RegistryColumn("etat", .oneOf(Choices(Reimbursement.State.self))),
            RegistryColumn("motif", .text(maximum: 1000), empty: .unknown),
        ],
        derived: [.searchKey(of: [8, 10])],
        rule: { fields in
            fields[4].isEmpty && fields[17].equals("paye") ? (4, ImportText.paidWithoutDate) : nil
        },
        references: [
            ("matricule", ImportText.unknownMatricule),
            ("id", ImportText.foreignLine),
            ("beneficiaire", ImportText.unknownBeneficiary),
            ("releve", ImportText.unknownStatement),
        ],
        keyColumn: "id",
        sql: Statements(
            createRows: """
                CREATE TABLE rows (
                    line INTEGER, id TEXT, matricule TEXT, beneficiary_code TEXT, statement_number TEXT, paid_on TEXT,
                    care_starts_on TEXT, care_ends_on TEXT, act_code TEXT, act_label TEXT, family TEXT,
                    provider_name TEXT, provider_inpe TEXT, amount_incurred INTEGER, base_amount INTEGER,
                    rate INTEGER, paid_by_mandatory_scheme INTEGER, amount_reimbursed INTEGER, state TEXT,
                    reason TEXT, search_key TEXT)
                """,
            insertRow: "INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            duplicates: """
                SELECT r.line, r.id, first.line
                FROM rows AS r
                JOIN (SELECT id, MIN(line) AS line FROM rows GROUP BY id HAVING COUNT(*) > 1) AS first
                    ON first.id = r.id
                WHERE r.line <> first.line ORDER BY r.line
                """,
            sort: ReimbursementFileSQL.sort,
            problems: """
                SELECT r.line, s.problem, CASE s.problem WHEN 1 THEN r.matricule WHEN 2 THEN r.id
                    WHEN 3 THEN r.beneficiary_code ELSE r.statement_number END
                FROM sorted AS s CROSS JOIN rows AS r
                WHERE s.problem <> 0 AND r.rowid = s.source ORDER BY r.rowid LIMIT 100
                """,
            apply: ReimbursementFileSQL.apply,
            isByMember: true))
}

private enum ReimbursementFileSQL {
    static let sort: SQL = """
        CREATE TABLE sorted AS
        SELECT r.rowid AS source, COALESCE(p.id, added.id) AS participant_id,
            CASE WHEN p.id IS NULL AND added.id IS NULL THEN 1
                WHEN former.participant_id <> COALESCE(p.id, added.id) THEN 2
                WHEN person.code IS NULL AND added_person.code IS NULL THEN 3
                WHEN r.statement_number IS NOT NULL AND statement.number IS NULL AND added_statement.number IS NULL
                    THEN 4
                ELSE 0 END AS problem,
            former.id IS NOT NULL AS status, former.paid_on AS former_paid_on,
            former.state AS former_state,
            former.inserted_by_batch AS former_batch,
            r.paid_on, r.id, r.beneficiary_code, r.statement_number, r.care_starts_on, r.care_ends_on, r.act_code,
            r.act_label, r.family, r.provider_name, r.provider_inpe, r.amount_incurred, r.base_amount, r.rate,
            r.paid_by_mandatory_scheme, r.amount_reimbursed, r.state, r.reason, r.search_key
        FROM rows AS r
        LEFT JOIN registry.participants AS p ON p.matricule = r.matricule
        LEFT JOIN overlay.participants AS added ON added.matricule = r.matricule
        LEFT JOIN registry.reimbursements AS former ON former.id = r.id
        LEFT JOIN registry.beneficiaries AS person
            ON person.participant_id = p.id AND person.code = r.beneficiary_code
        LEFT JOIN overlay.beneficiaries AS added_person
            ON added_person.participant_id = COALESCE(p.id, added.id) AND added_person.code = r.beneficiary_code
        LEFT JOIN registry.statements AS statement
            ON statement.number = r.statement_number AND statement.participant_id = p.id
        LEFT JOIN overlay.statements AS added_statement
            ON added_statement.number = r.statement_number
                AND added_statement.participant_id = COALESCE(p.id, added.id)
        WHERE former.id IS NULL
            OR (former.participant_id, former.paid_on, former.beneficiary_code, former.statement_number,
                former.care_starts_on, former.care_ends_on, former.act_code, former.act_label, former.family,
                former.provider_name, former.provider_inpe, former.amount_incurred, former.base_amount, former.rate,
                former.paid_by_mandatory_scheme, former.amount_reimbursed, former.state, former.reason,
                former.search_key)
                IS NOT (p.id, r.paid_on, r.beneficiary_code, r.statement_number,
                r.care_starts_on, r.care_ends_on, r.act_code, r.act_label, r.family,
                r.provider_name, r.provider_inpe, r.amount_incurred, r.base_amount, r.rate,
                r.paid_by_mandatory_scheme, r.amount_reimbursed, r.state, r.reason,
                r.search_key)
        ORDER BY 2, r.paid_on DESC, r.id
        """

    /// A changed date moves the row, so a changed row is taken out and put in again. It keeps the batch it came with.
    static let apply: [SQL] = [
        """
        INSERT INTO import_changes (batch_id, row_key, former_values)
        SELECT :batch, former.id, json_object('participant_id', former.participant_id, 'paid_on', former.paid_on,
            'beneficiary_code', former.beneficiary_code, 'statement_number', former.statement_number,
            'care_starts_on', former.care_starts_on, 'care_ends_on', former.care_ends_on,
            'act_code', former.act_code, 'act_label', former.act_label, 'family', former.family,
            'provider_name', former.provider_name, 'provider_inpe', former.provider_inpe,
            'amount_incurred', former.amount_incurred, 'base_amount', former.base_amount, 'rate', former.rate,
            'paid_by_mandatory_scheme', former.paid_by_mandatory_scheme,
            'amount_reimbursed', former.amount_reimbursed, 'state', former.state, 'reason', former.reason,
            'search_key', former.search_key)
        FROM staging.sorted AS s CROSS JOIN reimbursements AS former
        WHERE s.rowid > :from AND s.rowid <= :to AND s.status = 1
            AND former.participant_id = s.participant_id AND former.paid_on = s.former_paid_on AND former.id = s.id
        """,
        """
        DELETE FROM reimbursements WHERE (participant_id, paid_on, id) IN (
            SELECT participant_id, former_paid_on, id FROM staging.sorted
            WHERE rowid > :from AND rowid <= :to AND status = 1)
        """,
        """
        INSERT INTO reimbursements (
            participant_id, paid_on, id, beneficiary_code, statement_number, care_starts_on, care_ends_on, act_code,
            act_label, family, provider_name, provider_inpe, amount_incurred, base_amount, rate,
            paid_by_mandatory_scheme, amount_reimbursed, state, reason, search_key, inserted_by_batch)
        SELECT participant_id, paid_on, id, beneficiary_code, statement_number, care_starts_on, care_ends_on, act_code,
            act_label, family, provider_name, provider_inpe, amount_incurred, base_amount, rate,
            paid_by_mandatory_scheme, amount_reimbursed, state, reason, search_key, COALESCE(former_batch, :batch)
        FROM staging.sorted WHERE rowid > :from AND rowid <= :to
        """,
        PaymentNews.collect,
    ]
}
