/// What a member complains of, and what became of it.
public struct Complaint: Hashable, Sendable {
    /// What it is about.
    public enum Category: String, Hashable, Sendable, CaseIterable, DatabaseConvertible {
        case reimbursement = "remboursement"
        case delay = "delai"
        case rights = "droits"
        case reception = "accueil"
        case portal = "espace"
        case other = "autre"
        /// Asks to have data corrected (law 09-08, article 8).
        case rectification
        /// Objects to a use of data (law 09-08, article 9).
        case opposition

        /// The kinds that have a page of their own.
        public static let rightsOverData = [rectification, opposition]
        /// What a complaint can be about.
        public static let ofComplaints = allCases.filter { !rightsOverData.contains($0) }
    }

    /// Where it stands.
    public enum State: String, Hashable, Sendable, CaseIterable, DatabaseConvertible {
        /// Received.
        case received = "recue"
        /// Staff is at it.
        case inProgress = "en_cours"
        /// The member is asked something.
        case awaitingMember = "attente"
        /// Answered.
        case answered = "repondue"
        /// Done with.
        case closed = "close"
    }

    /// The line it is about, as it was when the complaint was made.
    public struct Line: Hashable, Sendable {
        /// The registry's identifier.
        public let id: String
        /// The act; its family where it was masked.
        public let label: String
        /// The first day of care.
        public let careStartsOn: DayDate
        /// Where it stood.
        public let state: Reimbursement.State
        /// What the care cost.
        public let incurred: Money
        /// What the mandatory scheme paid, where it was known.
        public let paidByMandatoryScheme: Money?
        /// What was paid to the member.
        public let reimbursed: Money

        /// The line as the member saw it.
        public init(
            id: String, label: String, careStartsOn: DayDate, state: Reimbursement.State, incurred: Money,
            paidByMandatoryScheme: Money?, reimbursed: Money
        ) {
            self.id = id
            self.label = label
            self.careStartsOn = careStartsOn
            self.state = state
            self.incurred = incurred
            self.paidByMandatoryScheme = paidByMandatoryScheme
            self.reimbursed = reimbursed
        }
    }

    /// `REC-2026-000123`.
    public let reference: String
    /// What it is about.
    public let category: Category
    /// In the member's words.
    public let subject: String
    /// Where it stands.
    public let state: State
    /// When it was made.
    public let openedAt: Instant
    /// By this day the mutual has promised to have looked at it.
    public let acknowledgeBy: DayDate
    /// By this day the mutual has promised an answer.
    public let handleBy: DayDate
    /// Whether the answer was no, so that the member is told whom else to turn to.
    public let isRefused: Bool
    /// What the member says of the answer.
    public let isSatisfied: Bool?
    /// The line, if it is about one.
    public let line: Line?

    /// A complaint of these parts.
    public init(
        reference: String, category: Category, subject: String, state: State, openedAt: Instant,
        acknowledgeBy: DayDate, handleBy: DayDate, isRefused: Bool, isSatisfied: Bool?, line: Line?
    ) {
        self.reference = reference
        self.category = category
        self.subject = subject
        self.state = state
        self.openedAt = openedAt
        self.acknowledgeBy = acknowledgeBy
        self.handleBy = handleBy
        self.isRefused = isRefused
        self.isSatisfied = isSatisfied
        self.line = line
    }
}

/// One message of a complaint's thread.
public struct ComplaintMessage: Hashable, Sendable {
    /// Who wrote it.
    public enum Author: Hashable, Sendable {
        /// The member.
        case member
        /// One of the mutual's staff, by name.
        case staff(String)
    }

    /// The stored number.
    public let id: Int64
    /// Who wrote it.
    public let author: Author
    /// What was written.
    public let text: String
    /// When.
    public let writtenAt: Instant
    /// What came with it.
    public let attachments: [Attachment]

    /// A message of these parts.
    public init(id: Int64, author: Author, text: String, writtenAt: Instant, attachments: [Attachment]) {
        self.id = id
        self.author = author
        self.text = text
        self.writtenAt = writtenAt
        self.attachments = attachments
    }
}

/// A file that came with a message.
public struct Attachment: Hashable, Sendable {
    /// What it is, by its content.
    public enum Kind: String, Hashable, Sendable, CaseIterable, DatabaseConvertible {
        case pdf, jpeg, png
    }

    /// What the virus scanner says of it.
    public enum Scan: String, Hashable, Sendable, CaseIterable, DatabaseConvertible {
        /// Nobody asked: the portal has no scanner.
        case notAsked = "none"
        /// Nothing was found.
        case clean
        /// The scanner did not answer; it is asked again.
        case held
        /// A virus was found later: the file is gone.
        case infected
    }

    /// The stored number; stands in paths.
    public let id: Int64
    /// The name the member gave it.
    public let name: String
    /// What it is.
    public let kind: Kind
    /// Bytes.
    public let size: Int
    /// Its name in the folder of attachments.
    public let file: String
    /// What the virus scanner says of it.
    public let scan: Scan

    /// Whether it may be downloaded.
    public var isReleased: Bool { scan == .notAsked || scan == .clean }

    /// An attachment of these parts.
    public init(id: Int64, name: String, kind: Kind, size: Int, file: String, scan: Scan = .notAsked) {
        self.id = id
        self.name = name
        self.kind = kind
        self.size = size
        self.file = file
        self.scan = scan
    }
}
