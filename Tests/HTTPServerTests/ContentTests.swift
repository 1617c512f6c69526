import CZlib
import Foundation
import XCTest

@testable import HTTPServer

/// Compression, conditions, ranges, assets and dates.
final class ContentTests: XCTestCase {
    private func head(_ fields: [(HTTPFieldName, String)] = [], method: HTTPMethod = .get, target: String = "/") throws
        -> HTTPRequestHead
    {
        var all = HTTPFields()
        for (name, value) in fields { all.append(name, value) }
        return try HTTPRequestHead(method: method, target: target, fields: all)
    }

    func testNegotiatesGzipByWeights() {
        let yes = [
            "gzip", "GZIP", "br, gzip;q=0.5", "*", "*;q=0.1", "gzip;q=1.000, identity", "x-gzip", " gzip ; q=0.3",
        ]
        let no = [
            "", "br", "gzip;q=0", "gzip;q=0.000", "identity, gzip;q=0.5", "*;q=0", "gzip;q=2", "gzip;q=0.1234",
            "gzip;x=1",
            "gzip;q=", "gzip, br;q=a",
        ]
        for text in yes { XCTAssertTrue(AcceptEncoding.prefersGzip([Array(text.utf8)[...]]), text) }
        for text in no { XCTAssertFalse(AcceptEncoding.prefersGzip([Array(text.utf8)[...]]), text) }
        XCTAssertFalse(AcceptEncoding.prefersGzip([]))
        let lines = [Array("br".utf8)[...], Array("gzip;q=0".utf8)[...]]
        XCTAssertFalse(AcceptEncoding.prefersGzip(lines))
        XCTAssertTrue(AcceptEncoding.prefersGzip(lines.dropLast() + [Array("gzip".utf8)[...]]))
    }

    func testCompressesTextThatIsLongEnough() throws {
        let page = Array(String(repeating: "<p>remboursement</p>", count: 200).utf8)
        var response = HTTPResponse(contentType: "text/html; charset=utf-8", bytes: page)
        response.fields.append(.eTag, "\"a\"")
        var plain = response
        plain.compress(for: try head())
        XCTAssertEqual(plain.fields[.vary], "Accept-Encoding")
        XCTAssertNil(plain.fields[.contentEncoding])
        response.compress(for: try head([(.acceptEncoding, "gzip")]))
        XCTAssertEqual(response.fields[.contentEncoding], "gzip")
        XCTAssertEqual(response.fields[.eTag], "W/\"a\"")
        guard case .bytes(let bytes) = response.body else { return XCTFail("no bytes") }
        XCTAssertEqual(try Self.gunzip(bytes, length: page.count), page)
        var image = HTTPResponse(contentType: "image/png", bytes: page)
        image.compress(for: try head([(.acceptEncoding, "gzip")]))
        XCTAssertNil(image.fields[.contentEncoding])
        XCTAssertNil(image.fields[.vary])
    }

    private static func gunzip(_ bytes: [UInt8], length: Int) throws -> [UInt8] {
        var stream = z_stream()
        XCTAssertEqual(inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)), Z_OK)
        defer { inflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: length + 1)
        input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                XCTAssertEqual(inflate(&stream, Z_FINISH), Z_STREAM_END)
            }
        }
        return Array(output.prefix(Int(stream.total_out)))
    }

    private var tagged: HTTPResponse {
        var response = HTTPResponse(contentType: "text/plain", bytes: Array("0123456789".utf8))
        response.fields.append(.eTag, "\"a\"")
        response.fields.append(.lastModified, "Sun, 06 Nov 1994 08:49:37 GMT")
        return response
    }

    func testEvaluatesConditionsInOrder() throws {
        let cases: [(HTTPFieldName, String, Int)] = [
            (.ifNoneMatch, "\"a\"", 304), (.ifNoneMatch, "W/\"a\"", 304), (.ifNoneMatch, "\"b\", \"a\"", 304),
            (.ifNoneMatch, "*", 304), (.ifNoneMatch, "\"b\"", 200), (.ifNoneMatch, "a", 200),
            (.ifModifiedSince, "Sun, 06 Nov 1994 08:49:37 GMT", 304),
            (.ifModifiedSince, "Sunday, 06-Nov-94 08:49:37 GMT", 304),
            (.ifModifiedSince, "Sun Nov  6 08:49:37 1994", 304),
            (.ifModifiedSince, "Sun, 06 Nov 1994 08:49:36 GMT", 200), (.ifModifiedSince, "yesterday", 200),
            (.ifMatch, "\"a\"", 200), (.ifMatch, "W/\"a\"", 412), (.ifMatch, "\"b\"", 412), (.ifMatch, "*", 200),
            (.ifUnmodifiedSince, "Sun, 06 Nov 1994 08:49:36 GMT", 412),
            (.ifUnmodifiedSince, "Sun, 06 Nov 1994 08:49:37 GMT", 200),
        ]
        for (name, value, status) in cases {
            let answer = tagged.evaluatingConditions(for: try head([(name, value)]))
            XCTAssertEqual(answer.status.rawValue, status, "\(name): \(value)")
        }
        let both = try head([(.ifNoneMatch, "\"b\""), (.ifModifiedSince, "Sun, 06 Nov 1994 08:49:37 GMT")])
        XCTAssertEqual(tagged.evaluatingConditions(for: both).status, .ok)
        let notModified = tagged.evaluatingConditions(for: try head([(.ifNoneMatch, "\"a\"")]))
        XCTAssertEqual(notModified.fields[.eTag], "\"a\"")
        XCTAssertNil(notModified.fields[.contentType])
    }

    func testServesSingleRanges() throws {
        func answer(_ range: String, ifRange: String? = nil, method: HTTPMethod = .get) throws -> (Int, String?, String)
        {
            let fields = [(HTTPFieldName.range, range)] + (ifRange.map { [(.ifRange, $0)] } ?? [])
            let answer = tagged.evaluatingConditions(for: try head(fields, method: method))
            let text = if case .bytes(let bytes) = answer.body { String(decoding: bytes, as: UTF8.self) } else { "" }
            return (answer.status.rawValue, answer.fields[.contentRange], text)
        }
        let whole: (Int, String?, String) = (200, nil, "0123456789")
        XCTAssertTrue(try answer("bytes=2-4") == (206, "bytes 2-4/10", "234"))
        XCTAssertTrue(try answer("bytes=7-") == (206, "bytes 7-9/10", "789"))
        XCTAssertTrue(try answer("bytes=-3") == (206, "bytes 7-9/10", "789"))
        XCTAssertTrue(try answer("bytes=-30") == (206, "bytes 0-9/10", "0123456789"))
        XCTAssertTrue(try answer("BYTES=0-99999999999999999999999") == (206, "bytes 0-9/10", "0123456789"))
        let zeros = String(repeating: "0", count: 30)
        XCTAssertTrue(try answer("bytes=\(zeros)2-\(zeros)4") == (206, "bytes 2-4/10", "234"))
        XCTAssertTrue(try answer("bytes=-\(zeros)3") == (206, "bytes 7-9/10", "789"))
        XCTAssertTrue(try answer("bytes=-\(zeros)") == (416, "bytes */10", ""))
        XCTAssertTrue(try answer("bytes=10-") == (416, "bytes */10", ""))
        XCTAssertTrue(try answer("bytes=-0") == (416, "bytes */10", ""))
        for text in [
            "bytes=abc", "bytes=4-2", "bytes=0-1,3-4", "lines=1-2", "bytes=", "bytes=-", "bytes=+1-2", "bytes 1-2",
        ] {
            XCTAssertTrue(try answer(text) == whole, text)
        }
        XCTAssertTrue(try answer("bytes=2-4", ifRange: "\"a\"") == (206, "bytes 2-4/10", "234"))
        XCTAssertTrue(try answer("bytes=2-4", ifRange: "\"b\"") == whole)
        XCTAssertTrue(try answer("bytes=2-4", ifRange: "W/\"a\"") == whole)
        XCTAssertTrue(try answer("bytes=2-4", method: .head) == whole)
        for method in [HTTPMethod.get, .head] {
            let answer = tagged.evaluatingConditions(for: try head(method: method))
            XCTAssertEqual(answer.fields[.acceptRanges], "bytes", "HEAD has the fields of GET")
        }
    }

    func testReadsAndWritesDates() {
        XCTAssertEqual(HTTPDate.text(784_111_777), "Sun, 06 Nov 1994 08:49:37 GMT")
        XCTAssertEqual(HTTPDate.text(0), "Thu, 01 Jan 1970 00:00:00 GMT")
        XCTAssertEqual(HTTPDate.text(951_782_400), "Tue, 29 Feb 2000 00:00:00 GMT")
        for seconds: Int64 in [0, 784_111_777, 951_782_400, 4_102_444_799] {
            XCTAssertEqual(HTTPDate.seconds(HTTPDate.text(seconds), now: 0), seconds)
        }
        for text in [
            "", "Sun, 31 Feb 2000 00:00:00 GMT", "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:49:37 CET",
            "Sun, +6 Nov 1994 08:49:37 GMT",
        ] {
            XCTAssertNil(HTTPDate.seconds(text, now: 0), text)
        }
    }

    func testReadsListsOfTags() {
        XCTAssertEqual(EntityTag.list("\"a\" , W/\"b\",,\"c,d\""), .tags(["\"a\"", "W/\"b\"", "\"c,d\""]))
        for text in ["\"a\" \"b\"", "\"a\"\"b\"", "*, \"a\"", "\"a\", *", "a", "\"a", "w/\"a\"", "W/", ",", ""] {
            XCTAssertNil(EntityTag.list(text), text)
        }
    }

    func testNoFileIsNewerThanItsAnswer() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write("a.css", "a")
        let now = Int64(Date().timeIntervalSince1970)
        let tomorrow = Date(timeIntervalSince1970: Double(now + 86_400))
        try FileManager.default.setAttributes([.modificationDate: tomorrow], ofItemAtPath: folder.path + "/a.css")
        let set = try AssetSet(folder: folder.path)
        let answer = try XCTUnwrap(set.response(for: try head(target: try XCTUnwrap(set.path(for: "a.css")))))
        let modified = try XCTUnwrap(HTTPDate.seconds(try XCTUnwrap(answer.fields[.lastModified]), now: now))
        XCTAssertLessThan(modified, now + 3_600)
    }

    func testServesAssetsUnderTheHashOfAll() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let style = String(repeating: "body { color: black }\n", count: 100)
        try folder.write("css/base.css", style)
        try folder.write(".env", "secret")
        let set = try AssetSet(folder: folder.path)
        XCTAssertEqual(set.names, ["css/base.css"])
        XCTAssertNil(set.path(for: ".env"))
        let path = try XCTUnwrap(set.path(for: "css/base.css"))
        let plain = try XCTUnwrap(set.response(for: try head(target: path)))
        XCTAssertEqual(plain.status, .ok)
        XCTAssertEqual(plain.fields[.contentType], "text/css; charset=utf-8")
        let small = try XCTUnwrap(set.response(for: try head([(.acceptEncoding, "gzip")], target: path)))
        XCTAssertEqual(small.fields[.contentEncoding], "gzip")
        XCTAssertNotEqual(small.fields[.eTag], plain.fields[.eTag])
        let part = try XCTUnwrap(set.response(for: try head([(.range, "bytes=0-3")], target: path)))
        XCTAssertEqual(part.status, .partialContent)
        for method in [HTTPMethod.post, .options] {
            let answer = try XCTUnwrap(set.response(for: try head(method: method, target: path)))
            XCTAssertEqual(answer.status, method == .post ? .methodNotAllowed : .noContent)
            XCTAssertEqual(answer.fields[.allow], "GET, HEAD, OPTIONS")
        }
        XCTAssertNil(set.response(for: try head(target: "/assets/x/css/base.css")))
        // Asking for a part changes neither which bytes are meant nor what the conditions on them say.
        let tag = try XCTUnwrap(small.fields[.eTag])
        for method in [HTTPMethod.get, .head] {
            for range in ["bytes=0-3", "items=0-3", "bytes=9-0", ""] {
                for (condition, status) in [(HTTPFieldName.ifNoneMatch, 304), (.ifMatch, 200)] {
                    let asked = try head(
                        [(.acceptEncoding, "gzip, identity;q=0"), (.range, range), (condition, tag)], method: method,
                        target: path)
                    let answer = try XCTUnwrap(set.response(for: asked))
                    XCTAssertEqual(answer.status.rawValue, status, "\(method) \(range) \(condition)")
                    XCTAssertEqual(answer.fields[.eTag], tag)
                }
            }
        }
        XCTAssertNil(set.response(for: try head(target: path + "x")))
    }
}
