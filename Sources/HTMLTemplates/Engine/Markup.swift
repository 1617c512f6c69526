/// HTML in the making: a buffer of UTF-8 bytes that text can only enter escaped.
///
/// It is written as a string literal that reads as the HTML it is. What stands in the literal goes in raw and is known
/// at compile time (`StaticString`); every value enters through a typed interpolation that knows how to write it.
/// So no text from outside can become markup.
public struct Markup: ExpressibleByStringInterpolation, Sendable {
    /// The bytes written so far.
    public private(set) var bytes: [UInt8]

    /// An empty buffer with room for `capacity` bytes.
    public init(capacity: Int = 0) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// A literal without values.
    public init(stringLiteral literal: StaticString) {
        bytes = []
        appendRaw(literal)
    }

    /// A literal with values.
    public init(stringInterpolation interpolation: StringInterpolation) {
        self = interpolation.markup
    }

    /// Appends `fragment`.
    mutating func add(_ fragment: Markup) {
        bytes.append(contentsOf: fragment.bytes)
    }

    mutating func appendRaw(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Takes back a separator after the last element of a list.
    mutating func removeLastByte() { bytes.removeLast() }

    mutating func appendByte(_ byte: UInt8) { bytes.append(byte) }

    mutating func appendRaw(_ slice: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: slice) }

    /// Collects the literal parts and the values of one literal.
    public struct StringInterpolation: StringInterpolationProtocol {
        /// Most values are short: room for this many bytes each spares the buffer its growing.
        private static let expectedValueBytes = 32

        var markup: Markup

        /// Makes room for the literal parts and the values.
        public init(literalCapacity: Int, interpolationCount: Int) {
            markup = Markup(capacity: literalCapacity + interpolationCount * Self.expectedValueBytes)
        }

        /// A part of the literal: raw HTML, known at compile time.
        public mutating func appendLiteral(_ literal: StaticString) {
            markup.appendRaw(literal)
        }
    }
}
