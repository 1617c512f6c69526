import PortalCore

@testable import HTMLTemplates

// The member's own data and access.
extension Gallery {
    var profilePages: [(name: String, page: any Page)] {
        let email = Fixtures.email("salma@example.ma")
        let person = Participant(
            id: Participant.ID(number: 1), matricule: Fixtures.matricule("B10442"), lastName: text("El Alaoui"),
            firstName: text("Salma"), birthDate: Fixtures.day("1975-03-27"), email: nil,
            phone: Fixtures.phone("0661234567"))
        var wrong = FieldErrors()
        wrong.add(.wrongPassword, to: "actuel")
        let agents = [
            "Mozilla/5.0 (Linux; Android 13) Chrome/120.0 Mobile Safari/537.36",
            "Mozilla/5.0 (Windows NT 10.0) Firefox/130.0",
        ]
        let sessions = agents.enumerated().map { number, agent in
            SessionStore.Entry(
                hash: [UInt8(number)], createdAt: Self.now, lastSeenAt: Self.now + .minutes(number),
                userAgent: agent,
                address: text("41.140.0.7"))
        }
        let password = layout("/profil/mot-de-passe", member: true)
        let list = layout("/profil/sessions", member: true)
        return [
            (
                "profil",
                ProfilePage(
                    layout: layout("/profil", member: true), facts: facts(person, isWhole: true), accountEmail: email,
                    notice: .emailAsked)
            ),
            (
                "profil-incomplet",
                ProfilePage(
                    layout: layout("/profil", member: true), facts: facts(person, isWhole: false), accountEmail: email)
            ),
            ("profil-mot-de-passe", ChangePasswordPage(layout: password, rules: Self.rules, email: email.text)),
            (
                "profil-mot-de-passe-erreur",
                ChangePasswordPage(layout: password, errors: wrong, rules: Self.rules, email: text("salma@example.ma"))
            ),
            ("profil-sessions", SessionsPage(layout: list, sessions: sessions, current: [0], isEnded: true)),
            ("profil-sessions-une", SessionsPage(layout: list, sessions: Array(sessions.prefix(1)), current: [0])),
        ]
    }

    private func facts(_ person: Participant, isWhole: Bool) -> ProfilePage.Facts {
        let plans = [("B", "2024-01-01"), ("A", "2010-05-01")].map { code, day in
            GuaranteeTable.PlanSpan(code: code, label: text("Régime " + code), startsOn: Fixtures.day(day))
        }
        return ProfilePage.Facts(
            participant: person,
            affiliation: Affiliation(
                employer: isWhole ? text("Banque de l’Océan") : nil, sector: .banks, since: Fixtures.day("2001-09-01"),
                bankAccount: isWhole ? "007780000123400000567812" : nil),
            plans: isWhole ? plans : [], family: Fixtures.family(text))
    }
}
