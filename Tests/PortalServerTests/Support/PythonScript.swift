import Foundation
import PortalCore
import PortalTestSupport
import XCTest

@testable import PortalServer

/// Python's standard library as a judge that knows nothing of how our files are made.
enum PythonScript {
    /// What `script` prints, without the last line end.
    static func run(_ script: String, _ arguments: [String]) throws -> String {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", script] + arguments
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        XCTAssertEqual(process.terminationStatus, 0)
        return text.trimmingCharacters(in: .newlines)
    }
}

extension TestPortal {
    private static let dumpScript = """
        import sqlite3, sys
        database = sqlite3.connect('file:' + sys.argv[1] + '?mode=ro', uri=True)
        tables = database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
        for (table,) in tables:
            names = [row[1] for row in database.execute(f'PRAGMA table_info({table})')]
            names = [name for name in names if (table, name) != ('sessions', 'last_seen_at')]
            for row in sorted(map(repr, database.execute(f'SELECT {", ".join(names)} FROM {table}'))):
                print(table, row)
        """

    /// Every row of every table, a line each, but for when sessions were last seen.
    func dump() throws -> [String] {
        try PythonScript.run(Self.dumpScript, [store.database.path]).components(separatedBy: "\n")
    }

    /// The names of all columns of all tables.
    func columnNames() throws -> [String] {
        let script = """
            import sqlite3, sys
            database = sqlite3.connect('file:' + sys.argv[1] + '?mode=ro', uri=True)
            tables = database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
            print(*sorted({row[1] for (table,) in tables for row in database.execute(f'PRAGMA table_info({table})')}))
            """
        return try PythonScript.run(script, [store.database.path]).components(separatedBy: " ")
    }

    /// Everything in the data folder but mails that were handed over as files.
    func storedBytes() throws -> String {
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { !$0.hasPrefix("mail/") && !$0.hasSuffix(".socket") }
        return try files.reduce(into: "") { text, file in
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: folder.path + "/" + file, isDirectory: &isFolder)
            if !isFolder.boolValue { text += String(decoding: try folder.contents(of: file), as: UTF8.self) }
        }
    }
}
