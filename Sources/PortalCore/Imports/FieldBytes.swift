/// The bytes of a field in the reader's buffer, valid UTF-8, white space around them left out. They may be written over
/// in place, which spares a copy of each of millions of fields.
struct FieldBytes {
    let bytes: UnsafeMutableBufferPointer<UInt8>

    /// The field in `whole`, without the spaces and tabs around it.
    init(trimming whole: UnsafeMutableBufferPointer<UInt8>) {
        var (first, last) = (0, whole.count)
        while first < last, whole[first] == UInt8(ascii: " ") || whole[first] == UInt8(ascii: "\t") { first += 1 }
        while last > first, whole[last - 1] == UInt8(ascii: " ") || whole[last - 1] == UInt8(ascii: "\t") { last -= 1 }
        bytes = UnsafeMutableBufferPointer(rebasing: whole[first..<last])
    }

    var count: Int { bytes.count }
    var isEmpty: Bool { bytes.isEmpty }
    var readOnly: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(bytes) }
    var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Nil when it is not an amount.
    var centimes: Int64? {
        let isNegative = bytes.first == UInt8(ascii: "-")
        let digits = UnsafeMutableBufferPointer(rebasing: bytes[(isNegative ? 1 : 0)...])
        guard let number = DecimalNumber(digits, maximumDecimals: 2) else { return nil }
        return isNegative ? -number.scaled : number.scaled
    }

    var isIdentifier: Bool {
        guard count <= 64, bytes.contains(where: { $0 != UInt8(ascii: ".") }) else { return false }
        return bytes.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "+"),
                UInt8(ascii: "~"):
                true
            default: byte.isASCIILetter || byte.isASCIIDigit
            }
        }
    }

    func equals(_ text: StaticString) -> Bool {
        bytes.elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Turns line ends and tabs into spaces; false when another control character is among them.
    func replaceBlanks() -> Bool {
        for index in bytes.indices where bytes[index] < 0x20 || bytes[index] == 0x7F {
            switch bytes[index] {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): continue
            default: return false
            }
        }
        for index in bytes.indices where bytes[index] < 0x20 { bytes[index] = UInt8(ascii: " ") }
        return true
    }

    /// Turns it into upper case; false when it is not a matricule. `Matricule` tells the same of a String.
    func makeMatricule() -> Bool {
        guard count <= 32 else { return false }
        let isKnown = bytes.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"): true
            default: byte.isASCIILetter || byte.isASCIIDigit
            }
        }
        guard isKnown else { return false }
        for index in bytes.indices where bytes[index].isASCIILetter { bytes[index] &= 0xDF }
        return true
    }

    /// Turns `dd/MM/yyyy` into `yyyy-MM-dd`; false when it is neither, or no day of the calendar.
    func makeDay() -> Bool {
        guard count == 10 else { return false }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for index in range {
                guard bytes[index].isASCIIDigit else { return nil }
                value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
            }
            return value
        }
        if bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") {
            guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return false }
            return DayDate(year: year, month: month, day: day) != nil
        }
        guard bytes[2] == UInt8(ascii: "/"), bytes[5] == UInt8(ascii: "/"),
            let day = number(0..<2), let month = number(3..<5), let year = number(6..<10),
            DayDate(year: year, month: month, day: day) != nil
        else { return false }
        write(year, at: 0, width: 4)
        write(month, at: 5, width: 2)
        write(day, at: 8, width: 2)
        bytes[4] = UInt8(ascii: "-")
        bytes[7] = UInt8(ascii: "-")
        return true
    }

    private func write(_ value: Int, at start: Int, width: Int) {
        var rest = value
        for index in stride(from: start + width - 1, through: start, by: -1) {
            bytes[index] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
    }
}
