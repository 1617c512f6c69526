import FoundationEssentials

/// The long-term conditions (affections de longue durée): the 41 groups of order no. 2518-05 of 5 September 2005.
public struct ALDList: Sendable {
    /// A group.
    public struct Group: Hashable, Sendable {
        /// 1 to 41.
        public let number: Int
        /// In the words of the order.
        public let label: String
        /// Whether it was read in the list that the regulator published.
        public let isVerified: Bool

        /// A group of the list.
        public init(number: Int, label: String, isVerified: Bool) {
            self.number = number
            self.label = label
            self.isVerified = isVerified
        }
    }

    /// The file is missing or not as it should be.
    public struct Unreadable: Error, Hashable, Sendable {
        /// Where it was looked for.
        public let path: String
    }

    /// All groups, in their order.
    public let groups: [Group]

    /// Reads `ald.csv` in `folder`.
    ///
    /// - Throws: `Unreadable`.
    public init(folder: String) throws(Unreadable) {
        let path = folder + "/ald.csv"
        guard let data = FileManager.default.contents(atPath: path) else { throw Unreadable(path: path) }
        let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
        groups = lines.compactMap { line in
            let cells = line.split(separator: ";", omittingEmptySubsequences: false)
            guard cells.count == 3, let number = Int(cells[0]) else { return nil }
            return Group(number: number, label: String(cells[1]), isVerified: cells[2] == "oui")
        }
        guard groups.count == lines.count, !groups.isEmpty else { throw Unreadable(path: path) }
    }

    /// The groups in which every word of `text` stands; all of them for no word.
    public func matching(_ text: String) -> [Group] {
        let words = Folding.searchKey(text).split(separator: " ")
        return groups.filter { group in
            let key = Folding.searchKey(group.label)
            return words.allSatisfy { key.contains($0) }
        }
    }
}
