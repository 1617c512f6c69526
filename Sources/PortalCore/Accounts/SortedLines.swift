/// The lines of a text, searched where they lie: a set of them would take ten times the memory and be made at each start.
struct SortedLines: Sendable {
    private let bytes: [UInt8]
    /// Where each line starts, and after the last one its end.
    private let starts: [Int32]

    /// Nil when the lines do not ascend byte by byte, or the last one does not end.
    init?(_ text: String) {
        bytes = Array(text.utf8)
        var starts: [Int32] = [0]
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(Int32(index + 1)) }
        self.starts = starts
        guard bytes.isEmpty || bytes.last == UInt8(ascii: "\n") else { return nil }
        for index in 0..<max(0, count - 1) where !line(index).lexicographicallyPrecedes(line(index + 1)) { return nil }
    }

    var count: Int { starts.count - 1 }

    func contains(_ word: String) -> Bool {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if line(middle).lexicographicallyPrecedes(word.utf8) { low = middle + 1 } else { high = middle }
        }
        return low < count && line(low).elementsEqual(word.utf8)
    }

    private func line(_ index: Int) -> ArraySlice<UInt8> { bytes[Int(starts[index])..<Int(starts[index + 1]) - 1] }
}
