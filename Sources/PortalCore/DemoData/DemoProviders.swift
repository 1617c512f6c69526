/// Invented providers of care, with invented INPE numbers.
struct DemoProviders {
    struct Provider {
        let name: String
        let inpe: String
    }

    private(set) var all: [Provider] = []
    private var ranges: [ClosedRange<Int>] = []
    private static let perKind = 40

    init(generator: inout DemoGenerator) {
        for kind in DemoAct.Provider.allCases {
            let first = all.count
            for _ in 0..<Self.perKind {
                let inpe = "99" + String(1_000_000 + generator.number(0...8_999_999))
                all.append(Provider(name: Self.name(kind, &generator), inpe: inpe))
            }
            ranges.append(first...all.count - 1)
        }
    }

    /// The number of one of that kind.
    func draw(_ kind: DemoAct.Provider, _ generator: inout DemoGenerator) -> Int {
        generator.number(ranges[kind.rawValue])
    }

    private static func name(_ kind: DemoAct.Provider, _ generator: inout DemoGenerator) -> String {
        let person = generator.one(of: DemoNames.men + DemoNames.women) + " " + generator.one(of: DemoNames.last)
        let quarter = generator.one(of: DemoNames.quarters)
        return switch kind {
        case .general, .specialist, .dentist: "Dr " + person
        case .pharmacy: "Pharmacie " + quarter
        case .laboratory: "Laboratoire " + quarter
        case .radiology: "Centre de radiologie " + quarter
        case .nurse: "Cabinet infirmier " + person
        case .clinic: "Clinique " + quarter
        case .optician: "Optique " + quarter
        }
    }
}
