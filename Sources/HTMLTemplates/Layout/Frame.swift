import PortalCore

/// The parts of a page that are the same on all pages of one language, written once.
///
/// They are half of what stands around a page's content; written anew each time, they cost a sixth of a member's page.
struct Frame: Sendable {
    /// In the head: after the title, up to the style sheets that every page has.
    let head: FixedMarkup
    /// In the head: the style sheet for paper, after all others.
    let printStyle: FixedMarkup
    /// From the start of the body to the switch of the language; the mark leads a member home, a stranger to the welcome.
    let memberMasthead, strangerMasthead: FixedMarkup
    /// The end of every page.
    let footer: FixedMarkup

    init(_ assets: AssetPaths, _ support: SupportContact, _ language: Language) {
        let styles: [Asset] = [.tokensStyle, .baseStyle, .layoutStyle, .blocksStyle]
        head = FixedMarkup(
            """
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="theme-color" content="#0e4a43">
            <meta name="format-detection" content="telephone=no">
            <link rel="icon" href="\(assets[.icon])" type="image/svg+xml">
            \(each: styles, { $1.add("<link rel=\"stylesheet\" href=\"\(assets[$0])\">\n") })
            """)
        printStyle = FixedMarkup("<link rel=\"stylesheet\" href=\"\(assets[.printStyle])\" media=\"print\">\n")
        memberMasthead = FixedMarkup("\(Masthead(assets: assets, language: language, home: .home))")
        strangerMasthead = FixedMarkup("\(Masthead(assets: assets, language: language, home: .welcome))")
        footer = FixedMarkup("\(Footer(language: language, support: support))")
    }
}

/// The start of the body: the way past all links, the mutual's mark and its name in both languages.
private struct Masthead: Component {
    let assets: AssetPaths
    let language: Language
    let home: Path

    func render(into out: inout Markup) {
        out.add(
            """
            <body>
            <a class="skip" href="#contenu">\(Words.layout.skip, language)</a>
            <header class="site-header">
            <div class="masthead">
            <img class="masthead-pattern" src="\(assets[.pattern])" alt="" width="720" height="120">
            <div class="masthead-inner">
            <a class="brand" href="\(home)">
            <img class="brand-mark" src="\(assets[.mark])" alt="" width="48" height="48">
            <span class="brand-names">
            <span class="brand-ar" lang="ar" dir="rtl">\(LayoutWords.mutualArabic)</span>
            <span class="brand-fr" lang="fr" dir="ltr">\(LayoutWords.mutualFrench)</span>
            </span>
            </a>

            """)
    }
}
