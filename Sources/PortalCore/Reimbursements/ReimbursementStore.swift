/// A member's lines. Every question is about one participant; another's line is just absent.
public struct ReimbursementStore {
    /// One page of lines and what stands around it.
    public struct Page: Sendable {
        /// The lines, open ones first, then the newest payment first.
        public let lines: [ReimbursementEntry]
        /// Where the page after this one starts; nil on the last.
        public let next: ReimbursementPageKey?
        /// Where the page before this one ends; nil on the first.
        public let previous: ReimbursementPageKey?

        /// Whether these are all lines that the filter lets pass.
        public var isWhole: Bool { next == nil && previous == nil }

        /// No line.
        public static let empty = Page(lines: [], next: nil, previous: nil)
    }

    /// How many lines stand on a page.
    public static let pageSize = 25

    let reader: any DatabaseReader
    let participant: Participant.ID
    private let family: Family

    /// Asks about `participant`, whose family decides which labels are masked.
    public init(_ reader: any DatabaseReader, participant: Participant.ID, family: Family) {
        self.reader = reader
        self.participant = participant
        self.family = family
    }

    /// The lines that `filter` lets pass, from `key` on; from the first when it is nil. One statement.
    ///
    /// - Throws: `DatabaseError`.
    public func page(_ filter: ReimbursementFilter, at key: ReimbursementPageKey?) throws -> Page {
        // One line more than is shown tells whether there is another page.
        let limit = Self.pageSize + 1
        guard let key else {
            let lines = try entries(ReimbursementSQL.pageAfter, filter, bound: (.distantFuture, ""), limit: limit)
            return page(lines.prefix(Self.pageSize), hasNext: lines.count == limit, hasPrevious: false)
        }
        switch key.direction {
        case .after:
            let lines = try entries(ReimbursementSQL.pageAfter, filter, bound: (key.paidOn, key.id), limit: limit)
            return page(lines.prefix(Self.pageSize), hasNext: lines.count == limit, hasPrevious: true)
        case .before:
            let lines = try entries(ReimbursementSQL.pageBefore, filter, bound: (key.paidOn, key.id), limit: limit)
            return page(lines.prefix(Self.pageSize).reversed(), hasNext: true, hasPrevious: lines.count == limit)
        }
    }

    /// The totals of all lines that `filter` lets pass. One statement.
    ///
    /// - Throws: `DatabaseError`.
    public func breakdown(_ filter: ReimbursementFilter) throws -> ReimbursementBreakdown {
        let cells = try reader.all(ReimbursementSQL.breakdown, arguments(filter)) { row in
            var totals = ReimbursementTotals()
            totals.lineCount = Int(try row.integer(2))
            totals.incurred = try row.money(3)
            totals.paidByMandatoryScheme = try row.money(4)
            totals.unknownMandatoryCount = totals.lineCount - Int(try row.integer(5))
            totals.reimbursed = try row.money(6)
            return (try row.value(0, as: ActFamily.self), try row.text(1), totals)
        }
        return ReimbursementBreakdown(cells: cells)
    }

    /// The line `id`; nil when this participant has none of that name. One statement.
    ///
    /// - Throws: `DatabaseError`.
    public func line(_ id: String) throws -> Reimbursement? {
        try reader.first(ReimbursementSQL.line, [":participant": participant, ":id": id], read: read)
    }

    /// The lines of the statement of that number. One statement, which reads the member's lines.
    ///
    /// - Throws: `DatabaseError`.
    public func lines(ofStatement number: String) throws -> [Reimbursement] {
        try reader.all(
            ReimbursementSQL.ofStatement, [":participant": participant, ":statement": number], read: read)
    }

    /// At most `limit` lines that `filter` lets pass, in the order of the pages, after `key`. One statement.
    ///
    /// - Throws: `DatabaseError`.
    public func lines(
        _ filter: ReimbursementFilter, after key: ReimbursementPageKey?, limit: Int
    ) throws -> [Reimbursement] {
        let bound = key.map { ($0.paidOn, $0.id) } ?? (.distantFuture, "")
        let (sql, arguments) = question(ReimbursementSQL.linesAfter, filter, bound: bound, limit: limit)
        return try reader.all(sql, arguments, read: read)
    }

    private func page(
        _ lines: some Sequence<ReimbursementEntry>, hasNext: Bool, hasPrevious: Bool
    ) -> Page {
        let lines = Array(lines)
        return Page(
            lines: lines,
            next: hasNext ? lines.last.map { ReimbursementPageKey(.after, paidOn: $0.paidOn, id: $0.id) } : nil,
            previous: hasPrevious
                ? lines.first.map { ReimbursementPageKey(.before, paidOn: $0.paidOn, id: $0.id) } : nil)
    }

    private func entries(
        _ listing: ReimbursementSQL.Listing, _ filter: ReimbursementFilter, bound: (paidOn: DayDate, id: String),
        limit: Int
    ) throws -> [ReimbursementEntry] {
        let (sql, arguments) = question(listing, filter, bound: bound, limit: limit)
        return try reader.all(sql, arguments) { family.mask(try ReimbursementSQL.readEntry($0)) }
    }

    func read(_ row: Row) throws -> Reimbursement { family.mask(try ReimbursementSQL.read(row)) }
}

extension ReimbursementStore {
    func arguments(_ filter: ReimbursementFilter) -> Arguments {
        let words = filter.patterns
        return [
            ":participant": participant, ":from": filter.from, ":to": filter.to, ":beneficiary": filter.beneficiaryCode,
            ":family": filter.family, ":state": filter.state, ":searches": filter.searches,
            ":word1": words[0], ":word2": words[1], ":word3": words[2], ":word4": words[3],
            ":adult_born_by": family.adultBornBy,
        ]
    }

    private func question(
        _ listing: ReimbursementSQL.Listing, _ filter: ReimbursementFilter, bound: (paidOn: DayDate, id: String),
        limit: Int
    ) -> (SQL, Arguments) {
        let place: Arguments = [":bound_day": bound.paidOn, ":bound_id": bound.id, ":limit": limit]
        return filter.isEmpty
            ? (listing.ofAll, [":participant": participant] + place) : (listing.ofSome, arguments(filter) + place)
    }
}
