public import PortalCore

/// `/profil/droits`: access, rectification and opposition.
public struct RightsPage: Page {
    private let layout: Layout
    private let fields: ComplaintFields
    private let errors: FieldErrors
    private let requests: [Complaint]

    /// The form, and the requests made so far.
    ///
    /// - Parameter fields: `category` is the right, `subject` stays empty.
    public init(
        layout: Layout, fields: ComplaintFields, errors: FieldErrors = FieldErrors(), requests: [Complaint]
    ) {
        self.layout = layout
        self.fields = fields
        self.errors = errors
        self.requests = requests
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.rights
        let shell = Shell(
            layout: layout, title: words.title, isErroneous: !errors.isEmpty, styles: [.formsStyle, .listStyle])
        shell.render(into: &out) { out in
            out.add(
                """
                <div class="narrow">
                <p class="back"><a href="\(Path.profile)">\(Words.profile.back, language)</a></p>
                <h1>\(words.title, language)</h1>
                <p class="lead">\(words.lead, language)</p>
                <h2>\(words.access, language)</h2>
                <p>\(words.accessText, language) <a href="\(Path.dataExport)">\(Words.dataExport.title, language)</a></p>
                <h2>\(words.rectification, language)</h2>
                <p>\(words.rectificationText, language)</p>
                <h2>\(words.opposition, language)</h2>
                <p>\(words.oppositionText, language)</p>

                """)
            renderForm(into: &out)
            renderRequests(into: &out)
            out.add("<p class=\"fresh\">\(words.authority, language)</p>\n</div>\n")
        }
    }

    private func renderForm(into out: inout Markup) {
        let language = layout.language
        let words = Words.rights
        let context = FieldContext(layout: layout, errors: errors)
        let rights = Complaint.Category.rightsOverData.map { right in
            (value: right.rawValue, label: "\(Words.complaints.category(right), language)" as Markup)
        }
        out.add(
            """
            \(some: fields.notice(in: language), { "\($0)" })\
            \(ErrorSummary(errors: errors, layout: layout))\(FormStart(layout, .rights))\
            <input type="hidden" name="envoi" value="\(fields.form)">
            \(SelectField(
                context: context, name: "categorie", label: words.right, placeholder: Words.complaints.choose,
                value: fields.category, options: rights))\
            \(TextArea(
                context: context, name: "message", label: Words.complaints.message, value: fields.message))\
            <p class="form-actions"><button class="button" type="submit">\(words.send, language)</button></p>
            </form>

            """)
    }

    private func renderRequests(into out: inout Markup) {
        guard !requests.isEmpty else { return }
        let language = layout.language
        out.add("<h2>\(Words.rights.earlier, language)</h2>\n<ul>\n")
        for request in requests {
            out.add(
                """
                <li><a href="\(Path.complaint(reference: request.reference))">\(code: request.reference)</a> \
                \(Words.complaints.state(request.state), language)</li>

                """)
        }
        out.add("</ul>\n")
    }
}
