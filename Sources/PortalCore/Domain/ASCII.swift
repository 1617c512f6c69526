extension UInt8 {
    var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}

extension Unicode.Scalar {
    /// A letter, digit or sign of ASCII: no space, no control.
    fileprivate var isASCIIGraphic: Bool { (0x21...0x7E).contains(value) }
}

extension StringProtocol {
    /// Without the white space around it, no-break spaces and the invisible marks of pasted text included.
    var trimmingSpaces: SubSequence {
        // Most texts have nothing to trim, which their first and last sign show.
        if let first = unicodeScalars.first, let last = unicodeScalars.last, first.isASCIIGraphic, last.isASCIIGraphic {
            return self[...]
        }
        func isBlank(_ character: Character) -> Bool {
            character.isWhitespace || character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .format }
        }
        guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
            return self[startIndex..<startIndex]
        }
        return self[first...last]
    }
}
