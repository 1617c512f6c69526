import FoundationEssentials
import Glibc

/// A folder of its own, gone with the value.
public final class TemporaryFolder: Sendable {
    /// The folder.
    public let path: String

    /// Makes it.
    public init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("portal-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        do { try FileManager.default.removeItem(atPath: path) } catch { print("left behind: \(path): \(error)") }
    }

    /// The names in a folder inside it, in order; none when there is no such folder.
    public func names(in folder: String = "") throws -> [String] {
        let full = folder.isEmpty ? path : path + "/" + folder
        guard FileManager.default.fileExists(atPath: full) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: full).sorted()
    }

    /// The bytes of a file inside it.
    public func contents(of file: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + file)))
    }

    /// Makes or replaces a file inside it.
    public func write(_ text: String, to file: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + file))
    }

    /// The permission bits of a file inside it; nil when there is no such file.
    public func permissions(of file: String) -> UInt32? {
        var status = stat()
        return stat(path + "/" + file, &status) == 0 ? status.st_mode & 0o777 : nil
    }
}
