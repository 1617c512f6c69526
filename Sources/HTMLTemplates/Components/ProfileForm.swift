import PortalCore

/// A page below the profile with one form: the way back, a heading, what it is for, and then what the page has to say.
struct ProfileForm {
    let layout: Layout
    let title: Phrase
    let lead: Phrase
    let errors: FieldErrors

    /// Writes the whole document; `body` stands below the lead.
    func render(into out: inout Markup, body: (FieldContext, inout Markup) -> Void) {
        let language = layout.language
        let shell = Shell(
            layout: layout, title: title, isErroneous: !errors.isEmpty, styles: [.formsStyle],
            scripts: [.passwordScript])
        shell.render(into: &out) { out in
            out.add(
                """
                <div class="narrow">
                <p class="back"><a href="\(Path.profile)">\(Words.profile.back, language)</a></p>
                <h1>\(title, language)</h1>
                <p class="lead">\(lead, language)</p>

                """)
            body(FieldContext(layout: layout, errors: errors), &out)
            out.add("</div>\n")
        }
    }
}

/// The current password, asked for before something dear is done.
struct CurrentPasswordField: Component {
    let context: FieldContext

    func render(into out: inout Markup) {
        PasswordField(context: context, name: "actuel", label: Words.profile.currentPassword, isNew: false)
            .render(into: &out)
    }
}
