extension ReimbursementStore {
    /// Other lines that may be the same care counted twice: the same beneficiary, act, first day of care, provider and
    /// price. At most ten. One statement, which reads the member's own lines.
    ///
    /// - Throws: `DatabaseError`.
    public func twins(of id: String) throws -> [Reimbursement] {
        try reader.all(ReimbursementSQL.twins, [":participant": participant, ":id": id], read: read)
    }
}
