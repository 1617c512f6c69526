import HTMLTemplates
import HTTPServer
import PortalCore

/// `/compte/creation`: the account of a participant.
enum AccountsController {
    static func new(_ visit: Visit, _ reader: any DatabaseReader) throws -> HTTPResponse {
        visit.answer(CreateAccountPage(layout: try visit.layout(), rules: visit.services.passwordPolicy.rules))
    }

    static func create(_ visit: Visit, _ fields: FormFields) throws -> HTTPResponse {
        let form = AccountCreationForm(
            fields, policy: visit.services.passwordPolicy, language: visit.language, today: visit.today)
        switch form.reading {
        case .invalid(let errors):
            return try answer(visit, form, errors, .unprocessableContent)
        case .valid(let request):
            switch try AccountCreation(visit.services.accounts).create(request, by: visit.visitorFacts) {
            case .mailSent:
                return visit.redirect(to: .accountCreated)
            case .noMatch:
                var errors = FieldErrors()
                errors.add(.identityNotRecognised)
                return try answer(visit, form, errors, .unprocessableContent)
            case .throttled(let verdict):
                return try visit.throttled(verdict) { errors in
                    try answer(visit, form, errors, .tooManyRequests)
                }
            }
        }
    }

    static func created(_ visit: Visit, _ reader: any DatabaseReader) throws -> HTTPResponse {
        visit.answer(AccountCreatedPage(layout: try visit.layout()))
    }

    private static func answer(
        _ visit: Visit, _ form: AccountCreationForm, _ errors: FieldErrors, _ status: HTTPStatus
    ) throws -> HTTPResponse {
        let page = CreateAccountPage(
            layout: try visit.layout(), fields: form.typed, errors: errors, rules: visit.services.passwordPolicy.rules)
        return visit.answer(page, status: status)
    }
}
