import Glibc

/// The environment of the process.
enum Environment {
    /// The variable of that name; nil when it is not set, or empty.
    static func value(_ name: String) -> String? {
        guard let pointer = getenv(name) else { return nil }
        let text = String(cString: pointer)
        return text.isEmpty ? nil : text
    }
}
