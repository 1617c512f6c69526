import XCTest

@testable import PortalCore
@testable import PortalServer

/// Sees whether anything at all was committed to the portal's database.
final class ChangeWatcher {
    private let connection: SQLiteConnection

    init(_ portal: TestPortal) throws {
        connection = try SQLiteConnection(path: portal.store.database.path, access: .reader)
    }

    /// A number that changes with every commit of another connection (SQLite's `data_version`).
    func version() throws -> Int64 {
        try connection.first("PRAGMA data_version") { try $0.integer(0) } ?? -1
    }
}

extension TestPortal {
    /// What `body` returns. It may leave nothing behind in the database, not even a row of the same values.
    func changingNothing<Result>(
        file: StaticString = #filePath, line: UInt = #line, _ message: @autoclosure () -> String = "",
        _ body: () throws -> Result
    ) throws -> Result {
        let watcher = try ChangeWatcher(self)
        let before = try watcher.version()
        let result = try body()
        XCTAssertEqual(try watcher.version(), before, "the database changed: \(message())", file: file, line: line)
        return result
    }
}
