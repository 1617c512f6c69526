import PortalCore

/// What of the top of a page depends on who asks and where they are: the other language, the navigation.
struct Header: Component {
    let layout: Layout
    var isGate = false

    func render(into out: inout Markup) {
        LanguageSwitch(layout: layout).render(into: &out)
        out.appendRaw("</div>\n</div>\n")
        Navigation(layout: layout, isGate: isGate).render(into: &out)
        out.appendRaw("</header>\n")
    }
}

/// A button to the same page in the other language.
struct LanguageSwitch: Component {
    let layout: Layout

    func render(into out: inout Markup) {
        guard let token = layout.csrfToken else { return }
        let other: Language = layout.language == .french ? .arabic : .french
        let name = other == .french ? LayoutWords.french : LayoutWords.arabic
        out.add(
            """
            <form class="language" method="post" action="\(Path.language)">
            <input type="hidden" name="_csrf" value="\(token)">
            <input type="hidden" name="langue" value="\(other.rawValue)">
            <input type="hidden" name="retour" value="\(layout.address)">
            <button type="submit" lang="\(other.rawValue)">\(name)</button>
            </form>

            """)
    }
}

/// The links between the pages.
struct Navigation: Component {
    let layout: Layout
    /// Only the way out.
    var isGate = false

    func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.layout
        out.add("<nav class=\"site-nav\" aria-label=\"\(words.navigation, language)\">\n<ul>\n")
        if let member = layout.member {
            if !isGate {
                link(words.home, .home, into: &out)
                link(words.reimbursements, .reimbursements(), into: &out)
                link(Words.statements.title, .statements, into: &out)
                link(Words.guarantees.navigation, .guarantees, into: &out)
                link(Words.complaints.navigation, .complaints, into: &out)
                link(Words.profile.title, .profile, into: &out)
            }
            out.add("<li class=\"nav-end\">")
            if layout.unreadCount > 0, !isGate {
                let words = Words.inbox.count(layout.unreadCount)
                out.add("<a class=\"nav-inbox\" href=\"\(Path.inbox)\">\(words, language)</a>")
            }
            out.add("<span class=\"nav-member\">\(name: member)</span>")
            if layout.csrfToken != nil {
                out.add(
                    """
                    \(FormStart(layout, .logout, class: "nav-form"))<button type="submit">\(words.signOut, language)</button>
                    </form>
                    """)
            }
            out.add("</li>\n")
        } else {
            link(words.welcome, .welcome, into: &out)
            link(words.createAccount, .accountCreation, into: &out)
            link(words.signIn, .login, into: &out)
        }
        out.add("</ul>\n</nav>\n")
    }

    private func link(_ name: Phrase, _ path: Path, into out: inout Markup) {
        let (text, here) = (path.text, layout.path)
        out.appendRaw("<li><a href=\"")
        out.appendText(text)
        if here == text {
            out.appendRaw("\" aria-current=\"page\">")
        } else if text != "/", here.utf8.starts(with: text.utf8),
            here.utf8.dropFirst(text.utf8.count).first == UInt8(ascii: "/")
        {
            // A page below: the link leads up, to its section.
            out.appendRaw("\" aria-current=\"true\">")
        } else {
            out.appendRaw("\">")
        }
        out.appendSentence(name[layout.language])
        out.appendRaw("</a></li>\n")
    }
}
