import HTMLTemplates
import HTTPServer
import PortalCore

// Answers that many forms share.
extension Visit {
    /// The answer to an attempt too many: the same calm form, with the time after which to come back among its errors.
    func throttled(
        _ verdict: ThrottleVerdict, _ form: (FieldErrors) throws -> HTTPResponse
    ) throws -> HTTPResponse {
        try throttled(verdict) { until in
            var errors = FieldErrors()
            errors.add(.tooManyAttempts(until: until))
            return try form(errors)
        }
    }

    /// The same with a page that says the time in its own way.
    func throttled(
        _ verdict: ThrottleVerdict, _ page: (Instant) throws -> HTTPResponse
    ) throws -> HTTPResponse {
        let until = verdict.waitsUntil ?? now
        var response = try page(until)
        // Rounded up: a browser that comes back on the second must find the door open.
        response.fields[.retryAfter] = String(max(1, ((until - now).milliseconds + 999) / 1000))
        return response
    }

    /// The answers of the FAQ that are close to what `fields` say, where the button was pressed that asks for them; then
    /// nothing is sent. Nil for every other form.
    func closestAnswers(to fields: FormFields) -> [FAQEntry]? {
        guard fields["geste"] == "verifier" else { return nil }
        let text = [fields["sujet"], fields["message"]].compactMap { $0?.prefix(ComplaintForm.longestMessage) }
        return FAQ.closest(to: text.joined(separator: " "), in: language)
    }

    /// The answer to a form that asked for the current password in `actuel`; `form` shows it again with what is wrong.
    func answer<Value>(
        _ outcome: PasswordGuarded<Value>, from path: Path,
        form: (FieldErrors, HTTPStatus) throws -> HTTPResponse, done: (Value) throws -> HTTPResponse
    ) throws -> HTTPResponse {
        switch outcome {
        case .done(let value): return try done(value)
        case .outdated: return redirect(to: path)
        case .throttled(let verdict): return try throttled(verdict) { try form($0, .tooManyRequests) }
        case .wrongPassword:
            var errors = FieldErrors()
            errors.add(.wrongPassword, to: "actuel")
            return try form(errors, .unprocessableContent)
        }
    }
}
