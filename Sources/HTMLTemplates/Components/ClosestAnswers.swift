import PortalCore

/// The answers of the FAQ that are close to what is being written, offered before it is sent. All of them are in the page,
/// hidden, so that the script which picks some sends nothing of what is typed anywhere.
struct ClosestAnswers: Component {
    let language: Language
    /// What was found by the button; nil while nobody asked.
    var found: [FAQEntry]?

    func render(into out: inout Markup) {
        let words = Words.service
        let shown = found ?? []
        if found?.isEmpty == true {
            Notice(kind: .information, language: language, text: words.nothingClose).render(into: &out)
        }
        out.add(
            """
            <section class="closest" data-closest data-minimum="\(FAQ.closeEnough)" data-share="\(FAQ.shareOfBest)" \
            data-most="\(FAQ.mostOffered)" aria-live="polite"\(if: shown.isEmpty, " hidden")>
            <h2>\(words.closest, language)</h2>

            """)
        for entry in shown { render(entry, isShown: true, into: &out) }
        for entry in FAQ.all where !shown.contains(where: { $0.id == entry.id }) {
            render(entry, isShown: false, into: &out)
        }
        out.add("</section>\n")
    }

    private func render(_ entry: FAQEntry, isShown: Bool, into out: inout Markup) {
        out.add(
            """
            <details class="card" data-words="\(FAQ.weightTexts[language]?[entry.id] ?? "")"\(if: !isShown, " hidden")>
            <summary><strong>\(entry.question, language)</strong></summary>
            <p>\(entry.answer, language)</p>
            </details>

            """)
    }
}

/// Asks for the answers that are close, without sending; for who has no scripts.
struct CheckButton: Component {
    let language: Language

    func render(into out: inout Markup) {
        out.add(
            """
            <button class="button button-quiet" type="submit" name="geste" value="verifier">\
            \(Words.service.checkFirst, language)</button>
            """)
    }
}
