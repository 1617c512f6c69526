/// A short name for one request, for the log and the error page. It is unique while the server runs and says
/// nothing about how many requests there were.
public struct RequestID: Hashable, Sendable, CustomStringConvertible {
    /// The number behind the text.
    public let rawValue: UInt64

    /// An id of that number.
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// Thirteen characters of Crockford's base 32: no letter that reads as a digit.
    public var description: String {
        var rest = rawValue
        var text: [UInt8] = []
        text.reserveCapacity(13)
        for _ in 0..<13 {
            text.append(Self.alphabet[Int(rest & 31)])
            rest >>= 5
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
}

/// Makes the ids of one loop: a counter sent through a mixing bijection (splitmix64), so ids never repeat.
struct RequestIDSource {
    private var counter: UInt64

    init(seed: UInt64 = UInt64.random(in: .min ... .max)) { counter = seed }

    mutating func next() -> RequestID {
        counter &+= 0x9E37_79B9_7F4A_7C15
        var mixed = counter
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return RequestID(rawValue: mixed ^ (mixed >> 31))
    }
}
