@testable import PortalCore

/// How the database goes about a statement, in its own words.
struct QueryPlan: Sendable {
    let sql: String
    /// `SEARCH line USING PRIMARY KEY (participant_id=?)`, `SCAN sessions`, …
    let steps: [String]

    init(of sql: SQL, _ arguments: Arguments, on reader: any DatabaseReader) throws {
        self.sql = String(decoding: sql.bytes, as: UTF8.self)
        // A text of its own each time lives on, as `SQL` says: a test ends soon.
        steps = try reader.all(SQL(joining: "EXPLAIN QUERY PLAN", sql), arguments) { try $0.text(3) }
    }

    /// The steps that read a whole table or index of the schema; what the statement itself has made is not one.
    var scans: [String] {
        steps.filter { step in
            step.hasPrefix("SCAN ") && !step.hasPrefix("SCAN (") && !step.contains("CONSTANT ROW")
        }
    }
}
