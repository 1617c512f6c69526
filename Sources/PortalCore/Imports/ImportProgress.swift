/// How far an import is. It is a plain value, so that it can travel from a server to the command that asked.
public struct ImportProgress: Hashable, Sendable, Codable {
    /// The steps of one file.
    public enum Step: String, Hashable, Sendable, Codable {
        /// The file is read and its rows are checked.
        case reading
        /// The rows are sorted and their references looked up.
        case checking
        /// The rows are applied.
        case applying
    }

    /// Takes what is told of the way. Called some ten times a second, from the thread that imports.
    public typealias Sink = @Sendable (ImportProgress) -> Void

    /// The name of the file.
    public let file: String
    /// The step.
    public let step: Step
    /// How much of the step is done: bytes while reading, rows while applying.
    public let done: Int64
    /// How much there is; 0 when that is not known.
    public let total: Int64
    /// Rows read or applied so far in this step.
    public let rows: Int
    /// Seconds since the step began.
    public let seconds: Double
}

/// Tells a sink of an import's way, but not more often than somebody can read.
final class ProgressMeter {
    private let sink: ImportProgress.Sink
    private let file: String
    private var step = ImportProgress.Step.reading
    private var began = Stopwatch()
    private var told = 0.0
    private static let pause = 0.1

    init(file: String, sink: @escaping ImportProgress.Sink) {
        self.file = file
        self.sink = sink
    }

    /// Begins a step and says so at once.
    func begin(_ step: ImportProgress.Step, total: Int64) {
        self.step = step
        began = Stopwatch()
        told = 0
        tell(0, of: total, rows: 0, at: 0)
    }

    /// Says how far the step is, if that was not said just now.
    func advance(to done: Int64, of total: Int64, rows: Int) {
        let now = began.seconds
        guard now - told >= Self.pause || done >= total else { return }
        told = now
        tell(done, of: total, rows: rows, at: now)
    }

    private func tell(_ done: Int64, of total: Int64, rows: Int, at seconds: Double) {
        sink(ImportProgress(file: file, step: step, done: done, total: total, rows: rows, seconds: seconds))
    }
}
