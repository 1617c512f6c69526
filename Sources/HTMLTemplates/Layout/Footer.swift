import PortalCore

/// The end of every page: help, freshness of the figures, the legal pages.
struct Footer: Component {
    let language: Language
    let support: SupportContact

    func render(into out: inout Markup) {
        let words = Words.layout
        out.add(
            """
            <footer class="site-footer">
            <div class="footer-inner">
            <section class="footer-help" aria-labelledby="aide">
            <h2 id="aide">\(words.needHelp, language)</h2>
            <p>\(words.callUs, language)</p>
            <p class="footer-contact">\(support.phone) \(support.email)</p>
            </section>
            <div class="footer-about">
            <p>\(words.founded, language)</p>
            <ul class="footer-links">
            <li><a href="\(Path.faq)">\(Words.service.faqTitle, language)</a></li>
            <li><a href="\(Path.documents)">\(Words.documents.title, language)</a></li>
            <li><a href="\(Path.contact)">\(Words.contact.title, language)</a></li>
            <li><a href="\(Path.ald)">\(Words.service.aldTitle, language)</a></li>
            <li><a href="\(Path.verification)">\(Words.statements.verifyTitle, language)</a></li>
            <li><a href="\(Path.legalNotice)">\(words.legal, language)</a></li>
            <li><a href="\(Path.personalData)">\(words.personalData, language)</a></li>
            <li><a href="\(Path.accessibility)">\(words.accessibility, language)</a></li>
            </ul>
            </div>
            </div>
            </footer>

            """)
    }
}
