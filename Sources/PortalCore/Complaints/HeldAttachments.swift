/// Files that wait for the virus scanner. They can be downloaded by nobody.
public struct HeldAttachments: Sendable {
    private static let batch = 100
    /// Each file without a verdict may take the scanner's whole patience.
    private static let mostUndecided = 5

    private let database: any Database
    private let folder: AttachmentFolder
    private let scanner: VirusScanner?

    /// The files of `folder` that wait for `scanner`.
    public init(_ database: any Database, folder: AttachmentFolder, scanner: VirusScanner?) {
        self.database = database
        self.folder = folder
        self.scanner = scanner
    }

    /// Asks the scanner again, unless it is away. What is clean is released; a file with a virus is deleted, and its row
    /// says so. In no order: files that it never judges, which anybody can send, must not keep the others waiting.
    ///
    /// - Returns: how many still wait.
    /// - Throws: `DatabaseError`.
    public func scanAgain() throws -> Int {
        let held = try database.read { reader in
            try reader.all(
                """
                SELECT id, name, kind, size, file, scan FROM attachments WHERE scan = 'held'
                ORDER BY RANDOM() LIMIT :most
                """, [":most": Self.batch], read: ComplaintStore.attachment)
        }
        var undecided = 0
        for (index, attachment) in held.enumerated() {
            guard let scanner, undecided < Self.mostUndecided else { return held.count - index + undecided }
            switch verdict(of: scanner, on: attachment) {
            case .unavailable: return held.count - index + undecided
            case .undecided, nil: undecided += 1
            case .clean: try note(.clean, of: attachment)
            case .infected:
                try note(.infected, of: attachment)
                folder.discard([attachment.file])
            }
        }
        return undecided
    }

    /// Nil where the file is gone or cannot be read, which `check` tells: that must not keep the others waiting.
    private func verdict(of scanner: VirusScanner, on attachment: Attachment) -> VirusScanner.Verdict? {
        do { return try scanner.scan(folder.kept(attachment)) } catch { return nil }
    }

    private func note(_ scan: Attachment.Scan, of attachment: Attachment) throws {
        _ = try database.write { writer in
            try writer.execute(
                "UPDATE attachments SET scan = :scan WHERE id = :id", [":scan": scan, ":id": attachment.id])
        }
    }
}
