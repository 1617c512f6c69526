import HTTPServer
import Locking
import PortalCore

/// A file for spreadsheets, made while it is sent: however long it is, only some rows of it are in memory.
enum CSVAnswer {
    /// So many rows are read in one transaction.
    static let rowsAtOnce = 500

    private enum Progress<Place: Sendable> {
        case start
        case after(Place?)
        case end
    }

    /// A file `NAME.csv`. `rows` is asked for the rows after a place, from nil on, and says where they end; no row ends
    /// the file.
    static func stream<Place: Sendable>(
        named name: String, header: [CSVCell],
        rows: @escaping @Sendable (Place?) throws -> (rows: [[CSVCell]], last: Place?)
    ) -> HTTPResponse {
        let progress = Locked<Progress<Place>>(.start)
        return answer(
            named: name,
            .stream { piece in
                switch progress.withLock({ $0 }) {
                case .start:
                    piece += CSVFile.byteOrderMark
                    CSVFile.append(header, to: &piece)
                    progress.withLock { $0 = .after(nil) }
                    return true
                case .after(let place):
                    let found = try rows(place)
                    for row in found.rows { CSVFile.append(row, to: &piece) }
                    progress.withLock { $0 = found.rows.isEmpty || found.last == nil ? .end : .after(found.last) }
                    return found.last != nil && !found.rows.isEmpty
                case .end:
                    return false
                }
            })
    }

    /// A file `NAME.csv` of `bytes`.
    static func whole(named name: String, _ bytes: [UInt8]) -> HTTPResponse { answer(named: name, .bytes(bytes)) }

    private static func answer(named name: String, _ body: HTTPResponseBody) -> HTTPResponse {
        var response = HTTPResponse(status: .ok, body: body)
        // What the registry calls a statement may hold anything; a quote must not end the name.
        let name = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) ? $0 : "_" })
        response.fields.append(.contentType, "text/csv; charset=utf-8")
        response.fields.append(.contentDisposition, "attachment; filename=\"\(name).csv\"")
        return response
    }
}
