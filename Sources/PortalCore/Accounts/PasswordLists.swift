import FoundationEssentials

/// The words that no password may be or hold, as data files (`Data/README.md` names their sources).
public struct PasswordLists: Sendable {
    /// Why the lists cannot be used.
    public enum Failure: Error, Hashable, Sendable {
        /// A file is missing, unreadable or not UTF-8.
        case unreadable(path: String)
        /// The lines of a file do not ascend byte by byte, so nothing could be found in it.
        case unsorted(path: String)
    }

    /// With fewer different characters it is a pattern.
    private static let fewestCharacters = 4

    let fundWords: [String]
    private let passwords: SortedLines

    /// Reads `common-passwords.txt` and `fund-words.txt` from `folder`.
    ///
    /// - Throws: `Failure`.
    public init(folder: String) throws(Failure) {
        passwords = try Self.sortedLines(folder + "/common-passwords.txt")
        fundWords = try Self.text(folder + "/fund-words.txt").split(separator: "\n")
            .map { Folding.searchKey($0).filter { $0 != " " } }
    }

    /// How many common passwords are known.
    public var commonCount: Int { passwords.count }

    func isCommon(_ password: FoldedPassword) -> Bool {
        Set(password.text).count < Self.fewestCharacters || passwords.contains(password.text)
    }

    private static func sortedLines(_ path: String) throws(Failure) -> SortedLines {
        guard let lines = SortedLines(try text(path)) else { throw .unsorted(path: path) }
        return lines
    }

    private static func text(_ path: String) throws(Failure) -> String {
        do { return try String(contentsOfFile: path, encoding: .utf8) } catch { throw .unreadable(path: path) }
    }
}
