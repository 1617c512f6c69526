public import PortalCore

/// The pages there are, as links. The site map of the server and the links of the pages are made from the same values.
public enum Path: Hashable, Sendable {
    /// Welcome.
    case welcome
    /// Creation of an account.
    case accountCreation
    /// "Your account has been created".
    case accountCreated
    /// Activation; the token stands in the link of the mail, never in a link of a page.
    case activation
    /// Sending the activation mail again.
    case activationResend
    /// Login.
    case login
    /// Logout; `POST` only.
    case logout
    /// The page before all others at the first login.
    case firstLogin
    /// Choice of the language; `POST` only.
    case language
    /// The member's home.
    case home
    /// The list of reimbursements: what to show, and the place to start at.
    case reimbursements(ReimbursementFilterFields = ReimbursementFilterFields(), page: ReimbursementPageKey? = nil)
    /// One reimbursement.
    case reimbursement(id: String)
    /// The same lines as charts.
    case charts(ReimbursementFilterFields)
    /// The same lines as a file.
    case reimbursementsFile(ReimbursementFilterFields)
    /// All statements, by year.
    case statements
    /// One statement.
    case statement(number: String)
    /// The same as a file for spreadsheets.
    case statementFile(number: String)
    /// What the member was told.
    case inbox
    /// The member's complaints.
    case complaints
    /// A new complaint, about a line if one is named.
    case newComplaint(line: String? = nil)
    /// One complaint and its thread.
    case complaint(reference: String)
    /// A file of a thread.
    case attachment(Int64, of: String)
    /// What the plan pays for.
    case guarantees
    /// What a care to come would be reimbursed.
    case estimation
    /// The same on paper.
    case statementPrint(number: String)
    /// Whether a statement is genuine; public.
    case verification
    /// The member's own data.
    case profile
    /// Another password.
    case changePassword
    /// Asking for the mail that leads to a new password.
    case forgottenPassword
    /// A new password, behind the mailed link.
    case newPassword
    /// Another address to sign in with.
    case changeEmail
    /// The link mailed to the new address.
    case emailConfirmation
    /// The link mailed to the old address.
    case emailCancellation
    /// Another security question.
    case changeQuestion
    /// Closing the account.
    case closing
    /// The rights over one's own data.
    case rights
    /// The same, with the form filled in to have a part of the registry's facts corrected.
    case correction(RegistryPart)
    /// All data as one archive.
    case dataExport
    /// The second page of a login: the code.
    case loginCode
    /// Whether a code is asked at the login.
    case security
    /// The first code of a telephone.
    case securitySetup
    /// Where the member is signed in.
    case sessions
    /// Everything done on the account: what to show, and the entry that the page stands before.
    case journal(JournalFilterFields = JournalFilterFields(), before: Int64? = nil)
    /// The same as a file.
    case journalFile(JournalFilterFields)
    /// The questions that members ask.
    case faq
    /// The services and a form.
    case contact
    /// The document space.
    case documents
    /// A document in a language, filled in with the member's own data where asked.
    case document(String, Language, isFilled: Bool = false)
    /// The long-term conditions.
    case ald
    /// The legal notice.
    case legalNotice
    /// Protection of personal data.
    case personalData
    /// The accessibility statement.
    case accessibility

    /// The path and its query, percent-encoded.
    public var text: String {
        switch self {
        case .welcome: "/"
        case .accountCreation: "/compte/creation"
        case .accountCreated: "/compte/creation/confirmee"
        case .activation: "/compte/activation"
        case .activationResend: "/compte/activation/renvoi"
        case .login: "/connexion"
        case .logout: "/deconnexion"
        case .firstLogin: "/premiere-connexion"
        case .language: "/langue"
        case .home: "/accueil"
        case .reimbursements(let filter, let page): Self.reimbursements(filter, page)
        case .reimbursement(let id): "/remboursements/" + PercentEncoding.pathSegment(id)
        case .charts(let filter): PercentEncoding.address("/graphiques", filter.pairs)
        case .reimbursementsFile(let filter): PercentEncoding.address("/remboursements.csv", filter.pairs)
        case .statements: "/releves"
        case .statement(let number): "/releves/" + PercentEncoding.pathSegment(number)
        case .statementFile(let number): "/releves/" + PercentEncoding.pathSegment(number) + ".csv"
        case .inbox: "/messagerie"
        case .complaints: "/reclamations"
        case .newComplaint(let line): PercentEncoding.address("/reclamations/nouvelle", [("remboursement", line ?? "")])
        case .complaint(let reference): "/reclamations/" + PercentEncoding.pathSegment(reference)
        case .attachment(let id, let reference):
            "/reclamations/" + PercentEncoding.pathSegment(reference) + "/pieces/\(id)"
        case .guarantees: "/garanties"
        case .estimation: "/garanties/estimation"
        case .statementPrint(let number): "/releves/" + PercentEncoding.pathSegment(number) + ".pdf"
        case .verification: "/verification"
        case .profile: "/profil"
        case .changePassword: "/profil/mot-de-passe"
        case .forgottenPassword: "/mot-de-passe/oublie"
        case .newPassword: "/mot-de-passe/nouveau"
        case .changeEmail: "/profil/email"
        case .loginCode: "/connexion/code"
        case .security: "/profil/securite"
        case .securitySetup: "/profil/securite/activation"
        case .emailConfirmation: "/profil/email/confirmation"
        case .emailCancellation: "/profil/email/annulation"
        case .changeQuestion: "/profil/question"
        case .closing: "/profil/fermeture"
        case .rights: "/profil/droits"
        case .correction(let part): PercentEncoding.address("/profil/droits", [("corriger", part.rawValue)])
        case .dataExport: "/profil/donnees"
        case .sessions: "/profil/sessions"
        case .journal(let filter, let end):
            PercentEncoding.address("/journal", filter.pairs + [("avant", end.map(String.init) ?? "")])
        case .journalFile(let filter): PercentEncoding.address("/journal.csv", filter.pairs)
        case .faq: "/faq"
        case .contact: "/contact"
        case .documents: "/documents"
        case .document(let slug, let language, let isFilled):
            PercentEncoding.address(
                "/documents/" + slug, [("langue", language.rawValue), ("rempli", isFilled ? "oui" : "")])
        case .ald: "/ald"
        case .legalNotice: "/mentions-legales"
        case .personalData: "/donnees-personnelles"
        case .accessibility: "/accessibilite"
        }
    }

    private static func reimbursements(_ filter: ReimbursementFilterFields, _ page: ReimbursementPageKey?) -> String {
        if page == nil, filter.isEmpty { return "/remboursements" }
        var pairs = filter.pairs
        if let page { pairs.append(("page", page.text)) }
        return PercentEncoding.address("/remboursements", pairs)
    }
}

extension Markup {
    /// Writes a link. The commonest, to a line, needs no string of its own: few identifiers have to be encoded.
    mutating func appendPath(_ path: Path) {
        if case .reimbursement(let id) = path, id.utf8.allSatisfy(PercentEncoding.isUnreserved) {
            appendRaw("/remboursements/")
            appendText(id)
        } else {
            appendText(path.text)
        }
    }
}

/// The filter form of the reimbursements as it was typed. Text, since it is shown again even where it makes no sense.
public struct ReimbursementFilterFields: Hashable, Sendable {
    /// Field `du`: a day.
    public var from: String
    /// Field `au`: a day.
    public var to: String
    /// Field `beneficiaire`: a beneficiary's code.
    public var beneficiary: String
    /// Field `famille`: the code of a family of acts.
    public var family: String
    /// Field `etat`: the code of a state.
    public var state: String
    /// Field `q`: words.
    public var words: String

    /// What was typed; empty fields let everything pass.
    public init(
        from: String = "", to: String = "", beneficiary: String = "", family: String = "", state: String = "",
        words: String = ""
    ) {
        self.from = from
        self.to = to
        self.beneficiary = beneficiary
        self.family = family
        self.state = state
        self.words = words
    }

    /// The same fields, from a filter.
    public init(_ filter: ReimbursementFilter) {
        self.init(
            from: filter.from?.iso ?? "", to: filter.to?.iso ?? "", beneficiary: filter.beneficiaryCode ?? "",
            family: filter.family?.rawValue ?? "", state: filter.state?.rawValue ?? "", words: filter.words)
    }

    /// Whether nothing is filtered.
    public var isEmpty: Bool { self == ReimbursementFilterFields() }

    var pairs: [(name: String, value: String)] {
        [
            ("du", from), ("au", to), ("beneficiaire", beneficiary), ("famille", family), ("etat", state),
            ("q", words),
        ]
    }
}
