public import PortalCore

/// What was typed into the account form; the passwords are never shown again.
public struct CreateAccountFields: Hashable, Sendable {
    /// Field `matricule`.
    public var matricule: String
    /// Field `nom`.
    public var lastName: String
    /// Field `prenom`.
    public var firstName: String
    /// Field `date_naissance`.
    public var birthDate: String
    /// Field `email`.
    public var email: String
    /// Field `question`: `q1` to `q8`.
    public var question: String
    /// Field `reponse`.
    public var answer: String
    /// Field `consentement`.
    public var consents: Bool

    /// What was typed; all empty at first.
    public init(
        matricule: String = "", lastName: String = "", firstName: String = "", birthDate: String = "",
        email: String = "", question: String = "", answer: String = "", consents: Bool = false
    ) {
        self.matricule = matricule
        self.lastName = lastName
        self.firstName = firstName
        self.birthDate = birthDate
        self.email = email
        self.question = question
        self.answer = answer
        self.consents = consents
    }
}

/// `/compte/creation`: who you are, how you will sign in, a question for the day you forget.
public struct CreateAccountPage: Page {
    private let layout: Layout
    private let fields: CreateAccountFields
    private let errors: FieldErrors
    private let rules: [PasswordRule]

    /// The form, empty or as typed with what is wrong in it.
    ///
    /// - Parameter rules: `PasswordPolicy.rules`.
    public init(
        layout: Layout, fields: CreateAccountFields = CreateAccountFields(), errors: FieldErrors = FieldErrors(),
        rules: [PasswordRule]
    ) {
        self.layout = layout
        self.fields = fields
        self.errors = errors
        self.rules = rules
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.account
        let shell = Shell(
            layout: layout, title: words.title, isErroneous: !errors.isEmpty, styles: [.formsStyle],
            scripts: [.passwordScript, .dayScript])
        shell.render(into: &out) { out in
            out.add(
                """
                <div class="narrow">
                <h1>\(words.title, language)</h1>
                <p class="lead">\(words.lead, language)</p>
                \(ErrorSummary(errors: errors, layout: layout))\(FormStart(layout, .accountCreation))
                """)
            let context = FieldContext(layout: layout, errors: errors)
            renderPerson(context, into: &out)
            renderCredentials(context, into: &out)
            renderConsent(context, into: &out)
            out.add(
                """
                <p class="form-actions"><button class="button" type="submit">\(words.submit, language)</button>
                <a href="\(Path.login)">\(words.haveAccount, language)</a></p>
                </form>
                </div>

                """)
        }
    }

    private func renderPerson(_ context: FieldContext, into out: inout Markup) {
        let words = Words.account
        let language = layout.language
        out.add(
            """
            <fieldset>
            <legend>\(words.you, language)</legend>
            <p class="fieldset-hint">\(words.youHint, language) \(words.allRequired, language)</p>
            \(TextField(
                context: context, name: "matricule", label: Words.shared.matricule, hint: words.matriculeHint,
                value: fields.matricule,
                attributes: """
                    type="text" class="input-short" autocomplete="off" autocapitalize="characters" spellcheck="false" dir="ltr"
                    """))\
            <div class="field-pair">
            \(TextField(
                context: context, name: "nom", label: words.lastName, value: fields.lastName,
                attributes: "type=\"text\" autocomplete=\"family-name\" spellcheck=\"false\" dir=\"auto\""))\
            \(TextField(
                context: context, name: "prenom", label: words.firstName, value: fields.firstName,
                attributes: "type=\"text\" autocomplete=\"given-name\" spellcheck=\"false\" dir=\"auto\""))\
            </div>
            \(TextField(
                context: context, name: "date_naissance", label: words.birthDate, hint: words.birthDateHint,
                value: fields.birthDate,
                attributes: "type=\"text\" class=\"input-short\" autocomplete=\"bday\" dir=\"ltr\" data-day"))\
            </fieldset>

            """)
    }

    private func renderCredentials(_ context: FieldContext, into out: inout Markup) {
        let words = Words.account
        let language = layout.language
        out.add(
            """
            <fieldset>
            <legend>\(words.credentials, language)</legend>
            \(TextField(
                context: context, name: "email", label: Words.shared.email, hint: words.emailHint, value: fields.email,
                attributes: """
                    type="email" inputmode="email" autocomplete="email" autocapitalize="none" spellcheck="false" dir="ltr"
                    """))\
            \(PasswordField(context: context, name: "mot_de_passe", label: Words.password.password, rules: rules))\
            \(PasswordField(
                context: context, name: "confirmation", label: Words.password.confirmation,
                hint: Words.password.confirmationHint))\
            \(QuestionField(context: context, value: fields.question))\
            \(TextField(
                context: context, name: "reponse", label: words.answer, hint: words.answerHint, value: fields.answer,
                attributes: "type=\"text\" autocomplete=\"off\" spellcheck=\"false\" dir=\"auto\""))\
            </fieldset>

            """)
    }

    private func renderConsent(_ context: FieldContext, into out: inout Markup) {
        let words = Words.account
        let language = layout.language
        let problems = errors.problems(of: "consentement")
        out.add(
            """
            <fieldset\(if: !problems.isEmpty, " class=\"field-invalid\"")>
            <legend>\(words.consentTitle, language)</legend>

            """)
        context.renderProblems(problems, of: "consentement", into: &out)
        out.add(
            """
            <div class="check">
            <input id="consentement" name="consentement" type="checkbox" value="oui" required\
            \(if: fields.consents, " checked")\
            \(if: !problems.isEmpty, " aria-invalid=\"true\" aria-describedby=\"consentement-erreur\"")>
            <label for="consentement">\(words.consent, language)</label>
            </div>
            <p class="hint"><a href="\(Path.personalData)">\(words.consentLink, language)</a></p>
            </fieldset>

            """)
    }
}
