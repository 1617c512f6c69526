extension Markup {
    /// Writes `text` so that it is only text, in an element as well as in a quoted attribute.
    ///
    /// `& < > " '` become references. Control characters and noncharacters, which HTML forbids, become U+FFFD.
    mutating func appendText(_ text: String) {
        appendEscaped(text, isolating: false)
    }

    /// Writes a sentence: as text, and each value in it in a `<bdi>` of its own.
    mutating func appendSentence(_ sentence: Sentence) {
        appendEscaped(sentence.marked, isolating: true)
    }

    private mutating func appendEscaped(_ text: String, isolating: Bool) {
        // Native strings lend their storage; only a bridged one would be copied.
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            var position = 0
            while position < utf8.count {
                guard Self.mayNeedEscaping(utf8[position]),
                    let escape = Escape(utf8, at: position, isolating: isolating)
                else {
                    position += 1
                    continue
                }
                appendRaw(UnsafeBufferPointer(rebasing: utf8[start..<position]))
                appendRaw(escape.replacement)
                position += escape.length
                start = position
            }
            appendRaw(UnsafeBufferPointer(rebasing: utf8[start...]))
        }
    }

    @inline(__always)
    private static func mayNeedEscaping(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00...0x1F, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xC2, 0xE2, 0xEF...0xF4: true
        default: false
        }
    }
}

/// What stands in the place of one character that cannot be written as it is.
private struct Escape {
    let replacement: StaticString
    /// The bytes it replaces.
    let length: Int

    private static let unwritable: StaticString = "\u{FFFD}"

    init?(_ utf8: UnsafeBufferPointer<UInt8>, at position: Int, isolating: Bool) {
        func byte(_ offset: Int) -> UInt8 { position + offset < utf8.count ? utf8[position + offset] : 0 }
        switch utf8[position] {
        case UInt8(ascii: "&"): self.init("&amp;", 1)
        case UInt8(ascii: "<"): self.init("&lt;", 1)
        case UInt8(ascii: ">"): self.init("&gt;", 1)
        case UInt8(ascii: "\""): self.init("&quot;", 1)
        case UInt8(ascii: "'"): self.init("&#39;", 1)
        case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return nil
        case 0x00...0x1F, 0x7F: self.init(Self.unwritable, 1)
        case 0xC2 where byte(1) < 0xA0: self.init(Self.unwritable, 2)  // U+0080…U+009F
        case 0xE2 where isolating && byte(1) == 0x81 && byte(2) == 0xA8: self.init("<bdi>", 3)  // U+2068
        case 0xE2 where isolating && byte(1) == 0x81 && byte(2) == 0xA9: self.init("</bdi>", 3)  // U+2069
        case 0xEF where Self.isNoncharacter(byte(1), byte(2)): self.init(Self.unwritable, 3)
        case 0xF0...0xF4 where byte(1) & 0x0F == 0x0F && byte(2) == 0xBF && byte(3) >= 0xBE:  // U+nFFFE, U+nFFFF
            self.init(Self.unwritable, 4)
        default: return nil
        }
    }

    private init(_ replacement: StaticString, _ length: Int) {
        self.replacement = replacement
        self.length = length
    }

    /// U+FDD0…U+FDEF, U+FFFE and U+FFFF, whose first byte is EF.
    private static func isNoncharacter(_ second: UInt8, _ third: UInt8) -> Bool {
        (second == 0xB7 && (0x90...0xAF).contains(third)) || (second == 0xBF && third >= 0xBE)
    }
}
