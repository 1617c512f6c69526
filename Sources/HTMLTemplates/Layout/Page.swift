/// A page: a value that writes itself. Writing is synchronous and cannot fail, so no page can reach for storage.
public protocol Page: Sendable {
    /// Writes the whole document.
    func render(into out: inout Markup)
}

extension Page {
    /// The whole document as bytes of UTF-8.
    public func bytes() -> [UInt8] {
        var out = Markup(capacity: 32_768)
        render(into: &out)
        return out.bytes
    }
}
