import PortalCore

/// The start of a form that changes something: the CSRF token is in it by construction. `</form>` is the caller's.
///
/// Checking is the server's: it says all errors at once, in the member's language, which browsers do not.
struct FormStart: Component {
    let layout: Layout
    let action: Path
    let style: Markup
    /// Whether files come with it.
    let hasFiles: Bool

    init(_ layout: Layout, _ action: Path, class style: Markup = "form", hasFiles: Bool = false) {
        self.layout = layout
        self.action = action
        self.style = style
        self.hasFiles = hasFiles
    }

    func render(into out: inout Markup) {
        out.add(
            """
            <form class="\(style)" method="post" action="\(action)"\
            \(if: hasFiles, " enctype=\"multipart/form-data\"") novalidate>
            <input type="hidden" name="_csrf" value="\(layout.csrfToken ?? "")">

            """)
    }
}
