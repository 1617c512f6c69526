/// An invented participant and the people covered through them.
struct DemoFamily {
    struct Person {
        var code: String
        var lastName: String
        var firstName: String
        var birth: DayDate
        var relation: Beneficiary.Relation
        var consents = false
        var coveredUntil: DayDate?
    }

    let index: Int
    let plan: DemoPlans.Plan
    let sector: String
    let employer: String
    let affiliation: DayDate
    private(set) var people: [Person] = []
    let email: String
    let phone: String
    let bankAccount: String

    var matricule: Int { Self.firstMatricule + index }
    static let firstMatricule = 100_001
    /// Children are covered until this age.
    private static let lastChildAge = 25

    init(index: Int, generator: inout DemoGenerator) {
        self.index = index
        let sectors = DemoNames.employers
        let (sector, employers) = index == 0 ? sectors[2] : generator.one(of: sectors + [sectors[0], sectors[2]])
        self.sector = sector
        employer = generator.one(of: employers)
        plan =
            index == 0
            ? DemoPlans.c : sector == "banques" ? DemoPlans.raib : generator.one(of: [DemoPlans.c, DemoPlans.d])
        let age = index == 0 ? 47 : generator.number(24...61)
        let isWoman = index != 0 && generator.chance(42)
        let birth = DemoData.today.adding(days: -age * 365 - generator.number(15...340))
        affiliation = birth.adding(days: (generator.number(22...24)) * 365 + generator.number(0...300))
        let participant = Person(
            code: "00", lastName: generator.one(of: DemoNames.last),
            firstName: generator.one(of: isWoman ? DemoNames.women : DemoNames.men), birth: birth,
            relation: .participant)
        people = [participant]
        email = Self.email(participant, index, &generator)
        phone = "06" + Self.digits(8, &generator)
        bankAccount = Self.bankAccount(&generator)
        let hasSpouse = index == 0 || (age >= 27 && generator.chance(72))
        if hasSpouse { addSpouse(isWoman: !isWoman, &generator) }
        addChildren(age: age, hasSpouse: hasSpouse, isMother: isWoman, &generator)
    }

    private mutating func addSpouse(isWoman: Bool, _ generator: inout DemoGenerator) {
        // A wife keeps her own family's name.
        people.append(
            Person(
                code: "01", lastName: generator.one(of: DemoNames.last),
                firstName: generator.one(of: isWoman ? DemoNames.women : DemoNames.men),
                birth: people[0].birth.adding(days: (isWoman ? 1 : -1) * generator.number(-400...2_600)),
                relation: .spouse, consents: generator.chance(40)))
    }

    private mutating func addChildren(
        age: Int, hasSpouse: Bool, isMother: Bool, _ generator: inout DemoGenerator
    ) {
        let most = age < 26 ? 0 : hasSpouse ? 4 : 1
        let count = index == 0 ? 2 : generator.number(0...most)
        let name = isMother && hasSpouse ? people[1].lastName : people[0].lastName
        for number in 0..<count {
            // The first family shows an adult child, whose acts are private, and a young one.
            let childAge = index == 0 ? [20, 12][number] : generator.number(0...max(0, min(age - 25, 27)))
            guard childAge < Self.lastChildAge else { continue }
            let birth = DemoData.today.adding(days: -childAge * 365 - generator.number(10...350))
            people.append(
                Person(
                    code: "0\(people.count + (hasSpouse ? 0 : 1))", lastName: name,
                    firstName: generator.one(of: generator.chance(50) ? DemoNames.women : DemoNames.men), birth: birth,
                    relation: .child, consents: childAge >= 18 && index != 0 && generator.chance(30),
                    coveredUntil: childAge >= 16 ? birth.adding(years: Self.lastChildAge) : nil))
        }
    }

    private static func email(_ person: Person, _ index: Int, _ generator: inout DemoGenerator) -> String {
        guard index == 0 || !generator.chance(8) else { return "" }
        let first = Folding.nameKey(person.firstName)
        return
            "\(first).\(Folding.nameKey(person.lastName))\(index)@\(generator.one(of: ["example.com", "example.org"]))"
    }

    private static func digits(_ count: Int, _ generator: inout DemoGenerator) -> String {
        (0..<count).reduce(into: "") { text, _ in text += String(generator.number(0...9)) }
    }

    /// Bank and place are codes that no bank has; the key is right.
    private static func bankAccount(_ generator: inout DemoGenerator) -> String {
        let account = "999780" + digits(16, &generator)
        let rest = account.utf8.reduce(0) { ($0 * 10 + Int($1 - UInt8(ascii: "0"))) % 97 }
        let key = (97 - rest * 100 % 97) % 97
        return account + (key < 10 ? "0" : "") + String(key)
    }
}
