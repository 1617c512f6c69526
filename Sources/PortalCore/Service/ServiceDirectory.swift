/// A service of the mutual that members can reach.
public struct MutualService: Hashable, Sendable {
    /// Its name in forms.
    public let code: String
    /// Its French name.
    public let frenchName: String
    /// Its Arabic name.
    public let arabicName: String
    /// Who answers; nil where no one is named.
    public let person: String?
    /// Its telephone.
    public let phone: PhoneNumber
    /// Its mail address.
    public let email: EmailAddress
    /// The days it is open, 1 for Monday to 7.
    public let weekdays: ClosedRange<Int>
    /// From this minute of the day on.
    public let opensAt: Int
    /// Until before this minute of the day.
    public let closesAt: Int
}

/// The services and the public holidays, as data that the operator keeps.
public struct ServiceDirectory: Sendable {
    /// Whether a service can be reached now.
    public enum Availability: Hashable, Sendable {
        /// It is open until that minute of today.
        case open(until: Int)
        /// It is closed, and opens on that day at that minute; nil when not within two weeks.
        case closed(next: Opening?)
    }

    /// When a service opens next.
    public struct Opening: Hashable, Sendable {
        /// The day.
        public let day: DayDate
        /// The minute of that day.
        public let minute: Int
    }

    /// In the order of the file.
    public let services: [MutualService]
    private let holidays: Set<DayDate>

    /// Reads `services.csv` and `holidays.csv` in `folder`.
    ///
    /// - Throws: an error that names the file, when one is missing or not as it should be.
    public init(folder: String) throws {
        services = try DataFile.read(folder + "/services.csv", Self.service)
        holidays = Set(try DataFile.read(folder + "/holidays.csv") { DayDate(parsing: $0[0]) })
    }

    /// The service of that code.
    public func service(_ code: String) -> MutualService? { services.first { $0.code == code } }

    /// Whether `service` can be reached at `now`, by the clock of Casablanca.
    public func availability(of service: MutualService, at now: Instant) -> Availability {
        let wall = CasablancaTime.zone.wallTime(at: now)
        let minute = wall.hour * 60 + wall.minute
        if isOpen(service, on: wall.day), (service.opensAt..<service.closesAt).contains(minute) {
            return .open(until: service.closesAt)
        }
        let days = (0...14).map { wall.day.adding(days: $0) }
        let next = days.first { day in
            isOpen(service, on: day) && (day > wall.day || minute < service.opensAt)
        }
        return .closed(next: next.map { Opening(day: $0, minute: service.opensAt) })
    }

    private func isOpen(_ service: MutualService, on day: DayDate) -> Bool {
        service.weekdays.contains(day.weekday) && !holidays.contains(day)
    }

    private static func service(_ cells: [Substring]) -> MutualService? {
        guard cells.count == 9, let phone = PhoneNumber(parsing: cells[4]), let email = EmailAddress(String(cells[5])),
            let opens = minute(cells[7]), let closes = minute(cells[8]), opens < closes
        else { return nil }
        let days = cells[6].split(separator: "-").compactMap { Int($0) }
        guard days.count == 2, days[0] <= days[1], (1...7).contains(days[0]), (1...7).contains(days[1]) else {
            return nil
        }
        return MutualService(
            code: String(cells[0]), frenchName: String(cells[1]), arabicName: String(cells[2]),
            person: cells[3].isEmpty ? nil : String(cells[3]), phone: phone, email: email,
            weekdays: days[0]...days[1], opensAt: opens, closesAt: closes)
    }

    private static func minute(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) else { return nil }
        return parts[0] * 60 + parts[1]
    }
}

extension DayDate {
    /// 1 for Monday to 7 for Sunday.
    var weekday: Int {
        // 1 January 1970 was a Thursday.
        ((Int(daysSince1970) + 3) % 7 + 7) % 7 + 1
    }
}
