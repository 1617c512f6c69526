import PortalCore

@testable import HTMLTemplates

/// Every page there is, in each of its states, with the same invented member: what tests read and what eyes look at.
struct Gallery {
    let language: Language
    /// Stands in every place that text from outside can reach; nil for friendly text.
    var hostile: String?

    static let now = Instant(milliseconds: 1_795_444_500_000)  // 23 November 2026, 15:35 in Casablanca

    func text(_ friendly: String) -> String { hostile ?? friendly }

    func layout(_ address: String, member: Bool = false) -> Layout {
        let support = SupportContact(
            phone: Fixtures.phone("0522439995"), email: Fixtures.email("extranet.info@cmim.ma"))
        return Layout(
            site: Site(assets: AssetPaths { "assets/" + $0 }, support: support), language: language,
            address: text(address), requestID: text("7f3a-000042"), csrfToken: text("csrf-token"),
            member: member ? text("Salma Bennani") : nil, dataAsOf: Self.now)
    }

    static let rules: [PasswordRule] = [
        .length(8...12), .digits(2), .noMatricule, .noName, .noBirthYear, .noEmail, .noFundWord, .notCommon,
    ]

    var fields: CreateAccountFields {
        CreateAccountFields(
            matricule: text("B-10442"), lastName: text("El Alaoui"), firstName: text("Salma"),
            birthDate: text("31/02/1975"), email: text("salma@example"), question: text("q3"))
    }

    static var accountErrors: FieldErrors {
        var errors = FieldErrors()
        errors.add(.identityNotRecognised)
        errors.add(.malformed, to: "date_naissance")
        errors.add(.malformed, to: "email")
        errors.add(.passwordRule(.length(8...12)), to: "mot_de_passe")
        errors.add(.passwordRule(.digits(2)), to: "mot_de_passe")
        errors.add(.confirmationDiffers, to: "confirmation")
        errors.add(.missing, to: "reponse")
        errors.add(.missing, to: "consentement")
        return errors
    }

    /// Name and page.
    var pages: [(name: String, page: any Page)] {
        publicPages + accountPages + memberPages + profilePages + accessPages + securityPages + journalPages
            + statementPages + guaranteePages + complaintPages + servicePages + linePages
            + [400, 403, 404, 405, 408, 413, 422, 429, 431, 500, 503].map { status in
                ("erreur-\(status)", ErrorPage(layout: layout("/perdu"), status: status))
            }
    }

    private var publicPages: [(name: String, page: any Page)] {
        [
            ("accueil-public", WelcomePage(layout: layout("/"))),
            ("mentions-legales", LegalNoticePage(layout: layout("/mentions-legales"))),
            ("donnees-personnelles", PersonalDataPage(layout: layout("/donnees-personnelles", member: true))),
            ("accessibilite", AccessibilityPage(layout: layout("/accessibilite"))),
        ]
    }

    private var accountPages: [(name: String, page: any Page)] {
        let creation = layout("/compte/creation")
        let activation = layout("/compte/activation")
        let resend = layout("/compte/activation/renvoi")
        let login = layout("/connexion")
        var missing = FieldErrors()
        missing.add(.missing, to: "email")
        var passwords = missing
        passwords.add(.missing, to: "mot_de_passe")
        var wrongPassword = FieldErrors()
        wrongPassword.add(.notTheRequestsPassword, to: "mot_de_passe")
        var changed = FieldErrors()
        changed.add(.passwordUnchanged, to: "mot_de_passe")
        changed.add(.confirmationDiffers, to: "confirmation")
        let notices: [(String, LoginNotice)] = [
            ("echec", .failed), ("pause", .throttled(until: Self.now)), ("non-active", .notActivated),
            ("ferme", .disabled), ("active", .activated), ("deconnecte", .signedOut), ("session", .sessionEnded),
            ("brouillon", .textKept),
            ("provisoire", .temporaryPasswordExpired), ("invite", .signInFirst), ("code", .codeExpired),
            ("change", .passwordChanged), ("fermeture", .closing),
        ]
        return [
            ("creation", CreateAccountPage(layout: creation, rules: Self.rules)),
            (
                "creation-erreurs",
                CreateAccountPage(layout: creation, fields: fields, errors: Self.accountErrors, rules: Self.rules)
            ),
            ("creation-confirmee", AccountCreatedPage(layout: layout("/compte/creation/confirmee"))),
            ("activation", ActivationPage(layout: activation, link: .valid, token: text("jeton"))),
            (
                "activation-disputee",
                ActivationPage(layout: activation, link: .contested, token: text("jeton"), errors: wrongPassword)
            ),
            ("activation-expiree", ActivationPage(layout: activation, link: .expired, token: text("jeton"))),
            ("activation-utilisee", ActivationPage(layout: activation, link: .alreadyUsed, token: text("jeton"))),
            ("activation-inconnue", ActivationPage(layout: activation, link: .unknown, token: text("jeton"))),
            (
                "renvoi",
                LinkRequestPage(layout: resend, for: .activation, email: text("salma@example.ma"), errors: missing)
            ),
            ("renvoi-envoye", LinkRequestPage(sentWith: resend, for: .activation)),
            ("connexion", LoginPage(layout: login)),
            ("connexion-vide", LoginPage(layout: login, email: text("salma@example.ma"), errors: passwords)),
            (
                "premiere-connexion",
                FirstLoginPage(
                    layout: layout("/premiere-connexion", member: true), rules: Self.rules, canPutOff: true)
            ),
            (
                "premiere-connexion-imposee",
                FirstLoginPage(
                    layout: layout("/premiere-connexion", member: true), errors: changed, rules: Self.rules,
                    email: text("salma@example.ma"), canPutOff: false)
            ),
        ]
            + notices.map { name, notice in
                ("connexion-\(name)", LoginPage(layout: login, email: text("salma@example.ma"), notice: notice))
            }
    }
}
