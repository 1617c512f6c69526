import Glibc

/// Writes a registry file piece by piece.
struct CSVWriter: ~Copyable {
    private let path: String
    private let descriptor: Int32
    private var bytes: [UInt8] = []
    private var isFirstField = true
    private static let flushBytes = 1 << 18

    /// Makes the file at `path` anew, with `header`.
    init(path: String, header: String) throws(DemoData.Failure) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw DemoData.Failure(path: path, errno: errno) }
        bytes.reserveCapacity(Self.flushBytes + 4096)
        bytes.append(contentsOf: header.utf8)
        bytes.append(UInt8(ascii: "\n"))
    }

    deinit {
        close(descriptor)
    }

    /// A field; none of ours holds a separator, a quote or a line end.
    mutating func field(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    mutating func empty() { separate() }

    mutating func field(_ number: Int, digits: Int = 1) {
        separate()
        append(UInt64(number), digits: digits)
    }

    mutating func field(_ day: DayDate) {
        separate()
        append(day)
    }

    /// An amount as `1234,56`.
    mutating func field(centimes: Int64?) {
        separate()
        guard let centimes else { return }
        if centimes < 0 { bytes.append(UInt8(ascii: "-")) }
        append(centimes.magnitude / 100, digits: 1)
        bytes.append(UInt8(ascii: ","))
        append(centimes.magnitude % 100, digits: 2)
    }

    /// `prefix`, a day's month or the day itself, `-` and a number: the look of the registry's own numbers.
    mutating func identifier(_ prefix: StaticString, _ day: DayDate, withDay: Bool, _ number: Int) {
        separate()
        bytes.append(contentsOf: UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount))
        let (year, month, dayOfMonth) = day.components
        append(UInt64(year), digits: 4)
        append(UInt64(month), digits: 2)
        if withDay { append(UInt64(dayOfMonth), digits: 2) }
        bytes.append(UInt8(ascii: "-"))
        append(UInt64(number), digits: 6)
    }

    mutating func endRow() throws(DemoData.Failure) {
        bytes.append(UInt8(ascii: "\n"))
        isFirstField = true
        if bytes.count >= Self.flushBytes { try flush() }
    }

    /// Writes what is still in memory.
    mutating func flush() throws(DemoData.Failure) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                buffer.baseAddress.map { write(descriptor, $0 + written, buffer.count - written) } ?? 0
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw DemoData.Failure(path: path, errno: errno) }
            written += count
        }
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func separate() {
        if !isFirstField { bytes.append(UInt8(ascii: ";")) }
        isFirstField = false
    }

    private mutating func append(_ day: DayDate) {
        let (year, month, dayOfMonth) = day.components
        append(UInt64(year), digits: 4)
        bytes.append(UInt8(ascii: "-"))
        append(UInt64(month), digits: 2)
        bytes.append(UInt8(ascii: "-"))
        append(UInt64(dayOfMonth), digits: 2)
    }

    private mutating func append(_ number: UInt64, digits: Int) {
        let start = bytes.count
        var rest = number
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0 || bytes.count - start < digits
        bytes[start...].reverse()
    }
}
