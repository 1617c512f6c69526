import PortalCore

/// `/profil/question`: another security question.
public struct ChangeQuestionPage: Page {
    private let layout: Layout
    private let question: String
    private let errors: FieldErrors

    /// The form.
    ///
    /// - Parameter question: the code that was chosen; the answer is never written back.
    public init(layout: Layout, question: String = "", errors: FieldErrors = FieldErrors()) {
        self.layout = layout
        self.question = question
        self.errors = errors
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.access
        let shell = Shell(
            layout: layout, title: words.questionTitle, isErroneous: !errors.isEmpty, styles: [.formsStyle],
            scripts: [.passwordScript])
        shell.render(into: &out) { out in
            let context = FieldContext(layout: layout, errors: errors)
            out.add(
                """
                <div class="narrow">
                <p class="back"><a href="\(Path.profile)">\(Words.profile.back, language)</a></p>
                <h1>\(words.questionTitle, language)</h1>
                <p class="lead">\(words.questionLead, language)</p>
                \(ErrorSummary(errors: errors, layout: layout))\(FormStart(layout, .changeQuestion))\
                \(QuestionField(context: context, value: question))\
                \(TextField(
                    context: context, name: "reponse", label: Words.account.answer, hint: Words.account.answerHint,
                    attributes: "type=\"text\" autocomplete=\"off\" spellcheck=\"false\" dir=\"auto\""))\
                \(PasswordField(
                    context: context, name: "actuel", label: Words.profile.currentPassword, isNew: false))\
                <p class="form-actions"><button class="button" type="submit">\(words.questionSubmit, language)</button></p>
                </form>
                </div>

                """)
        }
    }
}
