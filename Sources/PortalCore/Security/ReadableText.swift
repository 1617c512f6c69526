/// Random text that people read aloud and copy by hand.
enum ReadableText {
    /// Without characters that are taken for one another.
    static let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789")

    /// `length` characters, all equally likely.
    static func random(_ length: Int) throws(SecureRandom.Unavailable) -> String {
        var drawn: [Character] = []
        while drawn.count < length {
            // 248 is the largest multiple of 31 in a byte: what lies above would make some characters likelier.
            drawn += try SecureRandom.bytes(2 * length).filter { $0 < 248 }.map { alphabet[Int($0) % alphabet.count] }
        }
        return String(drawn.prefix(length))
    }
}
