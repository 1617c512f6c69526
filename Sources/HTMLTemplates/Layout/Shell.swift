import PortalCore

/// The document around a page's content: head, header, navigation, footer.
struct Shell {
    let layout: Layout
    let title: Phrase
    /// Said before the title, so that who listens knows at once that a form came back.
    var isErroneous = false
    var styles: [Asset] = []
    var scripts: [Asset] = []
    /// A page before all others: it has no links to pages that would not open.
    var isGate = false

    /// Writes the document; `content` writes what stands in `<main>`, its `<h1>` included.
    func render(into out: inout Markup, content: (inout Markup) -> Void) {
        let language = layout.language
        let direction: Markup = language == .arabic ? "rtl" : "ltr"
        out.add("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\" dir=\"\(direction)\">\n")
        renderHead(into: &out)
        out.add(layout.member == nil ? layout.frame.strangerMasthead : layout.frame.memberMasthead)
        Header(layout: layout, isGate: isGate).render(into: &out)
        out.appendRaw("<main id=\"contenu\" tabindex=\"-1\">\n")
        content(&out)
        out.appendRaw("</main>\n")
        out.add(layout.frame.footer)
        out.appendRaw("</body>\n</html>\n")
    }

    private func renderHead(into out: inout Markup) {
        let language = layout.language
        let assets = layout.site.assets
        out.add(
            """
            <head>
            <meta charset="utf-8">
            <title>\(if: isErroneous, "\(Words.validation.titlePrefix, language) – ")\(plain: title, language) – \(Words.layout.site, language) CMIM</title>

            """)
        out.add(layout.frame.head)
        for style in styles { out.add("<link rel=\"stylesheet\" href=\"\(assets[style])\">\n") }
        out.add(layout.frame.printStyle)
        for script in scripts { out.add("<script src=\"\(assets[script])\" defer></script>\n") }
        out.appendRaw("</head>\n")
    }
}
