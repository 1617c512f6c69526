import PortalCore

/// The choice of a security question.
struct QuestionField: Component {
    let context: FieldContext
    /// The code that was chosen before.
    let value: String

    func render(into out: inout Markup) {
        let words = Words.account
        let options = SecurityQuestion.allCases.map { question in
            (value: question.rawValue, label: "\(words[question], context.language)" as Markup)
        }
        SelectField(
            context: context, name: "question", label: words.question, hint: words.questionHint,
            placeholder: words.chooseQuestion, value: value, options: options
        ).render(into: &out)
    }
}
