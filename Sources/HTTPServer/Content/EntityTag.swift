/// Entity tags (RFC 9110 8.8.3).
enum EntityTag {
    /// A list of tags as If-Match and If-None-Match hold it.
    enum List: Equatable {
        case any
        case tags([String])
    }

    /// Reads such a list; nil when it is broken.
    static func list(_ text: String) -> List? {
        let bytes = Array(text.utf8)
        if bytes == [ASCII.asterisk] { return .any }
        var tags: [String] = []
        var index = 0
        var needsComma = false
        while index < bytes.count {
            if bytes[index] == ASCII.space || bytes[index] == ASCII.tab || bytes[index] == ASCII.comma {
                needsComma = needsComma && bytes[index] != ASCII.comma
                index += 1
                continue
            }
            let start = index
            if bytes[index] == 0x57, index + 1 < bytes.count, bytes[index + 1] == ASCII.slash { index += 2 }
            guard !needsComma, index < bytes.count, bytes[index] == ASCII.quote,
                let end = bytes[(index + 1)...].firstIndex(of: ASCII.quote)
            else { return nil }
            tags.append(String(decoding: bytes[start...end], as: UTF8.self))
            index = end + 1
            needsComma = true
        }
        return tags.isEmpty ? nil : .tags(tags)
    }

    /// Whether the two name the same content, bytes or not (weak comparison).
    static func weaklyEqual(_ left: String, _ right: String) -> Bool {
        opaque(left) == opaque(right)
    }

    /// Whether the two name the same bytes (strong comparison).
    static func stronglyEqual(_ left: String, _ right: String) -> Bool {
        left == right && !left.hasPrefix("W/")
    }

    private static func opaque(_ tag: String) -> Substring {
        tag.hasPrefix("W/") ? tag.dropFirst(2) : tag[...]
    }
}
