public import PortalCore

/// `/profil/securite/activation`: the secret for the telephone, as a drawing and as text, and the first code.
public struct SecuritySetupPage: Page {
    private let layout: Layout
    private let code: TimeCode
    private let email: EmailAddress
    private let errors: FieldErrors

    /// The form.
    ///
    /// - Parameters:
    ///   - code: the secret that the telephone is to learn.
    ///   - email: the account's address, under which the telephone lists it.
    public init(layout: Layout, code: TimeCode, email: EmailAddress, errors: FieldErrors = FieldErrors()) {
        self.layout = layout
        self.code = code
        self.email = email
        self.errors = errors
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.security
        let shell = Shell(
            layout: layout, title: words.setupTitle, isErroneous: !errors.isEmpty, styles: [.formsStyle])
        shell.render(into: &out) { out in
            let context = FieldContext(layout: layout, errors: errors)
            out.add(
                """
                <div class="narrow">
                <p class="back"><a href="\(Path.security)">\(words.title, language)</a></p>
                <h1>\(words.setupTitle, language)</h1>
                \(ErrorSummary(errors: errors, layout: layout))\
                <ol class="steps">
                <li>\(words.setupApplication, language)</li>
                <li>\(words.setupScan, language)</li>
                <li>\(words.setupType, language)</li>
                </ol>
                \(some: QRCode(Self.address(of: code, email)), {
                    "\(QRCodeImage(code: $0, label: words.drawing, language: language))"
                })\
                <p>\(words.secretText, language)</p>
                <p class="secret">\(code: Self.grouped(code.text))</p>
                \(FormStart(layout, .securitySetup))\
                \(CodeField(context: context, label: words.code, hint: words.codeHint))\
                <p class="form-actions"><button class="button" type="submit">\(words.confirm, language)</button></p>
                </form>
                </div>

                """)
        }
    }

    /// What such applications read (Google Authenticator's "Key Uri Format"). Digits, period and algorithm are the ones
    /// that are meant where none is said, and which some applications do not read at all.
    static func address(of code: TimeCode, _ email: EmailAddress) -> String {
        "otpauth://totp/CMIM:\(PercentEncoding.pathSegment(email.text))?secret=\(code.text)&issuer=CMIM"
    }

    /// In fours, which are easier to copy.
    private static func grouped(_ secret: String) -> String {
        stride(from: 0, to: secret.count, by: 4).map { secret.dropFirst($0).prefix(4) }.joined(separator: " ")
    }
}
