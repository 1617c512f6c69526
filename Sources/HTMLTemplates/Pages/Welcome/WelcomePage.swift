import PortalCore

/// `/`: the two ways in, what there is inside, and who helps.
public struct WelcomePage: Page {
    private let layout: Layout

    /// The welcome page.
    public init(layout: Layout) {
        self.layout = layout
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.welcome
        Shell(layout: layout, title: words.title, styles: [.homeStyle]).render(into: &out) { out in
            out.add(
                """
                <div class="hero">
                <div class="hero-text">
                <p class="eyebrow">\(Words.layout.site, language)</p>
                <h1>\(words.heading, language)</h1>
                <p class="lead">\(words.lead, language)</p>
                </div>
                <img class="hero-art" src="\(layout.site.assets[.rosette])" alt="" width="320" height="320">
                </div>
                <div class="doors">

                """)
            renderDoors(into: &out)
            out.add("</div>\n")
            renderInside(into: &out)
            out.add(
                """
                <section class="help-card" aria-labelledby="contact">
                <div>
                <h2 id="contact">\(words.help, language)</h2>
                <p>\(words.helpText, language)</p>
                </div>
                \(SupportLine(layout: layout))</section>

                """)
        }
    }

    private func renderDoors(into out: inout Markup) {
        let language = layout.language
        let words = Words.welcome
        out.add(
            """
            <section class="card door" aria-labelledby="premiere">
            <h2 id="premiere">\(words.firstTime, language)</h2>
            <p>\(words.firstTimeText, language)</p>
            <p class="needs-title">\(words.firstTimeNeeds, language)</p>
            <ul class="ticks">
            <li>\(words.needMatricule, language)</li>
            <li>\(words.needEmail, language)</li>
            </ul>
            <p class="door-action"><a class="button" href="\(Path.accountCreation)">\(words.createAccount, language)</a></p>
            </section>
            <section class="card door" aria-labelledby="retour">
            <h2 id="retour">\(words.returning, language)</h2>
            <p>\(words.returningText, language)</p>
            <p class="door-action"><a class="button button-quiet" href="\(Path.login)">\(words.signIn, language)</a></p>
            <p><a href="\(Path.activationResend)">\(words.resend, language)</a></p>
            </section>

            """)
    }

    private func renderInside(into out: inout Markup) {
        let language = layout.language
        let words = Words.welcome
        out.add(
            """
            <section class="inside" aria-labelledby="dedans">
            <h2 id="dedans">\(words.inside, language)</h2>
            <dl class="promises">
            <div><dt>\(words.insidePayments, language)</dt><dd>\(words.insidePaymentsText, language)</dd></div>
            <div><dt>\(words.insideLadder, language)</dt><dd>\(words.insideLadderText, language)</dd></div>
            <div><dt>\(words.insidePrivacy, language)</dt><dd>\(words.insidePrivacyText, language)</dd></div>
            </dl>
            </section>

            """)
    }
}
