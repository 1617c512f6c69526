public import PortalCore

/// `/profil/securite`: whether a code is asked at each login, and how to change that.
public struct SecurityPage: Page {
    private let layout: Layout
    private let state: SecondFactor.State
    private let errors: FieldErrors
    private let isSwitchedOff: Bool

    /// The page of an account in `state`.
    ///
    /// - Parameter isSwitchedOff: says that it has just been switched off.
    public init(
        layout: Layout, state: SecondFactor.State, errors: FieldErrors = FieldErrors(), isSwitchedOff: Bool = false
    ) {
        self.layout = layout
        self.state = state
        self.errors = errors
        self.isSwitchedOff = isSwitchedOff
    }

    private var language: Language { layout.language }
    private var words: SecurityWords { Words.security }
    private var context: FieldContext { FieldContext(layout: layout, errors: errors) }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let shell = Shell(
            layout: layout, title: words.title, isErroneous: !errors.isEmpty, styles: [.formsStyle],
            scripts: [.passwordScript])
        shell.render(into: &out) { out in
            out.add(
                """
                <div class="narrow">
                <p class="back"><a href="\(Path.profile)">\(Words.profile.back, language)</a></p>
                <h1>\(words.title, language)</h1>

                """)
            if isSwitchedOff { Notice(kind: .success, language: language, text: words.switchedOff).render(into: &out) }
            out.add("\(ErrorSummary(errors: errors, layout: layout))")
            switch state {
            case .off, .settingUp: renderOff(into: &out)
            case .on(let since, let left): renderOn(since, left, into: &out)
            }
            out.add("</div>\n")
        }
    }

    private func code(_ name: StaticString) -> CodeField {
        CodeField(context: context, name: name, label: words.code, hint: words.codeOrRecovery, takesLetters: true)
    }

    private func renderOff(into out: inout Markup) {
        out.add(
            """
            <p class="lead">\(words.offLead, language)</p>
            <p>\(words.offText, language)</p>
            \(FormStart(layout, .security))\
            \(CurrentPasswordField(context: context))\
            <p class="form-actions"><button class="button" type="submit" name="geste" value="activer">\
            \(words.switchOn, language)</button></p>
            </form>

            """)
    }

    private func renderOn(_ since: Instant, _ left: Int, into out: inout Markup) {
        Notice(
            kind: left > 2 ? .information : .attention, language: language, title: words.on(since: since),
            text: words.codesLeft(left)
        ).render(into: &out)
        out.add(
            """
            <section aria-labelledby="codes">
            <h2 id="codes">\(words.renewTitle, language)</h2>
            <p>\(words.renewText, language)</p>
            \(FormStart(layout, .security))\
            \(PasswordField(
                context: context, name: "actuel_codes", label: Words.profile.currentPassword, isNew: false))\
            \(code("code_codes"))\
            <p class="form-actions"><button class="button button-quiet" type="submit" name="geste" value="codes">\
            \(words.renew, language)</button></p>
            </form>
            </section>
            <section aria-labelledby="arret">
            <h2 id="arret">\(words.switchOffTitle, language)</h2>
            <p>\(words.switchOffText, language)</p>
            \(FormStart(layout, .security))\
            \(CurrentPasswordField(context: context))\
            \(code("code"))\
            <p class="form-actions"><button class="button button-quiet" type="submit" name="geste" value="desactiver">\
            \(words.switchOff, language)</button></p>
            </form>
            </section>

            """)
    }
}
