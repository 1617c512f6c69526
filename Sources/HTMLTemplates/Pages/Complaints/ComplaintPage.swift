public import PortalCore

/// `/reclamations/{reference}`: where a complaint stands, its thread, and the form to go on with it.
public struct ComplaintPage: Page {
    private let layout: Layout
    private let complaint: Complaint
    private let thread: [ComplaintMessage]
    private let reply: ComplaintFields
    private let errors: FieldErrors
    private let isJustSent: Bool

    /// One complaint.
    ///
    /// - Parameters:
    ///   - reply: what was typed as a reply; only `message` and `form` count.
    ///   - isJustSent: says that something was sent.
    public init(
        layout: Layout, complaint: Complaint, thread: [ComplaintMessage], reply: ComplaintFields,
        errors: FieldErrors = FieldErrors(), isJustSent: Bool = false
    ) {
        self.layout = layout
        self.complaint = complaint
        self.thread = thread
        self.reply = reply
        self.errors = errors
        self.isJustSent = isJustSent
    }

    private var language: Language { layout.language }
    private var words: ComplaintWords { Words.complaints }
    private var isAnswered: Bool { [.answered, .closed].contains(complaint.state) }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let title = words.heading(complaint.reference)
        let shell = Shell(
            layout: layout, title: title, isErroneous: !errors.isEmpty, styles: [.formsStyle, .listStyle])
        shell.render(into: &out) { out in
            out.add(
                """
                <div class="narrow">
                <p class="back"><a href="\(Path.complaints)">\(words.back, language)</a></p>
                <h1 class="keep">\(title, language)</h1>

                """)
            if isJustSent { Notice(kind: .success, language: language, text: words.taken).render(into: &out) }
            renderFacts(into: &out)
            if let line = complaint.line { ComplaintLineView(line: line, language: language).render(into: &out) }
            out.add("<h2>\(words.thread, language)</h2>\n")
            for message in thread { render(message, into: &out) }
            if isAnswered { renderRating(into: &out) }
            renderForm(into: &out)
            out.add("</div>\n")
        }
    }

    private func renderFacts(into out: inout Markup) {
        out.add(
            """
            <dl class="facts">
            <div><dt>\(words.subject, language)</dt><dd>\(name: complaint.subject)</dd></div>
            <div><dt>\(words.category, language)</dt><dd>\(words.category(complaint.category), language)</dd></div>
            <div><dt>\(words.state, language)</dt><dd><strong>\(words.state(complaint.state), language)</strong></dd></div>
            </dl>

            """)
        guard !isAnswered else { return }
        out.add("<p>\(words.promise(complaint.acknowledgeBy, complaint.handleBy), language)</p>\n")
    }

    private func render(_ message: ComplaintMessage, into out: inout Markup) {
        let (who, style): (Markup, Markup)
        switch message.author {
        case .member: (who, style) = ("\(words.you, language)", "")
        case .staff(let name): (who, style) = ("\(words.mutual, language) (\(name: name))", " message-staff")
        }
        out.add(
            """
            <section class="card message\(style)">
            <h3>\(who) <small class="fresh">\(JournalText.moment(message.writtenAt))</small></h3>
            <p class="free-text" dir="auto">\(message.text)</p>

            """)
        if !message.attachments.isEmpty {
            out.add("<ul>\n")
            for file in message.attachments { render(file, into: &out) }
            out.add("</ul>\n")
        }
        out.add("</section>\n")
    }

    private func render(_ file: Attachment, into out: inout Markup) {
        let path = Path.attachment(file.id, of: complaint.reference)
        let size = words.size(file.size)
        if let obstacle = words.obstacle(file.scan) {
            out.add("<li>\(name: file.name) (\(size, language)), \(obstacle, language)</li>\n")
        } else {
            out.add("<li><a href=\"\(path)\" download>\(name: file.name)</a> (\(size, language))</li>\n")
        }
    }

    private func renderRating(into out: inout Markup) {
        switch complaint.isSatisfied {
        case nil:
            out.add(
                """
                \(FormStart(layout, .complaint(reference: complaint.reference)))\
                <p>\(words.rate, language)</p>
                <p><button class="button button-quiet" type="submit" name="avis" value="oui">\(words.yes, language)</button>
                <button class="button button-quiet" type="submit" name="avis" value="non">\(words.no, language)</button></p>
                </form>

                """)
        case let isSatisfied?:
            out.add("<p>\(isSatisfied ? words.ratedYes : words.ratedNo, language)</p>\n")
        }
        guard complaint.isRefused else { return }
        Notice(kind: .information, language: language, title: words.recourseTitle, text: words.recourse)
            .render(into: &out)
    }

    private func renderForm(into out: inout Markup) {
        let context = FieldContext(layout: layout, errors: errors)
        let path = Path.complaint(reference: complaint.reference)
        out.add(
            """
            <h2>\(isAnswered ? words.reopen : words.reply, language)</h2>
            \(some: reply.notice(in: language), { "\($0)" })\
            \(ErrorSummary(errors: errors, layout: layout))\(FormStart(layout, path, hasFiles: true))\
            <input type="hidden" name="envoi" value="\(reply.form)">
            \(TextArea(context: context, name: "message", label: words.message, value: reply.message))\
            \(FilesField(context: context, name: "pieces", label: words.files, hint: words.filesHint))\
            <p class="form-actions"><button class="button" type="submit">\(words.sendReply, language)</button></p>
            </form>

            """)
    }
}
