/// The long-term conditions (affections de longue durée): the 41 groups of order no. 2518-05 of 5 September 2005.
public struct ALDList: Sendable {
    /// A group.
    public struct Group: Hashable, Sendable {
        /// 1 to 41.
        public let number: Int
        /// In the words of the order.
        public let label: String
        /// The same in Arabic, translated by us.
        public let arabicLabel: String
        /// Whether it was read in the list that the regulator published.
        public let isVerified: Bool

        /// A group of the list.
        public init(number: Int, label: String, arabicLabel: String, isVerified: Bool) {
            self.number = number
            self.label = label
            self.arabicLabel = arabicLabel
            self.isVerified = isVerified
        }
    }

    /// All groups, in their order.
    public let groups: [Group]

    /// Reads `ald.csv` in `folder`.
    ///
    /// - Throws: an error that names the file, when it is missing or not as it should be.
    public init(folder: String) throws {
        let path = folder + "/ald.csv"
        groups = try DataFile.read(path) { cells in
            guard cells.count == 4, let number = Int(cells[0]) else { return nil }
            return Group(
                number: number, label: String(cells[1]), arabicLabel: String(cells[3]), isVerified: cells[2] == "oui")
        }
        guard !groups.isEmpty else { throw DataFile.Unreadable(path: path) }
    }

    /// The groups in which every word of `text` stands; all of them for no word.
    public func matching(_ text: String) -> [Group] {
        let words = SearchWords(text)
        return groups.filter { words.stand(in: Folding.searchKey($0.label + " " + $0.arabicLabel)) }
    }
}
