public import PortalCore

/// `LISEZ-MOI.html` in the archive of all data: a document of its own, without links to the portal.
public struct DataReadMe {
    private let person: Participant
    private let family: Family
    private let statements: [Statement]
    private let madeAt: Instant
    private let language: Language

    /// The summary for `person`, in their language.
    public init(person: Participant, family: Family, statements: [Statement], madeAt: Instant, language: Language) {
        self.person = person
        self.family = family
        self.statements = statements
        self.madeAt = madeAt
        self.language = language
    }

    /// The document, UTF-8.
    public func bytes() -> [UInt8] {
        let words = Words.dataExport
        var out: Markup = """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)" dir="\(language == .arabic ? "rtl" : "ltr")">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>\(words.title, language)</title>
            </head>
            <body>
            <h1>\(words.title, language)</h1>
            <p>\(name: person.firstName + " " + person.lastName) (\(code: person.matricule.text)). \
            \(words.madeOn, language) \(JournalText.moment(madeAt)).</p>
            <p><strong>\(words.careTitle, language).</strong> \(words.care, language)</p>
            <h2>\(words.files, language)</h2>
            \(DataArchiveContents(language: language))\
            <p>\(words.masked, language)</p>
            <h2>\(Words.registry.family, language)</h2>
            <ul>

            """
        for member in family.members {
            out.add(
                """
                <li>\(name: member.firstName + " " + member.lastName), \(Words.people[member.relation], language), \
                \(member.birthDate)</li>

                """)
        }
        out.add("</ul>\n<h2>\(Words.statements.title, language)</h2>\n<ul>\n")
        for statement in statements {
            out.add("<li>\(code: statement.number), \(statement.paidOn), \(statement.total, language)</li>\n")
        }
        out.add("</ul>\n</body>\n</html>\n")
        return out.bytes
    }
}
