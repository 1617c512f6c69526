import PortalCore

/// All that `serve` can be told, each with its default. Flags win over the environment, which wins over the file.
struct ServerSettings: Sendable {
    var host = "127.0.0.1"
    /// 0 picks a free port.
    var port = 8080
    var dataDirectory = "var"
    /// The folder of `Public/` and `Migrations/`; nil looks for it.
    var resources: String?
    /// What links in mails start with; nil is the address the server listens on.
    var baseURL: String?
    /// Where mails go; nil is the folder `mail` of the data directory.
    var mailURL: String?
    /// The sender of mails.
    var mailFrom = "Espace Participant CMIM <extranet.info@cmim.ma>"
    var passwordPolicy = "guide"
    var firstLoginChange = "ask"
    /// The file whose seconds are added to the clock; only with `--dev`.
    var devClock: String?

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
        passwordPolicy = try options.passwordPolicy ?? source.string("password-policy") ?? passwordPolicy
        firstLoginChange = try options.firstLoginChange ?? source.string("first-login-change") ?? firstLoginChange
        devClock = try options.devClock ?? source.string("dev-clock")
        let isDevelopment = try options.dev || source.bool("dev") ?? false
        guard devClock == nil || isDevelopment else {
            throw SettingSource.Problem(description: "--dev-clock ne se donne qu'avec --dev")
        }
        guard (0...65_535).contains(port) else {
            throw SettingSource.Problem(description: "le port va de 0 à 65535 : \(port)")
        }
    }
}
