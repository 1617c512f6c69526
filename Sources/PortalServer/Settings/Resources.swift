import FoundationEssentials

/// The files that come with the program: `Public/`, `Migrations/`, `Data/`.
struct Resources: Sendable {
    let path: String

    var publicFolder: String { path + "/Public" }
    var migrationsFolder: String { path + "/Migrations" }
    var dataFolder: String { path + "/Data" }

    /// The given folder; else the one beside the executable; else the nearest one above it (a build folder lies inside
    /// the package); else the current one.
    ///
    /// - Throws: `SettingSource.Problem` when none of them holds the files.
    init(given: String?) throws {
        let candidates =
            given.map { [$0] } ?? Self.foldersAboveExecutable() + [FileManager.default.currentDirectoryPath]
        guard let found = candidates.first(where: { Self.isComplete($0) }) else {
            throw SettingSource.Problem(
                description: "Public/ et Migrations/ sont introuvables : indiquez leur dossier avec --resources")
        }
        path = found
    }

    private static func isComplete(_ folder: String) -> Bool {
        ["Public", "Migrations"].allSatisfy { FileManager.default.fileExists(atPath: folder + "/" + $0) }
    }

    private static func foldersAboveExecutable() -> [String] {
        guard let executable = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
            return []
        }
        var folder = executable[...]
        var folders: [String] = []
        while let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
            folder = folder[..<slash]
            folders.append(String(folder))
        }
        return folders
    }
}
