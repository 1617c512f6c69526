import PortalCore

/// The report of an import as an operator reads it: the summary on standard output, what is wrong on standard error.
struct ImportSummary {
    let report: ImportReport
    let isDryRun: Bool

    /// Prints it all; the lines that are no complaint go through `out`.
    func print(linesTo out: (String) -> Void = { Swift.print($0) }) {
        for warning in report.warnings { StandardError.print("attention : \(warning)") }
        for file in report.files {
            for problem in file.problems { StandardError.print(problem.text) }
            let more = file.problemCount - file.problems.count
            if more > 0 { StandardError.print("\(file.name): et \(more) de plus") }
            out(Self.line(file))
        }
        if isDryRun { out("essai seulement : rien n'a été changé") }
    }

    static func line(_ file: ImportReport.File) -> String {
        switch file.outcome {
        case .applied, .wouldApply:
            "\(file.name): \(Self.rows(file)), \(file.inserted) nouvelles, \(file.updated) changées, "
                + "\(file.unchanged) inchangées, \(Self.duration(file))"
        case .known:
            "\(file.name): déjà importé à l'identique (\(Self.rows(file)))"
        case .refused:
            "\(file.name): refusé, \(file.problemCount) erreur\(file.problemCount > 1 ? "s" : "") ; rien n'en est appliqué"
        case .skipped:
            "\(file.name): non traité, car un fichier avant lui est refusé"
        }
    }

    private static func rows(_ file: ImportReport.File) -> String { "\(file.rows) ligne\(file.rows > 1 ? "s" : "")" }

    private static func duration(_ file: ImportReport.File) -> String {
        let tenths = Int(file.seconds * 10 + 0.5)
        let rate = file.seconds > 0 ? Int(Double(file.rows) / file.seconds) : file.rows
        return "\(tenths / 10),\(tenths % 10) s (\(rate) lignes/s)"
    }
}
