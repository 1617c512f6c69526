public import PortalCore

/// `/messagerie`: what the member was told.
public struct InboxPage: Page {
    private let layout: Layout
    private let notices: [MemberNotice]

    /// The notices, the newest first.
    public init(layout: Layout, notices: [MemberNotice]) {
        self.layout = layout
        self.notices = notices
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.inbox
        Shell(layout: layout, title: words.title, styles: [.listStyle]).render(into: &out) { out in
            out.add("<h1>\(words.title, language)</h1>\n<p class=\"lead\">\(words.lead, language)</p>\n")
            guard !notices.isEmpty else {
                out.add("<p>\(words.empty, language)</p>\n")
                return
            }
            if notices.contains(where: { !$0.isRead }) {
                out.add(
                    """
                    \(FormStart(layout, .inbox))\
                    <p><button class="button button-quiet" type="submit">\(words.markRead, language)</button></p>
                    </form>

                    """)
            }
            out.add("<ul class=\"inbox\">\n")
            for notice in notices { render(notice, into: &out) }
            out.add("</ul>\n")
        }
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
            \(some: notice.reference, { " · <a href=\"\(Path.complaint(reference: $0))\">\(code: $0)</a>" })</p></li>

            """)
    }
}
