import PortalCore

/// The work of `check`, the same in the command and in a running server.
enum CheckWork {
    static let command = "check"

    /// What a running server does.
    static func handler(_ store: OpenStore) -> ControlServer.Handler {
        { _, _ in .done(try check(store)) }
    }

    /// Checks, and says that all is well.
    ///
    /// - Throws: `CommandProblem` with what is wrong, a line each.
    static func check(_ store: OpenStore) throws -> [String] {
        let report = try IntegrityCheck(store.database, in: store.directory).run()
        guard report.findings.isEmpty else {
            throw CommandProblem(report.findings.map(sentence).joined(separator: "\n"))
        }
        let plural = report.journalCount > 1 ? "s" : ""
        return ["base intègre, \(report.journalCount) journal\(report.journalCount > 1 ? "x" : "") vérifié\(plural)"]
    }

    private static func sentence(_ finding: IntegrityCheck.Finding) -> String {
        switch finding {
        case .damaged(let text): "base abîmée : \(text)"
        case .brokenReference(let table): "base incohérente : des lignes de \(table) renvoient à ce qui n'existe pas"
        case .journal(let matricule, let fault): "journal du compte \(matricule) : \(sentence(fault))"
        case .readableByOthers(let path): "\(path) est lisible par d'autres : chmod 600"
        }
    }

    private static func sentence(_ fault: ActivityFault) -> String {
        switch fault {
        case .changed(let number): "la ligne \(number) a été modifiée"
        case .missing(let number): "la ligne \(number) a été retirée"
        case .endChanged: "sa fin a été modifiée ou retirée"
        }
    }
}
