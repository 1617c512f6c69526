import PortalCore

@testable import HTMLTemplates

// Statements.
extension Gallery {
    var statementPages: [(name: String, page: any Page)] {
        func statement(_ number: String, _ day: String, _ method: Statement.Method, _ total: String) -> Statement {
            Statement(
                number: text(number), paidOn: Fixtures.day(day), method: method, total: Fixtures.money(total))
        }
        let list = layout("/releves", member: true)
        let page = layout("/releves/RL-1", member: true)
        let open = layout("/verification")
        let family = Fixtures.family(text)
        let lines = Fixtures.lines(text).filter { $0.state == .paid }
        let sound = StatementSummary(statement("2026-1147", "2026-11-12", .transfer, "1822.88"), lines: lines)
        let gap = StatementSummary(statement("2026-1147", "2026-11-12", .cheque, "2000"), lines: lines)
        let code = text("2026-1147.7K3M-9QXA-T0PB")
        let months = (1...11).map { month in
            ReimbursementMonth(
                year: 2026, month: month, incurred: Money(centimes: Int64(month) * 50_000),
                reimbursed: Money(centimes: month == 4 ? -7_000 : Int64(month * month) * 3_000))
        }
        let charts = layout("/graphiques", member: true)
        return [
            (
                "graphiques",
                ReimbursementChartsPage(
                    layout: charts, filter: ReimbursementFilterFields(words: text("dent")), months: months,
                    breakdown: Fixtures.breakdown, family: Fixtures.family(text))
            ),
            (
                "graphiques-vide",
                ReimbursementChartsPage(
                    layout: charts, filter: ReimbursementFilterFields(), months: [],
                    breakdown: ReimbursementBreakdown(), family: Fixtures.family(text))
            ),
            (
                "releves",
                StatementListPage(
                    layout: list,
                    statements: [
                        statement("2026-1147", "2026-11-12", .transfer, "1822.88"),
                        statement("2026-0302", "2026-03-05", .transfer, "56"),
                        statement("2024-0977", "2024-10-01", .cheque, "12040.50"),
                    ], today: Fixtures.day("2026-11-23"))
            ),
            ("releves-vide", StatementListPage(layout: list, statements: [], today: Fixtures.day("2026-11-23"))),
            ("releve", StatementPage(layout: page, summary: sound, family: family, checkCode: code)),
            ("releve-ecart", StatementPage(layout: page, summary: gap, family: family, checkCode: code)),
            (
                "releve-sans-lignes",
                StatementPage(
                    layout: page, summary: StatementSummary(gap.statement, lines: []), family: family, checkCode: code)
            ),
            ("verification", VerificationPage(layout: open)),
            (
                "verification-oui",
                VerificationPage(
                    layout: open, code: code,
                    answer: .genuine(paidOn: Fixtures.day("2026-11-12"), total: Fixtures.money("1822.88")))
            ),
            ("verification-non", VerificationPage(layout: open, code: code, answer: .unknown)),
        ]
    }
}
