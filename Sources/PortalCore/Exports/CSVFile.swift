/// A cell of a file for spreadsheets.
public enum CSVCell: Hashable, Sendable {
    /// Any text; where a spreadsheet would run it as a formula, an apostrophe before it keeps it text.
    case text(String)
    /// A number or a day of ours, which goes in as it is.
    case value(String)
    /// Unknown, or nothing to say.
    case empty

    /// An amount in dirhams with a decimal comma, as spreadsheets in Morocco read it; empty where it is unknown.
    public init(_ amount: Money?) {
        self = amount.map { .value($0.decimalText) } ?? .empty
    }

    /// A day as `dd/MM/yyyy`; empty where it is unknown.
    public init(_ day: DayDate?) {
        self =
            day.map { day in
                let parts = day.iso.split(separator: "-")
                return .value(parts.reversed().joined(separator: "/"))
            } ?? .empty
    }
}

extension Money {
    /// `-1234,56`: no grouping, for machines.
    var decimalText: String {
        let (whole, rest) = centimes.magnitude.quotientAndRemainder(dividingBy: 100)
        return "\(centimes < 0 ? "-" : "")\(whole),\(rest < 10 ? "0" : "")\(rest)"
    }
}

/// Files for spreadsheets: UTF-8 with a byte order mark, `;` between cells, quotes as in RFC 4180.
public enum CSVFile {
    /// What a file begins with, so that spreadsheets take it for UTF-8.
    public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// A whole file piece by piece: the mark and `header`, then what each call of `rows` gives; none ends it with nil.
    public static func pieces(
        _ header: [CSVCell], _ rows: @escaping () throws -> [[CSVCell]]
    ) -> () throws -> [UInt8]? {
        var hasHeader = false
        return {
            guard hasHeader else {
                hasHeader = true
                return byteOrderMark + bytes([header])
            }
            let rows = try rows()
            return rows.isEmpty ? nil : bytes(rows)
        }
    }

    private static func bytes(_ rows: [[CSVCell]]) -> [UInt8] {
        rows.reduce(into: []) { append($1, to: &$0) }
    }

    /// Appends a row.
    public static func append(_ cells: [CSVCell], to bytes: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ";")) }
            switch cell {
            case .text(let text): append(quoting: harmless(text), to: &bytes)
            case .value(let text): append(quoting: text, to: &bytes)
            case .empty: break
            }
        }
        bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    }

    /// What a spreadsheet takes for the start of a formula (OWASP, CSV injection), also after spaces, and in the wide
    /// forms that some of them fold.
    private static func harmless(_ text: String) -> String {
        let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
        let starts: [Unicode.Scalar] = ["=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "|", "%"]
        let isRun = first.map(starts.contains) ?? false
        let beginsWithControl = text.unicodeScalars.first.map { $0.value < 0x20 } ?? false
        return isRun || beginsWithControl ? "'" + text : text
    }

    private static func append(quoting text: String, to bytes: inout [UInt8]) {
        let special: [UInt8] = [UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n")]
        let needsQuotes =
            text.utf8.contains(where: special.contains) || text.first?.isWhitespace == true
            || text.last?.isWhitespace == true
        guard needsQuotes else {
            bytes += text.utf8
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
