import PortalCore

/// Links to the pages of a list before and after this one. Empty when there is only one page.
struct Pager: Component {
    let language: Language
    let previous: Path?
    let next: Path?

    func render(into out: inout Markup) {
        guard previous != nil || next != nil else { return }
        let words = Words.reimbursements
        out.add("<nav class=\"pager\" aria-label=\"\(words.pager, language)\">\n")
        if let previous {
            out.add(
                "<a class=\"button button-quiet\" rel=\"prev\" href=\"\(previous)\">\(words.previous, language)</a>\n")
        }
        if let next {
            out.add("<a class=\"button button-quiet\" rel=\"next\" href=\"\(next)\">\(words.next, language)</a>\n")
        }
        out.add("</nav>\n")
    }
}
