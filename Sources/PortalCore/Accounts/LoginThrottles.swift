/// What a login is counted under.
///
/// Strangers are counted by account and address, by account, by address, and all together. A browser that the account
/// has signed in with before has a count of its own instead: so whatever strangers do, they cannot keep a member out.
enum LoginThrottles {
    static func rules(email: String, visitor: Visitor, isKnownDevice: Bool) -> [Throttles.Rule] {
        if isKnownDevice, let device = visitor.device {
            return [
                Throttles.Rule(
                    action: "login device", subject: device.text, policy: .onePerson, success: .clears)
            ]
        }
        return [
            Throttles.Rule(
                action: "login pair", subject: "\(visitor.network) \(email)", policy: .onePerson, success: .clears),
            Throttles.Rule(action: "login account", subject: email, policy: .oneAccount, success: .clears),
            Throttles.Rule(action: "login address", subject: visitor.network, policy: .oneAddress),
            Throttles.Rule(action: "login all", subject: "", policy: .everybody),
        ]
    }

    /// What a code is counted under, after the right password. Who stole the password cannot keep the member out either.
    static func codeRules(_ account: Account.ID, visitor: Visitor, isKnownDevice: Bool) -> [Throttles.Rule] {
        if isKnownDevice, let device = visitor.device {
            return [Throttles.Rule(action: "code device", subject: device.text, policy: .oneCode, success: .clears)]
        }
        return [
            Throttles.Rule(action: "code account", subject: String(account.number), policy: .oneCode, success: .clears)
        ]
    }
}
