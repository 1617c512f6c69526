public import PortalCore

/// The form of a new complaint as it was typed.
public struct ComplaintFields: Hashable, Sendable {
    /// Field `categorie`: a code.
    public var category: String
    /// Field `sujet`.
    public var subject: String
    /// Field `message`.
    public var message: String
    /// Field `envoi`: drawn when the form was first shown; it makes the form count once.
    public var form: String
    /// Whether it was typed before the session ended, and is given back.
    public var isBack: Bool

    /// What was typed.
    public init(
        category: String = "", subject: String = "", message: String = "", form: String, isBack: Bool = false
    ) {
        self.category = category
        self.subject = subject
        self.message = message
        self.form = form
        self.isBack = isBack
    }

    /// Says that the text is back, where it is.
    func notice(in language: Language) -> Notice? {
        isBack ? Notice(kind: .success, language: language, text: Words.complaints.textIsBack) : nil
    }
}

/// `/reclamations/nouvelle`.
public struct NewComplaintPage: Page {
    private let layout: Layout
    private let fields: ComplaintFields
    private let errors: FieldErrors
    private let line: Complaint.Line?
    private let closest: [FAQEntry]?

    /// The form.
    ///
    /// - Parameters:
    ///   - line: the line it is about, if it is about one.
    ///   - closest: the answers that are close to what was typed; nil while nobody asked for them.
    public init(
        layout: Layout, fields: ComplaintFields, errors: FieldErrors = FieldErrors(), line: Complaint.Line?,
        closest: [FAQEntry]? = nil
    ) {
        self.layout = layout
        self.fields = fields
        self.errors = errors
        self.line = line
        self.closest = closest
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.complaints
        let shell = Shell(
            layout: layout, title: words.new, isErroneous: !errors.isEmpty, styles: [.formsStyle, .listStyle],
            scripts: [.closestScript])
        shell.render(into: &out) { out in
            let context = FieldContext(layout: layout, errors: errors)
            let categories = Complaint.Category.ofComplaints.map { category in
                (value: category.rawValue, label: "\(words.category(category), language)" as Markup)
            }
            out.add(
                """
                <div class="narrow">
                <p class="back"><a href="\(Path.complaints)">\(words.back, language)</a></p>
                <h1>\(words.new, language)</h1>
                <p class="lead">\(words.newLead, language)</p>
                \(some: fields.notice(in: language), { "\($0)" })\
                \(some: line, { "\(ComplaintLineView(line: $0, language: language, note: words.lineNote))" })\
                \(ErrorSummary(errors: errors, layout: layout))\(FormStart(layout, .newComplaint(), hasFiles: true))\
                <input type="hidden" name="envoi" value="\(fields.form)">
                \(some: line, { "<input type=\"hidden\" name=\"remboursement\" value=\"\($0.id)\">\n" })\
                \(SelectField(
                    context: context, name: "categorie", label: words.category, placeholder: words.choose,
                    value: fields.category, options: categories))\
                \(TextField(
                    context: context, name: "sujet", label: words.subject, value: fields.subject,
                    attributes: "type=\"text\" maxlength=\"200\" dir=\"auto\""))\
                \(TextArea(
                    context: context, name: "message", label: words.message, hint: words.messageHint,
                    value: fields.message))\
                \(FilesField(context: context, name: "pieces", label: words.files, hint: words.filesHint))\
                \(ClosestAnswers(language: language, found: closest))\
                <p class="form-actions"><button class="button" type="submit">\(words.send, language)</button> \
                \(CheckButton(language: language))</p>
                </form>
                </div>

                """)
        }
    }
}

/// The figures of the line that a complaint is about.
struct ComplaintLineView: Component {
    let line: Complaint.Line
    let language: Language
    var note: Phrase?

    func render(into out: inout Markup) {
        let words = Words.reimbursements
        out.add(
            """
            <section class="card" aria-labelledby="ligne">
            <h2 id="ligne">\(Words.complaints.line, language)</h2>
            <p><a href="\(Path.reimbursement(id: line.id))">\(name: line.label)</a></p>
            <dl class="facts">
            <div><dt>\(words.care, language)</dt><dd>\(line.careStartsOn)</dd></div>
            <div><dt>\(words.incurred, language)</dt><dd>\(line.incurred, language)</dd></div>
            <div><dt>\(words.mandatory, language)</dt><dd>\(line.paidByMandatoryScheme, language)</dd></div>
            <div><dt>\(words.reimbursed, language)</dt><dd>\(line.reimbursed, language)</dd></div>
            <div><dt>\(words.state, language)</dt><dd>\(words.state(line.state), language)</dd></div>
            </dl>
            \(some: note, { "<p class=\"fresh\">\($0, language)</p>\n" })\
            </section>

            """)
    }
}
