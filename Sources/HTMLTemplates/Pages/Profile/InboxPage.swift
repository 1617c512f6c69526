public import PortalCore

/// `/messagerie`: what the member was told, and what the member wants to be told.
public struct InboxPage: Page {
    private let layout: Layout
    private let notices: [MemberNotice]
    private let wantsPaymentMails: Bool

    /// The notices, the newest first.
    public init(layout: Layout, notices: [MemberNotice], wantsPaymentMails: Bool) {
        self.layout = layout
        self.notices = notices
        self.wantsPaymentMails = wantsPaymentMails
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.inbox
        Shell(layout: layout, title: words.title, styles: [.listStyle]).render(into: &out) { out in
            out.add("<h1>\(words.title, language)</h1>\n<p class=\"lead\">\(words.lead, language)</p>\n")
            renderNotices(into: &out)
            renderPreference(into: &out)
        }
    }

    private func renderNotices(into out: inout Markup) {
        guard !notices.isEmpty else {
            out.add("<p>\(Words.inbox.empty, layout.language)</p>\n")
            return
        }
        if notices.contains(where: { !$0.isRead }) { renderGesture("lu", Words.inbox.markRead, into: &out) }
        out.add("<ul class=\"inbox keep\">\n")
        for notice in notices { render(notice, into: &out) }
        out.add("</ul>\n")
    }

    private func renderPreference(into out: inout Markup) {
        let (words, language) = (Words.inbox, layout.language)
        out.add("<section class=\"card\" aria-labelledby=\"avis\">\n<h2 id=\"avis\">\(words.payments, language)</h2>\n")
        out.add("<p>\(wantsPaymentMails ? words.paymentsOn : words.paymentsOff, language)</p>\n")
        if wantsPaymentMails {
            renderGesture("sans-avis", words.paymentsStop, into: &out)
        } else {
            renderGesture("avis", words.paymentsStart, into: &out)
        }
        out.add("</section>\n")
    }

    /// A form of one button.
    private func renderGesture(_ value: Markup, _ label: Phrase, into out: inout Markup) {
        out.add(
            """
            \(FormStart(layout, .inbox))\
            <p><button class="button button-quiet" type="submit" name="geste" value="\(value)">\
            \(label, layout.language)</button></p>
            </form>

            """)
    }

    private func render(_ notice: MemberNotice, into out: inout Markup) {
        let language = layout.language
        let words = Words.inbox
        let text = notice.kind.map { words[$0] } ?? words.other
        out.add(
            """
            <li class="card"><p>\(if: !notice.isRead, "<strong>\(words.unread, language)</strong> · ")\
            \(JournalText.moment(notice.toldAt))</p>
            <p>\(text, language)\
            \(some: notice.reference, { " · \(link(notice, $0))" })</p></li>

            """)
    }

    private func link(_ notice: MemberNotice, _ reference: String) -> Markup {
        switch notice.kind {
        case .contactReceived: "\(code: reference)"
        case .paymentMade: "<a href=\"\(Path.statement(number: reference))\">\(code: reference)</a>"
        default: "<a href=\"\(Path.complaint(reference: reference))\">\(code: reference)</a>"
        }
    }
}
