/// References that members quote: `REC-2026-000123`, counted anew each year, without gaps.
enum ReferenceNumber {
    /// The next one of `year`. `counter` adds one to that year's count, `:year`, and returns it; in the transaction that
    /// writes what is referred to, so that a number is never lost.
    static func next(
        _ prefix: StaticString, year: Int, counter: SQL, on writer: any DatabaseWriter
    ) throws -> String {
        guard let number = try writer.first(counter, [":year": year], read: { try $0.integer(0) }) else {
            throw DatabaseError.unexpectedValue(column: 0)
        }
        let digits = String(number)
        return "\(prefix)-\(year)-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
}
