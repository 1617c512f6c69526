/// Reads one file into its staging file, row by row, and collects what is wrong with it.
struct RegistryFileReader {
    private(set) var problems = ImportProblems()
    private(set) var warnings: [String] = []
    private(set) var rowCount = 0

    private let name: String
    private let definition: RegistryFileDefinition
    private let reader: CSVReader
    private let row: StagedRow
    private let deriver = RowDeriver()
    /// The names in the header, and for each column of the definition the field that holds it.
    private var header: [String] = []
    private var places: [Int?] = []
    private var fields: [FieldBytes] = []

    /// Opens the file at `path`, called `name` in messages; its rows go to `row`.
    init(path: String, name: String, definition: RegistryFileDefinition, row: StagedRow) throws {
        self.name = name
        self.definition = definition
        self.row = row
        reader = try CSVReader(path: path)
    }

    /// Reads the whole file; every some thousand rows `each` is told how many bytes and rows are done.
    ///
    /// - Returns: the file's digest; nil when the header was refused and no row was read.
    mutating func read(each: (_ bytes: Int64, _ rows: Int) throws -> Void) throws -> [UInt8]? {
        guard try readHeader() else { return nil }
        while let record = try reader.next() {
            rowCount += 1
            switch record {
            case .malformed(let malformation):
                note(nil, ImportText.malformation(malformation), nil)
            case .fields where reader.fieldCount != header.count:
                note(nil, ImportText.fieldCount(reader.fieldCount, expected: header.count), nil)
            case .fields where !reader.isUTF8:
                noteBadText()
            case .fields:
                try readRow()
            }
            if rowCount.isMultiple(of: 4096) { try each(reader.bytesRead, rowCount) }
        }
        try each(reader.bytesRead, rowCount)
        return reader.finishDigest()
    }

    private mutating func readRow() throws {
        row.bind(Int64(reader.recordLine), at: 1)
        fields.removeAll(keepingCapacity: true)
        var isGood = true
        for (index, column) in definition.columns.enumerated() {
            let field = FieldBytes(trimming: places[index].map(reader.field) ?? .init(start: nil, count: 0))
            fields.append(field)
            if let reason = bind(field, of: column, at: Int32(index) + 2) {
                note(column.name, reason, field)
                isGood = false
            }
        }
        if let broken = definition.rule(fields) {
            note(definition.columns[broken.column].name, broken.reason, fields[broken.column])
            isGood = false
        }
        // A bad row refuses the file, but the others are still looked at, so that one run tells everything.
        guard isGood else { return }
        for (index, derived) in definition.derived.enumerated() {
            deriver.bind(derived, of: fields, into: row, at: Int32(definition.columns.count + index) + 2)
        }
        try row.insert()
    }

    private func bind(_ field: FieldBytes, of column: RegistryColumn, at index: Int32) -> String? {
        guard field.isEmpty else {
            return column.kind.read(field, hasControls: reader.hasControls, into: row, at: index)
        }
        switch column.empty {
        case .refused: return ImportText.empty
        case .unknown: row.bindNull(at: index)
        case .text(let text): row.bind(text, at: index)
        case .number(let number): row.bind(number, at: index)
        }
        return nil
    }

    private mutating func note(_ column: String?, _ reason: String, _ field: FieldBytes?) {
        let line = reader.recordLine
        let value = field.flatMap { $0.isEmpty ? nil : $0.readOnly }
        problems.add(ImportProblem(file: name, line: line, column: column, reason: reason, value: value))
    }

    private mutating func noteBadText() {
        let index = header.indices.first { !UnsafeBufferPointer(reader.field($0)).isUTF8 }
        note(index.map { header[$0] }, ImportText.notUTF8, index.map { FieldBytes(trimming: reader.field($0)) })
    }
}

extension RegistryFileReader {
    /// Finds the columns; false when one is missing or doubled, or there is no header.
    private mutating func readHeader() throws -> Bool {
        reader.detectSeparator()
        guard let record = try reader.next() else {
            problems.add(
                ImportProblem(file: name, line: 1, column: nil, reason: ImportText.noHeader, value: nil as String?))
            return false
        }
        guard record == .fields, reader.isUTF8 else {
            note(nil, ImportText.badHeader, nil)
            return false
        }
        header = (0..<reader.fieldCount).map { FieldBytes(trimming: reader.field($0)).string.lowercased() }
        for column in definition.columns {
            let found = header.indices.filter { header[$0] == column.name }
            places.append(found.first)
            if found.count > 1 { note(column.name, ImportText.doubledColumn, nil) }
            if found.isEmpty, !column.mayBeAbsent { note(column.name, ImportText.missingColumn, nil) }
        }
        let known = Set(definition.columns.map(\.name))
        let unknown = header.filter { !known.contains($0) && !$0.isEmpty }
        if !unknown.isEmpty { warnings.append(ImportText.ignoredColumns(name, unknown.map(Self.shortened))) }
        return problems.count == 0
    }

    /// Names in the header come from outside too: a terminal must not obey them.
    private static func shortened(_ name: String) -> String {
        ImportProblem(file: "", line: 0, column: nil, reason: "", value: name).value ?? ""
    }
}
