/// Makes the columns that are folded from others. The same labels and providers come again and again, so their folded
/// forms are remembered, up to a bound.
final class RowDeriver {
    private var searchKeys: [String: String] = [:]
    private static let mostRemembered = 10_000

    func bind(
        _ derived: RegistryFileDefinition.Derived, of fields: [FieldBytes], into row: StagedRow, at index: Int32
    ) {
        switch derived {
        case .nameKey(of: let column):
            row.bindText(Folding.nameKey(fields[column].string), at: index)
        case .searchKey(of: let columns):
            var key = ""
            for column in columns where !fields[column].isEmpty {
                if !key.isEmpty { key += " " }
                key += searchKey(fields[column].string)
            }
            row.bindText(key, at: index)
        }
    }

    private func searchKey(_ text: String) -> String {
        if let known = searchKeys[text] { return known }
        let key = Folding.searchKey(text)
        if searchKeys.count >= Self.mostRemembered { searchKeys.removeAll(keepingCapacity: true) }
        searchKeys[text] = key
        return key
    }
}
