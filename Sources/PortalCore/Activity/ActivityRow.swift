/// A row of the journal as it is stored and coded.
struct ActivityRow {
    /// Who, as it is kept.
    struct Who {
        enum Kind: String, DatabaseConvertible {
            case browser, staff, portal
        }

        let kind: Kind
        let staffName: String
        let userAgent: String
        let network: String

        init(kind: Kind, staffName: String = "", userAgent: String? = nil, network: String? = nil) {
            self.kind = kind
            self.staffName = staffName
            self.userAgent = userAgent ?? ""
            self.network = network ?? ""
        }
    }

    let number: Int64
    let doneAt: Instant
    let action: String
    let who: Who

    static let columns: SQL = """
        SELECT number, done_at, action, actor, staff_name, user_agent, network, digest FROM activity
        """
    static let all = SQL(joining: columns, "WHERE account_id = :account ORDER BY number")

    static func read(_ row: Row) throws -> (row: ActivityRow, digest: [UInt8]) {
        let who = Who(
            kind: try row.value(3), staffName: try row.text(4), userAgent: try row.text(5), network: try row.text(6))
        return (
            ActivityRow(
                number: try row.integer(0), doneAt: try row.instant(1), action: try row.text(2), who: who),
            try row.blob(7)
        )
    }

    func insert(_ digest: [UInt8], _ account: Account.ID, on writer: any DatabaseWriter) throws {
        try writer.execute(
            """
            INSERT INTO activity (account_id, number, done_at, action, actor, staff_name, user_agent, network, digest)
            VALUES (:account, :number, :now, :action, :actor, :staff, :agent, :network, :digest)
            """,
            [
                ":account": account, ":number": number, ":now": doneAt, ":action": action, ":actor": who.kind,
                ":staff": who.staffName, ":agent": who.userAgent, ":network": who.network, ":digest": digest,
            ])
    }

    /// Each text comes with its length, so that no two rows have the same bytes.
    func digest(after former: [UInt8], of account: Account.ID, _ secret: ServerSecret) -> [UInt8] {
        let texts = [action, who.kind.rawValue, who.staffName, who.userAgent, who.network]
        let head = "\(account.number) \(number) \(doneAt.milliseconds)"
        let bytes = texts.reduce(into: former + Array(head.utf8)) { bytes, text in
            bytes += Array(" \(text.utf8.count):".utf8) + Array(text.utf8)
        }
        return secret.code(for: bytes, purpose: "activity")
    }

    var entry: ActivityEntry {
        let actor: ActivityEntry.Actor =
            switch who.kind {
            case .browser: .browser(userAgent: who.userAgent, network: who.network)
            case .staff: .staff(who.staffName)
            case .portal: .portal
            }
        return ActivityEntry(number: number, doneAt: doneAt, activity: Activity(rawValue: action), actor: actor)
    }
}
