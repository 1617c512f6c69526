import HTTPServer
import XCTest

@testable import PortalServer

/// Files that are what their names say.
enum SampleFile {
    static let pdf = Array("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n".utf8)
    static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 0, 0]
        + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
    static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 1, 2, 3, 0xFF, 0xD9]
}

extension Browser {
    /// Sends a new complaint with `files`, as a browser does; over a socket only.
    func complain(with files: [(name: String, bytes: [UInt8])]) throws -> Answer {
        try send("/reclamations/nouvelle", complaintFields(), files)
    }

    /// The fields of a new complaint that is right.
    func complaintFields() throws -> [(String, String)] {
        let page = try get("/reclamations/nouvelle")
        return [
            ("_csrf", try XCTUnwrap(page.csrfToken)), ("envoi", try XCTUnwrap(page.hiddenValues("envoi").first)),
            ("categorie", "autre"), ("sujet", "Pièces"), ("message", "Voici."),
        ]
    }

    /// Sends a form with `files` in the field `pieces`.
    func send(
        _ path: String, _ fields: [(String, String)], _ files: [(name: String, bytes: [UInt8])]
    ) throws -> Answer {
        try send(.post, path, uploadHead, body: Self.body(fields, files))
    }

    /// What goes with a form that has files.
    var uploadHead: [(String, String)] {
        [("Origin", portal.origin), ("Content-Type", "multipart/form-data; boundary=trait")]
    }

    /// A form with `files` as bytes.
    static func body(_ fields: [(String, String)], _ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var body: [UInt8] = []
        for (name, value) in fields {
            body += Array("--trait\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        for (name, bytes) in files {
            let head = "--trait\r\nContent-Disposition: form-data; name=\"pieces\"; filename=\"\(name)\"\r\n"
            body += Array((head + "Content-Type: text/html\r\n\r\n").utf8) + bytes + Array("\r\n".utf8)
        }
        return body + Array("--trait--\r\n".utf8)
    }
}
