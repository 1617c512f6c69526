import PortalCore

/// A message that stands out of the page, calm or urgent.
struct Notice: Component {
    enum Kind {
        /// Something to know.
        case information
        /// Something went well.
        case success
        /// Something to do or to watch.
        case attention
        /// Something went wrong; read aloud at once.
        case error
        /// A no, which was there before the page was asked for.
        case refusal
    }

    let kind: Kind
    let language: Language
    var title: Phrase?
    var text: Phrase?
    /// What stands below the text, in markup.
    var extra: Markup?

    func render(into out: inout Markup) {
        let (style, role): (Markup, Markup) =
            switch kind {
            case .information: ("information", "")
            case .success: ("success", " role=\"status\"")
            case .attention: ("attention", "")
            case .error: ("error", " role=\"alert\"")
            case .refusal: ("error", "")
            }
        out.add("<div class=\"notice notice-\(style)\"\(role)>\n")
        if let title { out.add("<h2>\(title, language)</h2>\n") }
        if let text { out.add("<p>\(text, language)</p>\n") }
        if let extra { out.add(extra) }
        out.add("</div>\n")
    }
}
