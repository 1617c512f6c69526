import PortalCore

@testable import HTMLTemplates

// Complaints.
extension Gallery {
    var complaintPages: [(name: String, page: any Page)] {
        let page = layout("/reclamations", member: true)
        let line = Complaint.Line(
            id: text("R-2026-000877"), label: text("Séance de kinésithérapie"),
            careStartsOn: Fixtures.day("2026-11-02"), state: .rejected, incurred: Fixtures.money("300"),
            paidByMandatoryScheme: nil, reimbursed: .zero)
        func complaint(_ state: Complaint.State, refused: Bool = false, satisfied: Bool? = nil) -> Complaint {
            Complaint(
                reference: "REC-2026-000123", category: .reimbursement, subject: text("Refus que je ne comprends pas"),
                state: state, openedAt: Self.now, acknowledgeBy: Fixtures.day("2026-12-08"),
                handleBy: Fixtures.day("2027-01-23"), isRefused: refused, isSatisfied: satisfied, line: line)
        }
        let file = Attachment(id: 7, name: text("ordonnance du 2 novembre.pdf"), kind: .pdf, size: 482_113, file: "x")
        let held = [Attachment.Scan.held, .infected].map {
            Attachment(id: 8, name: text("facture.png"), kind: .png, size: 20_000, file: "y", scan: $0)
        }
        let thread = [
            ComplaintMessage(
                id: 1, author: .member, text: text("Bonjour,\n\nl’ordonnance était jointe au dossier."),
                writtenAt: Self.now, attachments: [file] + held),
            ComplaintMessage(
                id: 2, author: .staff(text("Nadia")), text: text("Nous l’avons retrouvée."),
                writtenAt: Self.now + .hours(20), attachments: []),
        ]
        var wrong = FieldErrors()
        wrong.add(.missing, to: "categorie")
        wrong.add(.missing, to: "message")
        wrong.add(.attachment(.wrongKind(name: text("photo.heic"))), to: "pieces")
        wrong.add(.attachment(.tooLarge(name: text("scan.pdf"), maximum: 5 << 20)), to: "pieces")
        var missing = FieldErrors()
        missing.add(.missing, to: "categorie")
        let fields = ComplaintFields(
            category: "delai", subject: text("Deux mois"), message: text("Toujours rien"), form: text("jeton"))
        let empty = ComplaintFields(form: "x")
        let notices = MemberNotice.Kind.allCases.map {
            MemberNotice(
                kind: $0, reference: $0 == .paymentMade ? "R-2026-001" : nil, toldAt: Self.now, isRead: $0 == .activated
            )
        }
        return [
            ("messagerie", InboxPage(layout: page, notices: notices, wantsPaymentMails: true)),
            ("messagerie-vide", InboxPage(layout: page, notices: [], wantsPaymentMails: false)),
            (
                "droits",
                RightsPage(
                    layout: layout("/profil/droits", member: true), fields: fields, errors: missing,
                    requests: [complaint(.received)])
            ),
            (
                "reclamations",
                ComplaintListPage(layout: page, complaints: [complaint(.answered), complaint(.received)])
            ),
            ("reclamations-vide", ComplaintListPage(layout: page, complaints: [])),
            ("reclamation-nouvelle", NewComplaintPage(layout: page, fields: empty, line: line)),
            ("reclamation-erreurs", NewComplaintPage(layout: page, fields: fields, errors: wrong, line: nil)),
            (
                "reclamation-recue",
                ComplaintPage(
                    layout: page, complaint: complaint(.received), thread: Array(thread.prefix(1)), reply: empty,
                    isJustSent: true)
            ),
            (
                "reclamation-refusee",
                ComplaintPage(
                    layout: page, complaint: complaint(.answered, refused: true), thread: thread, reply: empty)
            ),
            (
                "reclamation-close",
                ComplaintPage(
                    layout: page, complaint: complaint(.closed, satisfied: false), thread: thread,
                    reply: ComplaintFields(message: text("Non"), form: text("jeton"), isBack: true))
            ),
        ]
    }
}
