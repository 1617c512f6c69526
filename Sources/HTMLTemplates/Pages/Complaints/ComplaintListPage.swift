public import PortalCore

/// `/reclamations`: the member's complaints.
public struct ComplaintListPage: Page {
    private let layout: Layout
    private let complaints: [Complaint]

    /// The complaints, the newest first.
    public init(layout: Layout, complaints: [Complaint]) {
        self.layout = layout
        self.complaints = complaints
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.complaints
        Shell(layout: layout, title: words.title, styles: [.listStyle]).render(into: &out) { out in
            out.add(
                """
                <h1>\(words.title, language)</h1>
                <p class="lead">\(words.lead, language)</p>
                <p><a class="button" href="\(Path.newComplaint())">\(words.new, language)</a></p>

                """)
            if complaints.isEmpty {
                out.add(
                    """
                    <section class="card empty">
                    <h2>\(words.empty, language)</h2>
                    <p>\(words.emptyText, language)</p>
                    </section>

                    """)
            } else {
                renderTable(into: &out)
            }
        }
    }

    private func renderTable(into out: inout Markup) {
        let language = layout.language
        let words = Words.complaints
        out.add(
            """
            <div class="table-frame">
            <table class="stack">
            <caption class="visually-hidden">\(words.title, language)</caption>
            \(TableHead([words.subject, words.reference, words.openedOn, words.dueOn, words.state], language))
            <tbody>

            """)
        for complaint in complaints {
            out.add(
                """
                <tr><td class="cell-title"><a href="\(Path.complaint(reference: complaint.reference))">\
                \(name: complaint.subject)</a></td>\
                <td data-label="\(words.reference, language)">\(code: complaint.reference)</td>\
                <td data-label="\(words.openedOn, language)">\(Formats.day(complaint.openedAt))</td>\
                <td data-label="\(words.dueOn, language)">\(complaint.handleBy)</td>\
                <td data-label="\(words.state, language)"><strong>\(words.state(complaint.state), language)</strong></td>\
                </tr>

                """)
        }
        out.add("</tbody>\n</table>\n</div>\n")
    }
}
