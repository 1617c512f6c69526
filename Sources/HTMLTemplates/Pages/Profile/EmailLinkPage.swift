public import PortalCore

/// `/profil/email/confirmation` and `/profil/email/annulation`: a button, since mail scanners open links; or why the link
/// does nothing; or that it is done.
public struct EmailLinkPage: Page {
    /// What the link does.
    public enum Kind: Hashable, Sendable {
        /// Makes the new address the account's.
        case confirmation
        /// Keeps the old one.
        case cancellation
    }

    private enum State {
        case link(EmailChange.Link, token: String)
        case done
    }

    private let layout: Layout
    private let kind: Kind
    private let state: State

    /// The page behind a link.
    ///
    /// - Parameter token: the link's, sent back by the button; it is written only into a valid link's form.
    public init(layout: Layout, kind: Kind, link: EmailChange.Link, token: String) {
        self.layout = layout
        self.kind = kind
        state = .link(link, token: token)
    }

    /// The page that says it is done.
    public init(layout: Layout, done kind: Kind) {
        self.layout = layout
        self.kind = kind
        state = .done
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.access
        let title =
            switch (state, kind) {
            case (.link(.valid, _), .confirmation): words.confirmTitle
            case (.link(.valid, _), .cancellation): words.cancelTitle
            case (.link(.expired, _), _): words.expiredTitle
            case (.link(.unknown, _), _): words.unknownTitle
            case (.done, .confirmation): words.confirmedTitle
            case (.done, .cancellation): words.cancelledTitle
            }
        Shell(layout: layout, title: title).render(into: &out) { out in
            out.add("<div class=\"narrow\">\n<h1>\(title, language)</h1>\n")
            switch state {
            case .link(.valid(let email), let token): renderButton(email, token, into: &out)
            case .link(.expired, _): renderText(words.linkLate, into: &out)
            case .link(.unknown, _): renderText(words.linkUnknown, into: &out)
            case .done: renderDone(into: &out)
            }
            out.add("</div>\n")
        }
    }

    private func renderButton(_ email: EmailAddress, _ token: String, into out: inout Markup) {
        let language = layout.language
        let words = Words.access
        let isConfirmation = kind == .confirmation
        out.add(
            """
            <p class="lead">\(isConfirmation ? words.confirmText(email.text) : words.cancelText, language)</p>
            \(FormStart(layout, isConfirmation ? .emailConfirmation : .emailCancellation))\
            <input type="hidden" name="jeton" value="\(token)">
            <p><button class="button" type="submit">\(isConfirmation ? words.confirmSubmit : words.cancelSubmit, language)\
            </button></p>
            </form>

            """)
    }

    private func renderText(_ text: Phrase, into out: inout Markup) {
        out.add("<p class=\"lead\">\(text, layout.language)</p>\n\(SupportLine(layout: layout))")
    }

    private func renderDone(into out: inout Markup) {
        let language = layout.language
        let words = Words.access
        switch kind {
        case .confirmation:
            out.add(
                """
                <p class="lead">\(words.confirmed, language)</p>
                <p><a class="button" href="\(Path.login)">\(Words.activation.signIn, language)</a></p>

                """)
        case .cancellation:
            out.add(
                """
                <p class="lead">\(words.cancelled, language)</p>
                <p><a class="button" href="\(Path.forgottenPassword)">\(words.newTitle, language)</a></p>
                \(SupportLine(layout: layout))
                """)
        }
    }
}
