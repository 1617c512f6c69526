import HTTPServer

/// What every answer tells the browser not to do (OWASP ASVS 5.0, 3.4).
enum SecurityHeaders {
    static let contentSecurityPolicy = """
        default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; \
        form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'
        """

    /// What no answer sets by itself.
    private static let always: HTTPFields = {
        var fields = HTTPFields()
        // Not `no-referrer`: browsers would then send forms with `Origin: null`, which is refused.
        fields.append(.referrerPolicy, "same-origin")
        fields.append(.crossOriginOpenerPolicy, "same-origin")
        fields.append(.crossOriginResourcePolicy, "same-origin")
        fields.append(.permissionsPolicy, "camera=(), microphone=(), geolocation=(), interest-cohort=()")
        return fields
    }()

    /// Sets the fields on `response`. `isSecure` says whether it goes out over TLS.
    static func apply(to response: inout HTTPResponse, isSecure: Bool) {
        // A file that somebody sent has a stricter one already.
        if !response.fields.contains(.contentSecurityPolicy) {
            response.fields.append(.contentSecurityPolicy, contentSecurityPolicy)
        }
        response.fields.append(contentsOf: always)
        if !response.fields.contains(.xContentTypeOptions) { response.fields.append(.xContentTypeOptions, "nosniff") }
        if isSecure { response.fields.append(.strictTransportSecurity, "max-age=63072000; includeSubDomains") }
        // Pages hold personal data or a form's token; what may be kept says so itself.
        if !response.fields.contains(.cacheControl) { response.fields.append(.cacheControl, "no-store") }
    }
}
