public import PortalCore

/// The estimator's form as it was typed.
public struct EstimationFields: Hashable, Sendable {
    /// Field `garantie`: the place of a row among those in force, from 0.
    public var guarantee: String
    /// Field `beneficiaire`: a code.
    public var beneficiary: String
    /// Field `montant`: dirhams.
    public var price: String
    /// Field `montant_ro`: dirhams.
    public var mandatory: String
    /// Field `date`: a day.
    public var day: String

    /// What was typed.
    public init(
        guarantee: String = "", beneficiary: String = "", price: String = "", mandatory: String = "", day: String = ""
    ) {
        self.guarantee = guarantee
        self.beneficiary = beneficiary
        self.price = price
        self.mandatory = mandatory
        self.day = day
    }
}

/// `/garanties/estimation`: what a care to come would be reimbursed, by the same steps as a line.
public struct EstimationPage: Page {
    private let layout: Layout
    private let rows: [Guarantee]
    private let family: Family
    private let fields: EstimationFields
    private let errors: FieldErrors
    private let ladder: Ladder?
    private let today: DayDate
    private let clock: DepositClock

    /// The form, and the steps where it was filled in.
    ///
    /// - Parameters:
    ///   - layout: with `dataAsOf`, the freshness of what was used of ceilings.
    ///   - rows: the guarantees in force today.
    ///   - today: from which the days left to hand the claim in are counted.
    ///   - clock: how long that can be done.
    public init(
        layout: Layout, rows: [Guarantee], family: Family, fields: EstimationFields = EstimationFields(),
        errors: FieldErrors = FieldErrors(), ladder: Ladder? = nil, today: DayDate,
        clock: DepositClock
    ) {
        self.layout = layout
        self.rows = rows
        self.family = family
        self.fields = fields
        self.errors = errors
        self.ladder = ladder
        self.today = today
        self.clock = clock
    }

    private var language: Language { layout.language }
    private var words: GuaranteeWords { Words.guarantees }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let shell = Shell(
            layout: layout, title: words.estimate, isErroneous: !errors.isEmpty,
            styles: [.formsStyle, .listStyle, .ladderStyle])
        shell.render(into: &out) { out in
            out.add(
                """
                <div class="narrow">
                <p class="back"><a href="\(Path.guarantees)">\(words.title, language)</a></p>
                <h1>\(words.estimate, language)</h1>
                <p class="lead">\(words.estimateLead, language)</p>

                """)
            if let ladder { renderResult(ladder, into: &out) }
            renderForm(into: &out)
            out.add("</div>\n")
        }
    }

    private func renderResult(_ ladder: Ladder, into out: inout Markup) {
        out.add(
            """
            <section class="card" aria-labelledby="resultat">
            <h2 id="resultat">\(words.result, language)</h2>
            \(Freshness(layout: layout))\
            \(LadderView(ladder: ladder, language: language))\
            \(some: deposit, { "<p><strong>\($0, language)</strong></p>\n" })\
            <p class="fresh">\(words.resultNote, language)</p>
            </section>

            """)
    }

    private var deposit: Phrase? {
        DayDate(parsing: fields.day).map { day in
            words.deposit(
                clock.lastDay(forCareOn: day), daysLeft: clock.daysLeft(forCareOn: day, today: today))
        }
    }

    private func renderForm(into out: inout Markup) {
        let context = FieldContext(layout: layout, errors: errors)
        let care = rows.enumerated().map { number, row in
            (value: String(number), label: "\(row.label)" as Markup)
        }
        let people = family.members.map { person in
            (value: person.code, label: "\(person.firstName) \(person.lastName)" as Markup)
        }
        let money: Markup = "type=\"text\" inputmode=\"decimal\" class=\"input-short\" autocomplete=\"off\" dir=\"ltr\""
        out.add(
            """
            \(ErrorSummary(errors: errors, layout: layout))\
            <form class="form" method="get" action="\(Path.estimation)" novalidate>
            \(SelectField(
                context: context, name: "garantie", label: words.care, placeholder: words.choose,
                value: fields.guarantee, options: care))\
            \(SelectField(
                context: context, name: "beneficiaire", label: words.person, placeholder: words.choose,
                value: fields.beneficiary, options: people))\
            \(TextField(
                context: context, name: "montant", label: words.price, hint: words.priceHint, value: fields.price,
                attributes: money))\
            \(TextField(
                context: context, name: "montant_ro", label: words.mandatory, hint: words.mandatoryHint,
                value: fields.mandatory, attributes: money, isRequired: false))\
            \(DayField(context: context, name: "date", label: words.careDay, typed: fields.day))\
            <p class="form-actions"><button class="button" type="submit">\(words.calculate, language)</button></p>
            </form>

            """)
    }
}
