/// What was paid in one month.
public struct ReimbursementMonth: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// What the care cost.
    public let incurred: Money
    /// What was paid to the member.
    public let reimbursed: Money

    /// A month's sums.
    public init(year: Int, month: Int, incurred: Money, reimbursed: Money) {
        self.year = year
        self.month = month
        self.incurred = incurred
        self.reimbursed = reimbursed
    }
}

extension ReimbursementStore {
    /// The months of payment of all lines that `filter` lets pass, the oldest first, months without payment between them
    /// included; at most the last `limit`. One statement.
    ///
    /// - Throws: `DatabaseError`.
    public func months(_ filter: ReimbursementFilter, limit: Int) throws -> [ReimbursementMonth] {
        let found = try reader.all(ReimbursementSQL.months, arguments(filter)) { row in
            let parts = try row.text(0).split(separator: "-").compactMap { Int($0) }
            guard parts.count == 2 else { throw DatabaseError.unexpectedValue(column: 0) }
            return ReimbursementMonth(
                year: parts[0], month: parts[1], incurred: try row.money(1), reimbursed: try row.money(2))
        }
        guard let first = found.first, let last = found.last else { return [] }
        let byIndex = Dictionary(uniqueKeysWithValues: found.map { ($0.year * 12 + $0.month - 1, $0) })
        let end = last.year * 12 + last.month - 1
        let start = max(first.year * 12 + first.month - 1, end - limit + 1)
        return (start...end).map { index in
            byIndex[index]
                ?? ReimbursementMonth(year: index / 12, month: index % 12 + 1, incurred: .zero, reimbursed: .zero)
        }
    }
}
