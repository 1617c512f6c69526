import Glibc

/// Writes each mail into a folder, as one file `*.eml` that is there whole or not at all.
///
/// The file is named after the mail, so a mail delivered twice is still one file.
public struct DirectoryTransport: MailTransport {
    private let folder: String

    /// Writes into `folder`, which is made if it is missing (its parents must be there).
    ///
    /// - Throws: `DataDirectory.Failure.unusable`.
    public init(folder: String) throws(DataDirectory.Failure) {
        self.folder = try DataDirectory(path: folder).path
    }

    /// Writes the file; when it returns, the file and its name are on disk.
    public func deliver(_ mail: OutgoingMail) throws(MailFailure) {
        let path = "\(folder)/\(mail.id.localPart).eml"
        let temporary = "\(folder)/.\(mail.id.localPart).part"
        do throws(WholeFile.Failure) {
            try WholeFile.write(mail.message, to: temporary)
            guard rename(temporary, path) == 0 else { throw WholeFile.Failure(errno: errno) }
            try WholeFile.syncFolder(of: path)
        } catch {
            throw .temporary("cannot write \(path): error \(error.errno)")
        }
    }
}
