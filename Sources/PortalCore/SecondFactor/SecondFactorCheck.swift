/// Whether what was typed is the telephone's code of the moment, or a recovery code that was not used: each once.
struct SecondFactorCheck {
    private let environment: AccountEnvironment

    init(_ environment: AccountEnvironment) {
        self.environment = environment
    }

    /// Uses `text` up, if it is one of `account`, whose second factor is `record`. A recovery code is told by mail.
    func accepts(
        _ text: String, _ record: SecondFactorStore.Record, of account: Account, by actor: ActivityActor,
        on writer: any DatabaseWriter
    ) throws -> Bool {
        let now = environment.clock.now()
        let digits = text.filter { !$0.isWhitespace }
        if let step = record.code.step(of: digits, at: now, after: record.lastStep) {
            return try SecondFactorStore.use(step, of: account.id, on: writer)
        }
        guard let code = RecoveryCode(typed: text),
            try environment.secondFactors.use(code, of: account.id, on: writer)
        else { return false }
        let left = try SecondFactorStore.recoveryCodesLeft(of: account.id, on: writer)
        try environment.record(.recoveryCodeUsed, on: account.id, by: actor, on: writer)
        try environment.tell(.access(.recoveryCodeUsed(left: left, at: now)), account, on: writer)
        return true
    }
}
