public import PortalCore

/// `/ald`: the long-term conditions, with a search; public.
public struct ALDPage: Page {
    private let layout: Layout
    private let words: String
    private let groups: [ALDList.Group]

    /// The groups that were found for `words`.
    public init(layout: Layout, words: String = "", groups: [ALDList.Group]) {
        self.layout = layout
        self.words = words
        self.groups = groups
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let service = Words.service
        let shell = Shell(layout: layout, title: service.aldTitle, styles: [.formsStyle, .listStyle])
        shell.render(into: &out) { out in
            out.add(
                """
                <h1>\(service.aldTitle, language)</h1>
                <p class="lead">\(service.aldLead, language)</p>
                \(SearchForm(layout: layout, action: .ald, label: service.aldSearch, words: words))
                """)
            guard !groups.isEmpty else {
                out.add("<p>\(service.aldNothing, language)</p>\n\(SupportLine(layout: layout))")
                return
            }
            out.add("<ul class=\"conditions\">\n")
            for group in groups {
                out.add(
                    """
                    <li><span class="unknown">\(group.number)</span> \
                    \(if: language == .arabic, "<strong>\(group.arabicLabel)</strong> ")<bdi lang="fr">\(group.label)</bdi>\
                    \(if: !group.isVerified, " <small class=\"unknown\">\(service.aldUnverified, language)</small>")</li>

                    """)
            }
            out.add("</ul>\n")
        }
    }
}
