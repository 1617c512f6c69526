import HTTPServer
import Locking
import PortalCore

/// A file for spreadsheets.
enum CSVAnswer {
    /// A file `NAME.csv`, made while it is sent by calls of `pieces` until nil: however long it is, only one piece of it is
    /// in memory.
    static func stream(named name: String, _ pieces: sending @escaping () throws -> [UInt8]?) -> HTTPResponse {
        let pieces = Locked(pieces)
        return answer(
            named: name,
            .stream { out in
                guard let piece = try pieces.withLock({ try $0() }) else { return false }
                out += piece
                return true
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
