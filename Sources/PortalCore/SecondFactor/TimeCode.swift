import COpenSSL

/// Codes of six digits that a telephone and the portal compute from a shared secret and the time (TOTP, RFC 6238, with
/// SHA-1 and steps of 30 seconds: what every such application understands).
public struct TimeCode: Hashable, Sendable {
    /// 160 bits, as RFC 4226 (section 4, R6) recommends.
    static let secretBytes = 20
    private static let stepMilliseconds: Int64 = 30_000
    private static let digits = 6

    let secret: [UInt8]

    /// Codes of `secret`.
    init(secret: [UInt8]) {
        self.secret = secret
    }

    /// Codes that nobody has seen.
    static func random() throws(SecureRandom.Unavailable) -> TimeCode {
        TimeCode(secret: try SecureRandom.bytes(secretBytes))
    }

    /// The secret as it is typed into the application.
    public var text: String { Base32.encode(secret) }

    /// The number of the step that `now` lies in.
    static func step(at now: Instant) -> Int64 { now.milliseconds / stepMilliseconds }

    /// The code of `step` (RFC 4226, section 5.3).
    func code(ofStep step: Int64) -> String {
        let message = withUnsafeBytes(of: step.bigEndian) { Array($0) }
        var digest = [UInt8](repeating: 0, count: Int(SHA_DIGEST_LENGTH))
        var length = UInt32(digest.count)
        _ = HMAC(EVP_sha1(), secret, Int32(secret.count), message, message.count, &digest, &length)
        let offset = Int(digest[digest.count - 1] & 0xF)
        let number = digest[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let text = String(number % 1_000_000)
        return String(repeating: "0", count: Self.digits - text.count) + text
    }

    /// The step whose code `typed` is: the present one, the one before or the one after, for clocks that are a little
    /// wrong, and later than `last`, whose code was used. Nil when it is none of them.
    func step(of typed: String, at now: Instant, after last: Int64) -> Int64? {
        let present = Self.step(at: now)
        let digits = Array(typed.utf8)
        // All three are compared, so that the time does not tell which one it was.
        return (present - 1...present + 1).reduce(nil) { found, step in
            let isMatch = ConstantTime.areEqual(digits, Array(code(ofStep: step).utf8))
            return isMatch && step > last ? found ?? step : found
        }
    }
}
