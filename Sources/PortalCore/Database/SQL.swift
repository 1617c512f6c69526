/// The text of a statement. It is made of literals only, so nothing that comes from outside can become part of it.
public struct SQL: ExpressibleByStringLiteral, @unchecked Sendable {
    // Sendable: the bytes are those of a literal, or of a joined text that is never changed and never freed.
    let bytes: UnsafeBufferPointer<UInt8>

    /// The text of a literal.
    public init(stringLiteral literal: StaticString) {
        precondition(literal.hasPointerRepresentation, "a statement is longer than one character")
        bytes = UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
    }

    /// Literals joined by spaces. The text lives as long as the program: keep it in a `static let`.
    public init(joining parts: SQL...) {
        let text = parts.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: " ")
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
        _ = copy.initialize(from: text.utf8)
        bytes = UnsafeBufferPointer(copy)
    }

    /// Tells a text from others without reading it.
    var identity: UnsafeRawPointer? { UnsafeRawPointer(bytes.baseAddress) }
}
