import FoundationEssentials

/// The member in `donnees.json`. Amounts are dirhams, days `yyyy-MM-dd`, instants UTC; what is unknown is left out.
struct MemberRecord: Encodable {
    struct Person: Encodable {
        let code: String
        let lastName: String
        let firstName: String
        let birthDate: String
        let relation: String
        let sharesActs: Bool
        let coveredUntil: String?
    }

    struct PlanRecord: Encodable {
        let code: String
        let label: String
        let startsOn: String?
    }

    struct AccountRecord: Encodable {
        let email: String
        let language: String
        let createdAt: String
        let consentedAt: String?
        let securityQuestion: String?
    }

    struct SessionRecord: Encodable {
        let signedInAt: String
        let lastSeenAt: String
        let address: String
        let userAgent: String
    }

    struct StatementRecord: Encodable {
        let number: String
        let paidOn: String
        let method: String
        let total: Decimal
    }

    let matricule: String
    let lastName: String
    let firstName: String
    let birthDate: String
    let email: String?
    let phone: String?
    let employer: String?
    let sector: String?
    let affiliatedOn: String?
    let bankAccount: String?
    let plans: [PlanRecord]
    let family: [Person]
    let account: AccountRecord
    let sessions: [SessionRecord]
    let statements: [StatementRecord]
}

/// A line in `donnees.json`.
struct LineRecord: Encodable {
    let id: String
    let beneficiary: String
    let statement: String?
    let paidOn: String?
    let careStartsOn: String
    let careEndsOn: String?
    let family: String
    let actCode: String?
    let actLabel: String?
    let provider: String?
    let inpe: String?
    let amountIncurred: Decimal
    let baseAmount: Decimal?
    let ratePercent: Decimal?
    let paidByMandatoryScheme: Decimal?
    let amountReimbursed: Decimal
    let state: String
    let reason: String?

    init(_ line: Reimbursement) {
        id = line.id
        beneficiary = line.beneficiaryCode
        statement = line.statementNumber
        paidOn = line.paidOn?.iso
        careStartsOn = line.careStartsOn.iso
        careEndsOn = line.careEndsOn?.iso
        family = line.act.family.rawValue
        actCode = line.act.isMasked ? nil : line.act.code
        actLabel = line.act.isMasked ? nil : line.act.label
        provider = line.provider?.name
        inpe = line.provider?.inpe
        amountIncurred = line.amountIncurred.dirhams
        baseAmount = line.baseAmount?.dirhams
        ratePercent = line.rate.map { Decimal($0.basisPoints) / 100 }
        paidByMandatoryScheme = line.amountPaidByMandatoryScheme?.dirhams
        amountReimbursed = line.amountReimbursed.dirhams
        state = line.state.rawValue
        reason = line.reason
    }
}

extension Money {
    var dirhams: Decimal { Decimal(centimes) / 100 }
}

extension MemberData {
    /// The member, without the lines.
    func record() throws -> MemberRecord {
        try database.read { reader in
            let participant = session.participant
            let family = try registry(reader).family(today: today)
            let statements = try StatementStore(reader, participant: participant.id).all()
            let affiliation = try registry(reader).affiliation()
            return MemberRecord(
                matricule: participant.matricule.text, lastName: participant.lastName,
                firstName: participant.firstName, birthDate: participant.birthDate.iso,
                email: participant.email?.text, phone: participant.phone?.e164, employer: affiliation?.employer,
                sector: affiliation?.sector.rawValue, affiliatedOn: affiliation?.since.iso,
                bankAccount: affiliation?.bankAccount,
                plans: try registry(reader).plans(until: today).map(MemberRecord.PlanRecord.init),
                family: family.members.map(MemberRecord.Person.init), account: try account(reader),
                sessions: try sessions(reader), statements: statements.map(MemberRecord.StatementRecord.init))
        }
    }

    private func account(_ reader: any DatabaseReader) throws -> MemberRecord.AccountRecord {
        let found = try reader.first(
            "SELECT created_at, consented_at, security_question FROM accounts WHERE id = :id",
            [":id": session.account]
        ) { (try $0.instant(0), $0.optionalInstant(1), $0.optionalText(2)) }
        return MemberRecord.AccountRecord(
            email: session.email.text, language: session.language.rawValue, createdAt: found?.0.iso ?? "",
            consentedAt: found?.1?.iso, securityQuestion: found?.2)
    }

    private func sessions(_ reader: any DatabaseReader) throws -> [MemberRecord.SessionRecord] {
        try reader.all(
            """
            SELECT created_at, last_seen_at, address, user_agent FROM sessions
            WHERE account_id = :account ORDER BY created_at
            """, [":account": session.account]
        ) { row in
            MemberRecord.SessionRecord(
                signedInAt: try row.instant(0).iso, lastSeenAt: try row.instant(1).iso, address: try row.text(2),
                userAgent: try row.text(3))
        }
    }
}

extension MemberRecord.Person {
    init(_ person: Beneficiary) {
        self.init(
            code: person.code, lastName: person.lastName, firstName: person.firstName,
            birthDate: person.birthDate.iso, relation: person.relation.rawValue, sharesActs: person.sharesActs,
            coveredUntil: person.coveredUntil?.iso)
    }
}

extension MemberRecord.PlanRecord {
    init(_ plan: GuaranteeTable.PlanSpan) {
        self.init(code: plan.code, label: plan.label, startsOn: plan.startsOn?.iso)
    }
}

extension MemberRecord.StatementRecord {
    init(_ statement: Statement) {
        self.init(
            number: statement.number, paidOn: statement.paidOn.iso, method: statement.method.rawValue,
            total: statement.total.dirhams)
    }
}
