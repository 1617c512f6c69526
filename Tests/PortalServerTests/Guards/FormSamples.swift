@testable import PortalServer

/// A form for each route that takes one: right in everything but its token, so that only the token can be what is refused.
enum FormSamples {
    /// The fields for `route`; nil when nobody has thought of it yet, which fails the tests that go through the site map.
    static func fields(for route: Route) -> [(String, String)]? {
        switch route.pattern {
        case "/langue": [("langue", "ar"), ("retour", "/")]
        case "/compte/creation": Member.helene.form()
        case "/compte/activation", "/profil/email/confirmation", "/profil/email/annulation":
            [("jeton", String(repeating: "A", count: 32))]
        case "/compte/activation/renvoi", "/mot-de-passe/oublie": [("email", Member.karim.email)]
        case "/connexion": [("email", Member.karim.email), ("mot_de_passe", Member.password)]
        case "/deconnexion": []
        case "/premiere-connexion": [("mot_de_passe", Member.otherPassword), ("confirmation", Member.otherPassword)]
        case "/profil/mot-de-passe":
            [
                ("actuel", Member.password), ("mot_de_passe", Member.otherPassword),
                ("confirmation", Member.otherPassword),
            ]
        case "/mot-de-passe/nouveau":
            [
                ("jeton", String(repeating: "A", count: 32)), ("reponse", Member.answer),
                ("mot_de_passe", Member.otherPassword), ("confirmation", Member.otherPassword),
            ]
        case "/contact":
            [
                ("service", "siege"), ("nom", "Rachid"), ("email", "rachid@exemple.ma"), ("sujet", "Bonjour"),
                ("message", "Bonjour"),
            ]
        case "/messagerie": [("geste", "lu")]
        case "/faq": [("aide", "plafond")]
        case "/reclamations/nouvelle": [("categorie", "delai"), ("sujet", "Retard"), ("message", "Bonjour")]
        case "/reclamations/{reference}": [("message", "Bonjour")]
        case "/profil/droits": [("categorie", "opposition"), ("message", "Bonjour")]
        case "/profil/donnees", "/profil/fermeture": [("actuel", Member.password)]
        case "/profil/email": [("email", "nouveau@exemple.ma"), ("actuel", Member.password)]
        case "/profil/question": [("question", "q6"), ("reponse", "Oudayas"), ("actuel", Member.password)]
        case "/profil/sessions": [("toutes", "oui")]
        case "/profil/securite": [("geste", "activer"), ("actuel", Member.password)]
        case "/profil/securite/activation", "/connexion/code": [("code", "123456")]
        default: nil
        }
    }
}

extension Route {
    /// A path that leads here, with Karim's golden line where the pattern asks for one.
    var samplePath: String {
        pattern.replacing("{id}", with: "R-OR").replacing("{number}", with: "RL-1")
            .replacing("{reference}", with: "REC-2026-000001").replacing("{file}", with: "1")
            .replacing("{slug}", with: "liste-ald")
    }

    /// Whether it answers without looking at who asks.
    var isPlain: Bool { if case .plain = action { true } else { false } }

    /// Whether only members get an answer.
    var isForMembers: Bool {
        switch action {
        case .memberPage, .memberForm, .memberUpload: true
        case .plain, .page, .form: false
        }
    }
}
