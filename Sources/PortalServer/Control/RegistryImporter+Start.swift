import PortalCore

extension RegistryImporter {
    /// Before the portal is served: takes up a batch that a crash cut short, and imports the files of `seed`.
    ///
    /// What happened is told on standard error, which standard output's ready line does not mix with. A refused file
    /// does not keep the portal from being served with what it has, as if `import` and `serve` were run in turn.
    ///
    /// - Throws: `CommandProblem`.
    func start(seed: String?) throws {
        do {
            for line in try recover() { StandardError.print("attention : \(line)") }
            guard let seed else { return }
            let bar = ProgressBar()
            let report = try run(ImportRequest(paths: [seed]), progress: bar.show)
            bar.clear()
            ImportSummary(report: report, isDryRun: false).print(linesTo: StandardError.print)
        } catch let failure as ImportFailure {
            throw CommandProblem(failure.message)
        }
    }
}
