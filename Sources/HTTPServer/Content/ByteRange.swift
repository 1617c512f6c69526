/// What a Range field asks of a body of known length (RFC 9110 14).
enum ByteRange: Equatable {
    /// Nothing we would do: another unit, a broken field, or several ranges. The whole body answers that.
    case whole
    /// These bytes, at least one.
    case part(Range<Int>)
    /// Bytes that are not there.
    case unsatisfiable

    /// Reads the field for a body of `length` bytes.
    init(_ text: String, length: Int) {
        self = .whole
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].lowercased() == "bytes" else { return }
        let bounds = parts[1].split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard bounds.count == 2 else { return }
        let first = Self.number(bounds[0])
        let last = Self.number(bounds[1])
        switch (bounds[0].isEmpty, bounds[1].isEmpty) {
        case (true, false):
            guard let last else { return }
            self = last == 0 || length == 0 ? .unsatisfiable : .part(max(0, length - last)..<length)
        case (false, true):
            guard let first else { return }
            self = first < length ? .part(first..<length) : .unsatisfiable
        case (false, false):
            guard let first, let last, first <= last else { return }
            self = first < length ? .part(first..<min(last, length - 1) + 1) : .unsatisfiable
        case (true, true): return
        }
    }

    /// 1*DIGIT; a number beyond counting is a very large one.
    private static func number(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ ASCII.digitValue($0) != nil }) else { return nil }
        let digits = text.drop { $0 == "0" }
        return digits.isEmpty ? 0 : digits.utf8.count > 18 ? Int.max : Int(digits)
    }
}
