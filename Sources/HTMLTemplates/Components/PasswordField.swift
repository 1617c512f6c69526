import PortalCore

/// A password. What was typed is never written back. A script may add a button that shows it; its words are ready here.
struct PasswordField: Component {
    let context: FieldContext
    let name: StaticString
    let label: Phrase
    var hint: Phrase?
    /// The rules of a new password, in order; none for an existing one.
    var rules: [PasswordRule] = []
    var isNew = true

    func render(into out: inout Markup) {
        let language = context.language
        let ending: StaticString? = rules.isEmpty ? nil : "-regles"
        context.render(name, label: label, hint: hint, alsoDescribedBy: ending, into: &out) { described, out in
            let words = Words.password
            let kind: Markup = isNew ? "new-password" : "current-password"
            out.add(
                """
                <div class="password" data-show="\(words.show, language)" data-hide="\(words.hide, language)" \
                data-label="\(words.showLabel, language)">
                <input id="\(literal: name)" name="\(literal: name)" type="password" autocomplete="\(kind)" spellcheck="false" \
                autocapitalize="none" dir="ltr"\(described) required>
                </div>

                """)
            if !rules.isEmpty { renderRules(into: &out) }
        }
    }

    private func renderRules(into out: inout Markup) {
        let language = context.language
        let words = Words.password
        out.add(
            """
            <div class="rules" id="\(literal: name)-regles">
            <p>\(words.rules, language)</p>
            <ul data-rules-for="\(literal: name)" data-met="\(words.ruleMet, language)">

            """)
        for rule in rules {
            out.add("<li\(Self.attributes(of: rule))>\(words.rule(rule), language)</li>\n")
        }
        out.add("</ul>\n</div>\n")
    }

    /// What the script needs to tick a rule while typing. What only the server knows has no attributes.
    private static func attributes(of rule: PasswordRule) -> Markup {
        switch rule {
        case .length(let range):
            " data-rule=\"length\" data-minimum=\"\(range.lowerBound)\" data-maximum=\"\(range.upperBound)\""
        case .digits(let count): " data-rule=\"digits\" data-minimum=\"\(count)\""
        case .noMatricule: " data-rule=\"without\" data-fields=\"matricule\""
        case .noName: " data-rule=\"without\" data-fields=\"nom prenom\""
        case .noBirthYear: " data-rule=\"without-year\" data-fields=\"date_naissance\""
        case .noEmail: " data-rule=\"without\" data-fields=\"email\""
        case .noFundWord, .notCommon: ""
        }
    }
}
