public import PortalCore

/// `/verification`: whether a statement is genuine; public.
public struct VerificationPage: Page {
    private let layout: Layout
    private let code: String
    private let answer: StatementCode.Answer?

    /// The form, and what was found.
    ///
    /// - Parameters:
    ///   - code: as it was typed.
    ///   - answer: nil when nothing was asked.
    public init(layout: Layout, code: String = "", answer: StatementCode.Answer? = nil) {
        self.layout = layout
        self.code = code
        self.answer = answer
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.statements
        Shell(layout: layout, title: words.verifyTitle, styles: [.formsStyle]).render(into: &out) { out in
            out.add("<div class=\"narrow\">\n<h1>\(words.verifyTitle, language)</h1>\n")
            switch answer {
            case .genuine(let day, let total):
                Notice(
                    kind: .success, language: language, title: words.genuineTitle, text: words.genuine(day, total)
                ).render(into: &out)
            case .unknown:
                Notice(kind: .attention, language: language, title: words.unknownTitle, text: words.unknownText)
                    .render(into: &out)
            case nil: break
            }
            let context = FieldContext(layout: layout, errors: FieldErrors())
            out.add(
                """
                <p class="lead">\(words.verifyLead, language)</p>
                <form class="form" method="get" action="\(Path.verification)">
                \(TextField(
                    context: context, name: "code", label: words.code, value: code,
                    attributes: """
                        type="text" maxlength="200" autocomplete="off" autocapitalize="characters" spellcheck="false" dir="ltr"
                        """))\
                <p class="form-actions"><button class="button" type="submit">\(words.verify, language)</button></p>
                </form>
                </div>

                """)
        }
    }
}
