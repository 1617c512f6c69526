import PortalCore

/// A bar of a chart. Lengths along the text are shares of the chart's width, so that a chart fills a phone and a desk alike
/// while its words keep their size; it begins at the side where the language begins.
struct Bar: Component {
    let style: StaticString
    /// In thousandths of the width, from the side where the language begins.
    let start: Int
    let length: Int
    /// In pixels.
    let y: Int
    let height: Int
    let language: Language

    func render(into out: inout Markup) {
        guard length > 0, height > 0 else { return }
        let left = language == .arabic ? 1000 - start - length : start
        out.add(
            """
            <rect class="\(literal: style)" x="\(Self.percent(left))" y="\(y)" \
            width="\(Self.percent(length))" height="\(height)"/>

            """)
    }

    /// `amount` of `most`, in so many parts; nothing for a refund, which the table tells.
    static func share(of amount: Money, in most: Money, parts: Int) -> Int {
        most > .zero ? Int(Int64(parts) * max(0, amount.centimes) / most.centimes) : 0
    }

    /// Thousandths as SVG reads them.
    static func percent(_ thousandths: Int) -> Markup { "\(thousandths / 10).\(thousandths % 10)%" }
}
