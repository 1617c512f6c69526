import HTMLTemplates
import HTTPServer
import PortalCore

/// The form of `/compte/creation`.
struct AccountCreationForm {
    /// What came of reading it.
    enum Reading {
        case valid(AccountCreation.Request)
        case invalid(FieldErrors)
    }

    /// What was typed, to be shown again.
    let typed: CreateAccountFields
    let reading: Reading

    init(_ fields: FormFields, policy: PasswordPolicy, language: Language, today: DayDate) {
        var reader = FieldReader(fields)
        typed = CreateAccountFields(
            matricule: reader.typed("matricule"), lastName: reader.typed("nom"), firstName: reader.typed("prenom"),
            birthDate: reader.typed("date_naissance"), email: reader.typed("email"), question: reader.typed("question"),
            answer: reader.typed("reponse"), consents: fields["consentement"] == "oui")
        let matricule = reader.value("matricule") { Matricule($0) }
        let lastName = reader.text("nom")
        let firstName = reader.text("prenom")
        let birthDate = reader.birthDate("date_naissance", today: today)
        let email = reader.value("email") { EmailAddress($0) }
        let owner = PasswordOwner(
            matricule: matricule, lastName: lastName ?? "", firstName: firstName ?? "", birthDate: birthDate,
            email: email)
        let password = reader.newPassword(policy, owner: owner)
        let question: SecurityQuestion? = reader.choice("question")
        let answer = reader.value("reponse") { SecurityAnswer($0) }
        let consents = reader.consent("consentement")
        guard reader.errors.isEmpty, consents, let matricule, let lastName, let firstName, let birthDate, let email,
            let password, let question, let answer
        else {
            reading = .invalid(reader.errors)
            return
        }
        let facts = RegistryFacts(
            matricule: matricule, lastName: lastName, firstName: firstName, birthDate: birthDate)
        reading = .valid(
            AccountCreation.Request(
                facts: facts, email: email, password: password, question: question, answer: answer,
                language: language))
    }
}
