@_spi(_Unicode) import Swift

/// What somebody looks for: every word has to be found, in any order, whatever its case and accents.
public struct SearchWords: Sendable {
    private let words: [Substring]

    /// The words of `text`, as typed.
    public init(_ text: String) {
        words = Folding.searchKey(text).split(separator: " ")
    }

    /// Whether all of them stand in `key`, a `Folding.searchKey`; true for no word.
    public func stand(in key: String) -> Bool { words.allSatisfy { key.contains($0) } }
}

/// The one way names and searched words are made comparable.
///
/// Canonical decomposition and composition (Unicode Standard Annex 15) come from the standard library itself: the
/// same in Foundation would add tens of megabytes to the static binary. See `docs/decisions`.
public enum Folding {
    /// Lower case without accents; Arabic letters in one form; everything but letters and digits becomes one space.
    public static func searchKey(_ text: some StringProtocol) -> String {
        var key = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in String(text).lowercased()._nfd {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .spacingMark, .format, .modifierLetter: continue
            case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber:
                if pendingSpace, !key.isEmpty { key.append(" ") }
                pendingSpace = false
                appendBase(of: scalar, to: &key)
            default:
                pendingSpace = true
            }
        }
        return String(key)
    }

    /// A person's name as compared at account creation: the search key without any space, and without the articles El,
    /// Al or ال that it begins with.
    ///
    /// The article is taken off as often as it stands there, so that "El Alaoui", "Elalaoui" and "Alaoui" are one name.
    public static func nameKey(_ name: some StringProtocol) -> String {
        var key = searchKey(name).filter { $0 != " " }[...]
        while let article = articles.first(where: { key.hasPrefix($0) && key.count >= $0.count + 2 }) {
            key = key.dropFirst(article.count)
        }
        return String(key)
    }

    private static let articles = ["el", "al", "\u{627}\u{644}"]

    /// One spelling of each character (NFC), so that a password typed on any keyboard gives the same bytes.
    public static func composed(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text._nfc { result.append(scalar) }
        return String(result)
    }

    private static func appendBase(of scalar: Unicode.Scalar, to key: inout String.UnicodeScalarView) {
        switch scalar {
        case "\u{153}": key.append(contentsOf: "oe".unicodeScalars)
        case "\u{E6}": key.append(contentsOf: "ae".unicodeScalars)
        case "\u{DF}": key.append(contentsOf: "ss".unicodeScalars)
        case "\u{F8}": key.append("o")
        case "\u{142}": key.append("l")
        case "\u{131}": key.append("i")
        case "\u{671}": key.append("\u{627}")
        case "\u{649}": key.append("\u{64A}")
        case "\u{629}": key.append("\u{647}")
        default: key.append(scalar)
        }
    }
}
