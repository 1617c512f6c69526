import PortalCore

/// `/compte/creation/confirmee`: what comes next. The same page whether or not an account was really made.
public struct AccountCreatedPage: Page {
    private let layout: Layout

    /// The page after a creation.
    public init(layout: Layout) {
        self.layout = layout
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.account
        Shell(layout: layout, title: words.createdTitle).render(into: &out) { out in
            out.add(
                """
                <div class="narrow">
                <h1>\(words.createdTitle, language)</h1>
                <p class="lead">\(words.createdText, language)</p>
                <section class="card" aria-labelledby="suite">
                <h2 id="suite">\(words.createdSteps, language)</h2>
                <ol class="steps">
                <li>\(words.createdStep1, language)</li>
                <li>\(words.createdStep2, language)</li>
                <li>\(words.createdStep3, language)</li>
                </ol>
                </section>
                <h2>\(words.createdNothing, language)</h2>
                <p>\(words.createdNothingText, language)</p>
                <p><a class="button button-quiet" href="\(Path.activationResend)">\(Words.activation.again, language)</a></p>
                </div>

                """)
        }
    }
}
