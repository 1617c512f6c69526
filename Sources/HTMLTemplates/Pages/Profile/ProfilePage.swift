public import PortalCore

/// What the profile page says on top, after a form.
public enum ProfileNotice: Hashable, Sendable {
    /// The password is the new one.
    case passwordChanged
    /// The mails about another address are on their way.
    case emailAsked
    /// The security question is the new one.
    case questionChanged

    var phrase: Phrase {
        switch self {
        case .passwordChanged: Words.profile.passwordChanged
        case .emailAsked: Words.access.emailAsked
        case .questionChanged: Words.access.questionChanged
        }
    }
}

/// `/profil`: what the registry knows of the member and the family, and the ways to the own access.
public struct ProfilePage: Page {
    private let layout: Layout
    private let participant: Participant
    private let family: Family
    private let accountEmail: EmailAddress
    private let notice: ProfileNotice?

    /// The page of `participant`.
    ///
    /// - Parameters:
    ///   - layout: with `dataAsOf`, the freshness of the registry.
    ///   - accountEmail: the address the member signs in with.
    public init(
        layout: Layout, participant: Participant, family: Family, accountEmail: EmailAddress,
        notice: ProfileNotice? = nil
    ) {
        self.layout = layout
        self.participant = participant
        self.family = family
        self.accountEmail = accountEmail
        self.notice = notice
    }

    private var language: Language { layout.language }
    private var words: ProfileWords { Words.profile }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let shell = Shell(layout: layout, title: words.title, styles: [.listStyle])
        shell.render(into: &out) { out in
            out.add("<h1>\(words.title, language)</h1>\n")
            if let notice { Notice(kind: .success, language: language, text: notice.phrase).render(into: &out) }
            renderAccess(into: &out)
            renderRegistry(into: &out)
            renderFamily(into: &out)
        }
    }

    private func renderAccess(into out: inout Markup) {
        out.add(
            """
            <section class="card" aria-labelledby="acces">
            <h2 id="acces">\(words.access, language)</h2>
            <dl class="facts">
            <div><dt>\(words.accessEmail, language)</dt><dd>\(code: accountEmail.text)</dd></div>
            </dl>
            <ul>
            <li><a href="\(Path.changePassword)">\(words.changePassword, language)</a></li>
            <li><a href="\(Path.changeEmail)">\(Words.access.emailTitle, language)</a></li>
            <li><a href="\(Path.changeQuestion)">\(Words.access.questionTitle, language)</a></li>
            <li><a href="\(Path.security)">\(Words.security.link, language)</a></li>
            <li><a href="\(Path.sessions)">\(words.mySessions, language)</a></li>
            <li><a href="\(Path.inbox)">\(Words.inbox.title, language)</a></li>
            <li><a href="\(Path.journal())">\(Words.journal.seeAll, language)</a></li>
            <li><a href="\(Path.dataExport)">\(Words.dataExport.title, language)</a></li>
            <li><a href="\(Path.rights)">\(Words.rights.title, language)</a></li>
            <li><a href="\(Path.closing)">\(Words.closing.title, language)</a></li>
            </ul>
            </section>

            """)
    }

    private func renderRegistry(into out: inout Markup) {
        let unknown: Markup = "\(words.unknown, language)"
        out.add(
            """
            <section class="card" aria-labelledby="registre">
            <h2 id="registre">\(words.registry, language)</h2>
            <p>\(words.registryText, language)</p>
            \(Freshness(layout: layout))
            <dl class="facts">
            <div><dt>\(Words.shared.matricule, language)</dt><dd>\(code: participant.matricule.text)</dd></div>
            <div><dt>\(Words.account.lastName, language)</dt><dd>\(name: participant.lastName)</dd></div>
            <div><dt>\(Words.account.firstName, language)</dt><dd>\(name: participant.firstName)</dd></div>
            <div><dt>\(Words.account.birthDate, language)</dt><dd>\(participant.birthDate)</dd></div>
            <div><dt>\(words.email, language)</dt><dd>\(participant.email.map { "\(code: $0.text)" } ?? unknown)</dd></div>
            <div><dt>\(words.phone, language)</dt><dd>\(participant.phone.map { "\(code: Formats.phone($0))" } ?? unknown)</dd></div>
            </dl>
            <p><a href="\(Path.rights)">\(Words.rights.rectification, language)</a></p>
            \(SupportLine(layout: layout))
            </section>

            """)
    }

    private func renderFamily(into out: inout Markup) {
        out.add("<section class=\"card\" aria-labelledby=\"famille\">\n")
        out.add("<h2 id=\"famille\">\(words.family, language)</h2>\n")
        for person in family.members {
            out.add(
                """
                <h3>\(name: person.firstName + " " + person.lastName)</h3>
                <dl class="facts">
                <div><dt>\(words.relation, language)</dt><dd>\(Words.people[person.relation], language)</dd></div>
                <div><dt>\(words.bornOn, language)</dt><dd>\(person.birthDate)</dd></div>
                \(some: person.coveredUntil, { "<div><dt>\(words.coveredUntil, language)</dt><dd>\($0)</dd></div>\n" })\
                </dl>

                """)
        }
        out.add("</section>\n")
    }
}
