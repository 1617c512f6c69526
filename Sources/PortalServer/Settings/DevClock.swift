import FoundationEssentials
import PortalCore

extension Clock {
    /// The wall clock plus the whole seconds that stand in the file at `path`, read anew each time; none when the file
    /// is missing or holds something else. For tests from outside.
    static func shifted(byFile path: String) -> Clock {
        Clock {
            // A missing file is the documented way to leave the clock alone.
            let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
            let seconds = text.split(whereSeparator: \.isWhitespace).first.flatMap { Int($0) } ?? 0
            return Clock.system.now() + .seconds(seconds)
        }
    }
}
