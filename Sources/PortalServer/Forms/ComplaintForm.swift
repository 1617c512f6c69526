import HTMLTemplates
import HTTPServer
import PortalCore

/// The form of a message to the mutual, new or in a thread.
struct ComplaintForm {
    static let longestMessage = 4000

    /// What was typed, to be shown again.
    let typed: ComplaintFields
    let errors: FieldErrors
    /// The valid draft of a new complaint; nil where something is wrong.
    let draft: ComplaintDesk.Draft?
    /// The valid message of a thread.
    let message: String?
    /// What makes the form count once; drawn anew where what came is none of ours.
    let form: Token

    init(_ fields: FormFields, line: Complaint.Line? = nil, isReply: Bool = false) throws(SecureRandom.Unavailable) {
        var reader = FieldReader(fields)
        form = try reader.formToken()
        typed = ComplaintFields(
            category: reader.typed("categorie"), subject: reader.typed("sujet"),
            message: reader.typed("message", maximum: Self.longestMessage), form: form.text)
        let category: Complaint.Category? = isReply ? nil : reader.choice("categorie")
        let subject = isReply ? nil : reader.text("sujet")
        message = reader.text("message", maximum: Self.longestMessage)?.replacing("\r\n", with: "\n")
        errors = reader.errors
        if let category, let subject, let message {
            draft = ComplaintDesk.Draft(category: category, subject: subject, text: message, line: line)
        } else {
            draft = nil
        }
    }
}

extension Complaint.Line {
    /// The line as its member sees it today.
    init(_ line: Reimbursement, language: Language) {
        self.init(
            id: line.id, label: line.act.isMasked ? ActNames.masked(line.act.family, language) : line.act.label,
            careStartsOn: line.careStartsOn, state: line.state, incurred: line.amountIncurred,
            paidByMandatoryScheme: line.amountPaidByMandatoryScheme, reimbursed: line.amountReimbursed)
    }
}
