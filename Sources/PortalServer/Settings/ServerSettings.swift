import HTMLTemplates
import Logging
import PortalCore

/// All that `serve` can be told, each with its default. Flags win over the environment, which wins over the file.
struct ServerSettings: Sendable {
    var host = "127.0.0.1"
    /// 0 picks a free port.
    var port = 8080
    var dataDirectory = "var"
    /// The folder of `Public/`, `Migrations/` and `Data/`; nil looks for it.
    var resources: String?
    /// What links in mails start with; nil is the address the server listens on.
    var baseURL: String?
    /// Where mails go; nil is the folder `mail` of the data directory.
    var mailURL: String?
    /// The sender of mails.
    var mailFrom = "Espace Participant CMIM <extranet.info@cmim.ma>"
    var supportPhone = "05 22 43 99 95"
    var supportEmail = "extranet.info@cmim.ma"
    var passwordPolicy = PasswordPolicy.Kind.guide
    var firstLoginChange = FirstLogin.Setting.ask
    var logLevel = Logger.Level.info
    /// The file whose seconds are added to the clock; only with `--dev`.
    var devClock: String?

    /// Whether members reach the portal over TLS: then cookies are bound to it.
    var isSecure: Bool { baseURL?.hasPrefix("https://") ?? false }

    /// Reads each setting from `options` first, then from `source`.
    ///
    /// - Throws: `SettingSource.Problem`.
    init(_ options: ServeOptions, _ source: SettingSource) throws {
        host = try options.host ?? source.string("host") ?? host
        port = try options.port ?? source.int("port") ?? port
        dataDirectory = try options.dataDir ?? source.string("data-dir") ?? dataDirectory
        resources = try options.resources ?? source.string("resources")
        baseURL = try options.baseURL ?? source.string("base-url")
        mailURL = try options.mailURL ?? source.string("mail-url")
        mailFrom = try options.mailFrom ?? source.string("mail-from") ?? mailFrom
        supportPhone = try options.supportPhone ?? source.string("support-phone") ?? supportPhone
        supportEmail = try options.supportEmail ?? source.string("support-email") ?? supportEmail
        passwordPolicy = try source.choice("password-policy", options.passwordPolicy) ?? passwordPolicy
        firstLoginChange = try source.choice("first-login-change", options.firstLoginChange) ?? firstLoginChange
        logLevel = try source.choice("log-level", options.logLevel) ?? logLevel
        devClock = try options.devClock ?? source.string("dev-clock")
        try check(isDevelopment: options.dev || source.bool("dev") ?? false)
    }

    /// Whom members call when they are stuck.
    ///
    /// - Throws: `SettingSource.Problem` when phone or address cannot be read.
    func support() throws -> SupportContact {
        guard let phone = PhoneNumber(parsing: supportPhone), let email = EmailAddress(supportEmail) else {
            throw SettingSource.Problem(
                description: "support-phone ou support-email est illisible : \(supportPhone), \(supportEmail)")
        }
        return SupportContact(phone: phone, email: email)
    }

    private func check(isDevelopment: Bool) throws {
        guard devClock == nil || isDevelopment else {
            throw SettingSource.Problem(description: "--dev-clock ne se donne qu'avec --dev")
        }
        guard (0...65_535).contains(port) else {
            throw SettingSource.Problem(description: "le port va de 0 à 65535 : \(port)")
        }
        guard baseURL.map({ $0.hasPrefix("http://") || $0.hasPrefix("https://") }) ?? true else {
            throw SettingSource.Problem(description: "--base-url commence par http:// ou https://")
        }
    }
}
