/// Invented registry files: realistic for Morocco, the same bytes for the same numbers, no real person.
public struct DemoData: Sendable {
    /// A file that cannot be written; the number is the system's.
    public struct Failure: Error, Hashable, Sendable {
        /// The file.
        public let path: String
        /// The system's error number.
        public let errno: Int32
    }

    /// How many participants there are.
    public let participants: Int
    /// How many lines each has.
    public let linesPerParticipant: Int
    /// Other seeds give other people.
    public let seed: UInt64

    /// The day on which the files were made, as far as they tell.
    static let today = DayDate(daysSince1970: 20_777)  // 20 November 2026
    /// From this day on other rates are in force.
    static let tariffChange = DayDate(daysSince1970: 20_089)  // 1 January 2025

    /// Describes files of `participants` members with `linesPerParticipant` lines each.
    public init(participants: Int, linesPerParticipant: Int, seed: UInt64) {
        self.participants = max(0, participants)
        self.linesPerParticipant = max(0, linesPerParticipant)
        self.seed = seed
    }

    /// Writes the six files into `folder`, which exists. Members are written one by one; memory stays small.
    ///
    /// - Parameter progress: told how many participants are done, about every hundred of them.
    /// - Throws: `Failure`.
    public func write(to folder: String, progress: (_ participants: Int) -> Void = { _ in }) throws(Failure) {
        try writePlans(folder)
        try writeGuarantees(folder)
        var generator = DemoGenerator(seed: seed)
        let providers = DemoProviders(generator: &generator)
        var writer = try DemoWriter(folder: folder)
        for index in 0..<participants {
            let family = DemoFamily(index: index, generator: &generator)
            try writer.write(family)
            try writer.write(lines(of: family, providers, &generator), of: family, providers)
            if (index + 1).isMultiple(of: 100) { progress(index + 1) }
        }
        try writer.finish()
        progress(participants)
    }

    private func lines(
        of family: DemoFamily, _ providers: DemoProviders, _ generator: inout DemoGenerator
    ) -> [DemoLine] {
        var care = DemoCare(family: family)
        var lines: [DemoLine] = []
        lines.reserveCapacity(linesPerParticipant)
        for number in 0..<linesPerParticipant {
            let isGolden = family.index == 0 && number == 0
            lines.append(isGolden ? DemoCare.golden() : care.line(&generator, providers: providers))
        }
        return lines
    }

    private func writePlans(_ folder: String) throws(Failure) {
        var file = try CSVWriter(path: folder + "/plans.csv", header: "plan;libelle")
        for plan in DemoPlans.all {
            file.field(plan.code)
            file.field(plan.label)
            try file.endRow()
        }
        try file.flush()
    }

    private func writeGuarantees(_ folder: String) throws(Failure) {
        var file = try CSVWriter(
            path: folder + "/guarantees.csv",
            header: "plan;famille;libelle;taux;base;plafond;periode;du;au;note")
        for plan in DemoPlans.all {
            for row in DemoPlans.rows {
                for isFormer in row.wasLower ? [true, false] : [false] {
                    file.field(plan.code)
                    file.field(row.family.rawValue)
                    file.field(row.label)
                    file.field(DemoPlans.rate(plan, row.family, carePrecedesChange: isFormer))
                    file.field(centimes: row.base)
                    file.field(centimes: row.ceiling)
                    file.field(row.period.rawValue)
                    file.field(isFormer ? "2006-01-01" : row.wasLower ? DemoPlans.changeDay : "2006-01-01")
                    file.field(isFormer ? DemoPlans.dayBeforeChange : "")
                    file.field(row.base == nil ? "" : "Tarif national de référence de 2006")
                    try file.endRow()
                }
            }
        }
        try file.flush()
    }
}
