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
    /// What the registry knows.
    public struct Facts: Sendable {
        let participant: Participant
        let affiliation: Affiliation?
        let plans: [GuaranteeTable.PlanSpan]
        let family: Family

        /// All of it; `plans` the present one first.
        public init(
            participant: Participant, affiliation: Affiliation?, plans: [GuaranteeTable.PlanSpan], family: Family
        ) {
            self.participant = participant
            self.affiliation = affiliation
            self.plans = plans
            self.family = family
        }
    }

    private let layout: Layout
    private let facts: Facts
    private let accountEmail: EmailAddress
    private let notice: ProfileNotice?

    /// The page of the member of `facts`.
    ///
    /// - Parameters:
    ///   - layout: with `dataAsOf`, the freshness of the registry.
    ///   - accountEmail: the address the member signs in with.
    public init(
        layout: Layout, facts: Facts, accountEmail: EmailAddress, notice: ProfileNotice? = nil
    ) {
        self.layout = layout
        self.facts = facts
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
            out.add("\(RegistryView(layout: layout, facts: facts))")
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
}
