@testable import HTMLTemplates
@testable import PortalCore

// The code at the login.
extension Gallery {
    var securityPages: [(name: String, page: any Page)] {
        let security = layout("/profil/securite", member: true)
        let setup = layout("/profil/securite/activation", member: true)
        let code = TimeCode(secret: Array(1...20))
        let email = Fixtures.email("salma@example.ma")
        var wrong = FieldErrors()
        wrong.add(.wrongPassword, to: "actuel_codes")
        var wrongCode = FieldErrors()
        wrongCode.add(.wrongCode, to: "code")
        let codes = ["abcde-fghjk", "kmnpq-rstuv", "wxyz2-34567", "89abc-defgh"].compactMap(RecoveryCode.init(typed:))
        return [
            ("connexion-code", LoginCodePage(layout: layout("/connexion/code"))),
            ("connexion-code-faux", LoginCodePage(layout: layout("/connexion/code"), errors: wrongCode)),
            ("securite", SecurityPage(layout: security, state: .off, isSwitchedOff: true)),
            (
                "securite-active",
                SecurityPage(
                    layout: security, state: .on(since: Self.now, recoveryCodesLeft: 9), errors: wrong)
            ),
            ("securite-sans-codes", SecurityPage(layout: security, state: .on(since: Self.now, recoveryCodesLeft: 0))),
            ("securite-activation", SecuritySetupPage(layout: setup, code: code, email: email)),
            ("securite-codes", RecoveryCodesPage(layout: setup, codes: codes)),
        ]
    }
}
