import HTMLTemplates
import HTTPServer
import PortalCore

// What was typed when the session ended: kept for the account, given back after its next login.
extension Visit {
    private static let state = "brouillon"
    private static let fields = ["categorie", "sujet", "message", "remboursement"]

    /// Keeps the texts of `form` for who was signed in here last. False when there is nothing to keep, or nobody is known.
    func keep(_ form: FormFields?) throws -> Bool {
        var texts: [String: String] = [:]
        for name in Self.fields {
            // What is far too long would not be taken from a live session either.
            if let text = form?[name], !text.isEmpty, text.count <= ComplaintForm.longestMessage { texts[name] = text }
        }
        guard !texts.isEmpty, let browser = services.cookies.device(of: head) else { return false }
        return try services.accounts.keep(KeptForm(path: head.rawPath, texts: texts), of: browser)
    }

    /// A form of this page: empty, or with what is kept for it, where it is asked for as the way back to that.
    func complaintFields(_ session: Session, _ reader: any DatabaseReader) throws -> ComplaintFields {
        let form = try Token.random().text
        guard try head.query["etat"] == Self.state,
            let kept = try services.accounts.keptForms.form(of: session.account, at: now, on: reader),
            kept.path == head.rawPath
        else { return ComplaintFields(form: form) }
        return ComplaintFields(
            category: kept.texts["categorie"] ?? "", subject: kept.texts["sujet"] ?? "",
            message: kept.texts["message"] ?? "", form: form, isBack: true)
    }

    /// Where a login leads to.
    func start(after signedIn: Login.SignedIn) -> String {
        guard let kept = signedIn.keptForm else { return Path.home.text }
        guard let line = kept.texts["remboursement"] else { return kept.path + "?etat=" + Self.state }
        return Path.newComplaint(line: line).text + "&etat=" + Self.state
    }
}
