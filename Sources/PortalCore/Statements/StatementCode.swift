/// The code printed on a statement, by which anybody can ask whether it is genuine: the number, a dot, and a keyed code
/// over what the statement says.
public struct StatementCode: Sendable {
    /// What whoever asks is told, and no more: whose statement it is stays unsaid.
    public enum Answer: Hashable, Sendable {
        /// It is genuine: the day and the amount of the payment.
        case genuine(paidOn: DayDate, total: Money)
        /// No statement has this code.
        case unknown
    }

    /// Crockford's alphabet: nothing in it is taken for something else when it is read aloud or copied by hand.
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    /// 12 of 32 kinds are 60 bits: at a thousand tries a second, a hit takes millions of years.
    private static let length = 12

    private let secret: ServerSecret

    /// Codes made with `secret`.
    public init(secret: ServerSecret) {
        self.secret = secret
    }

    /// The code of `statement`: `RL-2026-0012.7K3M-9QXA-T0PB`.
    public func text(for statement: Statement) -> String {
        "\(statement.number).\(Self.grouped(code(for: statement)))"
    }

    /// Whether `text`, as typed from paper, is the code of a statement of `reader`'s registry.
    ///
    /// - Throws: `DatabaseError`.
    public func check(_ text: String, on reader: any DatabaseReader) throws -> Answer {
        let typed = text.filter { !$0.isWhitespace }
        guard typed.utf8.count <= 200, let dot = typed.lastIndex(of: ".") else { return .unknown }
        let code = Self.normalised(typed[typed.index(after: dot)...])
        let statement = try reader.first(
            "SELECT number, paid_on, method, total FROM statements WHERE number = :number",
            [":number": String(typed[..<dot])], read: StatementStore.read)
        guard let statement, ConstantTime.areEqual(self.code(for: statement), code) else { return .unknown }
        return .genuine(paidOn: statement.paidOn, total: statement.total)
    }

    private func code(for statement: Statement) -> [UInt8] {
        let facts = "\(statement.number)\n\(statement.paidOn.iso)\n\(statement.total.centimes)"
        return secret.code(for: Array(facts.utf8), purpose: "statement").prefix(Self.length)
            .map { Self.alphabet[Int($0 & 31)] }
    }

    private static func grouped(_ code: [UInt8]) -> String {
        stride(from: 0, to: code.count, by: 4)
            .map { String(decoding: code[$0..<min($0 + 4, code.count)], as: UTF8.self) }.joined(separator: "-")
    }

    /// Upper case, without separators; what is taken for another character is that one.
    private static func normalised(_ text: Substring) -> [UInt8] {
        text.uppercased().utf8.compactMap { byte in
            switch byte {
            case UInt8(ascii: "-"): nil
            case UInt8(ascii: "O"): UInt8(ascii: "0")
            case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
            default: byte
            }
        }
    }
}
