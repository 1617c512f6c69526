/// Words brought down to what they share with their kin, so that texts can be compared: "remboursé" and "remboursement"
/// become "rembo", "الملف" and "ملفي" become "ملف". Rough on purpose: the same few rules stand in `closest.js`.
public enum WordStems {
    private static let arabicPrefixes = ["وال", "بال", "فال", "كال", "لل", "ال", "و", "ب", "ل", "ف"]
    private static let arabicSuffixes = ["كم", "نا", "ها", "هم", "ات", "ين", "ون", "ي", "ه"]
    private static let length = 5

    /// The stems of the words in `text`. Latin words of three letters and less have none.
    public static func of(_ text: some StringProtocol) -> Set<String> {
        Set(Folding.searchKey(text).split(separator: " ").compactMap(stem))
    }

    private static func stem(_ word: Substring) -> String? {
        guard let first = word.unicodeScalars.first, (0x600...0x6FF).contains(first.value) else {
            return word.count > 3 ? String(word.prefix(length)) : nil
        }
        var rest = word
        if let prefix = arabicPrefixes.first(where: { rest.hasPrefix($0) && rest.count >= $0.count + 3 }) {
            rest = rest.dropFirst(prefix.count)
        }
        if let suffix = arabicSuffixes.first(where: { rest.hasSuffix($0) && rest.count >= $0.count + 3 }) {
            rest = rest.dropLast(suffix.count)
        }
        return rest.count > 2 ? String(rest.prefix(length)) : nil
    }
}
