import PortalCore

/// The heads of a table's columns, in order.
struct TableHead: Component {
    /// A column: its name, and whether figures stand in it.
    typealias Column = (name: Phrase, isFigure: Bool)

    let columns: [Column]
    let language: Language

    init(_ columns: [Column], _ language: Language) {
        self.columns = columns
        self.language = language
    }

    init(_ names: [Phrase], _ language: Language) {
        self.init(names.map { ($0, false) }, language)
    }

    func render(into out: inout Markup) {
        out.add("<thead><tr>")
        for (name, isFigure) in columns {
            out.add("<th scope=\"col\"\(if: isFigure, " class=\"figure\"")>\(name, language)</th>")
        }
        out.add("</tr></thead>")
    }
}
