/// `/connexion/code`: the second page of a login, for who switched it on.
public struct LoginCodePage: Page {
    private let layout: Layout
    private let errors: FieldErrors

    /// The form. What was typed is not shown again: a code is used once.
    public init(layout: Layout, errors: FieldErrors = FieldErrors()) {
        self.layout = layout
        self.errors = errors
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.security
        let shell = Shell(
            layout: layout, title: words.codeTitle, isErroneous: !errors.isEmpty, styles: [.formsStyle])
        shell.render(into: &out) { out in
            let context = FieldContext(layout: layout, errors: errors)
            out.add(
                """
                <div class="narrow">
                <h1>\(words.codeTitle, language)</h1>
                <p class="lead">\(words.codeLead, language)</p>
                \(ErrorSummary(errors: errors, layout: layout))\(FormStart(layout, .loginCode))\
                \(CodeField(context: context, label: words.code, hint: words.codeOrRecovery, takesLetters: true))\
                <p class="form-actions"><button class="button" type="submit">\(words.codeSubmit, language)</button></p>
                </form>
                <dl class="other-ways">
                <div><dt>\(words.lostPhone, language)</dt><dd>\(words.lostPhoneText, language)</dd></div>
                <div><dt>\(words.lostCodes, language)</dt><dd>\(words.lostCodesText, language)\(SupportLine(layout: layout))</dd></div>
                </dl>
                </div>

                """)
        }
    }
}

/// A code that changes every half minute.
struct CodeField: Component {
    let context: FieldContext
    var name: StaticString = "code"
    let label: Phrase
    var hint: Phrase?
    /// Whether a recovery code, which has letters, may stand in its place.
    var takesLetters = false

    func render(into out: inout Markup) {
        let keyboard: Markup = takesLetters ? "text" : "numeric"
        TextField(
            context: context, name: name, label: label, hint: hint,
            attributes: """
                type="text" inputmode="\(keyboard)" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" \
                dir="ltr" class="input-short"
                """
        ).render(into: &out)
    }
}
