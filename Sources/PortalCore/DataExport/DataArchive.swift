/// All that the portal and the registry hold of one member, as a ZIP archive that is made while it is taken: however much
/// there is, only some hundred lines are in memory, and no transaction lasts longer than it takes to read them.
public struct DataArchive {
    /// A file of the archive: its name, and its bytes piece by piece; nil after the last.
    public struct File {
        let name: String
        let next: () throws -> [UInt8]?

        /// A file whose pieces `next` makes.
        public init(name: String, next: @escaping () throws -> [UInt8]?) {
            self.name = name
            self.next = next
        }

        /// A file that is there already.
        public init(name: String, bytes: [UInt8]) {
            var rest: [UInt8]? = bytes
            self.init(name: name) {
                defer { rest = nil }
                return rest
            }
        }
    }

    private var files: [File]
    private var archive: ZIPFile
    private var isInFile = false
    private var isFinished = false

    /// An archive of `files`, dated `now`.
    public init(_ files: [File], at now: Instant) {
        self.files = files.reversed()
        archive = ZIPFile(at: CasablancaTime.zone.wallTime(at: now))
    }

    /// Appends the next piece; false when it was the last.
    ///
    /// - Throws: what making a file throws; the archive is cut then.
    public mutating func next(into out: inout [UInt8]) throws -> Bool {
        guard let file = files.last else {
            if !isFinished { try archive.finish(into: &out) }
            isFinished = true
            return false
        }
        if !isInFile {
            try archive.begin(file.name, into: &out)
            isInFile = true
        }
        if let bytes = try file.next() {
            try archive.append(bytes, into: &out)
        } else {
            try archive.end(into: &out)
            files.removeLast()
            isInFile = false
        }
        return true
    }
}
