import HTMLTemplates
import HTTPServer
import PortalCore

/// `/profil/question`.
enum QuestionController {
    static func edit(_ visit: Visit, _ session: Session, _ reader: any DatabaseReader) throws -> HTTPResponse {
        try answer(visit, "", FieldErrors(), .ok)
    }

    static func update(_ visit: Visit, _ session: Session, _ fields: FormFields) throws -> HTTPResponse {
        var reader = FieldReader(fields)
        let question: SecurityQuestion? = reader.choice("question")
        let reply = reader.value("reponse") { SecurityAnswer($0) }
        let current = reader.text("actuel")
        let typed = reader.typed("question")
        guard let question, let reply, let current else {
            return try answer(visit, typed, reader.errors, .unprocessableContent)
        }
        let outcome = try QuestionChange(visit.services.accounts)
            .change(session, to: question, answer: reply, password: current)
        return try visit.answer(outcome, from: .changeQuestion, form: { try answer(visit, typed, $0, $1) }) {
            .seeOther(Path.profile.text + "?etat=question-changee")
        }
    }

    private static func answer(
        _ visit: Visit, _ question: String, _ errors: FieldErrors, _ status: HTTPStatus
    ) throws -> HTTPResponse {
        visit.answer(
            ChangeQuestionPage(layout: try visit.layout(), question: question, errors: errors), status: status)
    }
}
