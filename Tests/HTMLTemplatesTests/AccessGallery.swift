import PortalCore

@testable import HTMLTemplates

// A forgotten password, another address, another question.
extension Gallery {
    var accessPages: [(name: String, page: any Page)] {
        let forgotten = layout("/mot-de-passe/oublie")
        let new = layout("/mot-de-passe/nouveau")
        let token = text("jeton")
        var missing = FieldErrors()
        missing.add(.missing, to: "email")
        var wrong = FieldErrors()
        wrong.add(.wrongAnswer(triesLeft: 3), to: "reponse")
        wrong.add(.passwordRule(.digits(2)), to: "mot_de_passe")
        func page(_ link: PasswordReset.Link, _ errors: FieldErrors = FieldErrors()) -> NewPasswordPage {
            NewPasswordPage(layout: new, link: link, token: token, errors: errors, rules: Self.rules)
        }
        return [
            (
                "oublie",
                LinkRequestPage(layout: forgotten, for: .newPassword, email: text("salma@example.ma"), errors: missing)
            ),
            ("oublie-envoye", LinkRequestPage(sentWith: forgotten, for: .newPassword)),
            ("nouveau", page(.valid(.q4, PasswordOwner()))),
            ("nouveau-erreurs", page(.valid(.q4, PasswordOwner()), wrong)),
            ("nouveau-expire", page(.expired)), ("nouveau-inconnu", page(.unknown)),
        ] + emailPages + questionPages
    }

    private var emailPages: [(name: String, page: any Page)] {
        var wrong = FieldErrors()
        wrong.add(.emailUnchanged, to: "email")
        wrong.add(.wrongPassword, to: "actuel")
        let address = Fixtures.email("salma.nouvelle@example.ma")
        let kinds: [(String, String, EmailLinkPage.Kind)] = [
            ("confirmation", "/profil/email/confirmation", .confirmation),
            ("annulation", "/profil/email/annulation", .cancellation),
        ]
        let links = kinds.flatMap { name, path, kind -> [(name: String, page: any Page)] in
            let layout = layout(path)
            func page(_ link: EmailChange.Link) -> EmailLinkPage {
                EmailLinkPage(layout: layout, kind: kind, link: link, token: text("jeton"))
            }
            return [
                ("email-\(name)", page(.valid(address))), ("email-\(name)-tard", page(.expired)),
                ("email-\(name)-inconnu", page(.unknown)),
                ("email-\(name)-fait", EmailLinkPage(layout: layout, done: kind)),
            ]
        }
        let form = ChangeEmailPage(
            layout: layout("/profil/email", member: true), current: text("salma@example.ma"),
            email: text("salma@example.ma"), errors: wrong)
        return links + [("profil-email", form)]
    }

    private var questionPages: [(name: String, page: any Page)] {
        var wrong = FieldErrors()
        wrong.add(.missing, to: "reponse")
        var password = FieldErrors()
        password.add(.wrongPassword, to: "actuel")
        let layout = layout("/profil/question", member: true)
        return [
            ("profil-fermeture", ClosingPage(layout: self.layout("/profil/fermeture", member: true), errors: password)),
            ("profil-donnees", DataExportPage(layout: self.layout("/profil/donnees", member: true), errors: password)),
            ("profil-question", ChangeQuestionPage(layout: layout)),
            ("profil-question-erreurs", ChangeQuestionPage(layout: layout, question: text("q2"), errors: wrong)),
        ]
    }

    func accessMails(_ token: Token) -> [(String, AccountMail)] {
        let limit = Self.now + .hours(24)
        let masked = text("s…@example.ma")
        return [
            ("oublie", .access(.passwordReset(token, expiresAt: limit))),
            ("oublie-telephone", .access(.passwordResetByPhone)),
            ("adresse-confirmer", .access(.emailConfirmation(token, expiresAt: limit))),
            (
                "adresse-demandee",
                .access(.emailChangeAsked(maskedEmail: masked, cancel: token, expiresAt: limit))
            ),
            ("adresse-voulue", .access(.emailWanted)),
            ("adresse-changee", .access(.emailChanged(maskedEmail: masked, at: Self.now))),
            ("adresse-gardee", .access(.emailChangeCancelled(at: Self.now))),
            (
                "reclamation-recue",
                .complaint(.opened(reference: "REC-2026-000123", handleBy: Fixtures.day("2027-01-23")))
            ),
            ("contact", .contact(.received(reference: "MSG-2026-000123"))),
            ("contact-service", .contact(.waiting(reference: "MSG-2026-000123"))),
            ("reclamation-repondue", .complaint(.answered(reference: "REC-2026-000123"))),
            ("reclamation-en-cours", .complaint(.begun(reference: "REC-2026-000123"))),
            (
                "reclamation-rouverte",
                .complaint(.reopened(reference: "REC-2026-000123", handleBy: Fixtures.day("2027-01-23")))
            ),
            ("reclamation-close", .complaint(.closed(reference: "REC-2026-000123"))),
            ("reclamation-question", .complaint(.asked(reference: "REC-2026-000123"))),
            ("fermeture", .access(.accountClosing(at: limit))),
            ("question", .access(.questionChanged(at: Self.now))),
            ("code-actif", .access(.secondFactorOn(at: Self.now))),
            ("code-arrete", .access(.secondFactorOff(at: Self.now))),
            ("code-secours", .access(.recoveryCodeUsed(left: 2, at: Self.now))),
        ]
    }
}
