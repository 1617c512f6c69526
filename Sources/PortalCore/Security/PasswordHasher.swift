import CArgon2

/// Makes and checks Argon2id hashes (RFC 9106). Slow on purpose: never call it on a loop or inside a transaction.
public struct PasswordHasher: Sendable {
    /// What a hash costs.
    public struct Parameters: Hashable, Sendable {
        /// Memory, in KiB.
        public let memoryKibibytes: UInt32
        /// Passes over the memory.
        public let passes: UInt32
        /// Lanes.
        public let lanes: UInt32

        /// These costs.
        public init(memoryKibibytes: UInt32, passes: UInt32, lanes: UInt32) {
            self.memoryKibibytes = memoryKibibytes
            self.passes = passes
            self.lanes = lanes
        }

        /// OWASP's floor: 19 MiB, two passes, one lane; 30 to 70 ms of a core.
        public static let standard = Parameters(memoryKibibytes: 19_456, passes: 2, lanes: 1)
    }

    /// Why no hash could be made.
    public enum Failure: Error, Hashable, Sendable {
        /// The library refused, for lack of memory most likely; the number is its own.
        case refused(code: Int32)
        /// The system gave no random bytes for the salt.
        case noRandomness
    }

    private static let saltBytes = 16
    private static let hashBytes = 32
    private let parameters: Parameters
    /// A hash that no secret matches, for a password that is void; checking against it takes as long as any other.
    let unusable: PasswordHash

    /// A hasher of these costs.
    ///
    /// - Throws: `Failure`.
    public init(parameters: Parameters = .standard) throws(Failure) {
        self.parameters = parameters
        let nobodyKnows: Token
        do { nobodyKnows = try Token.random() } catch { throw .noRandomness }
        unusable = try Self.hash(nobodyKnows.text, parameters)
    }

    /// The hash of `secret`, in one Unicode spelling (NFC), whole, with a salt of its own.
    ///
    /// - Throws: `Failure`.
    public func hash(_ secret: String) throws(Failure) -> PasswordHash { try Self.hash(secret, parameters) }

    /// Whether `secret` is what `hash` was made of. Without a hash it is not, and finding that out takes as long.
    public func verify(_ secret: String, against hash: PasswordHash?) -> Bool {
        let bytes = Array(Folding.composed(secret).utf8)
        let matches = argon2id_verify((hash ?? unusable).phc, bytes, bytes.count) == ARGON2_OK.rawValue
        return matches && hash != nil
    }

    /// Whether `hash` was made at lower costs than are asked for now.
    public func isOutdated(_ hash: PasswordHash) -> Bool {
        guard let old = hash.parameters else { return true }
        return old.memoryKibibytes < parameters.memoryKibibytes || old.passes < parameters.passes
            || old.lanes < parameters.lanes
    }

    private static func hash(_ secret: String, _ parameters: Parameters) throws(Failure) -> PasswordHash {
        let salt: [UInt8]
        do { salt = try SecureRandom.bytes(saltBytes) } catch { throw .noRandomness }
        let bytes = Array(Folding.composed(secret).utf8)
        let capacity = argon2_encodedlen(
            parameters.passes, parameters.memoryKibibytes, parameters.lanes, UInt32(saltBytes), UInt32(hashBytes),
            Argon2_id)
        var encoded = [CChar](repeating: 0, count: capacity)
        let code = argon2id_hash_encoded(
            parameters.passes, parameters.memoryKibibytes, parameters.lanes, bytes, bytes.count, salt, saltBytes,
            hashBytes, &encoded, capacity)
        guard code == ARGON2_OK.rawValue else { throw .refused(code: code) }
        return PasswordHash(
            phc: String(decoding: encoded.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
    }
}
