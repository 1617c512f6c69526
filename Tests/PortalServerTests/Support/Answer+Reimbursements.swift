/// What the pages about reimbursements show.
extension Answer {
    /// The lines of the list, in their order.
    var lineIDs: [String] { matches("<a href=\"/remboursements/([^\"?]*)\">") }

    /// The rows of the list: what each cell says, without markup.
    var lineCells: [[String]] { Self.cells(ofTable: "lines", in: text) }

    /// The amounts of the steps that explain a line.
    var rungs: [String] {
        matches("(?s)<span class=\"rung-amount\">(.*?)</span>(?: <span class=\"rung-rule|</li>)").map(Self.plain)
    }

    /// The three sums above the list: incurred, mandatory scheme, reimbursed.
    var sums: [String] {
        guard let list = matches("(?s)<dl class=\"key-figures\">(.*?)</dl>").first else { return [] }
        return Self.matches("(?s)<dd>(.*?)</dd>", in: list).map(Self.plain)
    }

    /// The rows of the table of totals with that id, the whole last: name, number of lines, the three sums.
    func totals(_ id: String) -> [[String]] { Self.cells(ofTable: "aria-labelledby=\"\(id)\"", in: text) }

    /// What the cells say of the table whose first tag holds `mark`, row by row, without its head.
    private static func cells(ofTable mark: String, in text: String) -> [[String]] {
        guard let table = matches("(?s)<table [^>]*\(mark).*?<tbody[^>]*>(.*?)</table>", in: text).first else {
            return []
        }
        return matches("(?s)<tr[^>]*>(.*?)</tr>", in: table).map { row in
            matches("(?s)<t[hd][^>]*>(.*?)</t[hd]>", in: row).map(plain)
        }
    }
}
