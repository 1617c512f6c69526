public import PortalCore

/// `/profil/sessions`: the browsers that are signed in, and the buttons that sign them out.
public struct SessionsPage: Page {
    private let layout: Layout
    private let sessions: [SessionStore.Entry]
    private let current: [UInt8]
    private let isEnded: Bool

    /// The live sessions of an account.
    ///
    /// - Parameters:
    ///   - current: the hash of the session that asks; it has no button, since "sign out" stands on every page.
    ///   - isEnded: says that a session was ended.
    public init(layout: Layout, sessions: [SessionStore.Entry], current: [UInt8], isEnded: Bool = false) {
        self.layout = layout
        self.sessions = sessions
        self.current = current
        self.isEnded = isEnded
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.profile
        let shell = Shell(layout: layout, title: words.sessionsTitle, styles: [.formsStyle])
        shell.render(into: &out) { out in
            out.add(
                """
                <p class="back"><a href="\(Path.profile)">\(words.back, language)</a></p>
                <h1>\(words.sessionsTitle, language)</h1>

                """)
            if isEnded { Notice(kind: .success, language: language, text: words.sessionEnded).render(into: &out) }
            out.add("<p class=\"lead\">\(words.sessionsLead, language)</p>\n")
            for session in sessions { render(session, into: &out) }
            guard sessions.contains(where: { $0.hash != current }) else { return }
            out.add(
                """
                \(FormStart(layout, .sessions))\
                <p><button class="button button-quiet" type="submit" name="toutes" value="oui">\
                \(words.endOthers, language)</button></p>
                </form>

                """)
        }
    }

    private func render(_ session: SessionStore.Entry, into out: inout Markup) {
        let language = layout.language
        let words = Words.profile
        let device = DeviceName(userAgent: session.userAgent).phrase
        out.add(
            """
            <section class="card">
            <h2>\(device, language)</h2>
            <dl class="facts">
            <div><dt>\(words.signedInOn, language)</dt><dd>\(words.moment(session.createdAt), language)</dd></div>
            <div><dt>\(words.lastSeen, language)</dt><dd>\(words.moment(session.lastSeenAt), language)</dd></div>
            <div><dt>\(words.network, language)</dt><dd>\(code: session.address)</dd></div>
            </dl>

            """)
        if session.hash == current {
            out.add("<p><strong>\(words.thisDevice, language)</strong></p>\n")
        } else {
            out.add(
                """
                \(FormStart(layout, .sessions))\
                <p><button class="button button-quiet" type="submit" name="session" value="\(session.code)">\
                \(words.end, language)</button></p>
                </form>

                """)
        }
        out.add("</section>\n")
    }
}
