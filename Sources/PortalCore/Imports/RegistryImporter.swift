import Glibc
import Locking

/// Brings the registry files of the mutual's back-end system into the database.
///
/// A file is read into a staging file, where every row is checked and sorted; one bad row refuses the file whole. Then
/// it is applied in short transactions, so that others can write meanwhile. A batch that was cut short is taken up
/// again by the next run or by `recover`. Files are imported in the order of `RegistryFile`; those before a refused one
/// stay applied, those after it are not looked at. One process only: whoever holds the lock of the data directory.
public final class RegistryImporter: Sendable {
    let database: SQLiteDatabase
    let clock: Clock
    private let folder: String
    private let turn = Locked<Void>(())
    /// For tests that break off between two transactions.
    let afterTransaction: @Sendable (_ position: Int64) throws -> Void

    /// An importer into `database`, whose schema is up to date, with working files in `directory`.
    ///
    /// It sets a variable of the environment, so make it before other threads run.
    ///
    /// - Throws: `DataDirectory.Failure`.
    public convenience init(database: SQLiteDatabase, directory: DataDirectory, clock: Clock = .system) throws {
        try self.init(database: database, directory: directory, clock: clock, afterTransaction: { _ in })
    }

    init(
        database: SQLiteDatabase, directory: DataDirectory, clock: Clock,
        afterTransaction: @escaping @Sendable (_ position: Int64) throws -> Void
    ) throws {
        self.database = database
        self.clock = clock
        self.afterTransaction = afterTransaction
        folder = try directory.folder("imports")
        // What SQLite sorts outside memory is personal data too: it stays inside the data directory.
        setenv("SQLITE_TMPDIR", folder, 1)
    }

    /// Imports what `request` names. One import runs at a time; another waits its turn.
    ///
    /// - Parameter progress: told of the way, on this thread.
    /// - Returns: what became of each file, problems included.
    /// - Throws: `ImportFailure` when nothing can be read, or the database cannot take it (a full disk); what was
    ///   applied until then stays, and the batch is taken up again later.
    public func run(
        _ request: ImportRequest, progress: @escaping ImportProgress.Sink = { _ in }
    ) throws -> ImportReport {
        let sources = try ImportSource.find(request.paths)
        return try inTurn {
            var report = ImportReport()
            // A dry run changes nothing, not even that.
            if !request.isDryRun { report.warnings += try takeUp(progress) }
            if request.isDryRun { try StagingFile.remove(overlayPath) }
            let result = Result { try importAll(sources, isDryRun: request.isDryRun, into: &report, progress) }
            if request.isDryRun { try StagingFile.remove(overlayPath) }
            try result.get()
            return report
        }
    }

    private func importAll(
        _ sources: [ImportSource], isDryRun: Bool, into report: inout ImportReport,
        _ progress: @escaping ImportProgress.Sink
    ) throws {
        for source in sources {
            guard report.isSuccess else {
                report.files.append(ImportReport.File(kind: source.kind, name: source.name, outcome: .skipped))
                continue
            }
            let one = FileImport(
                importer: self, source: source, folder: folder, overlay: isDryRun ? overlayPath : "",
                meter: ProgressMeter(file: source.name, sink: progress))
            report.files.append(try one.run(warnings: &report.warnings))
        }
    }

    /// Takes up the batch that a crash cut short, if there is one.
    ///
    /// - Returns: what was done, for the operator, in French.
    /// - Throws: `ImportFailure`.
    @discardableResult
    public func recover(progress: @escaping ImportProgress.Sink = { _ in }) throws -> [String] {
        try inTurn { try takeUp(progress) }
    }

    /// One import at a time; what the database refuses becomes a sentence.
    private func inTurn<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try turn.withLock { _ in try body() }
        } catch let error as DatabaseError {
            throw ImportFailure(message: ImportText.database(error))
        } catch let failure as FileReadFailure {
            throw ImportFailure(message: ImportText.unreadable(failure.path, failure.errno))
        }
    }

    private func takeUp(_ progress: @escaping ImportProgress.Sink) throws -> [String] {
        var done: [String] = []
        while let batch = try database.read({ try ImportBatches.interrupted($0) }) {
            let path = stagingPath(batch.file)
            if StagingFile.isSealed(path, token: batch.token) {
                try apply(batch, meter: ProgressMeter(file: batch.name, sink: progress))
                done.append(ImportText.resumed(batch.name))
            } else {
                try database.write { writer in
                    if batch.file == .reimbursements { try writer.execute(BatchApplier.makeIndex) }
                    try ImportBatches.finish(writer, id: batch.id, state: "abandoned", at: clock.now())
                }
                done.append(ImportText.abandoned(batch.name))
            }
        }
        // Also what a process left that died while it read a file: nothing of it is needed, and it is personal data.
        let dryRun = [overlayPath, FileImport.dryRunStagingPath(in: folder)]
        for path in RegistryFile.allCases.map(stagingPath) + dryRun { try StagingFile.remove(path) }
        return done
    }

    private var overlayPath: String { folder + "/dry-run.sqlite" }

    func stagingPath(_ file: RegistryFile) -> String { "\(folder)/\(file.rawValue).staging" }

    func apply(_ batch: ImportBatch, meter: ProgressMeter) throws {
        meter.begin(.applying, total: batch.rows)
        var applier = BatchApplier(database: database, clock: clock)
        applier.afterTransaction = { position in
            meter.advance(to: position, of: batch.rows, rows: Int(position - batch.position))
            try self.afterTransaction(position)
        }
        try applier.apply(batch, stagingPath: stagingPath(batch.file))
    }
}
