/// Something wrong in a registry file, told so that the line can be found and put right.
public struct ImportProblem: Hashable, Sendable, Codable {
    /// The name of the file.
    public let file: String
    /// The physical line on which the row starts, from 1.
    public let line: Int
    /// The column, where one is to blame.
    public let column: String?
    /// What is wrong, in French.
    public let reason: String
    /// The value as it stands in the file, shortened, control characters made visible.
    public let value: String?

    init(file: String, line: Int, column: String?, reason: String, value: UnsafeBufferPointer<UInt8>?) {
        self.file = file
        self.line = line
        self.column = column
        self.reason = reason
        self.value = value.map(Self.harmless)
    }

    init(file: String, line: Int, column: String?, reason: String, value: String?) {
        var text = value ?? ""
        let shown = text.withUTF8 { Self.harmless($0) }
        self.file = file
        self.line = line
        self.column = column
        self.reason = reason
        self.value = value == nil ? nil : shown
    }

    /// `FILE:LINE: column: what is wrong: 'value'`, always with all its parts, so that a program can read it too: the
    /// column is `ligne` when the row as a whole is wrong, and a value that is not there is empty.
    public var text: String { "\(file):\(line): \(column ?? "ligne"): \(reason): '\(value ?? "")'" }

    private static let longestValue = 60

    /// A terminal obeys control characters, and some format characters turn the line around: both become visible.
    private static func harmless(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        let head = UnsafeBufferPointer(rebasing: bytes.prefix(longestValue * 4))
        var text = ""
        var count = 0
        for scalar in String(decoding: head, as: UTF8.self).unicodeScalars {
            guard count < longestValue else { return text + "…" }
            count += 1
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
                text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default:
                text.unicodeScalars.append(scalar)
            }
        }
        return head.count < bytes.count ? text + "…" : text
    }
}

/// The problems of one file: all are counted, the first hundred are kept.
struct ImportProblems {
    /// How many are kept and shown.
    static let shown = 100

    private(set) var list: [ImportProblem] = []
    private(set) var count = 0

    mutating func add(_ problem: @autoclosure () -> ImportProblem) {
        count += 1
        if list.count < Self.shown { list.append(problem()) }
    }

    /// Adds those found by a later pass over the rows, of which there are `count`.
    mutating func add(_ later: [ImportProblem], count laterCount: Int) {
        count += laterCount
        list = Array((list + later).sorted { $0.line < $1.line }.prefix(Self.shown))
    }
}
