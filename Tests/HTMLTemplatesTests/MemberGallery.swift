import PortalCore

@testable import HTMLTemplates

// The pages with figures.
extension Gallery {
    var memberPages: [(name: String, page: any Page)] {
        let home = layout("/accueil", member: true)
        let list = layout("/remboursements?q=" + text("dent"), member: true)
        let typed = ReimbursementFilterFields(
            from: text("2026-02-31"), beneficiary: text("00"), family: text("dentaire"), words: text("dent"))
        var wrong = FieldErrors()
        wrong.add(.malformed, to: "du")
        wrong.add(.unknownChoice, to: "famille")
        let family = Fixtures.family(text)
        let lines = Fixtures.lines(text)
        return [
            (
                "accueil",
                HomePage(
                    layout: home, name: text("Salma"), overview: Fixtures.overview, today: Fixtures.today,
                    breakdown: Fixtures.breakdown, complaints: (2, 1), clock: DepositClock(),
                    news: [Fixtures.news(text)], isPasswordChanged: true)
            ),
            (
                "accueil-vide",
                HomePage(
                    layout: home, name: text("Salma"), overview: Fixtures.emptyOverview, today: Fixtures.today,
                    breakdown: ReimbursementBreakdown(), clock: DepositClock())
            ),
            (
                "remboursements",
                ReimbursementListPage(
                    layout: list, filter: ReimbursementFilterFields(), lines: lines.map { ReimbursementEntry($0) },
                    previous: nil,
                    next: lines.last.map { ReimbursementPageKey(.after, paidOn: $0.paidOn, id: $0.id) },
                    breakdown: Fixtures.breakdown,
                    family: family)
            ),
            (
                "remboursements-vide",
                ReimbursementListPage(
                    layout: list, filter: ReimbursementFilterFields(), lines: [], previous: nil, next: nil,
                    breakdown: ReimbursementBreakdown(), family: family)
            ),
            (
                "remboursements-rien",
                ReimbursementListPage(
                    layout: list, filter: typed, errors: wrong, lines: [], previous: nil, next: nil,
                    breakdown: ReimbursementBreakdown(), family: family)
            ),
        ]
    }

    var linePages: [(name: String, page: any Page)] {
        let named: [(String, Reimbursement, Guarantee?)] = [
            ("exemple", Fixtures.line(text: text), nil),
            ("garantie", Fixtures.line(base: nil, rate: nil, text: text), Fixtures.guarantee(text)),
            ("ecart", Fixtures.line(reimbursed: "50", text: text), nil),
            ("inconnu", Fixtures.line(base: nil, rate: nil, mandatory: nil, text: text), nil),
            (
                "en-cours",
                Fixtures.line(
                    paidOn: nil, careEndsOn: nil, mandatory: nil, reimbursed: "0", state: .pending, text: text), nil
            ),
            (
                "refuse",
                Fixtures.line(
                    paidOn: nil, reimbursed: "0", state: .rejected, reason: "Ordonnance manquante", text: text), nil
            ),
            ("masque", Fixtures.line(beneficiary: "01", text: text), nil),
        ]
        let family = Fixtures.family(text)
        return named.map { name, line, guarantee in
            let shown = family.mask(line)
            let page = ReimbursementPage(
                layout: layout("/remboursements/" + line.id, member: true), line: shown,
                beneficiary: family.member(line.beneficiaryCode), ladder: Ladder(line: shown, guarantee: guarantee),
                twins: name == "ecart" ? [Fixtures.line("R-2026-000816", text: text)] : [], today: Fixtures.today,
                clock: DepositClock())
            return ("remboursement-\(name)", page)
        }
    }

    /// Name and mail.
    var mails: [(name: String, mail: MailContent)] {
        guard let token = Token(String(repeating: "Ab1_", count: 8)) else { return [] }
        let mails = AccountMails(
            baseURL: "https://portail.example.ma",
            support: SupportContact(
                phone: Fixtures.phone("0522439995"), email: Fixtures.email("extranet.info@cmim.ma")))
        let agent = "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36"
        let all: [(String, AccountMail)] = [
            ("activation", .activation(token, expiresAt: Self.now + .hours(48))), ("confirme", .activated),
            ("existe", .accountExists(isActivated: true)), ("existe-attend", .accountExists(isActivated: false)),
            ("ailleurs", .accountCreatedElsewhere(maskedEmail: text("s…@example.ma"))),
            ("appareil", .newDevice(userAgent: text(agent), at: Self.now)),
            ("mot-de-passe", .passwordChanged(at: Self.now)),
        ]
        return (all + accessMails(token)).map { ($0, mails.content(of: $1, in: language)) }
    }
}
