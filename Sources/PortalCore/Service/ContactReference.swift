/// The reference of a message to a service, as it comes back in the address of a page: `MSG-2026-000123`.
public struct ContactReference: Hashable, Sendable {
    /// The text.
    public let text: String

    /// Nil for anything else, so that no link can have words of its own shown.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "MSG", parts[1].utf8.count == 4, (6...9).contains(parts[2].utf8.count),
            parts.dropFirst().allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        self.text = text
    }
}
