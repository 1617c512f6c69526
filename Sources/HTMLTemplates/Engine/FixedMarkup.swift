/// A piece of markup that is the same on many pages: made once, never freed.
///
/// An array would be counted by all cores at each use, and they would wait for each other.
/// Sendable: the bytes are never changed.
struct FixedMarkup: @unchecked Sendable {
    private let bytes: UnsafeBufferPointer<UInt8>

    /// Keeps `markup` for the life of the program: for what there is a known number of.
    init(_ markup: Markup) {
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: markup.bytes.count)
        _ = copy.initialize(from: markup.bytes)
        bytes = UnsafeBufferPointer(copy)
    }

    fileprivate func write(into out: inout Markup) { out.appendRaw(bytes) }
}

extension Markup {
    /// Appends `fragment`.
    mutating func add(_ fragment: FixedMarkup) { fragment.write(into: &self) }
}
