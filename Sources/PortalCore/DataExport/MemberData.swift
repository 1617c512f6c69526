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

    /// The lines that `filter` lets pass, in the order of the pages, some hundred at each call, masked as there; none at
    /// the end.
    public func lines(
        _ filter: ReimbursementFilter = ReimbursementFilter()
    ) -> () throws -> (lines: [Reimbursement], family: Family) {
        var key: ReimbursementPageKey?
        return {
            try database.read { reader in
                let family = try registry(reader).family(today: today)
                let store = ReimbursementStore(reader, participant: session.participant.id, family: family)
                let lines = try store.lines(filter, after: key, limit: Self.rowsAtOnce)
                key = lines.last.map { ReimbursementPageKey(.after, paidOn: $0.paidOn, id: $0.id) } ?? key
                return (lines, family)
            }
        }
    }

    /// The entries of the journal that `filter` lets pass, newest first, some hundred at each call; none at the end.
    public func journal(_ filter: ActivityStore.Filter = ActivityStore.Filter()) -> () throws -> [ActivityEntry] {
        var end: Int64?
        return {
            let entries = try database.read { reader in
                try ActivityStore(reader, account: session.account)
                    .entries(filter, before: end, limit: Self.rowsAtOnce)
            }
            end = entries.last?.number ?? end
            return entries
        }
    }

    /// `donnees.json`: see docs/export-format.md.
    public func json() -> () throws -> [UInt8]? {
        let (lines, complaints, encoder) = (lines(), complaints(), Self.encoder())
        return Self.joined([
            Self.list(
                before: {
                    Array("{\"member\":".utf8) + (try encoder.encode(try record()))
                        + Array(",\"reimbursements\":[".utf8)
                }, after: "]"
            ) { try lines().lines.map { Array(try encoder.encode(LineRecord($0))) } },
            Self.list(before: { Array(",\"complaints\":[".utf8) }, after: "]") {
                try complaints().map { Array(try encoder.encode($0)) }
            },
            Self.once { Array(",\"messages\":".utf8) + (try encoder.encode(try messages())) + Array("}\n".utf8) },
        ])
    }

    /// `fhir.json`: a FHIR R4 Bundle of ExplanationOfBenefit resources, one a line.
    public func fhir() -> () throws -> [UInt8]? {
        let (lines, encoder) = (lines(), Self.encoder())
        let start = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":["
        return Self.list(before: { Array(start.utf8) }, after: "]}\n") {
            try lines().lines.map { line in
                Array("{\"resource\":".utf8)
                    + (try encoder.encode(ExplanationOfBenefit(line, matricule: session.participant.matricule)))
                    + Array("}".utf8)
            }
        }
    }

    /// The pieces of all `parts`, one part after the other.
    private static func joined(_ parts: [() throws -> [UInt8]?]) -> () throws -> [UInt8]? {
        var rest = parts[...]
        return {
            while let part = rest.first {
                if let bytes = try part() { return bytes }
                rest.removeFirst()
            }
            return nil
        }
    }

    /// One piece, made when it is asked for.
    private static func once(_ body: @escaping () throws -> [UInt8]) -> () throws -> [UInt8]? {
        var isDone = false
        return {
            guard !isDone else { return nil }
            isDone = true
            return try body()
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

    private static func encoder() -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
