/// Percent-encoding of RFC 3986.
enum PercentEncoding {
    /// `text` as one segment of a path or as a value of a query: all but unreserved characters is encoded.
    static func pathSegment(_ text: String) -> String {
        if text.utf8.allSatisfy(isUnreserved) { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(3 * text.utf8.count)
        for byte in text.utf8 {
            if isUnreserved(byte) {
                bytes.append(byte)
            } else {
                bytes.append(contentsOf: [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)])
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `path?name=value&…`; pairs with an empty value are left out. The names are ours and need no encoding.
    static func address(_ path: String, _ pairs: [(name: String, value: String)]) -> String {
        var address = ""
        address.reserveCapacity(path.utf8.count + pairs.reduce(0) { $0 + $1.value.utf8.count } + 64)
        address += path
        var separator = "?"
        for (name, value) in pairs where !value.isEmpty {
            address += separator
            address += name
            address += "="
            address += pathSegment(value)
            separator = "&"
        }
        return address
    }

    static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "@"):
            true
        default:
            false
        }
    }

    private static func hexadecimal(_ nibble: UInt8) -> UInt8 {
        nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "A") + nibble - 10
    }
}
