import ArgumentParser
import PortalCore
import PortalTestSupport
import XCTest

@testable import PortalServer

/// Where a setting comes from: the flag, else the environment, else the file, else its default.
final class SettingsTests: XCTestCase {
    private static let yaml =
        "host: 10.0.0.3\nport: 3003\ndata-dir: /three\npassword-policy: strong\nlog-level: error\n"

    func testDefaults() async throws {
        let settings = try await read([])
        XCTAssertEqual(settings.host, "127.0.0.1")
        XCTAssertEqual(settings.port, 8080)
        XCTAssertEqual(settings.dataDirectory, "var")
        XCTAssertNil(settings.baseURL)
        XCTAssertNil(settings.mailURL)
        XCTAssertEqual(settings.passwordPolicy, .guide)
        XCTAssertEqual(settings.firstLoginChange, .ask)
        XCTAssertFalse(settings.isSecure)
    }

    func testFlagsWinOverTheEnvironmentWhichWinsOverTheFile() async throws {
        let file = try await read([], file: Self.yaml)
        XCTAssertEqual([file.host, "\(file.port)", file.dataDirectory], ["10.0.0.3", "3003", "/three"])
        XCTAssertEqual(file.passwordPolicy, .strong)
        let variables = ["PORTAL_HOST": "10.0.0.2", "PORTAL_PORT": "2002", "PORTAL_PASSWORD_POLICY": "guide"]
        let environment = try await read([], environment: variables, file: Self.yaml)
        XCTAssertEqual(
            [environment.host, "\(environment.port)", environment.dataDirectory], ["10.0.0.2", "2002", "/three"])
        XCTAssertEqual(environment.passwordPolicy, .guide)
        let flags = try await read(
            ["--host", "10.0.0.1", "--password-policy", "strong"], environment: variables, file: Self.yaml)
        XCTAssertEqual([flags.host, "\(flags.port)", flags.dataDirectory], ["10.0.0.1", "2002", "/three"])
        XCTAssertEqual(flags.passwordPolicy, .strong)
    }

    func testTheFileMayBeJSON() async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            #"{"port": 4004, "base-url": "https://portail.exemple", "first-login-change": "require"}"#, to: "s.json")
        let settings = try await read([], path: folder.path + "/s.json")
        XCTAssertEqual(settings.port, 4004)
        XCTAssertTrue(settings.isSecure)
        XCTAssertEqual(settings.firstLoginChange, .require)
    }

    func testEveryFlagOfTheContractIsAlsoAVariable() async throws {
        let settings = try await read(
            [],
            environment: [
                "PORTAL_DATA_DIR": "/d", "PORTAL_RESOURCES": "/r", "PORTAL_BASE_URL": "http://b",
                "PORTAL_MAIL_URL": "dir:/m", "PORTAL_MAIL_CERTIFICATES": "/ca.pem",
                "PORTAL_MAIL_FROM": "Portail <p@exemple.ma>", "PORTAL_SUPPORT_PHONE": "0522000000",
                "PORTAL_SUPPORT_EMAIL": "aide@exemple.ma", "PORTAL_FIRST_LOGIN_CHANGE": "off", "PORTAL_DEV": "true",
                "PORTAL_DEV_CLOCK": "/c", "PORTAL_METRICS_TOKEN": "t", "PORTAL_SCANNER": "unix:/s",
            ])
        XCTAssertEqual([settings.dataDirectory, settings.resources, settings.baseURL], ["/d", "/r", "http://b"])
        XCTAssertEqual(settings.mailCertificates, "/ca.pem")
        XCTAssertEqual([settings.mailURL, settings.devClock, settings.metricsToken], ["dir:/m", "/c", "t"])
        XCTAssertEqual(settings.scannerSocket, "/s")
        XCTAssertEqual(settings.firstLoginChange, .off)
        XCTAssertEqual(try settings.sender().address.text, "p@exemple.ma")
        XCTAssertNoThrow(try settings.support())
    }

    func testWhatCannotBeUsedIsRefusedInWords() async throws {
        let wrong: [(flags: [String], environment: [String: String], file: String)] = [
            (["--password-policy", "weak"], [:], ""), ([], ["PORTAL_PORT": "eighty"], ""), ([], [:], "port: many\n"),
            (["--port", "65536"], [:], ""), (["--port", "-1"], [:], ""), (["--base-url", "portail.exemple"], [:], ""),
            (["--dev-clock", "/c"], [:], ""), (["--scanner", "/s"], [:], ""), (["--review-days", "0"], [:], ""),
            ([], ["PORTAL_ANSWER_MONTHS": "25"], ""), (["--claim-days", "0"], [:], ""),
            (["--first-login-change", ""], [:], ""),
            ([], ["PORTAL_LOG_LEVEL": "loud"], ""),
        ]
        for (flags, environment, file) in wrong {
            do {
                _ = try await read(flags, environment: environment, file: file)
                XCTFail("taken: \(flags) \(environment) \(file)")
            } catch let problem as SettingSource.Problem {
                XCTAssertFalse(problem.description.isEmpty)
            } catch let error where flags.contains("-1") {
                // The parser of the command line takes this one for a flag.
                XCTAssertFalse("\(error)".isEmpty)
            }
        }
        do {
            _ = try await read([], path: "/nowhere/settings.yaml")
            XCTFail("a file that is not there")
        } catch let problem as SettingSource.Problem {
            XCTAssertTrue(problem.description.contains("/nowhere/settings.yaml"))
        }
    }

    func testAddressesThatCannotBeReadAreRefused() throws {
        for sender in ["", "Portail", "Portail <p@>", "<>"] {
            var settings = ServerSettings()
            settings.mailFrom = sender
            XCTAssertThrowsError(try settings.sender(), sender)
        }
        var settings = ServerSettings()
        settings.supportPhone = "appelez"
        XCTAssertThrowsError(try settings.support())
    }

    private func read(
        _ flags: [String], environment: [String: String] = [:], file: String = "", path: String? = nil
    ) async throws -> ServerSettings {
        let folder = try TemporaryFolder()
        if !file.isEmpty { try folder.write(file, to: "settings.yaml") }
        let path = path ?? (file.isEmpty ? nil : folder.path + "/settings.yaml")
        return try ServerSettings(
            try ServeOptions.parse(flags), try await SettingSource(file: path, environment: environment))
    }
}
