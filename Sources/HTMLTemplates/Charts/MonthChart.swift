import PortalCore

/// Bars by month, drawn on the server; the table below it says the same in figures. It is read from the side where the
/// language begins.
struct MonthChart: Component {
    private static let height = 160

    let months: [ReimbursementMonth]
    let language: Language

    func render(into out: inout Markup) {
        let most = months.map { max($0.incurred, $0.reimbursed) }.max() ?? .zero
        out.add(
            """
            <svg class="chart" height="\(Self.height + 24)" role="img" aria-label="\(Words.charts.byMonth, language)">

            """)
        let step = 1000 / max(months.count, 1)
        // One month alone need not fill the page.
        let room = min(step, 80)
        for (index, month) in months.enumerated() {
            let start = index * step
            bar(month.incurred, most, start + room / 10, room * 8 / 10, "bar-incurred").render(into: &out)
            bar(month.reimbursed, most, start + room * 3 / 10, room * 4 / 10, "bar-reimbursed").render(into: &out)
            // In a year every month has a name; in more, each third one, or they would run into each other; not the first,
            // whose name would be cut.
            if months.count <= 12 || index % 3 == 1 { label(month, at: start + room / 2, into: &out) }
        }
        let axis = Bar(style: "axis", start: 0, length: 1000, y: Self.height, height: 1, language: language)
        out.add("\(axis)</svg>\n")
    }

    private func label(_ month: ReimbursementMonth, at middle: Int, into out: inout Markup) {
        func twoDigits(_ number: Int) -> String { "\(number < 10 ? "0" : "")\(number)" }
        let text = "\(twoDigits(month.month))/\(twoDigits(month.year % 100))"
        let place = language == .arabic ? 1000 - middle : middle
        out.add("<text x=\"\(Bar.percent(place))\" y=\"\(Self.height + 18)\">\(text)</text>\n")
    }

    private func bar(_ amount: Money, _ most: Money, _ start: Int, _ length: Int, _ style: StaticString) -> Bar {
        let height = Bar.share(of: amount, in: most, parts: Self.height)
        return Bar(
            style: style, start: start, length: length, y: Self.height - height, height: height, language: language)
    }
}
