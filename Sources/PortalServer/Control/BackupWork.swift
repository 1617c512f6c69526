import PortalCore

/// The work of `backup`, the same in the command and in a running server.
enum BackupWork {
    static let command = "backup"

    /// What a running server does.
    static func handler(_ store: OpenStore) -> ControlServer.Handler {
        { request, _ in
            guard let folder = request.arguments.first else { throw CommandProblem("un dossier est attendu") }
            return .done(try copy(store, to: folder))
        }
    }

    /// Copies, and says what was copied.
    ///
    /// - Throws: `CommandProblem`, or why the database cannot be used.
    static func copy(_ store: OpenStore, to folder: String) throws -> [String] {
        do {
            let report = try PortalCore.Backup(store.database, of: store.directory).copy(to: folder)
            let plural = report.attachmentCount > 1 ? "s" : ""
            return [
                "\(folder) : base de \(report.databaseBytes >> 10) Ko, \(report.attachmentCount) pièce\(plural) jointe\(plural)"
            ]
        } catch PortalCore.Backup.Failure.exists(let path) {
            throw CommandProblem("\(path) existe déjà : donnez un nouveau dossier")
        } catch PortalCore.Backup.Failure.system(let path, let code) {
            throw CommandProblem("\(path) : \(SystemError.text(code))")
        } catch PortalCore.Backup.Failure.damaged(let text) {
            throw CommandProblem("la copie est abîmée et a été effacée : \(text)")
        }
    }
}
