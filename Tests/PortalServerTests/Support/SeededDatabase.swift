import Foundation
import PortalTestSupport

@testable import PortalCore
@testable import PortalServer

/// The fixture's registry, imported once from its files by the product's own importer, and copied for each test.
enum SeededDatabase {
    static let bytes: Result<[UInt8], any Error> = Result {
        let folder = try TemporaryFolder()
        try seed(folder)
        return try folder.contents(of: "portal.sqlite")
    }

    struct Refused: Error {
        let report: ImportReport
    }

    private static func seed(_ folder: TemporaryFolder) throws {
        let files = try TemporaryFolder()
        for (name, text) in RegistryFiles.all { try files.write(text, to: name) }
        let clock = HandClock().clock
        let store = try OpenStore(folder.path, try Resources(given: PackageFiles.root), clock)
        try store.importRegistry(files.path, clock)
        // What is still in the log goes into the file, which is all that is copied.
        try store.database.withWriter { try $0.query("PRAGMA wal_checkpoint(TRUNCATE)") { _ in } }
    }
}

extension OpenStore {
    /// Imports the registry files of `folder`, as the operator does.
    func importRegistry(_ folder: String, _ clock: Clock) throws {
        let importer = try RegistryImporter(database: database, directory: directory, clock: clock)
        let report = try importer.run(ImportRequest(paths: [folder], isDryRun: false))
        guard report.isSuccess else { throw SeededDatabase.Refused(report: report) }
    }
}

extension TestPortal {
    /// Imports registry files of these names and texts.
    func importRegistry(_ texts: [(String, String)]) throws {
        let files = try TemporaryFolder()
        for (name, text) in texts { try files.write(text, to: name) }
        try store.importRegistry(files.path, clock.clock)
    }
}

extension [UInt8] {
    /// Writes these bytes as the file `name` of `folder`.
    func write(to folder: TemporaryFolder, as name: String) throws {
        try Data(self).write(to: URL(fileURLWithPath: folder.path + "/" + name))
    }
}
