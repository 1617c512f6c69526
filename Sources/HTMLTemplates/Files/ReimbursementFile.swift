public import PortalCore

/// Lines as rows for a spreadsheet: the page's columns and what stands behind them.
public enum ReimbursementFile {
    /// The names of the columns.
    public static func header(_ language: Language) -> [CSVCell] {
        let words = Words.reimbursements
        let details = Words.reimbursement
        let names = [
            words.paidOn, words.beneficiary, details.careStart, details.careEnd, words.act, words.family,
            details.provider, words.incurred, Words.ladder.base, words.rate, words.mandatory, words.reimbursed,
            words.state, Words.lineStates.reason, Words.statements.number, details.reference,
        ]
        return names.map { .text($0[language].plain(in: language)) }
    }

    /// One line, masked already where it must be.
    public static func row(_ line: Reimbursement, family: Family, _ language: Language) -> [CSVCell] {
        func text(_ phrase: Phrase) -> CSVCell { .text(phrase[language].plain(in: language)) }
        func text(_ text: String?) -> CSVCell { text.map { .text($0) } ?? .empty }
        let person = family.member(line.beneficiaryCode).map { "\($0.firstName) \($0.lastName)" }
        let families = Words.families[line.act.family]
        return [
            CSVCell(line.paidOn), text(person ?? line.beneficiaryCode), CSVCell(line.careStartsOn),
            CSVCell(line.careEndsOn), line.act.isMasked ? text(families) : text(line.act.label), text(families),
            text(line.provider?.name), CSVCell(line.amountIncurred), CSVCell(line.baseAmount),
            line.rate.map { .value(String(Formats.rate($0).dropLast(2))) } ?? .empty,
            CSVCell(line.amountPaidByMandatoryScheme),
            CSVCell(line.amountReimbursed), text(Words.reimbursements.state(line.state)), text(line.reason),
            text(line.statementNumber), text(line.id),
        ]
    }
}
