/// An amount in Moroccan dirhams, held in whole centimes. It may be negative (a regularisation).
public struct Money: Hashable, Comparable, Sendable {
    /// The amount in centimes: `5600` is 56,00 DH.
    public let centimes: Int64

    /// Nothing at all. An unknown amount is no `Money`, never zero.
    public static let zero = Money(centimes: 0)

    /// An amount of `centimes`.
    public init(centimes: Int64) {
        self.centimes = centimes
    }

    /// Reads `1234.56` or `1234,56`, with an optional leading minus and at most two decimals.
    /// Anything else, also an amount past ten digits of dirhams, is nil.
    public init?(parsing text: some StringProtocol) {
        var digits = text.utf8[...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits = digits.dropFirst() }
        guard let number = DecimalNumber(digits, maximumDecimals: 2) else { return nil }
        centimes = isNegative ? -number.scaled : number.scaled
    }

    /// The sum.
    public static func + (left: Money, right: Money) -> Money { Money(centimes: left.centimes + right.centimes) }
    /// The difference.
    public static func - (left: Money, right: Money) -> Money { Money(centimes: left.centimes - right.centimes) }
    /// Adds in place.
    public static func += (left: inout Money, right: Money) { left = left + right }
    /// The amount with its sign turned.
    public static prefix func - (amount: Money) -> Money { Money(centimes: -amount.centimes) }
    /// Compares the amounts.
    public static func < (left: Money, right: Money) -> Bool { left.centimes < right.centimes }

    /// `rate` of this amount, rounded half away from zero to the centime.
    public func applying(_ rate: Rate) -> Money {
        let whole = Int64(Rate.whole.basisPoints)
        let product = centimes.multipliedReportingOverflow(by: Int64(rate.basisPoints))
        guard !product.overflow else { return Money(centimes: centimes / whole * Int64(rate.basisPoints)) }
        let half = product.partialValue < 0 ? -whole / 2 : whole / 2
        return Money(centimes: (product.partialValue + half) / whole)
    }
}

/// A share of an amount, in hundredths of one per cent: `8500` is 85 %.
public struct Rate: Hashable, Comparable, Sendable {
    /// Hundredths of one per cent.
    public let basisPoints: Int

    /// 100 %.
    public static let whole = Rate(basisPoints: 10_000)

    /// A rate of `basisPoints` hundredths of one per cent.
    public init(basisPoints: Int) {
        self.basisPoints = basisPoints
    }

    /// Reads per cent as in registry files: `85`, `87.5`, `87,5`. Nil for anything else or above 100.
    public init?(parsing text: some StringProtocol) {
        guard let number = DecimalNumber(text.utf8, maximumDecimals: 2), number.scaled <= 10_000 else { return nil }
        basisPoints = Int(number.scaled)
    }

    /// Compares the rates.
    public static func < (left: Rate, right: Rate) -> Bool { left.basisPoints < right.basisPoints }
}

/// Unsigned decimal digits with `.` or `,`, read without floating point. Used for amounts and rates.
struct DecimalNumber {
    /// The number times 100.
    let scaled: Int64

    /// Ten digits before the separator are more than any amount of a mutual, and cannot overflow.
    private static let maximumWholeDigits = 10

    init?(_ text: some Sequence<UInt8>, maximumDecimals: Int) {
        var whole: Int64 = 0
        var wholeDigits = 0
        var decimals = -1
        for byte in text {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                whole = whole * 10 + Int64(byte - UInt8(ascii: "0"))
                if decimals >= 0 { decimals += 1 } else { wholeDigits += 1 }
                guard wholeDigits <= Self.maximumWholeDigits, decimals <= maximumDecimals else { return nil }
            case UInt8(ascii: "."), UInt8(ascii: ","):
                guard decimals < 0, wholeDigits > 0 else { return nil }
                decimals = 0
            default:
                return nil
            }
        }
        guard wholeDigits > 0, decimals != 0 else { return nil }
        for _ in max(decimals, 0)..<2 { whole *= 10 }
        scaled = whole
    }
}
