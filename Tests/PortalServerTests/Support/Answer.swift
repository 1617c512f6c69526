import HTTPServer

/// An answer as a browser gets it.
struct Answer {
    let request: TestRequest
    let status: Int
    let fields: [(name: String, value: String)]
    let body: [UInt8]

    init(to request: TestRequest, status: Int, fields: [(name: String, value: String)], body: [UInt8]) {
        self.request = request
        self.status = status
        self.fields = fields
        self.body = body
    }

    /// The fields in the lines `bytes`, each ended by CRLF; nil when a line is no field.
    static func fields(of bytes: [UInt8]) -> [(name: String, value: String)]? {
        var fields: [(name: String, value: String)] = []
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\r\n") {
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty, !parts[0].contains(" ") else { return nil }
            fields.append((String(parts[0]), String(parts[1].drop { $0 == " " })))
        }
        return fields
    }

    /// The first value of a field; nil when it was not sent.
    subscript(name: String) -> String? { values(of: name).first }

    /// Every value of a field.
    func values(of name: String) -> [String] {
        fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }

    /// The body as text; what is no UTF-8 shows as U+FFFD.
    var text: String { String(decoding: body, as: UTF8.self) }

    /// Where a redirect leads.
    var location: String? { self["Location"] }

    /// What was asked and what came back, for the message of a failed test.
    var summary: String {
        "\(request.method.rawValue) \(request.target.prefix(200)) gave \(status)"
            + (location.map { " to \($0)" } ?? "") + (heading.map { ": \($0)" } ?? "")
            + (fieldsInError.isEmpty ? "" : " \(fieldsInError)")
    }
}
