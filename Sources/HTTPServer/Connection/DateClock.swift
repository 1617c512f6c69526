import Glibc

/// The bytes of the Date field, made anew once a second.
struct DateClock {
    private var second = Int64.min
    private var text: [UInt8] = []

    mutating func bytes() -> [UInt8] {
        let current = Int64(time(nil))
        if current != second {
            second = current
            text = HTTPDate.bytes(current)
        }
        return text
    }
}
