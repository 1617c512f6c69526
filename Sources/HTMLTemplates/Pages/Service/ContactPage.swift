public import PortalCore

/// The message form as it was typed.
public struct ContactFields: Hashable, Sendable {
    /// Field `service`: a code.
    public var service: String
    /// Field `nom`; a member's is known.
    public var name: String
    /// Field `email`; a member's is known.
    public var email: String
    /// Field `sujet`.
    public var subject: String
    /// Field `message`.
    public var message: String
    /// Field `envoi`: drawn when the form was first shown.
    public var form: String

    /// What was typed.
    public init(
        service: String = "", name: String = "", email: String = "", subject: String = "", message: String = "",
        form: String
    ) {
        self.service = service
        self.name = name
        self.email = email
        self.subject = subject
        self.message = message
        self.form = form
    }
}

/// `/contact`: the services, open or closed now, and a form; public.
public struct ContactPage: Page {
    private let layout: Layout
    private let services: [(service: MutualService, availability: ServiceDirectory.Availability)]
    private let fields: ContactFields
    private let errors: FieldErrors
    private let sent: ContactReference?
    private let closest: [FAQEntry]?

    /// The services and the form.
    ///
    /// - Parameters:
    ///   - sent: the message that was just sent.
    ///   - closest: the answers that are close to what was typed; nil while nobody asked for them.
    public init(
        layout: Layout, services: [(service: MutualService, availability: ServiceDirectory.Availability)],
        fields: ContactFields, errors: FieldErrors = FieldErrors(), sent: ContactReference? = nil,
        closest: [FAQEntry]? = nil
    ) {
        self.layout = layout
        self.services = services
        self.fields = fields
        self.errors = errors
        self.sent = sent
        self.closest = closest
    }

    private var language: Language { layout.language }
    private var words: ContactWords { Words.contact }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let shell = Shell(
            layout: layout, title: words.title, isErroneous: !errors.isEmpty, styles: [.formsStyle, .listStyle],
            scripts: [.closestScript])
        shell.render(into: &out) { out in
            out.add("<div class=\"narrow\">\n<h1>\(words.title, language)</h1>\n")
            if let sent {
                Notice(kind: .success, language: language, text: words.taken(sent.text)).render(into: &out)
            }
            out.add("<p class=\"lead\">\(words.lead, language)</p>\n")
            for (service, availability) in services { render(service, availability, into: &out) }
            renderForm(into: &out)
            out.add("</div>\n")
        }
    }

    private func name(_ service: MutualService) -> Markup {
        language == .arabic ? "\(service.arabicName)" : "\(service.frenchName)"
    }

    private func render(
        _ service: MutualService, _ availability: ServiceDirectory.Availability, into out: inout Markup
    ) {
        let state: Phrase
        switch availability {
        case .open(let until): state = words.openUntil(until)
        case .closed(let next): state = words.closed(next)
        }
        out.add(
            """
            <section class="card">
            <h2>\(name(service))</h2>
            <p><strong>\(state, language)</strong></p>
            <p>\(words.hours(service.weekdays, service.opensAt, service.closesAt), language)</p>
            \(some: service.person, { "<p>\(name: $0)</p>\n" })\
            <p class="support-line">\(service.phone) \(service.email)</p>
            </section>

            """)
    }

    /// What is about health belongs into a complaint, and where that is.
    private var secrecy: Markup {
        guard layout.member != nil else {
            return "\(words.secrecy, language) <a href=\"\(Path.login)\">\(Words.login.title, language)</a>"
        }
        return """
            \(words.secrecyOfMember, language) \
            <a href="\(Path.newComplaint())">\(Words.complaints.new, language)</a>
            """
    }

    private func renderForm(into out: inout Markup) {
        let context = FieldContext(layout: layout, errors: errors)
        let options = services.map { (value: $0.service.code, label: name($0.service)) }
        out.add(
            """
            <h2>\(words.form, language)</h2>
            <p>\(secrecy)</p>
            <p>\(words.faqFirst, language) <a href="\(Path.faq)">\(Words.service.faqTitle, language)</a></p>
            \(ErrorSummary(errors: errors, layout: layout))\(FormStart(layout, .contact))\
            <input type="hidden" name="envoi" value="\(fields.form)">
            \(SelectField(
                context: context, name: "service", label: words.service, placeholder: words.choose,
                value: fields.service, options: options))
            """)
        if layout.member == nil {
            out.add(
                """
                \(TextField(
                    context: context, name: "nom", label: words.name, value: fields.name,
                    attributes: "type=\"text\" autocomplete=\"name\" dir=\"auto\""))\
                \(TextField(
                    context: context, name: "email", label: Words.shared.email, value: fields.email,
                    attributes: "type=\"email\" inputmode=\"email\" autocomplete=\"email\" spellcheck=\"false\" dir=\"ltr\""))
                """)
        }
        out.add(
            """
            \(TextField(
                context: context, name: "sujet", label: Words.complaints.subject, value: fields.subject,
                attributes: "type=\"text\" maxlength=\"200\" dir=\"auto\""))\
            \(TextArea(
                context: context, name: "message", label: Words.complaints.message, value: fields.message))\
            \(ClosestAnswers(language: language, found: closest))\
            <p class="form-actions"><button class="button" type="submit">\(words.send, language)</button> \
            \(CheckButton(language: language))</p>
            </form>

            """)
    }
}
