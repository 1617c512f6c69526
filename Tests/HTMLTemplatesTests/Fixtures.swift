import PortalCore

@testable import HTMLTemplates

/// Values of the domain for pages to show.
enum Fixtures {
    static func phone(_ text: String) -> PhoneNumber {
        guard let phone = PhoneNumber(parsing: text) else { preconditionFailure("no phone number: \(text)") }
        return phone
    }

    static func email(_ text: String) -> EmailAddress {
        guard let email = EmailAddress(text) else { preconditionFailure("no mail address: \(text)") }
        return email
    }

    static func day(_ text: String) -> DayDate {
        guard let day = DayDate(parsing: text) else { preconditionFailure("no day: \(text)") }
        return day
    }
}
