import Glibc

/// What a column of a registry file may hold.
enum FieldKind: Sendable {
    /// Text of at most so many bytes. Line ends and tabs in it become spaces.
    case text(maximum: Int)
    /// An identifier that stands in paths: no `/`, nothing that would have to be escaped, not `.` or `..`.
    case identifier
    case beneficiaryCode
    case matricule
    case day
    case amount
    case rate
    case oneOf(Choices)
    case yesNo
    case email
    case phone
    case bankAccount

    /// Checks `field`, which is not empty, and hands its value to `row` at `index`.
    ///
    /// - Returns: what is wrong, or nil. `field` may have been written over only when nothing is wrong.
    func read(_ field: FieldBytes, hasControls: Bool, into row: StagedRow, at index: Int32) -> String? {
        switch self {
        case .text(let maximum):
            guard field.count <= maximum else { return ImportText.tooLong(maximum) }
            guard !hasControls || field.replaceBlanks() else { return ImportText.control }
            row.bindUnowned(field.readOnly, at: index)
        case .identifier:
            guard field.isIdentifier else { return ImportText.identifier }
            row.bindUnowned(field.readOnly, at: index)
        case .beneficiaryCode:
            guard field.count <= 8, field.bytes.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit }) else {
                return ImportText.beneficiaryCode
            }
            row.bindUnowned(field.readOnly, at: index)
        case .matricule:
            guard field.makeMatricule() else { return ImportText.matricule }
            row.bindUnowned(field.readOnly, at: index)
        case .day:
            guard field.makeDay() else { return ImportText.day }
            row.bindUnowned(field.readOnly, at: index)
        case .amount:
            guard let centimes = field.centimes else { return ImportText.amount }
            row.bind(centimes, at: index)
        case .rate:
            guard let rate = DecimalNumber(field.bytes, maximumDecimals: 2), rate.scaled <= 10_000 else {
                return ImportText.rate
            }
            row.bind(rate.scaled, at: index)
        case .oneOf(let values):
            guard values.contains(field.readOnly) else { return ImportText.notOneOf(values.words) }
            row.bindUnowned(field.readOnly, at: index)
        case .yesNo:
            guard field.equals("oui") || field.equals("non") else { return ImportText.notOneOf(["oui", "non"]) }
            row.bind(field.equals("oui") ? 1 : 0, at: index)
        case .email, .phone, .bankAccount:
            return readContact(field, into: row, at: index)
        }
        return nil
    }

    /// These stand in small files, so a String each is cheap enough, and the domain's own types check them.
    private func readContact(_ field: FieldBytes, into row: StagedRow, at index: Int32) -> String? {
        let text = field.string
        switch self {
        case .email:
            guard let address = EmailAddress(text) else { return ImportText.email }
            row.bindText(address.text, at: index)
        case .phone:
            guard let number = PhoneNumber(parsing: text) else { return ImportText.phone }
            row.bindText(number.e164, at: index)
        default:
            guard let digits = Self.bankAccount(text) else { return ImportText.bankAccount }
            row.bindText(digits, at: index)
        }
        return nil
    }

    /// The 24 digits of a RIB: bank, place, account and a key that makes the whole a multiple of 97.
    private static func bankAccount(_ text: String) -> String? {
        let digits = text.utf8.filter { $0 != UInt8(ascii: " ") }
        guard digits.count == 24, digits.allSatisfy(\.isASCIIDigit),
            digits.reduce(0, { ($0 * 10 + Int($1 - UInt8(ascii: "0"))) % 97 }) == 0
        else { return nil }
        return String(decoding: digits, as: UTF8.self)
    }
}

/// The codes that a column may hold.
struct Choices: Sendable {
    let words: [String]
    private let codes: [[UInt8]]

    init<Code: CaseIterable & RawRepresentable<String>>(_ type: Code.Type) {
        self.init(type.allCases.map(\.rawValue).filter { !$0.isEmpty })
    }

    init(_ words: [String]) {
        self.words = words
        codes = words.map { Array($0.utf8) }
    }

    func contains(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
        codes.contains { code in
            guard let first = field.baseAddress, code.count == field.count else { return false }
            return memcmp(code, first, code.count) == 0
        }
    }
}
