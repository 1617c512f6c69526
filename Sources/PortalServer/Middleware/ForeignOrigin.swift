import HTTPServer

/// Whether a browser says that a form comes from another site. The token alone would do; this refuses earlier.
enum ForeignOrigin {
    /// True when `Sec-Fetch-Site` or `Origin` name another site than the one asked.
    static func isForeign(_ head: HTTPRequestHead) -> Bool {
        if let site = head.fields[.secFetchSite], site != "same-origin", site != "none" { return true }
        guard let origin = head.fields[.origin] else { return false }
        guard let scheme = ["http://", "https://"].first(where: origin.hasPrefix) else { return true }
        return origin.dropFirst(scheme.count).lowercased() != head.host.lowercased()
    }
}
