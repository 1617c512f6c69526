import PortalCore

/// `/profil/donnees`: all data as one archive.
public struct DataExportPage: Page {
    private let layout: Layout
    private let errors: FieldErrors

    /// The form.
    public init(layout: Layout, errors: FieldErrors = FieldErrors()) {
        self.layout = layout
        self.errors = errors
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.dataExport
        let frame = ProfileForm(
            layout: layout, title: words.title, lead: words.lead, errors: errors)
        frame.render(into: &out) { context, out in
            out.add(
                """
                <h2>\(words.inside, language)</h2>
                \(DataArchiveContents(language: language))\
                <p>\(words.masked, language)</p>
                \(Notice(kind: .attention, language: language, title: words.careTitle, text: words.care))\
                \(ErrorSummary(errors: errors, layout: layout))\(FormStart(layout, .dataExport))\
                \(CurrentPasswordField(context: context))\
                <p class="form-actions"><button class="button" type="submit">\(words.submit, language)</button></p>
                </form>

                """)
        }
    }
}

/// The files of the archive, each with what it is for.
struct DataArchiveContents: Component {
    let language: Language

    func render(into out: inout Markup) {
        let words = Words.dataExport
        let files: [(StaticString, Phrase)] = [
            ("LISEZ-MOI.html", words.readMe), ("remboursements.csv", words.tables), ("journal.csv", words.tables),
            ("donnees.json", words.json), ("fhir.json", words.fhir), ("pieces/", words.attachments),
        ]
        out.add("<ul>\n")
        for (name, text) in files {
            out.add("<li><bdi dir=\"ltr\">\(literal: name)</bdi>\u{A0}: \(text, language)</li>\n")
        }
        out.add("</ul>\n")
    }
}
