/// An invented line before it is written.
struct DemoLine {
    var person: Int
    var act: Int
    var provider: Int
    var careStart: DayDate
    var careEnd: DayDate
    /// The day of payment; nil while the line is open.
    var paidOn: DayDate?
    var incurred: Int64
    var base: Int64?
    var rate: Int
    var mandatory: Int64?
    var reimbursed: Int64
    var state: Reimbursement.State
    var reason = ""
}

/// Invents the care of one family, by the rules of `Ladder`.
struct DemoCare {
    let family: DemoFamily
    private var spent: [ActFamily: Int64] = [:]
    /// Care comes in episodes: a consultation, its medicines and analyses, sent in and paid together.
    private var episode: (person: Int, start: DayDate, delay: Int)?

    /// Care goes back this many days.
    private static let history = 3 * 365
    /// The mutual pays on these days of the month.
    private static let paymentDays = [5, 15, 25]

    init(family: DemoFamily) {
        self.family = family
    }

    /// Paid 150,00 for a base of 80,00 at 70 %: 56,00 come back.
    static func golden() -> DemoLine {
        let care = DemoData.today.adding(days: -44)
        return DemoLine(
            person: 0, act: 0, provider: 0, careStart: care, careEnd: care, paidOn: paymentDay(after: care, delay: 14),
            incurred: 15_000, base: 8_000, rate: 70, mandatory: 0, reimbursed: 5_600, state: .paid)
    }

    mutating func line(_ generator: inout DemoGenerator, providers: DemoProviders) -> DemoLine {
        let isSameEpisode = generator.chance(68)
        let current = isSameEpisode ? episode : nil
        let person = current?.person ?? generator.number(0...family.people.count - 1)
        let act = fittingAct(for: family.people[person], &generator)
        let kind = DemoAct.all[act]
        // No care before birth, and none before the member joined.
        let earliest = max(
            DemoData.today.adding(days: -Self.history), max(family.people[person].birth, family.affiliation))
        let span = max(1, Int(DemoData.today.daysSince1970 - earliest.daysSince1970) - 2)
        let start = current?.start ?? DemoData.today.adding(days: -generator.number(1...span))
        let delay = current?.delay ?? generator.number(10...35)
        episode = (person, start, delay)
        let end = start.adding(days: generator.number(kind.days) - 1)
        let price = Int64(generator.number(kind.price)) * 100 + Int64(generator.one(of: [0, 0, 0, 50, 90, 25]))
        var line = DemoLine(
            person: person, act: act, provider: providers.draw(kind.provider, &generator), careStart: start,
            careEnd: min(end, DemoData.today), paidOn: nil, incurred: price, base: kind.base,
            rate: DemoPlans.rate(family.plan, kind.family, carePrecedesChange: start < DemoData.tariffChange),
            mandatory: 0, reimbursed: 0, state: .pending)
        if kind.mandatoryShare > 0 {
            line.mandatory = min(price, kind.base ?? price) * Int64(kind.mandatoryShare) / 100
        }
        decide(&line, delay: delay, &generator)
        return line
    }

    private func fittingAct(for person: DemoFamily.Person, _ generator: inout DemoGenerator) -> Int {
        let act = generator.one(of: DemoAct.byWeight)
        let kind = DemoAct.all[act]
        if kind.family == .maternity { return person.relation == .spouse ? act : 2 }
        guard let ceiling = DemoPlans.ceiling(kind.family) else { return act }
        // Another line could pass the ceiling: then it is medicines instead.
        return spent[kind.family, default: 0] + (kind.base ?? 0) <= ceiling ? act : 2
    }

    private mutating func decide(_ line: inout DemoLine, delay: Int, _ generator: inout DemoGenerator) {
        let payment = Self.paymentDay(after: line.careStart, delay: delay)
        guard payment <= DemoData.today else {
            line.mandatory = nil
            return
        }
        line.paidOn = payment
        let fate = generator.number(1...200)
        if fate <= 6 {
            line.state = .rejected
            line.reason = generator.one(of: DemoAct.refusals)
            return
        }
        line.state = .paid
        if fate == 7, line.mandatory == 0 {
            line.incurred = -line.incurred
            line.reason = "Régularisation d'un paiement antérieur"
        }
        let limit = line.base ?? line.incurred.magnitudeAsAmount
        let covered = line.incurred < 0 ? max(line.incurred, -limit) : min(line.incurred, limit)
        let due = Money(centimes: covered).applying(Rate(basisPoints: line.rate * 100)).centimes
        let mandatory = line.mandatory ?? 0
        line.reimbursed = line.incurred < 0 ? min(0, due - mandatory) : max(0, due - mandatory)
        spent[DemoAct.all[line.act].family, default: 0] += max(0, due)
    }

    private static func paymentDay(after care: DayDate, delay: Int) -> DayDate {
        let ready = care.adding(days: delay)
        let (year, month, day) = ready.components
        if let later = paymentDays.first(where: { $0 >= day }) {
            return DayDate(year: year, month: month, day: later) ?? ready
        }
        return DayDate(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: paymentDays[0])
            ?? ready
    }
}

extension Int64 {
    fileprivate var magnitudeAsAmount: Int64 { self < 0 ? -self : self }
}
