/// What became of an import, file by file.
public struct ImportReport: Hashable, Sendable, Codable {
    /// What became of one file.
    public struct File: Hashable, Sendable, Codable {
        /// The ends that a file can come to.
        public enum Outcome: String, Hashable, Sendable, Codable {
            /// All its rows are in the registry.
            case applied
            /// It is the file that was applied last, byte for byte; there was nothing to do.
            case known
            /// A dry run found nothing wrong.
            case wouldApply
            /// It has problems; none of its rows was applied.
            case refused
            /// A file before it was refused, so it was not looked at: it may refer to rows of that file.
            case skipped
        }

        /// Which file of the registry it is.
        public let kind: RegistryFile
        /// Its name.
        public let name: String
        /// What became of it.
        public let outcome: Outcome
        /// Its rows, without the header.
        public var rows = 0
        /// Rows that were not there before.
        public var inserted = 0
        /// Rows that were there with other values.
        public var updated = 0
        /// Rows that were there like this.
        public var unchanged = 0
        /// How long it took.
        public var seconds = 0.0
        /// What is wrong with it, the first hundred in the order of the lines.
        public var problems: [ImportProblem] = []
        /// How many things are wrong with it.
        public var problemCount = 0

        init(kind: RegistryFile, name: String, outcome: Outcome) {
            self.kind = kind
            self.name = name
            self.outcome = outcome
        }
    }

    /// The files, in the order in which they were imported.
    public internal(set) var files: [File] = []
    /// What the operator should know, in French: ignored columns, batches taken up again.
    public internal(set) var warnings: [String] = []

    /// Whether every file was applied, or would be.
    public var isSuccess: Bool { files.allSatisfy { $0.outcome != .refused && $0.outcome != .skipped } }
}

/// What to import.
public struct ImportRequest: Hashable, Sendable, Codable {
    /// Folders and files.
    public var paths: [String]
    /// Whether to check and report only.
    public var isDryRun: Bool

    /// Asks for the registry files in the folders of `paths` and for the files of `paths`.
    public init(paths: [String], isDryRun: Bool = false) {
        self.paths = paths
        self.isDryRun = isDryRun
    }
}

/// Why an import cannot begin or go on. The message is for the operator, in French.
public struct ImportFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The sentence.
    public let message: String
    /// The sentence.
    public var description: String { message }
}
