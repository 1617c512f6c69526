import XCTest

@testable import HTTPServer

/// Chunks, forms, multipart bodies and cookies; streams are cut at every byte.
final class BodyTests: XCTestCase {
    /// Decodes a chunked body in two pieces.
    private func decode(_ bytes: [UInt8], cut: Int) throws(HTTPRefusal) -> (data: [UInt8], isFinished: Bool, end: Int) {
        var decoder = ChunkedDecoder(limits: HTTPLimits())
        var data: [UInt8] = []
        var position = 0
        for end in [cut, bytes.count] {
            while position < end, !decoder.isFinished {
                let next = try decoder.next(bytes.span.extracting(..<end), from: position)
                position = next.position
                data += bytes[next.data]
            }
        }
        return (data, decoder.isFinished, position)
    }

    func testDecodesChunks() throws {
        for text in [
            "5\r\nhello\r\n0\r\n\r\n", "2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n", "0005\r\nhello\r\n000\r\n\r\n",
            "5;a\r\nhello\r\n0;b=c;d=\"e\\\"\"\r\nX: y\r\nZ:\r\n\r\n", "5 ; a = b ; c\r\nhello\r\n0\r\n\r\n",
        ] {
            let bytes = Array((text + "GET").utf8)
            for cut in 0...bytes.count {
                let decoded = try decode(bytes, cut: cut)
                XCTAssertEqual(String(decoding: decoded.data, as: UTF8.self), "hello", "\(text) cut at \(cut)")
                XCTAssertTrue(decoded.isFinished)
                XCTAssertEqual(decoded.end, bytes.count - 3)
            }
        }
    }

    func testRefusesBrokenChunks() {
        for text in [
            "G\r\n", "+5\r\n", "-5\r\n", " 5\r\n", "\r\n", ";a\r\n", "5\n", "5\ra", "5;\r\n", "5;a\n", "5;\u{0}\r\n",
            "5;a\rb", "5 5\r\n",
            "5;a=\"\u{1}\"", "5;=b\r\n", "5;a=\r\n", "1\r\naX", "1\r\na\rX", "0\r\nnocolon\r\n", "0\r\n\n",
            "0\r\nX : y\r\n", "5x\r\n",
            String(repeating: "f", count: 17) + "\r\n", String(repeating: "0", count: 33),
            "5;" + String(repeating: "a", count: 70_000),
            "0\r\n" + String(repeating: "X: y\r\n", count: 2_000),
        ] {
            let bytes = Array(text.utf8)
            for cut in 0...min(bytes.count, 40) { XCTAssertThrowsError(try decode(bytes, cut: cut), text) }
        }
    }

    func testRefusesAChunkBeyondTheBoundBeforeItComes() throws {
        func reader(_ sink: BodyReader.Sink) -> BodyReader {
            BodyReader(.chunked, sink: sink, maximum: 10, limits: HTTPLimits())
        }
        for text in ["b\r\n", "6\r\nabcdef\r\n5\r\n", "ffffffff\r\na", "5\r\nabcde\r\n6;a=b\r\n"] {
            let bytes = Array(text.utf8)
            var kept = reader(.collect([], isForm: false))
            XCTAssertThrowsError(try kept.read(bytes.span, from: 0), text) {
                XCTAssertEqual(($0 as? HTTPRefusal)?.status, .contentTooLarge)
            }
            var dropped = reader(.discard)
            XCTAssertEqual(try dropped.read(bytes.span, from: 0).progress, .abandoned, text)
        }
        var whole = reader(.collect([], isForm: false))
        XCTAssertEqual(
            try whole.read(Array("5\r\nabcde\r\n5\r\nfghij\r\n0\r\n\r\n".utf8).span, from: 0).progress, .complete)
    }

    func testParsesFormsStrictly() throws {
        let form = try FormFields(urlEncoded: Array("a=1&b=%C3%A9+x&&c&a=2&d=e=f".utf8).span, maximumFields: 9)
        XCTAssertEqual(form.names, ["a", "b", "c", "d"])
        XCTAssertNil(form["a"], "sent twice")
        XCTAssertEqual(form.values(of: "a"), ["1", "2"])
        XCTAssertEqual(form["b"], "é x")
        XCTAssertEqual(form["c"], "")
        XCTAssertEqual(form["d"], "e=f")
        XCTAssertNil(form["x"])
        for text in ["a=%", "a=%4", "a=%zz", "a=%ff", "=b", "%C3=1"] {
            XCTAssertThrowsError(try FormFields(urlEncoded: Array(text.utf8).span, maximumFields: 9), text)
        }
        XCTAssertThrowsError(try FormFields(urlEncoded: Array("a=1&a=2".utf8).span, maximumFields: 1))
    }

    func testReadsParametersAsTheyMayBeWritten() {
        for text in [
            "application/x-www-form-urlencoded; ;charset=utf-8", "application/x-www-form-urlencoded;;",
            "application/x-www-form-urlencoded; charset=\"ut\\f-8\"", "Application/X-WWW-Form-URLEncoded;Charset=UTF-8",
        ] {
            XCTAssertEqual(MediaType(text)?.isURLEncodedForm, true, text)
        }
        // Browsers send the backslash of a file name bare.
        let disposition = "form-data; name=a; filename=\"C:\\new\\\\a\\\".pdf\""
        XCTAssertEqual(MediaType(disposition, keepsBareBackslashes: true)?["filename"], "C:\\new\\a\".pdf")
        XCTAssertEqual(MediaType(disposition)?["filename"], "C:new\\a\".pdf")
    }

    private func multipart(
        _ body: String, in folder: TemporaryFolder, cut: Int? = nil, keepsFiles: Bool = true
    ) throws -> MultipartForm {
        let type = try XCTUnwrap(MediaType("multipart/form-data; boundary=\"x y\""))
        var limits = UploadLimits(folder: folder.path, totalBytes: 10_000, fileBytes: 1_000)
        limits.files = 2
        limits.fields = 3
        limits.fieldBytes = 100
        limits.keepsFiles = keepsFiles
        var reader = try MultipartReader(type, limits: limits)
        let bytes = Array(body.utf8)
        let cut = cut ?? bytes.count
        try reader.read(bytes.span.extracting(..<cut))
        try reader.read(bytes.span.extracting(cut...))
        return try reader.finish()
    }

    func testReadsMultipartForms() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let body = """
            --x y\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x\r\n\
            --x y\r\nContent-Disposition: form-data; name="f"; filename="C:\\dir\\é.txt"\r\nContent-Type: text/plain\r\n\r\nhi\r\n\
            \r\n--x y\r\nContent-Disposition: form-data; name="g"; filename=""\r\n\r\n\r\n--x y--\r\n
            """
        for cut in 0...body.utf8.count {
            let form = try multipart(body, in: folder, cut: cut)
            XCTAssertEqual(form.fields["a"], "1\r\n--x")
            XCTAssertEqual(form.files.map(\.filename), ["é.txt"])
            XCTAssertEqual(try form.files.first?.read(at: 0, count: 100), Array("hi\r\n".utf8))
            XCTAssertEqual(form.files.first?.contentType, "text/plain")
            XCTAssertTrue(folder.isEmpty, "a temporary file has no name")
        }
    }

    /// Where files are not wanted nothing is opened for them, not even in a folder that is there.
    func testDropsFilesThatAreNotKept() throws {
        let folder = try TemporaryFolder()
        folder.remove()
        let body = """
            --x y\r\nContent-Disposition: form-data; name="f"; filename="a.pdf"\r\n\r\n%PDF\r\n\
            --x y\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x y--\r\n
            """
        for cut in 0...body.utf8.count {
            let form = try multipart(body, in: folder, cut: cut, keepsFiles: false)
            XCTAssertEqual(form.fields["a"], "1")
            XCTAssertTrue(form.files.isEmpty)
        }
        XCTAssertThrowsError(try multipart(body, in: folder), "else a temporary file is opened")
    }

    func testRefusesBrokenMultipartForms() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let disposition = "Content-Disposition: form-data; name=\"a\""
        for body in [
            "", "x", "--x", "--x y", "--x y--x", "--x y\r\n", "--x y\n\(disposition)\r\n\r\n1\r\n--x y--",
            "--x y\r\n\(disposition)\r\n\r\n1", "--x y\r\n\(disposition)\r\n\r\n1\r\n--x y",
            "--x y\r\n\r\n1\r\n--x y--",
            "--x y\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x y--",
            "--x y\r\nContent-Type: a/b\r\n\r\n1\r\n--x y--",
            "--x y\r\n\(disposition)\r\n\(disposition)\r\n\r\n1\r\n--x y--",
            "--x y\r\n\(disposition); name=\"b\"\r\n\r\n1\r\n--x y--",
            "--x y\r\n\(disposition); filename=\"a\u{0}b\"\r\n\r\n1\r\n--x y--",
            "--x y\r\n\(disposition)\r\n\r\n1\r\n--x y--more",
            "--x y\r\n\(disposition)\r\nContent-Transfer-Encoding: base64\r\n\r\n1\r\n--x y--",
            "--x y\r\nX: \(String(repeating: "a", count: 5_000))",
        ] {
            XCTAssertThrowsError(try multipart(body, in: folder), body)
        }
        func status(_ body: String) -> Int? {
            do {
                _ = try multipart(body, in: folder)
                return nil
            } catch {
                return (error as? HTTPRefusal)?.status.rawValue
            }
        }
        let part = "--x y\r\n\(disposition)\r\n\r\n1\r\n"
        XCTAssertEqual(status(String(repeating: part, count: 4) + "--x y--"), 413)
        XCTAssertEqual(status("--x y\r\n\(disposition)\r\n\r\n\(String(repeating: "1", count: 101))\r\n--x y--"), 413)
        let file = "--x y\r\n\(disposition); filename=\"f\"\r\n\r\n"
        XCTAssertEqual(status(file + String(repeating: "1", count: 1_001) + "\r\n--x y--"), 413)
        XCTAssertEqual(status(String(repeating: file + "1\r\n", count: 3) + "--x y--"), 413)
        XCTAssertEqual(status(file + String(repeating: "\r", count: 11_000)), 413)
    }

    func testReadsCookies() throws {
        func cookie(_ lines: [String], _ name: String = "a") throws -> String? {
            var fields = HTTPFields()
            for line in lines { fields.append(.cookie, line) }
            return try HTTPRequestHead(target: "/", fields: fields).cookie(name)
        }
        XCTAssertEqual(try cookie(["a=1"]), "1")
        XCTAssertEqual(try cookie(["b=2;a=1; c=3"]), "1")
        XCTAssertEqual(try cookie(["b=2", "a=\"1\""]), "1")
        XCTAssertEqual(try cookie(["a=1; a=1"]), "1")
        XCTAssertEqual(try cookie(["a=b=c"]), "b=c")
        XCTAssertEqual(try cookie(["a="]), "")
        for lines in [["a=1; a=2"], ["aa=1"], ["A=1"], ["a"], ["a=1 2"], ["a=é"], ["=;;;==a"], ["a=\"1"], []] {
            XCTAssertNil(try cookie(lines), "\(lines)")
        }
    }

    func testBelievesOnlyTrustedProxies() throws {
        let near = try XCTUnwrap(TrustedProxies.Block("10.0.0.0/8"))
        func client(_ peer: String, _ source: TrustedProxies.Source, _ fields: [(String, String)]) throws -> String {
            var all = HTTPFields()
            for (name, value) in fields { all.append(try XCTUnwrap(HTTPFieldName(name)), value) }
            let proxies = TrustedProxies([near], source: source)
            let found = proxies.client(peer: try XCTUnwrap(ClientAddress(peer)), isSecure: false, fields: all)
            return found.address.text + (found.isSecure ? " s" : "")
        }
        let forwarded = [("Forwarded", "for=192.0.2.9, for=\"[2001:db8::1]:80\";proto=https, for=10.1.1.1;proto=http")]
        XCTAssertEqual(try client("192.0.2.1", .forwarded, forwarded), "192.0.2.1")
        XCTAssertEqual(try client("10.0.0.1", .forwarded, forwarded), "2001:db8::1 s")
        XCTAssertEqual(try client("::ffff:10.0.0.1", .forwarded, [("Forwarded", "for=192.0.2.9")]), "192.0.2.9")
        XCTAssertEqual(try client("10.0.0.1", .forwarded, [("Forwarded", "for=unknown")]), "10.0.0.1")
        XCTAssertEqual(try client("10.0.0.1", .forwarded, [("X-Forwarded-For", "192.0.2.9")]), "10.0.0.1")
        let other = [("X-Forwarded-For", "192.0.2.7, 192.0.2.8, 10.2.2.2"), ("X-Forwarded-Proto", "https")]
        XCTAssertEqual(try client("10.0.0.1", .xForwarded, other), "192.0.2.8 s")
        XCTAssertEqual(try client("10.0.0.1", .xForwarded, [("X-Forwarded-For", "x, 192.0.2.8:90")]), "192.0.2.8")
        for text in ["10.0.0.0/33", "x", "10.0.0.0/+8", "::/129", "10.0.0.0/8/8", ""] {
            XCTAssertNil(TrustedProxies.Block(text))
        }
    }
}
