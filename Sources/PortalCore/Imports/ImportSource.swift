import Glibc

/// A file to import.
struct ImportSource: Hashable {
    let kind: RegistryFile
    let path: String
    let name: String
    let size: Int64

    /// The files that `paths` name, in the order of import: those of a folder that are there, and single files.
    ///
    /// - Throws: `ImportFailure` when a path leads nowhere, a name is unknown, or two files are of one kind.
    static func find(_ paths: [String]) throws(ImportFailure) -> [ImportSource] {
        var found: [RegistryFile: ImportSource] = [:]
        func add(_ source: ImportSource) throws(ImportFailure) {
            guard found.updateValue(source, forKey: source.kind) == nil else {
                throw ImportFailure(message: ImportText.doubledFile(source.name))
            }
        }
        for path in paths {
            var status = stat()
            guard stat(path, &status) == 0 else { throw ImportFailure(message: ImportText.notFound(path)) }
            if status.st_mode & S_IFMT == S_IFDIR {
                let before = found.count
                for kind in RegistryFile.allCases {
                    let inside = path + "/" + kind.fileName
                    guard stat(inside, &status) == 0 else { continue }
                    try add(ImportSource(kind: kind, path: inside, name: kind.fileName, size: Int64(status.st_size)))
                }
                guard found.count > before else { throw ImportFailure(message: ImportText.noFiles(path)) }
            } else {
                let name = path.split(separator: "/").last.map(String.init) ?? path
                guard let kind = RegistryFile(fileName: name) else {
                    throw ImportFailure(message: ImportText.unknownFile(path))
                }
                try add(ImportSource(kind: kind, path: path, name: name, size: Int64(status.st_size)))
            }
        }
        return RegistryFile.allCases.compactMap { found[$0] }
    }
}
