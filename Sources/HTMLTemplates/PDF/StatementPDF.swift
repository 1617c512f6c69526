public import PortalCore

/// A statement on paper: the same computation as its page.
public struct StatementPDF {
    private static let margin = 42.0
    private static let bottom = PDFCanvas.height - 64
    private static let ink = (red: 0.05, green: 0.29, blue: 0.25)

    private let summary: StatementSummary
    private let person: Participant
    private let family: Family
    private let checkCode: String
    private let dataAsOf: Instant?
    private let language: Language

    /// The statement of `person`, in their language.
    ///
    /// - Parameters:
    ///   - checkCode: `StatementCode.text`.
    ///   - dataAsOf: the freshness of the figures.
    public init(
        summary: StatementSummary, person: Participant, family: Family, checkCode: String, dataAsOf: Instant?,
        language: Language
    ) {
        self.summary = summary
        self.person = person
        self.family = family
        self.checkCode = checkCode
        self.dataAsOf = dataAsOf
        self.language = language
    }

    /// The document. Drawn twice: the first time only counts the pages.
    ///
    /// - Throws: `PDFFailure`.
    public func bytes() throws(PDFFailure) -> [UInt8] {
        var counting = Sheet(canvas: canvas(), pageCount: nil)
        draw(on: &counting)
        var sheet = Sheet(canvas: canvas(), pageCount: counting.page)
        draw(on: &sheet)
        return try sheet.canvas.finish()
    }

    /// Where drawing stands.
    private struct Sheet {
        let canvas: PDFCanvas
        /// Known at the second time.
        let pageCount: Int?
        var page = 1
        var y = StatementPDF.margin
    }

    private func canvas() -> PDFCanvas {
        PDFCanvas(
            title: text(Words.statements.heading(summary.statement.number)), day: summary.statement.paidOn.iso,
            isRightToLeft: language == .arabic)
    }

    private func text(_ phrase: Phrase) -> String { phrase[language].plain(in: language) }

    private func draw(on sheet: inout Sheet) {
        drawHead(on: &sheet)
        drawFacts(on: &sheet)
        drawTable(on: &sheet)
        drawEnd(on: &sheet)
        drawFoot(on: sheet)
        sheet.canvas.endPage()
    }
}

// The parts of the document, from the top down.
extension StatementPDF {
    private var width: Double { PDFCanvas.width - 2 * Self.margin }

    private func drawHead(on sheet: inout Sheet) {
        let canvas = sheet.canvas
        let ink = Self.ink
        canvas.fill(x: 0, y: 0, width: PDFCanvas.width, height: 8, red: ink.red, green: ink.green, blue: ink.blue)
        let bold = PDFCanvas.Font(size: 11, isBold: true)
        // Each name at its own script's side, whatever the document's language.
        let names = [LayoutWords.mutualFrench, LayoutWords.mutualArabic]
        for (name, alignment) in zip(language == .arabic ? names.reversed() : names, [PDFCanvas.Alignment.start, .end])
        {
            let half = width / 2 - 8
            let isLeft = (alignment == .start) == (language == .french)
            canvas.write(
                name, x: isLeft ? Self.margin : Self.margin + width / 2 + 8, y: sheet.y, width: half, bold, alignment)
        }
        sheet.y += 32
        canvas.write(
            text(Words.legal.headOfficeText), x: Self.margin, y: sheet.y, width: width,
            PDFCanvas.Font(size: 8, gray: 0.35))
        sheet.y += 22
        let title = text(Words.statements.heading(summary.statement.number))
        sheet.y += canvas.write(
            title, x: Self.margin, y: sheet.y, width: width, PDFCanvas.Font(size: 18, isBold: true), tag: "H1")
        sheet.y += 10
    }

    private func drawFacts(on sheet: inout Sheet) {
        let words = Words.statements
        let statement = summary.statement
        let facts = [
            (words.participant, "\(person.firstName) \(person.lastName)"),
            (Words.shared.matricule, person.matricule.text), (words.paidOn, Formats.day(statement.paidOn)),
            (words.method, text(words.method(statement.method))),
            (words.amount, Formats.money(statement.total, language)),
        ]
        for (name, value) in facts {
            let label = 150.0
            let isArabic = language == .arabic
            sheet.canvas.write(
                text(name), x: isArabic ? Self.margin + width - label : Self.margin, y: sheet.y, width: label,
                PDFCanvas.Font(gray: 0.35))
            sheet.y += sheet.canvas.write(
                value, x: isArabic ? Self.margin : Self.margin + label, y: sheet.y, width: width - label,
                PDFCanvas.Font(size: 10, isBold: true))
            sheet.y += 3
        }
        sheet.y += sheet.canvas.write(
            text(Words.shared.upToDate(dataAsOf)), x: Self.margin, y: sheet.y + 4, width: width,
            PDFCanvas.Font(size: 8, gray: 0.35))
        sheet.y += 14
    }

    /// The columns from the start of the line: how wide, and whether figures stand in them.
    private var columns: [(name: Phrase, share: Double, isFigure: Bool)] {
        let words = Words.reimbursements
        return [
            (words.care, 0.12, false), (words.beneficiary, 0.19, false), (words.act, 0.26, false),
            (words.incurred, 0.14, true), (words.mandatory, 0.14, true), (words.reimbursed, 0.15, true),
        ]
    }

    private func drawTable(on sheet: inout Sheet) {
        drawHeader(on: &sheet)
        for line in summary.lines {
            let person = family.member(line.beneficiaryCode).map { "\($0.firstName) \($0.lastName)" }
            let act = line.act.isMasked ? text(Words.families[line.act.family]) : line.act.label
            let unknown = text(Words.shared.unknown)
            drawRow(
                [
                    Formats.day(line.careStartsOn), person ?? line.beneficiaryCode, act,
                    Formats.money(line.amountIncurred, language),
                    line.amountPaidByMandatoryScheme.map { Formats.money($0, language) } ?? unknown,
                    Formats.money(line.amountReimbursed, language),
                ], isBold: false, tag: "TD", on: &sheet)
        }
        let whole = summary.breakdown.whole
        drawRow(
            [
                text(Words.reimbursements.total), "", "", Formats.money(whole.incurred, language),
                mandatory(of: whole), Formats.money(whole.reimbursed, language),
            ], isBold: true, tag: "TD", on: &sheet)
        sheet.y += 10
    }

    /// As on the page: what is unknown is not zero.
    private func mandatory(of whole: ReimbursementTotals) -> String {
        let (unknown, sum) = (whole.unknownMandatoryCount, Formats.money(whole.paidByMandatoryScheme, language))
        guard unknown > 0 else { return sum }
        guard unknown < whole.lineCount else { return text(Words.shared.unknown) }
        return sum + "\n" + text(Words.reimbursements.unknownMandatory(unknown))
    }

    private func drawHeader(on sheet: inout Sheet) {
        drawRow(columns.map { text($0.name) }, isBold: true, tag: "TH", on: &sheet)
    }

    private func drawRow(_ cells: [String], isBold: Bool, tag: String, on sheet: inout Sheet) {
        let font = PDFCanvas.Font(size: 8.5, isBold: isBold)
        let canvas = sheet.canvas
        let heights = zip(cells, columns).map { cell, column in
            canvas.height(of: cell, width: column.share * width - 6, font)
        }
        let height = (heights.max() ?? 0) + 7
        if sheet.y + height > Self.bottom {
            turnPage(on: &sheet)
            // A header that did not fit begins the page by itself.
            if tag != "TH" { drawHeader(on: &sheet) }
        }
        let y = sheet.y
        canvas.tagged("TR") {
            var start = 0.0
            for (cell, column) in zip(cells, columns) {
                let cellWidth = column.share * width
                let x = language == .arabic ? Self.margin + width - start - cellWidth : Self.margin + start
                canvas.write(
                    cell, x: x + 3, y: y + 3, width: cellWidth - 6, font, column.isFigure ? .end : .start, tag: tag)
                start += cellWidth
            }
        }
        canvas.fill(
            x: Self.margin, y: y + height - 0.5, width: width, height: isBold ? 1 : 0.5, red: 0.75, green: 0.75,
            blue: 0.72)
        sheet.y += height
    }

    private func drawEnd(on sheet: inout Sheet) {
        let words = Words.statements
        let (total, lines) = (summary.statement.total, summary.breakdown.whole.reimbursed)
        let proof =
            summary.gap == .zero ? words.proofText(summary.lines.count, total) : words.gapText(total, lines)
        let people = summary.breakdown.byBeneficiary.map { code, totals in
            let person = family.member(code).map { "\($0.firstName) \($0.lastName)" } ?? code
            // Isolated: a Latin name must not turn the amount after it around.
            return "\u{2068}\(person)\u{2069} : \(Formats.money(totals.reimbursed, language))"
        }
        let texts: [(String, PDFCanvas.Font)] =
            (summary.lines.isEmpty ? [(text(words.noLines), PDFCanvas.Font())] : [(text(proof), PDFCanvas.Font())])
            + people.map { ($0, PDFCanvas.Font()) }
            + [(text(words.codeText), PDFCanvas.Font(gray: 0.35)), (checkCode, PDFCanvas.Font(size: 12, isBold: true))]
        for (text, font) in texts {
            if sheet.y + sheet.canvas.height(of: text, width: width, font) > Self.bottom { turnPage(on: &sheet) }
            sheet.y += sheet.canvas.write(text, x: Self.margin, y: sheet.y, width: width, font) + 4
        }
    }

    private func turnPage(on sheet: inout Sheet) {
        drawFoot(on: sheet)
        sheet.canvas.endPage()
        sheet.page += 1
        sheet.y = Self.margin
    }

    private func drawFoot(on sheet: Sheet) {
        let font = PDFCanvas.Font(size: 8, gray: 0.35)
        let y = PDFCanvas.height - 40
        let pages = text(Words.statements.page(sheet.page, of: sheet.pageCount ?? sheet.page))
        sheet.canvas.write(
            text(Words.statements.heading(summary.statement.number)), x: Self.margin, y: y, width: width, font)
        sheet.canvas.write(pages, x: Self.margin, y: y, width: width, font, .end)
    }
}
