import COpenSSL

/// Random bytes from OpenSSL's generator, which the system's seeds.
public enum SecureRandom {
    /// The generator had no randomness to give; nothing that must be unguessable may be made then.
    public struct Unavailable: Error {}

    /// `count` random bytes.
    ///
    /// - Throws: `Unavailable`.
    public static func bytes(_ count: Int) throws(Unavailable) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        guard OpenSSL.isReady, RAND_bytes(&bytes, Int32(count)) == 1 else { throw Unavailable() }
        return bytes
    }
}
