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
        let frame = ProfileForm(
            layout: layout, title: words.questionTitle, lead: words.questionLead, errors: errors)
        frame.render(into: &out) { context, out in
            out.add(
                """
                \(ErrorSummary(errors: errors, layout: layout))\(FormStart(layout, .changeQuestion))\
                \(QuestionField(context: context, value: question))\
                \(TextField(
                    context: context, name: "reponse", label: Words.account.answer, hint: Words.account.answerHint,
                    attributes: "type=\"text\" autocomplete=\"off\" spellcheck=\"false\" dir=\"auto\""))\
                \(CurrentPasswordField(context: context))\
                <p class="form-actions"><button class="button" type="submit">\(words.questionSubmit, language)</button></p>
                </form>

                """)
        }
    }
}
