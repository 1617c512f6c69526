import FoundationEssentials

/// A file of the operator's own data that comes with the program: a header, then cells between `;`, without quotes.
enum DataFile {
    /// The file is missing, or a line is not as it should be.
    struct Unreadable: Error, Hashable, Sendable {
        let path: String
    }

    /// What `parse` makes of each line after the header.
    ///
    /// - Throws: `Unreadable`, also when `parse` gives nil for a line.
    static func read<Value>(_ path: String, _ parse: ([Substring]) -> Value?) throws(Unreadable) -> [Value] {
        guard let data = FileManager.default.contents(atPath: path) else { throw Unreadable(path: path) }
        let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
        let values = lines.compactMap { parse($0.split(separator: ";", omittingEmptySubsequences: false)) }
        guard values.count == lines.count else { throw Unreadable(path: path) }
        return values
    }
}
