import HTTPServer

/// What every answer tells the browser not to do (OWASP ASVS 5.0, 3.4).
enum SecurityHeaders {
    static let contentSecurityPolicy = """
        default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; \
        form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'
        """

    /// Sets the fields on `response`. `isSecure` says whether it goes out over TLS.
    static func apply(to response: inout HTTPResponse, isSecure: Bool) {
        // A file that somebody sent has a stricter one already.
        if response.fields[.contentSecurityPolicy] == nil {
            response.fields[.contentSecurityPolicy] = contentSecurityPolicy
        }
        response.fields[.xContentTypeOptions] = "nosniff"
        // Not `no-referrer`: browsers would then send forms with `Origin: null`, which is refused.
        response.fields[.referrerPolicy] = "same-origin"
        response.fields[.crossOriginOpenerPolicy] = "same-origin"
        response.fields[.crossOriginResourcePolicy] = "same-origin"
        response.fields[.permissionsPolicy] = "camera=(), microphone=(), geolocation=(), interest-cohort=()"
        if isSecure { response.fields[.strictTransportSecurity] = "max-age=63072000; includeSubDomains" }
        // Pages hold personal data or a form's token; what may be kept says so itself.
        if response.fields[.cacheControl] == nil { response.fields[.cacheControl] = "no-store" }
    }
}
