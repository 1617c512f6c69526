public import PortalCore

/// The recovery codes, shown once: they answer the form that made them, and no address leads to them again.
public struct RecoveryCodesPage: Page {
    private let layout: Layout
    private let codes: [RecoveryCode]

    /// The page with `codes`.
    public init(layout: Layout, codes: [RecoveryCode]) {
        self.layout = layout
        self.codes = codes
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.security
        let shell = Shell(layout: layout, title: words.codesTitle, styles: [.formsStyle])
        shell.render(into: &out) { out in
            out.add(
                """
                <div class="narrow">
                <h1>\(words.codesTitle, language)</h1>

                """)
            Notice(kind: .success, language: language, text: words.switchedOn).render(into: &out)
            out.add(
                """
                <p class="lead">\(words.codesLead, language)</p>
                <ul class="recovery-codes">
                \(each: codes, { code, out in out.add("<li>\(code: code.text)</li>\n") })\
                </ul>
                <p>\(words.codesKeep, language)</p>
                <p class="form-actions"><a class="button" href="\(Path.security)">\(words.codesKept, language)</a></p>
                </div>

                """)
        }
    }
}
