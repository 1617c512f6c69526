/// The question that is asked behind the mailed link, and what its answer is checked against; inside a transaction.
struct SecurityChallenge {
    let question: SecurityQuestion
    let answer: PasswordHash

    /// The challenge of `account`; nil while an account made by staff has none.
    static func find(_ account: Account.ID, on reader: any DatabaseReader) throws -> SecurityChallenge? {
        try reader.first(
            """
            SELECT security_question, security_answer_hash FROM accounts
            WHERE id = :id AND security_question IS NOT NULL
            """, [":id": account]
        ) { SecurityChallenge(question: try $0.value(0), answer: PasswordHash(phc: try $0.text(1))) }
    }

    /// The challenge of `account` from now on.
    func store(for account: Account.ID, on writer: any DatabaseWriter) throws {
        try writer.execute(
            "UPDATE accounts SET security_question = :question, security_answer_hash = :answer WHERE id = :id",
            [":question": question, ":answer": answer, ":id": account])
    }
}
