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
        let importer = try RegistryImporter(database: store.database, directory: store.directory, clock: clock)
        let report = try importer.run(ImportRequest(paths: [files.path], isDryRun: false))
        guard report.isSuccess else { throw Refused(report: report) }
        // What is still in the log goes into the file, which is all that is copied.
        try store.database.withWriter { try $0.query("PRAGMA wal_checkpoint(TRUNCATE)") { _ in } }
    }
}

extension [UInt8] {
    /// Writes these bytes as the file `name` of `folder`.
    func write(to folder: TemporaryFolder, as name: String) throws {
        try Data(self).write(to: URL(fileURLWithPath: folder.path + "/" + name))
    }
}
