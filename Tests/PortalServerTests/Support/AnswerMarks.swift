import HTTPServer
import XCTest

/// What every answer of the portal must carry, whatever it answers. Every request of every test is checked for it.
struct AnswerMarks {
    private let answer: Answer
    private let isSecure: Bool

    init(_ answer: Answer, isSecure: Bool) {
        self.answer = answer
        self.isSecure = isSecure
    }

    func check() {
        checkFields()
        for cookie in answer.values(of: "Set-Cookie") { check(cookie) }
        if answer["Content-Type"]?.hasPrefix("text/html") == true, answer.request.method != .head { checkPage() }
    }

    private func checkFields() {
        let policy = (answer["Content-Security-Policy"] ?? "").split(separator: ";").map {
            $0.split(separator: " ").joined(separator: " ")
        }
        for part in [
            "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'", "form-action 'self'",
            "base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'",
        ] {
            XCTAssertTrue(policy.contains(part), "\(part): \(answer.summary)")
        }
        expect("X-Content-Type-Options", "nosniff")
        expect("Referrer-Policy", "same-origin")
        expect("Cross-Origin-Opener-Policy", "same-origin")
        expect("Cross-Origin-Resource-Policy", "same-origin")
        expect("Strict-Transport-Security", isSecure ? "max-age=63072000; includeSubDomains" : nil)
        if ![200, 304].contains(answer.status) || !answer.request.target.hasPrefix("/assets/") {
            // Only the public documents may be kept: they say which version they are, and are asked for each time.
            let isPublic = answer["ETag"] != nil && answer.request.target.hasPrefix("/documents/")
            expect("Cache-Control", isPublic ? "no-cache" : "no-store")
        }
        XCTAssertNil(answer["Access-Control-Allow-Origin"], answer.summary)
        XCTAssertNil(answer["Server"], answer.summary)
    }

    private func expect(_ name: String, _ value: String?) {
        XCTAssertEqual(answer.values(of: name), value.map { [$0] } ?? [], "\(name): \(answer.summary)")
    }

    private func check(_ cookie: String) {
        let parts = cookie.split(separator: ";").map { $0.drop { $0 == " " } }
        for attribute in ["Path=/", "HttpOnly", "SameSite=Lax"] {
            XCTAssertTrue(parts.dropFirst().contains { $0 == attribute }, "\(attribute): \(cookie)")
        }
        XCTAssertEqual(parts.dropFirst().contains("Secure"), isSecure, cookie)
        XCTAssertFalse(parts.contains { $0.lowercased().hasPrefix("domain") }, cookie)
        XCTAssertEqual(cookie.hasPrefix("__Host-"), isSecure && !cookie.hasPrefix("langue="), cookie)
        XCTAssertLessThan(cookie.utf8.count, 4096)
    }

    private func checkPage() {
        let text = answer.text
        expect("Content-Type", "text/html; charset=utf-8")
        XCTAssertEqual(Array(text.utf8), answer.body, "no UTF-8: \(answer.summary)")
        let language = answer["Content-Language"] ?? "none"
        let direction = language == "ar" ? "rtl" : "ltr"
        XCTAssertTrue(
            text.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\" dir=\"\(direction)\">"), answer.summary)
        for forbidden in ["<script>", " style=\"", " href=\"javascript:"] {
            XCTAssertFalse(text.contains(forbidden), "\(forbidden) in a page: \(answer.summary)")
        }
        // Nothing is fetched from elsewhere.
        let fetched = answer.matches(" src=\"([^\"]*)\"") + answer.matches("<link [^>]*href=\"([^\"]*)\"")
        XCTAssertTrue(fetched.allSatisfy { $0.hasPrefix("/assets/") }, answer.summary)
        // Every form that changes something carries a token.
        let forms = answer.matches("<form [^>]*(method=\"post\")").count
        XCTAssertEqual(answer.hiddenValues("_csrf").filter { $0.count > 32 }.count, forms, answer.summary)
        XCTAssertEqual(answer.matches("<(h1)").count, 1, answer.summary)
    }
}
