import PortalCore

/// Bars by month, drawn on the server; the table beside it says the same in figures. It is read from the side where the
/// language begins.
struct MonthChart: Component {
    private static let step = 36
    private static let height = 140

    let months: [ReimbursementMonth]
    let language: Language

    func render(into out: inout Markup) {
        let words = Words.charts
        let width = months.count * Self.step
        let top = months.map { max($0.incurred.centimes, $0.reimbursed.centimes, 1) }.max() ?? 1
        out.add(
            """
            <svg class="chart" viewBox="0 0 \(width) \(Self.height + 24)" role="img" \
            aria-label="\(words.byMonth, language)">

            """)
        for (index, month) in months.enumerated() {
            let place = language == .arabic ? months.count - 1 - index : index
            bar(month.incurred, place * Self.step + 5, 26, top, "bar-incurred", into: &out)
            bar(month.reimbursed, place * Self.step + 10, 16, top, "bar-reimbursed", into: &out)
            // In a year every month has a name; in more, each third one, or they would run into each other.
            if months.count <= 12 || index.isMultiple(of: 3) {
                let label = "\(month.month < 10 ? "0" : "")\(month.month)/\(month.year % 100)"
                out.add(
                    """
                    <text x="\(place * Self.step + Self.step / 2)" y="\(Self.height + 16)">\(label)</text>

                    """)
            }
        }
        out.add("</svg>\n")
    }

    /// A month of refunds only has no bar: the table tells it.
    private func bar(
        _ amount: Money, _ x: Int, _ width: Int, _ top: Int64, _ style: StaticString, into out: inout Markup
    ) {
        let height = Int(Int64(Self.height) * max(0, amount.centimes) / top)
        guard height > 0 else { return }
        out.add(
            """
            <rect class="\(Markup(stringLiteral: style))" x="\(x)" y="\(Self.height - height)" width="\(width)" \
            height="\(height)"/>

            """)
    }
}
