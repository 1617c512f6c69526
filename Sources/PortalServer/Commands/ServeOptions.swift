import ArgumentParser

/// The flags of `serve`. Each is also a setting of the file and of the environment: `--data-dir` is `data-dir` there and
/// `PORTAL_DATA_DIR` here.
struct ServeOptions: ParsableArguments {
    @Option(help: "Adresse d'écoute. (défaut : 127.0.0.1)")
    var host: String?

    @Option(help: "Port d'écoute ; 0 en choisit un libre. (défaut : 8080)")
    var port: Int?

    @Option(name: .customLong("data-dir"), help: "Dossier de tout ce qui est écrit ; créé s'il manque. (défaut : var)")
    var dataDir: String?

    @Option(help: "Dossier de Public/ et Migrations/. (défaut : à côté du programme)")
    var resources: String?

    @Option(name: .customLong("seed-registry"), help: "Importe d'abord les fichiers du registre de ce dossier.")
    var seedRegistry: String?

    @Option(help: "Fichier de réglages, YAML ou JSON.")
    var config: String?

    @Option(name: .customLong("base-url"), help: "Début des liens dans les mails. (défaut : l'adresse d'écoute)")
    var baseURL: String?

    @Option(
        name: .customLong("mail-url"),
        help: "Où vont les mails : dir:CHEMIN, smtp://… ou smtps://… (défaut : dir: vers le dossier mail des données)")
    var mailURL: String?

    @Option(
        name: .customLong("mail-certificates"),
        help: "Autorités à qui croire pour le serveur de mail, PEM. (défaut : celles du système)")
    var mailCertificates: String?

    @Option(name: .customLong("mail-from"), help: "Expéditeur des mails.")
    var mailFrom: String?

    @Option(name: .customLong("support-phone"), help: "Téléphone de l'assistance, montré aux membres.")
    var supportPhone: String?

    @Option(name: .customLong("support-email"), help: "Adresse de l'assistance, montrée aux membres.")
    var supportEmail: String?

    @Option(
        name: .customLong("password-policy"), help: "guide (8 à 12 caractères, 2 chiffres) ou strong. (défaut : guide)")
    var passwordPolicy: String?

    @Option(
        name: .customLong("first-login-change"),
        help: "Changer le mot de passe à la première connexion : ask, require ou off. (défaut : ask)")
    var firstLoginChange: String?

    @Option(
        name: .customLong("claim-days"),
        help: "Jours pour déposer un dossier à partir des soins, de 1 à 3650. (défaut : 60)")
    var claimDays: Int?

    @Option(
        name: .customLong("review-days"), help: "Jours promis pour examiner une réclamation, de 1 à 365. (défaut : 15)")
    var reviewDays: Int?

    @Option(
        name: .customLong("answer-months"), help: "Mois promis pour répondre à une réclamation, de 1 à 24. (défaut : 2)"
    )
    var answerMonths: Int?

    @Option(help: "Antivirus des pièces jointes : unix:/chemin de la prise de clamd. (défaut : aucun)")
    var scanner: String?

    @Option(name: .customLong("log-level"), help: "Journal : de trace à critical. (défaut : info)")
    var logLevel: String?

    @Option(name: .customLong("log-format"), help: "Journal en text ou en json. (défaut : text)")
    var logFormat: String?

    @Option(
        name: .customLong("metrics-token"),
        help: "Jeton exigé pour lire /metrics ; sans lui, seule cette machine peut le lire.")
    var metricsToken: String?

    @Option(
        name: .customLong("tls-certificate"),
        help: "Certificat et sa chaîne, PEM ; le port --port ne fait plus que rediriger.")
    var tlsCertificate: String?

    @Option(name: .customLong("tls-key"), help: "Clé privée du certificat, PEM.")
    var tlsKey: String?

    @Option(name: .customLong("tls-port"), help: "Port TLS ; 0 en choisit un libre. (défaut : 8443)")
    var tlsPort: Int?

    @Option(
        name: .customLong("trusted-proxies"),
        help: "Adresses ou blocs des mandataires dont on croit l'en-tête, séparés par des virgules.")
    var trustedProxies: String?

    @Option(name: .customLong("proxy-header"), help: "forwarded ou x-forwarded-for. (défaut : forwarded)")
    var proxyHeader: String?

    @Flag(help: "Permet les réglages qui ne servent qu'aux essais.")
    var dev = false

    @Option(
        name: .customLong("dev-clock"), help: "Fichier dont les secondes s'ajoutent à l'horloge ; seulement avec --dev."
    )
    var devClock: String?
}
