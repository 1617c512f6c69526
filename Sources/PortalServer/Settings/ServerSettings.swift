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
    /// PEM file of the authorities that a mail server's certificate may come from; nil are the system's.
    var mailCertificates: String?
    /// The sender of mails.
    var mailFrom = "Espace Participant CMIM <extranet.info@cmim.ma>"
    var supportPhone = "05 22 43 99 95"
    var supportEmail = "extranet.info@cmim.ma"
    var passwordPolicy = PasswordPolicy.Kind.guide
    var firstLoginChange = FirstLogin.Setting.ask
    /// Days from the care in which a claim can be handed in.
    var claimDays = 60
    /// By when complaints are looked at and answered.
    var promise = ComplaintPromise()
    /// The socket of the virus scanner; nil where there is none.
    var scannerSocket: String?
    var logLevel = Logger.Level.info
    var logFormat = LineLog.Format.text
    var metricsToken: String?
    var tlsCertificate: String?
    var tlsKey: String?
    var tlsPort = 8443
    /// Addresses and blocks, separated by commas.
    var trustedProxies = ""
    var proxyHeader = ProxyHeader.forwarded
    /// The file whose seconds are added to the clock; only with `--dev`.
    var devClock: String?

    /// Whether members reach the portal over TLS: then cookies are bound to it.
    var isSecure: Bool { tlsCertificate != nil || baseURL?.hasPrefix("https://") ?? false }

    /// The field in which trusted proxies name the client; the raw value is the setting's.
    enum ProxyHeader: String, CaseIterable, Sendable {
        case forwarded
        case xForwardedFor = "x-forwarded-for"
    }

    /// Every setting at its default.
    init() {}

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
        mailCertificates = try options.mailCertificates ?? source.string("mail-certificates")
        mailFrom = try options.mailFrom ?? source.string("mail-from") ?? mailFrom
        supportPhone = try options.supportPhone ?? source.string("support-phone") ?? supportPhone
        supportEmail = try options.supportEmail ?? source.string("support-email") ?? supportEmail
        passwordPolicy = try source.choice("password-policy", options.passwordPolicy) ?? passwordPolicy
        firstLoginChange = try source.choice("first-login-change", options.firstLoginChange) ?? firstLoginChange
        claimDays = try options.claimDays ?? source.int("claim-days") ?? claimDays
        promise.reviewDays = try options.reviewDays ?? source.int("review-days") ?? promise.reviewDays
        promise.answerMonths = try options.answerMonths ?? source.int("answer-months") ?? promise.answerMonths
        scannerSocket = try Self.socket(try options.scanner ?? source.string("scanner"))
        logLevel = try source.choice("log-level", options.logLevel) ?? logLevel
        logFormat = try source.choice("log-format", options.logFormat) ?? logFormat
        metricsToken = try options.metricsToken ?? source.string("metrics-token")
        tlsCertificate = try options.tlsCertificate ?? source.string("tls-certificate")
        tlsKey = try options.tlsKey ?? source.string("tls-key")
        tlsPort = try options.tlsPort ?? source.int("tls-port") ?? tlsPort
        trustedProxies = try options.trustedProxies ?? source.string("trusted-proxies") ?? trustedProxies
        proxyHeader = try source.choice("proxy-header", options.proxyHeader) ?? proxyHeader
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

    /// Whom mails come from, read from `Name <address>` or an address alone.
    ///
    /// - Throws: `SettingSource.Problem`.
    func sender() throws -> Mailbox {
        let parts = mailFrom.split(separator: "<", maxSplits: 1)
        let address = parts.last.map { $0.filter { $0 != ">" } } ?? ""
        guard let email = EmailAddress(address) else {
            throw SettingSource.Problem(description: "--mail-from : « Nom <adresse> » est attendu, pas \(mailFrom)")
        }
        let name = parts.count == 2 ? parts[0].split(separator: " ").joined(separator: " ") : ""
        return Mailbox(email, name: name)
    }

    /// What the portal calls itself towards a mail server: the host of its address, else of this machine.
    var mailHelo: String {
        let authority = baseURL?.drop { $0 != "/" }.drop { $0 == "/" } ?? "localhost"
        return String(authority.prefix { $0 != "/" && $0 != ":" })
    }

    private static func socket(_ text: String?) throws -> String? {
        guard let text else { return nil }
        guard text.hasPrefix("unix:/") else {
            throw SettingSource.Problem(description: "--scanner : « unix:/chemin » est attendu, pas \(text)")
        }
        return String(text.dropFirst("unix:".count))
    }

    private func check(isDevelopment: Bool) throws {
        guard devClock == nil || isDevelopment else {
            throw SettingSource.Problem(description: "--dev-clock ne se donne qu'avec --dev")
        }
        guard (1...3650).contains(claimDays) else {
            throw SettingSource.Problem(description: "--claim-days va de 1 à 3650 : \(claimDays)")
        }
        guard (1...365).contains(promise.reviewDays), (1...24).contains(promise.answerMonths) else {
            throw SettingSource.Problem(description: "--review-days va de 1 à 365, --answer-months de 1 à 24")
        }
        guard let wrong = [port, tlsPort].first(where: { !(0...65_535).contains($0) }) else { return try checkLinks() }
        throw SettingSource.Problem(description: "un port va de 0 à 65535 : \(wrong)")
    }

    private func checkLinks() throws {
        guard (tlsCertificate == nil) == (tlsKey == nil) else {
            throw SettingSource.Problem(description: "--tls-certificate et --tls-key vont ensemble")
        }
        guard baseURL.map({ $0.hasPrefix("http://") || $0.hasPrefix("https://") }) ?? true else {
            throw SettingSource.Problem(description: "--base-url commence par http:// ou https://")
        }
    }
}
