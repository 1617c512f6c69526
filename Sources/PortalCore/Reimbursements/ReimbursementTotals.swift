/// What a set of lines adds up to.
public struct ReimbursementTotals: Hashable, Sendable {
    /// How many lines.
    public var lineCount = 0
    /// What the care cost.
    public var incurred = Money.zero
    /// What the mandatory scheme paid, as far as it is known.
    public var paidByMandatoryScheme = Money.zero
    /// How many lines do not say what the mandatory scheme paid.
    public var unknownMandatoryCount = 0
    /// What was paid to the member.
    public var reimbursed = Money.zero

    /// What stayed with the member; nil when some lines do not say what the mandatory scheme paid.
    public var leftToPay: Money? {
        unknownMandatoryCount == 0 ? incurred - paidByMandatoryScheme - reimbursed : nil
    }

    /// The totals of no line.
    public init() {}

    /// The totals of one line.
    public init(_ line: ReimbursementEntry) {
        lineCount = 1
        incurred = line.amountIncurred
        paidByMandatoryScheme = line.amountPaidByMandatoryScheme ?? .zero
        unknownMandatoryCount = line.amountPaidByMandatoryScheme == nil ? 1 : 0
        reimbursed = line.amountReimbursed
    }

    /// Adds the totals of other lines.
    public static func += (left: inout ReimbursementTotals, right: ReimbursementTotals) {
        left.lineCount += right.lineCount
        left.incurred += right.incurred
        left.paidByMandatoryScheme += right.paidByMandatoryScheme
        left.unknownMandatoryCount += right.unknownMandatoryCount
        left.reimbursed += right.reimbursed
    }
}

/// Totals of a set of lines, whole and in its parts. The parts always add up to the whole.
public struct ReimbursementBreakdown: Hashable, Sendable {
    /// All lines.
    public private(set) var whole = ReimbursementTotals()
    /// By family of acts, the dearest first.
    public private(set) var byFamily: [(family: ActFamily, totals: ReimbursementTotals)] = []
    /// By beneficiary code, in its order.
    public private(set) var byBeneficiary: [(code: String, totals: ReimbursementTotals)] = []

    /// The breakdown of no line.
    public init() {}

    /// The breakdown of `lines`.
    public init(of lines: [ReimbursementEntry]) {
        self.init(cells: lines.map { ($0.family, $0.beneficiaryCode, ReimbursementTotals($0)) })
    }

    /// Groups totals that come by family and beneficiary.
    public init(cells: [(family: ActFamily, beneficiaryCode: String, totals: ReimbursementTotals)]) {
        for cell in cells {
            whole += cell.totals
            // So few families and people that a search from the first is faster than a dictionary.
            if let index = byFamily.firstIndex(where: { $0.family == cell.family }) {
                byFamily[index].totals += cell.totals
            } else {
                byFamily.append((cell.family, cell.totals))
            }
            if let index = byBeneficiary.firstIndex(where: { $0.code == cell.beneficiaryCode }) {
                byBeneficiary[index].totals += cell.totals
            } else {
                byBeneficiary.append((cell.beneficiaryCode, cell.totals))
            }
        }
        byFamily.sort { ($1.totals.reimbursed, $0.family.rawValue) < ($0.totals.reimbursed, $1.family.rawValue) }
        byBeneficiary.sort { $0.code < $1.code }
    }

    /// Equal when every part is.
    public static func == (left: ReimbursementBreakdown, right: ReimbursementBreakdown) -> Bool {
        left.whole == right.whole && left.byFamily.elementsEqual(right.byFamily, by: ==)
            && left.byBeneficiary.elementsEqual(right.byBeneficiary, by: ==)
    }

    /// Hashes the whole, which the parts follow.
    public func hash(into hasher: inout Hasher) { hasher.combine(whole) }
}
