/// A participant of the fixture, with what an account form asks for.
struct Member {
    let matricule: String
    let lastName: String
    let firstName: String
    let birthDate: String
    /// The address the registry knows; empty where it knows none.
    let registryEmail: String
    /// The address the account is made with.
    let email: String

    /// With many lines and a family of five.
    static let karim = Member(
        matricule: "C100001", lastName: "El Alaoui", firstName: "Karim", birthDate: "1975-04-09", registryEmail: "",
        email: "karim@exemple.ma")
    /// With two lines, and an address in the registry.
    static let helene = Member(
        matricule: "C100002", lastName: "Bennani-Smir\u{E8}s", firstName: "H\u{E9}l\u{E8}ne", birthDate: "1983-12-31",
        registryEmail: "helene@registre.example", email: "helene@exemple.ma")
    /// Without a line.
    static let fatima = Member(
        matricule: "C100003", lastName: "Naciri", firstName: "Fatima Zahra", birthDate: "1990-02-28", registryEmail: "",
        email: "fatima@exemple.ma")

    static let all = [karim, helene, fatima]

    /// A password that the guide's rules take for any of them.
    static let password = "Tortue-57x"
    static let otherPassword = "Rivage#82k"
    static let answer = "Minouche"

    /// The account form, filled in rightly; `changes` take the place of fields, and leave one out where they are nil.
    func form(_ changes: [String: String?] = [:]) -> [(String, String)] {
        let fields = [
            ("matricule", matricule), ("nom", lastName), ("prenom", firstName), ("date_naissance", birthDate),
            ("email", email), ("mot_de_passe", Self.password), ("confirmation", Self.password), ("question", "q3"),
            ("reponse", Self.answer), ("consentement", "oui"),
        ]
        return fields.compactMap { name, value in
            guard let change = changes[name] else { return (name, value) }
            return change.map { (name, $0) }
        }
    }
}
