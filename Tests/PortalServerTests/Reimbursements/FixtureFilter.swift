/// What the product's filter should let pass, told from the fixture alone.
struct FixtureFilter {
    var from = ""
    var to = ""
    var beneficiary = ""
    var family = ""
    var state = ""
    /// In lower case and without accents, with `+` between words.
    var words = ""

    /// The query of the filter form, as a browser sends it: empty fields too.
    var query: String {
        "du=\(from)&au=\(to)&beneficiaire=\(beneficiary)&famille=\(family)&etat=\(state)&q=\(words)"
    }

    /// The lines of Karim's that pass, in the order of the list.
    var lines: [FixtureLine] {
        FixtureLine.ofKarim.filter { line in
            isInSpan(line) && (beneficiary.isEmpty || line.beneficiary == beneficiary)
                && (family.isEmpty || line.family == family) && (state.isEmpty || line.state == state)
                && (words.isEmpty || holdsWords(line))
        }
    }

    /// Lines without a payment stand outside every span of days.
    private func isInSpan(_ line: FixtureLine) -> Bool {
        guard let day = line.paidOn else { return from.isEmpty && to.isEmpty }
        return (from.isEmpty || day >= from) && (to.isEmpty || day <= to)
    }

    /// A search never looks behind the mask.
    private func holdsWords(_ line: FixtureLine) -> Bool {
        let text = "\(line.label) \(line.provider ?? "")".lowercased()
        return !line.isMasked && words.split(separator: "+").allSatisfy { text.contains($0) }
    }
}

/// Sums as a table of totals shows them.
struct FixtureSums: Equatable {
    var count = 0
    var incurred = 0
    var mandatory = 0
    var reimbursed = 0
    /// Whether not one line says what the mandatory scheme paid.
    var isMandatoryUnknown = false

    init(_ lines: [FixtureLine]) {
        count = lines.count
        incurred = lines.map(\.incurred).reduce(0, +)
        mandatory = lines.compactMap(\.mandatory).reduce(0, +)
        reimbursed = lines.map(\.reimbursed).reduce(0, +)
        isMandatoryUnknown = lines.allSatisfy { $0.mandatory == nil }
    }

    /// Reads the cells of a row: lines, incurred, mandatory scheme, reimbursed. Nil when one of them is no figure.
    init?(_ cells: [String]) {
        guard cells.count == 4, let count = Int(cells[0]), let incurred = Self.centimes(cells[1]),
            let reimbursed = Self.centimes(cells[3])
        else { return nil }
        isMandatoryUnknown = cells[2] == "inconnu"
        guard let mandatory = isMandatoryUnknown ? 0 : Self.centimes(cells[2]) else { return nil }
        (self.count, self.incurred, self.mandatory, self.reimbursed) = (count, incurred, mandatory, reimbursed)
    }

    /// Reads `−1 234,56 DH`, and what follows it when that is a remark.
    static func centimes(_ text: String) -> Int? {
        guard let unit = text.firstRange(of: "\u{A0}DH") else { return nil }
        let amount = text[..<unit.lowerBound].filter { $0 != "\u{202F}" }
        let isNegative = amount.first == "\u{2212}"
        let parts = amount.drop { $0 == "\u{2212}" }.split(separator: ",")
        guard parts.count == 2, parts[1].count == 2, let whole = Int(parts[0]), let rest = Int(parts[1]) else {
            return nil
        }
        return (isNegative ? -1 : 1) * (whole * 100 + rest)
    }
}
