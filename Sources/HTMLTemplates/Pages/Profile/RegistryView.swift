import PortalCore

/// What the registry knows of the member, part by part, each with the way to have it corrected.
struct RegistryView: Component {
    let layout: Layout
    let facts: ProfilePage.Facts

    private var language: Language { layout.language }
    private var words: RegistryWords { Words.registry }
    private var unknown: Markup { "\(words.unknown, language)" }

    func render(into out: inout Markup) {
        out.add(
            """
            <h2>\(words.title, language)</h2>
            <p>\(words.lead, language)</p>
            \(Freshness(layout: layout))
            \(card("identite", Words.account.you, .identity, renderIdentity))\
            \(card("coordonnees", words.contact, .contact, renderContact))\
            \(some: facts.affiliation, { affiliation in
                "\(card("affiliation", words.affiliation, .affiliation) { render(affiliation, into: &$0) })"
            })\
            \(if: !facts.plans.isEmpty, "\(card("regime", words.plan, .plan, renderPlans))")\
            \(card("famille", words.family, .family, renderFamily))\
            \(SupportLine(layout: layout))
            """)
    }

    private func card(
        _ id: String, _ title: Phrase, _ part: RegistryPart, _ body: @escaping (inout Markup) -> Void
    ) -> (inout Markup) -> Void {
        { out in
            out.add(
                """
                <section class="card" aria-labelledby="\(id)">
                <h3 id="\(id)">\(title, language)</h3>
                \(body)\
                <p><a href="\(Path.correction(part))">\(words.correct(part), language)</a></p>
                </section>

                """)
        }
    }

    private func renderIdentity(into out: inout Markup) {
        let person = facts.participant
        out.add(
            """
            <dl class="facts">
            <div><dt>\(Words.shared.matricule, language)</dt><dd>\(code: person.matricule.text)</dd></div>
            <div><dt>\(Words.account.lastName, language)</dt><dd>\(name: person.lastName)</dd></div>
            <div><dt>\(Words.account.firstName, language)</dt><dd>\(name: person.firstName)</dd></div>
            <div><dt>\(Words.account.birthDate, language)</dt><dd>\(person.birthDate)</dd></div>
            </dl>

            """)
    }

    private func renderContact(into out: inout Markup) {
        let person = facts.participant
        out.add(
            """
            <dl class="facts">
            <div><dt>\(words.email, language)</dt><dd>\(person.email.map { "\(code: $0.text)" } ?? unknown)</dd></div>
            <div><dt>\(words.phone, language)</dt><dd>\(person.phone.map { "\(code: Formats.phone($0))" } ?? unknown)</dd></div>
            </dl>
            <p class="fresh">\(words.contactText, language)</p>

            """)
    }

    private func render(_ affiliation: Affiliation, into out: inout Markup) {
        let account: Markup? = affiliation.bankAccountEnd.map { "\(code: "•••• " + $0)" }
        out.add(
            """
            <dl class="facts">
            <div><dt>\(words.employer, language)</dt><dd>\(affiliation.employer.map { "\(name: $0)" } ?? unknown)</dd></div>
            <div><dt>\(words.sector, language)</dt><dd>\(words.sector(affiliation.sector), language)</dd></div>
            <div><dt>\(words.since, language)</dt><dd>\(affiliation.since)</dd></div>
            <div><dt>\(words.bankAccount, language)</dt><dd>\(account ?? unknown)</dd></div>
            </dl>

            """)
    }

    private func renderPlans(into out: inout Markup) {
        out.add("<ul>\n")
        for plan in facts.plans { out.add("<li>\(Words.guarantees.plan(plan), language)</li>\n") }
        out.add("</ul>\n<p><a href=\"\(Path.guarantees)\">\(words.guarantees, language)</a></p>\n")
    }

    private func renderFamily(into out: inout Markup) {
        for person in facts.family.members {
            out.add(
                """
                <h4>\(name: person.firstName + " " + person.lastName)</h4>
                <dl class="facts facts-short">
                <div><dt>\(words.relation, language)</dt><dd>\(Words.people[person.relation], language)</dd></div>
                <div><dt>\(words.bornOn, language)</dt><dd>\(person.birthDate)</dd></div>
                <div><dt>\(words.cover, language)</dt><dd>\
                \(words.cover(until: person.coveredUntil, on: facts.family.today), language)</dd></div>
                </dl>

                """)
        }
    }
}
