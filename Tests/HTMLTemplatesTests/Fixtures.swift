@testable import PortalCore

/// Values of the domain for pages to show. Everybody here is invented.
enum Fixtures {
    static let today = day("2026-11-23")

    static func phone(_ text: String) -> PhoneNumber {
        guard let phone = PhoneNumber(parsing: text) else { preconditionFailure("no phone number: \(text)") }
        return phone
    }

    static func matricule(_ text: String) -> Matricule {
        guard let matricule = Matricule(text) else { preconditionFailure("\(text) is no registration number") }
        return matricule
    }

    static func email(_ text: String) -> EmailAddress {
        guard let email = EmailAddress(text) else { preconditionFailure("no mail address: \(text)") }
        return email
    }

    static func day(_ text: String) -> DayDate {
        guard let day = DayDate(parsing: text) else { preconditionFailure("no day: \(text)") }
        return day
    }

    static func money(_ text: String) -> Money {
        guard let money = Money(parsing: text) else { preconditionFailure("no amount: \(text)") }
        return money
    }

    static func totals(_ count: Int, _ incurred: String, _ mandatory: String, _ paid: String, unknown: Int = 0)
        -> ReimbursementTotals
    {
        var totals = ReimbursementTotals()
        totals.lineCount = count
        totals.incurred = money(incurred)
        totals.paidByMandatoryScheme = money(mandatory)
        totals.unknownMandatoryCount = unknown
        totals.reimbursed = money(paid)
        return totals
    }

    static let breakdown = ReimbursementBreakdown(cells: [
        (.consultation, "00", totals(4, "850", "0", "392", unknown: 1)),
        (.pharmacy, "00", totals(6, "1284.60", "412.30", "506.10")),
        (.optics, "02", totals(1, "2400", "0", "900")),
        (.dental, "01", totals(2, "1650", "0", "1320")),
    ])

    static let overview = ReimbursementOverview(
        lastPayment: .init(day: day("2026-11-12"), amount: money("1234.56"), lineCount: 3), pendingCount: 2,
        rejectedCount: 1, firstOpenRefusal: day("2026-11-01"))
    static let emptyOverview = ReimbursementOverview(
        lastPayment: nil, pendingCount: 0, rejectedCount: 0, firstOpenRefusal: nil)

    static func news(_ text: (String) -> String) -> MutualNews {
        MutualNews(
            day: day("2026-11-02"), endsOn: day("2026-12-31"),
            french: .init(title: text("Nouvel espace"), body: text("Tout est expliqué.")),
            arabic: .init(title: text("فضاء جديد"), body: text("كل شيء مشروح.")), link: "/releves")
    }

    /// `text` turns what the registry wrote into what a test wants to stand there.
    static func family(_ text: (String) -> String) -> Family {
        Family(
            members: [
                Beneficiary(
                    code: "00", lastName: text("Bennani"), firstName: text("Salma"), birthDate: day("1975-03-27"),
                    relation: .participant),
                Beneficiary(
                    code: "01", lastName: text("El Fassi"), firstName: text("Youssef"), birthDate: day("1972-07-02"),
                    relation: .spouse, coveredUntil: day("2026-10-31")),
                Beneficiary(
                    code: "02", lastName: text("El Fassi"), firstName: text("Inès"), birthDate: day("2012-01-15"),
                    relation: .child, coveredUntil: day("2030-01-31")),
            ], today: today)
    }
}
