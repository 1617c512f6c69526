import FoundationEssentials

/// What is known of one member, read in short transactions of some hundred rows each.
public struct MemberData: Sendable {
    static let rowsAtOnce = 500

    let database: any Database
    let session: Session
    let today: DayDate

    /// The data of the member of `session`, as they stand on `today`.
    public init(_ database: any Database, of session: Session, today: DayDate) {
        self.database = database
        self.session = session
        self.today = today
    }

    /// The lines from the newest on, some hundred at each call, masked as on the pages; none at the end.
    public func lines() -> () throws -> (lines: [Reimbursement], family: Family) {
        var key: ReimbursementPageKey?
        return {
            try database.read { reader in
                let family = try registry(reader).family(today: today)
                let store = ReimbursementStore(reader, participant: session.participant.id, family: family)
                let lines = try store.lines(ReimbursementFilter(), after: key, limit: Self.rowsAtOnce)
                key = lines.last.map { ReimbursementPageKey(.after, $0) } ?? key
                return (lines, family)
            }
        }
    }

    /// The journal, newest first, some hundred entries at each call; none at the end.
    public func journal() -> () throws -> [ActivityEntry] {
        var end: Int64?
        return {
            let entries = try database.read { reader in
                try ActivityStore(reader, account: session.account)
                    .entries(ActivityStore.Filter(), before: end, limit: Self.rowsAtOnce)
            }
            end = entries.last?.number ?? end
            return entries
        }
    }

    /// A file for spreadsheets; each call of `rows` gives some, none ends it.
    public static func table(_ header: [CSVCell], _ rows: @escaping () throws -> [[CSVCell]]) -> () throws -> [UInt8]? {
        var hasHeader = false
        return {
            var bytes: [UInt8] = []
            if !hasHeader {
                bytes += CSVFile.byteOrderMark
                CSVFile.append(header, to: &bytes)
                hasHeader = true
                return bytes
            }
            let rows = try rows()
            for row in rows { CSVFile.append(row, to: &bytes) }
            return rows.isEmpty ? nil : bytes
        }
    }

    /// `donnees.json`: see docs/export-format.md.
    public func json() -> () throws -> [UInt8]? {
        let lines = lines()
        return Self.list(
            before: { Array("{\"member\":".utf8) + (try encoded(try record())) + Array(",\"reimbursements\":[".utf8) },
            after: "]}\n"
        ) { try lines().lines.map { try encoded(LineRecord($0)) } }
    }

    /// `fhir.json`: a FHIR R4 Bundle of ExplanationOfBenefit resources, one a line.
    public func fhir() -> () throws -> [UInt8]? {
        let lines = lines()
        let start = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":["
        return Self.list(before: { Array(start.utf8) }, after: "]}\n") {
            try lines().lines.map { line in
                Array("{\"resource\":".utf8)
                    + (try encoded(ExplanationOfBenefit(line, matricule: session.participant.matricule)))
                    + Array("}".utf8)
            }
        }
    }

    /// Elements with commas between them, between what stands before and after.
    private static func list(
        before: @escaping () throws -> [UInt8], after: String, _ elements: @escaping () throws -> [[UInt8]]
    ) -> () throws -> [UInt8]? {
        var (hasBegun, hasEnded, isFirst) = (false, false, true)
        return {
            guard !hasEnded else { return nil }
            guard hasBegun else {
                hasBegun = true
                return try before()
            }
            let elements = try elements()
            guard !elements.isEmpty else {
                hasEnded = true
                return Array(after.utf8)
            }
            var bytes: [UInt8] = []
            for element in elements {
                bytes += isFirst ? element : [UInt8(ascii: ",")] + element
                isFirst = false
            }
            return bytes
        }
    }

    func registry(_ reader: any DatabaseReader) -> RegistryStore {
        RegistryStore(reader, participant: session.participant.id)
    }

    private func encoded(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }
}
