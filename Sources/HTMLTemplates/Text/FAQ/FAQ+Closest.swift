public import PortalCore

extension FAQ {
    /// Below it nothing is close.
    static let closeEnough = 12
    /// What is offered beside the closest has at least this share of its points, in per cent.
    static let shareOfBest = 60
    /// So many are offered.
    static let mostOffered = 3

    /// What a word tells of each question, by its stem: the rarer the more, and twice as much in the question itself or
    /// among the other words for it.
    static let weights: [Language: [[String: Int]]] = Dictionary(
        uniqueKeysWithValues: Language.allCases.map { ($0, weights(in: $0)) })

    /// The questions that most resemble `text`, the closest first; none where nothing is close.
    public static func closest(to text: String, in language: Language) -> [FAQEntry] {
        let stems = WordStems.of(text)
        let points = (weights[language] ?? []).map { words in stems.reduce(0) { $0 + (words[$1] ?? 0) } }
        let least = max(closeEnough, (points.max() ?? 0) * shareOfBest / 100)
        let close = zip(points, all).filter { $0.0 >= least }.sorted { $0.0 > $1.0 }
        return close.prefix(mostOffered).map(\.1)
    }

    /// The same for each question, as a script reads it: `factu:10 rembo:4`.
    static let weightTexts: [Language: [String: String]] = weights.mapValues { weights in
        Dictionary(
            uniqueKeysWithValues: zip(all, weights).map { entry, words in
                (entry.id, words.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }.joined(separator: " "))
            })
    }

    private static func weights(in language: Language) -> [[String: Int]] {
        let stopped = WordStems.of(stopWords[language].plain(in: language))
        let texts = all.map { entry in
            let words = [entry.question, otherWords[entry.id]].compactMap { $0?[language].plain(in: language) }
            let asked = WordStems.of(words.joined(separator: " ")).subtracting(stopped)
            return (
                asked: asked, answered: WordStems.of(entry.answer[language].plain(in: language)).subtracting(stopped)
            )
        }
        var counts: [String: Int] = [:]
        for text in texts { for stem in text.asked.union(text.answered) { counts[stem, default: 0] += 1 } }
        return texts.map { text in
            let stems = text.asked.union(text.answered)
            return Dictionary(
                uniqueKeysWithValues: stems.map { stem in
                    (stem, rarity(counts[stem] ?? 1, of: all.count) * (text.asked.contains(stem) ? 2 : 1))
                })
        }
    }

    /// How often a number of texts can be halved until so few are left.
    private static func rarity(_ count: Int, of total: Int) -> Int {
        var (left, halvings) = (total, 0)
        while left > count {
            left /= 2
            halvings += 1
        }
        return halvings
    }
}
