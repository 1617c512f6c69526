import Glibc
import Locking
import PortalCore

/// A bar on standard error while it is a terminal; nothing elsewhere.
final class ProgressBar: Sendable {
    private let isShown = isatty(STDERR_FILENO) == 1
    private let hasDrawn = Locked<Bool>(false)
    private static let width = 30

    /// Draws how far an import is.
    func show(_ progress: ImportProgress) {
        let share = progress.total > 0 ? min(1, Double(progress.done) / Double(progress.total)) : 0
        var details: [String] = []
        if progress.seconds > 0.5, progress.rows > 0 {
            details.append("\(Int(Double(progress.rows) / progress.seconds)) lignes/s")
        }
        if progress.seconds > 0.5, share > 0, share < 1 {
            details.append("encore \(Self.time(progress.seconds * (1 - share) / share))")
        }
        draw(
            label: "\(progress.file) \(Self.step(progress.step))", share: progress.total > 0 ? share : nil,
            details: details)
    }

    /// Draws how much of a count is done.
    func show(_ label: String, done: Int, total: Int) {
        draw(label: label, share: total > 0 ? Double(done) / Double(total) : nil, details: [])
    }

    /// Takes the bar away.
    func clear() {
        guard hasDrawn.withLock({ $0 }) else { return }
        StandardError.write("\r\u{1B}[K")
    }

    private func draw(label: String, share: Double?, details: [String]) {
        guard isShown else { return }
        hasDrawn.withLock { $0 = true }
        var text = "\r\u{1B}[K" + label
        if let share {
            let full = Int(share * Double(Self.width))
            text += " [" + String(repeating: "#", count: full) + String(repeating: "·", count: Self.width - full) + "] "
            text += "\(Int(share * 100)) %"
        }
        StandardError.write(([text] + details).joined(separator: ", "))
    }

    private static func step(_ step: ImportProgress.Step) -> String {
        switch step {
        case .reading: "lecture"
        case .checking: "contrôle"
        case .applying: "mise en base"
        }
    }

    private static func time(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        return whole < 60 ? "\(whole) s" : "\(whole / 60) min \(whole % 60) s"
    }
}

/// Where what is wrong is told, apart from a command's result.
enum StandardError {
    static func print(_ line: String) { write(line + "\n") }

    static func write(_ text: String) {
        var text = text
        // There is nobody left to tell when this fails.
        text.withUTF8 { bytes in _ = Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count) }
    }
}
