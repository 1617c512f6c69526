import PortalCore

extension Instant {
    /// As in RFC 3339, in UTC, to the millisecond: `2026-11-23T20:15:00.123Z`.
    var rfc3339: String {
        var bytes: [UInt8] = []
        appendRFC3339(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the same bytes.
    func appendRFC3339(to bytes: inout [UInt8]) {
        let millisecondsOfDay = (milliseconds % 86_400_000 + 86_400_000) % 86_400_000
        let day = DayDate(daysSince1970: Int32(clamping: (milliseconds - millisecondsOfDay) / 86_400_000))
        let start = bytes.count
        bytes.append(contentsOf: day.iso.utf8)
        bytes.append(contentsOf: "T00:00:00.000Z".utf8)
        func put(_ value: Int64, endingAt end: Int, width: Int) {
            var rest = value
            for position in stride(from: end, to: end - width, by: -1) {
                bytes[start + position] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            }
        }
        put(millisecondsOfDay / 3_600_000, endingAt: 12, width: 2)
        put(millisecondsOfDay / 60_000 % 60, endingAt: 15, width: 2)
        put(millisecondsOfDay / 1000 % 60, endingAt: 18, width: 2)
        put(millisecondsOfDay % 1000, endingAt: 22, width: 3)
    }
}
