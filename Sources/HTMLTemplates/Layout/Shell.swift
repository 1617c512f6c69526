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
        out.add(
            """
            <body>
            <a class="skip" href="#contenu">\(Words.layout.skip, language)</a>
            \(Header(layout: layout, isGate: isGate))
            <main id="contenu" tabindex="-1">

            """)
        content(&out)
        out.add("</main>\n\(Footer(layout: layout))</body>\n</html>\n")
    }

    private func renderHead(into out: inout Markup) {
        let language = layout.language
        let assets = layout.site.assets
        out.add(
            """
            <head>
            <meta charset="utf-8">
            <title>\(if: isErroneous, "\(Words.validation.titlePrefix, language) – ")\(plain: title, language) – \(Words.layout.site, language) CMIM</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="theme-color" content="#0e4a43">
            <meta name="format-detection" content="telephone=no">
            <link rel="icon" href="\(assets[.icon])" type="image/svg+xml">

            """)
        for style in [.tokensStyle, .baseStyle, .layoutStyle, .blocksStyle] + styles {
            out.add("<link rel=\"stylesheet\" href=\"\(assets[style])\">\n")
        }
        out.add("<link rel=\"stylesheet\" href=\"\(assets[.printStyle])\" media=\"print\">\n")
        for script in scripts {
            out.add("<script src=\"\(assets[script])\" defer></script>\n")
        }
        out.add("</head>\n")
    }
}
