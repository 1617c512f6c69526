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
    }

    let kind: Kind
    let language: Language
    var title: Phrase?
    let text: Phrase
    /// What stands below the text, in markup.
    var extra: Markup?

    func render(into out: inout Markup) {
        let (style, role): (Markup, Markup) =
            switch kind {
            case .information: ("information", "")
            case .success: ("success", " role=\"status\"")
            case .attention: ("attention", "")
            case .error: ("error", " role=\"alert\"")
            }
        out.add("<div class=\"notice notice-\(style)\"\(role)>\n")
        if let title { out.add("<h2>\(title, language)</h2>\n") }
        out.add("<p>\(text, language)</p>\n")
        if let extra { out.add(extra) }
        out.add("</div>\n")
    }
}
