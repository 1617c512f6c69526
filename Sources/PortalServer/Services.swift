import Dispatch
import HTMLTemplates
import HTTPServer
import Logging
import PortalCore

/// What every action works with; put together once, at start.
struct Services: Sendable {
    var database: any Database
    let clock: Clock
    let secret: ServerSecret
    let accounts: AccountEnvironment
    let passwordPolicy: PasswordPolicy
    let firstLogin: FirstLogin
    let cookies: Cookies
    let assets: AssetSet
    let site: Site
    let log: Logger
    /// The line of each request.
    let requestLog: RequestLog
    let lanes = Portal.Lanes()
    let metrics = Metrics()
    let gauges: Gauges
    /// What whoever reads `/metrics` from another machine must know.
    let metricsToken: String?
    let ald: ALDList
    let directory: ServiceDirectory
    let news: NewsList
    let depositClock: DepositClock
    let documents: DocumentShelf
    /// Where files that members send are kept.
    let attachments: AttachmentFolder
    /// By when complaints are answered.
    let promise: ComplaintPromise
    /// What looks for viruses in them; nil where there is none.
    let scanner: VirusScanner?
    /// What is taken of a form with files; somewhat more than is kept, so that a page can say what was too much.
    let uploads: UploadLimits
    /// Writes that no answer waits for.
    let background = DispatchQueue(label: "background")

    /// Puts together what `settings` ask for. Passwords are hashed by `hasher` and compared with `lists`.
    ///
    /// - Throws: `CommandProblem`, or why the data directory or the resources cannot be used.
    init(
        _ settings: ServerSettings, _ resources: Resources, _ store: OpenStore, _ mail: MailService,
        hasher: PasswordHasher, lists: PasswordLists, _ log: Logger, _ requestLog: RequestLog
    ) throws {
        database = store.database
        clock = store.clock
        self.log = log
        self.requestLog = requestLog
        gauges = Gauges(lanes)
        metricsToken = settings.metricsToken
        secret = try ServerSecret(path: store.directory.secretPath)
        assets = try AssetSet(folder: resources.publicFolder, prefix: "/assets/")
        let (links, support) = (mail.links, try settings.support())
        site = Site(assets: AssetPaths { [assets] in assets.path(for: $0) ?? "" }, support: support)
        accounts = AccountEnvironment(
            database: store.database, clock: store.clock, hasher: hasher, secret: secret,
            outbox: mail.outbox
        ) {
            AccountMails(baseURL: links.base, support: support).content(of: $0, in: $1)
        } reportFailure: {
            log.error("mails asked for", metadata: ["error": "\($0)"])
        } reportEvent: {
            SecurityLog.write($0, to: log)
        }
        passwordPolicy = PasswordPolicy(settings.passwordPolicy, lists: lists)
        firstLogin = FirstLogin(accounts, setting: settings.firstLoginChange)
        ald = try ALDList(folder: resources.dataFolder)
        depositClock = DepositClock(days: settings.claimDays)
        documents = DocumentShelf(ald)
        news = try NewsList(folder: resources.dataFolder)
        directory = try ServiceDirectory(folder: resources.dataFolder)
        attachments = AttachmentFolder(path: try store.directory.folder("attachments"))
        promise = settings.promise
        scanner = settings.scannerSocket.map { VirusScanner(socketPath: $0) }
        uploads = UploadLimits(
            folder: try store.directory.folder("uploads"), totalBytes: 30 << 20,
            fileBytes: 2 * AttachmentCheck.mostBytes)
        cookies = Cookies(isSecure: settings.isSecure)
    }

    /// Where complaints are taken.
    var complaints: ComplaintDesk {
        ComplaintDesk(accounts, folder: attachments, scanner: scanner, promise: promise)
    }
}
