import PortalCore

/// A text of several lines.
struct TextArea: Component {
    let context: FieldContext
    let name: StaticString
    let label: Phrase
    var hint: Phrase?
    /// What was typed before.
    var value = ""
    var maximum = 4000

    func render(into out: inout Markup) {
        context.render(name, label: label, hint: hint, into: &out) { described, out in
            // Browsers drop a line end right after the tag: one is given, so that none of the text's is lost.
            out.add(
                """
                <textarea id="\(literal: name)" name="\(literal: name)" rows="6" maxlength="\(maximum)" dir="auto"\(described) required>
                \(value)</textarea>

                """)
        }
    }
}

/// A choice of files.
struct FilesField: Component {
    let context: FieldContext
    let name: StaticString
    let label: Phrase
    let hint: Phrase

    func render(into out: inout Markup) {
        context.render(name, label: label, hint: hint, into: &out) { described, out in
            out.add(
                """
                <input id="\(literal: name)" name="\(literal: name)" type="file" multiple accept=".pdf,.jpg,.jpeg,.png"\(described)>

                """)
        }
    }
}
