/// What is known of the person whose password it is to be. What is unknown yet is left out.
public struct PasswordOwner: Hashable, Sendable {
    private static let shortestPiece = 4

    let matriculePieces: [String]
    let namePieces: [String]
    let birthYearPieces: [String]
    let emailPieces: [String]

    /// A person with these facts, as typed or as in the registry.
    public init(
        matricule: Matricule? = nil, lastName: String = "", firstName: String = "", birthDate: DayDate? = nil,
        email: EmailAddress? = nil
    ) {
        matriculePieces = matricule.map { [Self.joined($0.text)] } ?? []
        namePieces = [lastName, firstName].flatMap { name in
            // "El Alaoui" is refused as a whole, and "Alaoui" too; "El" alone is no name.
            [Self.joined(name), Folding.nameKey(name)] + Self.words(name).filter { $0.utf8.count >= Self.shortestPiece }
        }
        birthYearPieces = birthDate.map { [String($0.year)] } ?? []
        let localPart = email.map { String($0.key.prefix { $0 != "@" }) } ?? ""
        emailPieces = [Self.joined(localPart)] + Self.words(localPart).filter { $0.utf8.count >= Self.shortestPiece }
    }

    /// Who is signed in.
    public init(_ session: Session) {
        let person = session.participant
        self.init(
            matricule: person.matricule, lastName: person.lastName, firstName: person.firstName,
            birthDate: person.birthDate, email: session.email)
    }

    private static func joined(_ text: String) -> String { words(text).joined() }

    private static func words(_ text: String) -> [String] {
        Folding.searchKey(text).split(separator: " ").map(String.init)
    }
}

/// A password in the form in which words are looked for in it: case and accents folded away.
struct FoldedPassword {
    /// Shorter words are only found where they stand alone: "ali" is in "qualite".
    private static let shortestPart = 4

    /// Everything, lower case.
    let text: String
    /// Letters and digits only.
    let letters: String
    /// The runs of letters.
    private let runs: [String]

    init(_ password: String) {
        text = password.lowercased()
        letters = Folding.searchKey(password).filter { $0 != " " }
        runs = Folding.searchKey(password).split { !$0.isLetter }.map(String.init)
    }

    func contains(anyOf pieces: [String]) -> Bool {
        pieces.contains { piece in
            switch piece.unicodeScalars.count {
            case 0: false
            case ..<Self.shortestPart: runs.contains(piece) || letters == piece
            default: letters.contains(piece)
            }
        }
    }
}
