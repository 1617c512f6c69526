import HTMLTemplates
import HTTPServer
import PortalCore

/// Reads the fields of one form and gathers what is wrong with them, in the order they are read.
struct FieldReader {
    /// Longer than any honest value of a one-line field; what is longer is refused, never cut.
    static let maximumCharacters = 200

    private let fields: FormFields
    private(set) var errors = FieldErrors()

    init(_ fields: FormFields) {
        self.fields = fields
    }

    /// What was typed, to be shown again; empty where it is far too long to be.
    func typed(_ name: String, maximum: Int = maximumCharacters) -> String {
        let text = fields[name] ?? ""
        return text.utf8.count <= maximum * 8 ? text : ""
    }

    /// The text of a field that must hold one, of at most `maximum` characters.
    mutating func text(_ name: String, maximum: Int = maximumCharacters) -> String? {
        let text = fields[name] ?? ""
        guard text.contains(where: { !$0.isWhitespace }) else { return fail(.missing, name) }
        guard text.count <= maximum else { return fail(.tooLong(maximum: maximum), name) }
        return text
    }

    /// A field that `read` understands.
    mutating func value<Value>(_ name: String, _ read: (String) -> Value?) -> Value? {
        guard let text = text(name) else { return nil }
        return read(text) ?? fail(.malformed, name)
    }

    /// A day of birth: one that is not after `today`.
    mutating func birthDate(_ name: String, today: DayDate) -> DayDate? {
        guard let day = value(name, { DayDate(parsing: $0.filter { !$0.isWhitespace }) }) else { return nil }
        return day <= today ? day : fail(.dayInFuture, name)
    }

    /// One of the choices of a list.
    mutating func choice<Choice: RawRepresentable<String>>(_ name: String) -> Choice? {
        guard let text = text(name) else { return nil }
        return Choice(rawValue: text) ?? fail(.unknownChoice, name)
    }

    /// A box that must be ticked.
    mutating func consent(_ name: String) -> Bool {
        if fields[name] == "oui" { return true }
        errors.add(.missing, to: name)
        return false
    }

    /// What makes a form count once, in `envoi`; drawn anew where what came is none of ours.
    func formToken() throws(SecureRandom.Unavailable) -> Token {
        if let sent = fields["envoi"].flatMap({ Token($0) }) { sent } else { try Token.random() }
    }

    /// A new password typed twice, by the rules of `policy` for `owner`. Every broken rule is an error of its own.
    mutating func newPassword(_ policy: PasswordPolicy, owner: PasswordOwner) -> NewPassword? {
        let password = fields["mot_de_passe"] ?? ""
        let confirmation = fields["confirmation"] ?? ""
        guard !password.isEmpty else { return fail(.missing, "mot_de_passe") }
        var accepted: NewPassword?
        switch policy.check(password, for: owner) {
        case .accepted(let new): accepted = new
        case .refused(let rules): for rule in rules { errors.add(.passwordRule(rule), to: "mot_de_passe") }
        }
        guard !confirmation.isEmpty else { return fail(.missing, "confirmation") }
        guard confirmation == password else { return fail(.confirmationDiffers, "confirmation") }
        return accepted
    }

    mutating func fail<Value>(_ problem: FieldProblem, _ name: String?) -> Value? {
        errors.add(problem, to: name)
        return nil
    }
}
