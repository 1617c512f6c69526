import XCTest

@testable import PortalCore

final class MailURLTests: XCTestCase {
    private func server(_ url: String) throws -> SMTPServer {
        guard case .server(let server) = try MailURL(url) else { throw MailURL.Failure.unknownScheme }
        return server
    }

    func testFolders() throws {
        XCTAssertEqual(try MailURL("dir:/var/mail"), .directory(path: "/var/mail"))
        XCTAssertEqual(try MailURL("dir:var/mail"), .directory(path: "var/mail"))
    }

    func testServers() throws {
        let plain = try server("smtp://mail.exemple.ma:2525")
        XCTAssertEqual([plain.host, plain.url], ["mail.exemple.ma", "smtp://mail.exemple.ma:2525"])
        XCTAssertEqual(plain.encryption, .startTLS)
        XCTAssertNil(plain.user)
        XCTAssertEqual(try server("smtp://mail.exemple.ma").port, 587)
        XCTAssertEqual(try server("smtps://mail.exemple.ma").port, 465)
        XCTAssertEqual(try server("smtps://mail.exemple.ma:465").encryption, .fromFirstByte)
        XCTAssertEqual(try server("smtp://mail.exemple.ma:25?tls=none").encryption, .none)
        let signedIn = try server("smtp://moi%40exemple.ma:p%3A%40ss%2F@mail.exemple.ma:587")
        XCTAssertEqual([signedIn.user, signedIn.password], ["moi@exemple.ma", "p:@ss/"])
        let six = try server("smtp://[2001:db8::1]:25?tls=required")
        XCTAssertEqual([six.host, six.url], ["2001:db8::1", "smtp://[2001:db8::1]:25"])
    }

    func testThisMachineNeedsNoTLS() throws {
        for host in ["localhost", "127.0.0.1", "127.9.9.9", "[::1]", "LOCALHOST"] {
            XCTAssertEqual(try server("smtp://\(host):25").encryption, .none, host)
            XCTAssertEqual(try server("smtp://\(host):25?tls=required").encryption, .startTLS, host)
            XCTAssertEqual(try server("smtp://a:b@\(host):25").user, "a", host)
        }
        for host in ["localhost.exemple.ma", "128.0.0.1", "127.0.0.1.exemple.ma", "127.1", "0127.0.0.1x"] {
            XCTAssertEqual(try server("smtp://\(host):25").encryption, .startTLS, host)
        }
    }

    func testWhatIsNoSetting() {
        let wrong: [(String, MailURL.Failure)] = [
            ("", .unknownScheme), ("http://x", .unknownScheme), ("SMTP://x", .unknownScheme), ("dir:", .noPath),
            ("smtp://", .badAddress), ("smtp://:25", .badAddress), ("smtp://x:", .badAddress),
            ("smtp://x:0", .badAddress),
            ("smtp://x:+25", .badAddress), ("smtp://x:65536", .badAddress), ("smtp://x y:25", .badAddress),
            ("smtp://x:25/chemin", .badAddress), ("smtp://[::1", .badAddress), ("smtp://[x]:25", .badAddress),
            ("smtp://x:25?tls=maybe", .badOption), ("smtps://x:465?tls=none", .badOption), ("smtp://x:25?", .badOption),
            ("smtp://moi@x:25", .badCredentials), ("smtp://:p@x:25", .badCredentials),
            ("smtp://a:%zz@x:25", .badCredentials),
            ("smtp://a:%0d%0a@x:25", .badCredentials), ("smtp://a:%ff@x:25", .badCredentials),
            ("smtp://a:b@x.exemple.ma:25?tls=none", .passwordWithoutEncryption), ("smtp://x\r\n:25", .badAddress),
        ]
        for (text, expected) in wrong {
            XCTAssertThrowsError(try MailURL(text), text) { XCTAssertEqual($0 as? MailURL.Failure, expected, text) }
        }
    }
}
