/// The import of one file: read, check, and apply unless something is wrong.
struct FileImport {
    let importer: RegistryImporter
    let source: ImportSource
    let folder: String
    /// The path of a dry run's overlay; empty when rows are to be applied.
    let overlay: String
    let meter: ProgressMeter

    private var isDryRun: Bool { !overlay.isEmpty }
    private var stagingPath: String {
        isDryRun ? Self.dryRunStagingPath(in: folder) : importer.stagingPath(source.kind)
    }

    static func dryRunStagingPath(in folder: String) -> String { folder + "/dry-run.staging" }

    /// Does it all. Nothing is left in the folder, unless applying breaks off.
    ///
    /// - Throws: `FileReadFailure` when the file cannot be read, `DatabaseError`.
    func run(warnings: inout [String]) throws -> ImportReport.File {
        let watch = Stopwatch()
        if !isDryRun, let known = try recordIfKnown(watch) { return known }
        return try stageAndApply(watch, warnings: &warnings)
    }

    /// The nightly job may send a file again: reading it once for its digest is all it costs then.
    private func recordIfKnown(_ watch: Stopwatch) throws -> ImportReport.File? {
        guard try importer.database.read({ try ImportBatches.hasAny($0, file: source.kind) }) else { return nil }
        let digest = try FileDigest.ofFile(source.path)
        return try importer.database.write { writer in
            guard let rows = try ImportBatches.rowsOfLast(writer, file: source.kind, digest: digest) else { return nil }
            let counts = StagingFile.Counts(rows: Int(rows))
            _ = try ImportBatches.insert(
                writer, source: source, digest: digest, counts: counts, token: nil, at: importer.clock.now())
            return report(.known, counts, watch)
        }
    }

    private func stageAndApply(_ watch: Stopwatch, warnings: inout [String]) throws -> ImportReport.File {
        let staged: Staged
        do {
            staged = try stage(warnings: &warnings)
        } catch {
            // It is personal data, and what fills a full disk.
            try StagingFile.remove(stagingPath)
            throw error
        }
        guard staged.problems.count == 0, let digest = staged.digest else {
            try StagingFile.remove(stagingPath)
            var refused = report(.refused, StagingFile.Counts(rows: staged.counts.rows), watch)
            refused.unchanged = 0
            refused.problems = staged.problems.list
            refused.problemCount = staged.problems.count
            return refused
        }
        if !isDryRun { try apply(staged.counts, digest: digest, token: staged.token) }
        try StagingFile.remove(stagingPath)
        return report(isDryRun ? .wouldApply : .applied, staged.counts, watch)
    }

    private struct Staged {
        let problems: ImportProblems
        let counts: StagingFile.Counts
        let digest: [UInt8]?
        let token: String
    }

    /// Reads and checks the file. When it returns, the staging file is closed, so that another connection can take it.
    private func stage(warnings: inout [String]) throws -> Staged {
        let definition = source.kind.definition
        let staging = try StagingFile(
            path: stagingPath, registry: importer.database.path, overlay: overlay, definition: definition)
        var reader = try RegistryFileReader(
            path: source.path, name: source.name, definition: definition, row: staging.row)
        meter.begin(.reading, total: source.size)
        let digest = try staging.fill {
            try reader.read { bytes, rows in meter.advance(to: bytes, of: source.size, rows: rows) }
        }
        warnings += reader.warnings
        var problems = reader.problems
        var counts = StagingFile.Counts(rows: reader.rowCount)
        guard digest != nil else { return Staged(problems: problems, counts: counts, digest: nil, token: "") }
        meter.begin(.checking, total: 0)
        let today = CasablancaTime.zone.day(at: importer.clock.now())
        let found = try staging.check(name: source.name, today: today)
        problems.add(found.problems, count: found.count)
        let token = try SecureRandom.bytes(16).map { String($0, radix: 16) }.joined()
        if problems.count == 0 {
            counts = try staging.counts()
            if isDryRun { try staging.remember() } else { try staging.seal(token: token) }
        }
        return Staged(problems: problems, counts: counts, digest: digest, token: token)
    }

    private func apply(_ counts: StagingFile.Counts, digest: [UInt8], token: String) throws {
        let changesNothing = counts.inserted + counts.updated == 0
        let id = try importer.database.write { writer in
            if source.kind == .reimbursements, !changesNothing { try BatchApplier.dropIndexIfEmpty(writer) }
            return try ImportBatches.insert(
                writer, source: source, digest: digest, counts: counts, token: changesNothing ? nil : token,
                at: importer.clock.now())
        }
        guard !changesNothing else { return }
        let rows = Int64(counts.inserted + counts.updated)
        let batch = ImportBatch(
            id: id, file: source.kind, name: source.name, token: token, position: 0, rows: rows)
        try importer.apply(batch, meter: meter)
    }

    private func report(
        _ outcome: ImportReport.File.Outcome, _ counts: StagingFile.Counts, _ watch: Stopwatch
    ) -> ImportReport.File {
        var file = ImportReport.File(kind: source.kind, name: source.name, outcome: outcome)
        file.rows = counts.rows
        file.inserted = counts.inserted
        file.updated = counts.updated
        file.unchanged = counts.unchanged
        file.seconds = watch.seconds
        return file
    }
}
