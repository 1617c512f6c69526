/// The files of the registry, in the order in which they are imported: each refers only to those before it.
public enum RegistryFile: String, Hashable, Sendable, CaseIterable, Codable {
    /// The plans.
    case plans
    /// What each plan pays for.
    case guarantees
    /// The insured members.
    case participants
    /// The people covered through them.
    case beneficiaries
    /// The payments.
    case statements
    /// The lines.
    case reimbursements

    /// The name it has in a folder.
    public var fileName: String { rawValue + ".csv" }

    /// The file that one of that name is: `plans.csv`, also `plans-2026-11-23.csv`. Nil for any other name.
    public init?(fileName: some StringProtocol) {
        let match = Self.allCases.first { file in
            guard fileName.hasPrefix(file.rawValue), fileName.hasSuffix(".csv") else { return false }
            let next = fileName.utf8.dropFirst(file.rawValue.utf8.count).first
            return next.map { !$0.isASCIILetter } ?? false
        }
        guard let match else { return nil }
        self = match
    }

    var definition: RegistryFileDefinition {
        switch self {
        case .plans: .plans
        case .guarantees: .guarantees
        case .participants: .participants
        case .beneficiaries: .beneficiaries
        case .statements: .statements
        case .reimbursements: .reimbursements
        }
    }
}

/// A column of a registry file.
struct RegistryColumn: Sendable {
    /// What an empty field stands for.
    enum Empty: Sendable {
        case refused
        case unknown
        case text(StaticString)
        case number(Int64)
    }

    let name: String
    let kind: FieldKind
    let empty: Empty
    /// Whether the header may lack it; then all its fields count as empty.
    let mayBeAbsent: Bool

    init(_ name: String, _ kind: FieldKind, empty: Empty = .refused, mayBeAbsent: Bool = false) {
        self.name = name
        self.kind = kind
        self.empty = empty
        self.mayBeAbsent = mayBeAbsent
    }
}

/// How one file of the registry is read, checked and applied.
///
/// A file is read into the table `rows` of a staging file: the line, the columns in the order of `columns`, the
/// columns of `derived`. `sort` makes the table `sorted` of it: only rows that change something, in the order in which
/// they are applied, with `status` (0 new, 1 changed) and `problem` (0 or the number of a reference to nothing).
struct RegistryFileDefinition: Sendable {
    /// A column that is made from others, given by their index.
    enum Derived: Sendable {
        case searchKey(of: [Int])
        case nameKey(of: Int)
    }

    /// A rule about several fields: the index of the column to blame and what is wrong.
    typealias Rule = @Sendable ([FieldBytes]) -> (column: Int, reason: String)?

    let file: RegistryFile
    let columns: [RegistryColumn]
    var derived: [Derived] = []
    var rule: Rule = { _ in nil }
    /// The column and the sentence of each `problem`, from 1.
    var references: [(column: String, reason: String)] = []
    /// The columns that tell a row from others, for messages.
    let keyColumn: String
    let sql: Statements

    /// The SQL of one file. In it, `registry` is the main database and `overlay` what a dry run would have added.
    struct Statements: Sendable {
        let createRows: SQL
        let insertRow: SQL
        /// Rows whose key stands earlier in the file: their line, the key, the line of the first.
        let duplicates: SQL
        let sort: SQL
        /// The rows of `sorted` with a problem: line, problem, value; at most a hundred, in the order of the file.
        let problems: SQL
        /// For a dry run: adds the keys of `rows` to `overlay`.
        var remember: [SQL] = []
        /// Applies the rows of `staging.sorted` after `:from` up to `:to`, in one transaction; `:batch` is the batch.
        let apply: [SQL]
        /// Whether `sorted` has members, whose rows are applied in one transaction.
        let isByMember: Bool
    }
}
