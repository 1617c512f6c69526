/// What is stored of a password or of a secret answer: an Argon2id hash with its salt and parameters, as a PHC string.
public struct PasswordHash: Hashable, Sendable {
    /// `$argon2id$v=19$m=…,t=…,p=…$salt$hash`.
    public let phc: String

    /// A hash as stored.
    public init(phc: String) {
        self.phc = phc
    }

    /// The parameters it was made with; nil when it is no such string.
    var parameters: PasswordHasher.Parameters? {
        let parts = phc.split(separator: "$")
        guard parts.count == 5, parts[0] == "argon2id", parts[1] == "v=19" else { return nil }
        var values: [Substring: UInt32] = [:]
        for parameter in parts[2].split(separator: ",") {
            let pair = parameter.split(separator: "=")
            guard pair.count == 2, let value = UInt32(pair[1]) else { return nil }
            values[pair[0]] = value
        }
        guard let memory = values["m"], let passes = values["t"], let lanes = values["p"] else { return nil }
        return PasswordHasher.Parameters(memoryKibibytes: memory, passes: passes, lanes: lanes)
    }
}

extension PasswordHash: DatabaseConvertible {
    /// The PHC string.
    public var databaseValue: DatabaseValue { .text(phc) }
}
