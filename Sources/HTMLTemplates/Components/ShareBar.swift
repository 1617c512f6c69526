import PortalCore

/// A bar of parts of a whole. Drawn with attributes of SVG, since the security policy allows no inline style; the figures
/// stand beside it as text, so it is hidden from screen readers.
struct ShareBar: Component {
    struct Part {
        let amount: Money
        /// The class that colours it.
        let style: StaticString
    }

    let parts: [Part]
    let whole: Money

    func render(into out: inout Markup) {
        guard whole > .zero, parts.allSatisfy({ $0.amount >= .zero }) else { return }
        out.add("<svg class=\"share-bar\" aria-hidden=\"true\" focusable=\"false\">")
        var start = 0
        for part in parts where part.amount > .zero {
            let width = min(Self.share(of: part.amount, in: whole), 1000 - start)
            out.add(
                """
                <rect class="\(literal: part.style)" x="\(Bar.percent(start))" \
                width="\(Bar.percent(width))" height="100%"/>
                """)
            start += width
        }
        out.add("</svg>\n")
    }

    /// In thousandths, at least one.
    private static func share(of amount: Money, in whole: Money) -> Int {
        let thousandths = Double(amount.centimes) / Double(whole.centimes) * 1000
        return max(1, min(1000, Int(thousandths.rounded())))
    }
}
