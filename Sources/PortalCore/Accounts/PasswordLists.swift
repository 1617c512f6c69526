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

    /// What may surround a common word and leave it as easy to guess, in characters.
    private static let longestDecoration = 4
    private static let shortestWord = 6
    /// With fewer different characters it is a pattern.
    private static let fewestCharacters = 4

    let fundWords: [String]
    private let common: [UInt8]
    /// Where each line of `common` starts, and after the last one its end.
    private let starts: [Int32]

    /// Reads `common-passwords.txt` and `fund-words.txt` from `folder`.
    ///
    /// - Throws: `Failure`.
    public init(folder: String) throws(Failure) {
        let path = folder + "/common-passwords.txt"
        common = Array(try Self.text(path).utf8)
        var starts: [Int32] = [0]
        for (index, byte) in common.enumerated() where byte == UInt8(ascii: "\n") { starts.append(Int32(index + 1)) }
        self.starts = starts
        fundWords = try Self.text(folder + "/fund-words.txt").split(separator: "\n")
            .map { Folding.searchKey($0).filter { $0 != " " } }
        for index in 1..<max(1, starts.count - 1) where !line(index - 1).lexicographicallyPrecedes(line(index)) {
            throw .unsorted(path: path)
        }
    }

    /// How many common passwords are known.
    public var commonCount: Int { starts.count - 1 }

    func isCommon(_ password: FoldedPassword) -> Bool {
        guard Set(password.text).count >= Self.fewestCharacters else { return true }
        if has(password.text) || has(password.letters) { return true }
        let word = password.text.drop { !$0.isLetter }.trimmingSuffix { !$0.isLetter }
        let decoration = password.text.count - word.count
        return word.count >= Self.shortestWord && (1...Self.longestDecoration).contains(decoration) && has(String(word))
    }

    private func has(_ word: String) -> Bool {
        var (low, high) = (0, commonCount)
        while low < high {
            let middle = (low + high) / 2
            if line(middle).lexicographicallyPrecedes(word.utf8) { low = middle + 1 } else { high = middle }
        }
        return low < commonCount && line(low).elementsEqual(word.utf8)
    }

    private func line(_ index: Int) -> ArraySlice<UInt8> { common[Int(starts[index])..<Int(starts[index + 1]) - 1] }

    private static func text(_ path: String) throws(Failure) -> String {
        do { return try String(contentsOfFile: path, encoding: .utf8) } catch { throw .unreadable(path: path) }
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> Substring {
        var result = self
        while let last = result.last, predicate(last) { result.removeLast() }
        return result
    }
}
