import PortalCore

/// What a form's fields share: the errors, the language, the frame of each field.
struct FieldContext {
    let layout: Layout
    let errors: FieldErrors

    var language: Language { layout.language }

    /// The label, the hint and the errors of `field` around its control. The control is told what describes it: the errors,
    /// the hint, and an element that the control brings itself, whose identifier is the field's name with `ending`.
    func render(
        _ field: StaticString, label: Phrase, hint: Phrase? = nil, alsoDescribedBy ending: StaticString? = nil,
        into out: inout Markup, control: (DescribedBy, inout Markup) -> Void
    ) {
        let problems = errors.isEmpty ? [] : errors.problems(of: field.description)
        out.appendRaw(problems.isEmpty ? "<div class=\"field\">" : "<div class=\"field field-invalid\">")
        out.appendRaw("\n<label for=\"")
        out.appendRaw(field)
        out.appendRaw("\">")
        out.appendSentence(label[language])
        out.appendRaw("</label>\n")
        if let hint { out.add("<p class=\"hint\" id=\"\(literal: field)-aide\">\(hint, language)</p>\n") }
        renderProblems(problems, of: field, into: &out)
        control(DescribedBy(field: field, hasProblem: !problems.isEmpty, hasHint: hint != nil, ending: ending), &out)
        out.appendRaw("</div>\n")
    }

    func renderProblems(_ problems: [FieldProblem], of field: StaticString, into out: inout Markup) {
        guard !problems.isEmpty else { return }
        out.add(
            """
            <p class="field-error" id="\(literal: field)-erreur"><span class="visually-hidden">\
            \(Words.validation.errorPrefix, language) </span>
            """)
        for (index, problem) in problems.enumerated() {
            if index > 0 { out.add("<br>") }
            out.add("\(problem.phrase(for: field.description, support: layout.site.support), language)")
        }
        out.add("</p>\n")
    }
}

/// The attributes of a control that say what describes it, and that what is in it is wrong.
struct DescribedBy: Component {
    let field: StaticString
    let hasProblem: Bool
    let hasHint: Bool
    /// Of the identifier of what else describes it.
    let ending: StaticString?

    func render(into out: inout Markup) {
        guard hasProblem || hasHint || ending != nil else { return }
        out.appendRaw(" aria-describedby=\"")
        if hasProblem { out.add("\(literal: field)-erreur ") }
        if hasHint { out.add("\(literal: field)-aide ") }
        if let ending { out.add("\(literal: field)\(literal: ending) ") }
        out.removeLastByte()
        out.appendRaw(hasProblem ? "\" aria-invalid=\"true\"" : "\"")
    }
}

/// A line of text.
struct TextField: Component {
    let context: FieldContext
    let name: StaticString
    let label: Phrase
    var hint: Phrase?
    /// What was typed before; never given for a password.
    var value = ""
    /// `type`, `autocomplete`, `inputmode` and the like: a literal.
    var attributes: Markup = "type=\"text\""
    var isRequired = true

    func render(into out: inout Markup) {
        context.render(name, label: label, hint: hint, into: &out) { described, out in
            out.add(
                """
                <input id="\(literal: name)" name="\(literal: name)" \(attributes) value="\(value)"\(described)\(if: isRequired, " required")>

                """)
        }
    }
}

/// A choice from a list.
struct SelectField: Component {
    let context: FieldContext
    let name: StaticString
    let label: Phrase
    var hint: Phrase?
    /// The choice that stands for none.
    let placeholder: Phrase
    /// The value chosen before; anything else chooses the placeholder.
    let value: String
    let options: [(value: String, label: Markup)]
    /// All of them as `written` writes them, where they are the same for everybody: used while none is chosen.
    var unchosen: FixedMarkup?
    var isRequired = true

    /// The options, the one of `value` chosen.
    static func written(_ options: [(value: String, label: Markup)], value: String = "") -> Markup {
        var out = Markup()
        for option in options {
            out.appendRaw("<option value=\"")
            out.appendText(option.value)
            out.appendRaw(option.value == value ? "\" selected>" : "\">")
            out.add(option.label)
            out.appendRaw("</option>\n")
        }
        return out
    }

    func render(into out: inout Markup) {
        context.render(name, label: label, hint: hint, into: &out) { described, out in
            out.add(
                """
                <select id="\(literal: name)" name="\(literal: name)"\(described)\(if: isRequired, " required")>
                <option value="">\(placeholder, context.language)</option>

                """)
            if value.isEmpty, let unchosen { out.add(unchosen) } else { out.add(Self.written(options, value: value)) }
            out.appendRaw("</select>\n")
        }
    }
}
