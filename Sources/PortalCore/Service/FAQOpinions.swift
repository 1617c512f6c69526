/// Counts whether the answers of the FAQ helped.
public struct FAQOpinions: Sendable {
    private let environment: AccountEnvironment

    /// Counts in `environment`.
    public init(_ environment: AccountEnvironment) {
        self.environment = environment
    }

    /// Counts one opinion on the question of that name. One network is heard a few times an hour; more is let pass
    /// without being counted, since nobody who asks for help must be told off.
    ///
    /// - Throws: `DatabaseError`.
    public func add(_ helped: Bool, on question: String, by visitor: Visitor) throws {
        try environment.database.write { writer in
            let rule = Throttles.Rule(action: "faq opinion", subject: visitor.network, policy: .oneMember)
            guard try environment.throttles.attempt([rule], at: environment.clock.now(), on: writer) == .allowed else {
                return
            }
            try writer.execute(
                """
                INSERT INTO faq_opinions (question, helped, did_not_help) VALUES (:question, :yes, :no)
                ON CONFLICT (question) DO UPDATE
                    SET helped = helped + excluded.helped, did_not_help = did_not_help + excluded.did_not_help
                """, [":question": question, ":yes": helped ? 1 : 0, ":no": helped ? 0 : 1])
        }
    }
}
