/// What the pages about reimbursements show.
extension Answer {
    /// The lines of the list, in their order.
    var lineIDs: [String] { matches("<a href=\"/remboursements/([^\"?]*)\">") }

    /// The rows of the list: what each cell says, without markup.
    var lineCells: [[String]] {
        guard let table = matches("(?s)<table class=\"stack lines\">(.*?)</table>").first else { return [] }
        return Self.matches("(?s)<tr><td(.*?)</tr>", in: table).map { row in
            Self.matches("(?s)<td[^>]*>(.*?)</td>", in: "<td" + row).map(Self.plain)
        }
    }

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
    func totals(_ id: String) -> [[String]] {
        guard
            let table = matches("(?s)<table class=\"stack totals\" aria-labelledby=\"\(id)\">.*?<tbody>(.*?)</table>")
                .first
        else { return [] }
        return Self.matches("(?s)<tr><th(.*?)</tr>", in: table).map { row in
            Self.matches("(?s)<t[hd][^>]*>(.*?)</t[hd]>", in: "<th" + row).map(Self.plain)
        }
    }
}
