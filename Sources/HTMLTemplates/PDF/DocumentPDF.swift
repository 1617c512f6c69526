public import PortalCore

/// A document on paper, empty or filled in with what is known of a member.
public struct DocumentPDF {
    private static let margin = 42.0
    private static let bottom = PDFCanvas.height - 78

    private let document: MutualDocument
    private let language: Language
    private let conditions: [ALDList.Group]
    private let person: Participant?

    /// `document` in `language`.
    ///
    /// - Parameters:
    ///   - conditions: the long-term conditions, for the document that lists them.
    ///   - person: whose data fill the form in.
    public init(
        _ document: MutualDocument, in language: Language, conditions: [ALDList.Group], for person: Participant? = nil
    ) {
        self.document = document
        self.language = language
        self.conditions = conditions
        self.person = person
    }

    /// The document.
    ///
    /// - Throws: `PDFFailure`.
    public func bytes() throws(PDFFailure) -> [UInt8] {
        let day = document.version.split(separator: "/").reversed().joined(separator: "-")
        let canvas = PDFCanvas(title: text(document.title), day: day, isRightToLeft: language == .arabic)
        var y = drawHead(on: canvas)
        switch document.content {
        case .form(let parts): for part in parts { draw(part, on: canvas, at: &y) }
        case .conditions: drawConditions(on: canvas, at: &y)
        }
        drawFoot(on: canvas)
        canvas.endPage()
        return try canvas.finish()
    }

    private var width: Double { PDFCanvas.width - 2 * Self.margin }
    private func text(_ phrase: Phrase) -> String { phrase[language].plain(in: language) }

    private func drawHead(on canvas: PDFCanvas) -> Double {
        canvas.fill(x: 0, y: 0, width: PDFCanvas.width, height: 8, red: 0.05, green: 0.29, blue: 0.25)
        let font = PDFCanvas.Font(size: 10, isBold: true)
        let isArabic = language == .arabic
        canvas.write(
            LayoutWords.mutualFrench, x: Self.margin, y: 30, width: width, font, isArabic ? .end : .start)
        canvas.write(
            LayoutWords.mutualArabic, x: Self.margin, y: 30, width: width, font, isArabic ? .start : .end)
        let title = PDFCanvas.Font(size: 17, isBold: true)
        var y = 60.0
        y += canvas.write(text(document.title), x: Self.margin, y: y, width: width, title, tag: "H1") + 4
        y +=
            canvas.write(
                text(document.summary), x: Self.margin, y: y, width: width, PDFCanvas.Font(gray: 0.35)) + 10
        return y
    }

    private func drawFoot(on canvas: PDFCanvas) {
        let words = Words.documents
        let font = PDFCanvas.Font(size: 8, gray: 0.35)
        let top = PDFCanvas.height - 58
        canvas.fill(x: Self.margin, y: top - 8, width: width, height: 0.6, red: 0.05, green: 0.29, blue: 0.25)
        let height = canvas.write(text(words.sender), x: Self.margin, y: top, width: width, font)
        canvas.write(text(words.reach), x: Self.margin, y: top + height + 2, width: width, font)
        canvas.write(
            text(words.version(document.version)), x: Self.margin, y: top + height + 2, width: width, font, .end)
    }

    private func makeRoom(_ height: Double, on canvas: PDFCanvas, at y: inout Double) {
        guard y + height > Self.bottom else { return }
        drawFoot(on: canvas)
        canvas.endPage()
        y = Self.margin
    }

    private func draw(_ part: MutualDocument.Part, on canvas: PDFCanvas, at y: inout Double) {
        makeRoom(60, on: canvas, at: &y)
        let font = PDFCanvas.Font(size: 11, isBold: true)
        y += canvas.write(text(part.title), x: Self.margin, y: y, width: width, font, tag: "H2") + 3
        for line in part.lines { draw(line, on: canvas, at: &y) }
        y += 8
    }

    private func draw(_ line: MutualDocument.Line, on canvas: PDFCanvas, at y: inout Double) {
        let label = 190.0
        let isArabic = language == .arabic
        switch line {
        case .blank(let name, let known):
            makeRoom(22, on: canvas, at: &y)
            canvas.write(
                text(name), x: isArabic ? Self.margin + width - label : Self.margin, y: y + 4, width: label)
            let start = isArabic ? Self.margin : Self.margin + label
            if let value = person.flatMap(known) {
                canvas.write(
                    value, x: start, y: y + 3, width: width - label, PDFCanvas.Font(size: 10, isBold: true))
            }
            canvas.fill(x: start, y: y + 18, width: width - label, height: 0.6, red: 0.5, green: 0.5, blue: 0.5)
            y += 21
        case .box(let name, let lines):
            let height = Double(lines) * 21
            makeRoom(height + 22, on: canvas, at: &y)
            y += canvas.write(text(name), x: Self.margin, y: y + 4, width: width) + 6
            for edge in [0.0, height] {
                canvas.fill(x: Self.margin, y: y + edge, width: width, height: 0.6, red: 0.5, green: 0.5, blue: 0.5)
            }
            for edge in [0.0, width] {
                canvas.fill(
                    x: Self.margin + edge, y: y, width: 0.6, height: height + 0.6, red: 0.5, green: 0.5, blue: 0.5)
            }
            y += height + 6
        case .ticks(let names, let inRow):
            for start in stride(from: 0, to: names.count, by: inRow) {
                makeRoom(18, on: canvas, at: &y)
                let column = width / Double(inRow)
                for (place, name) in names[start..<min(start + inRow, names.count)].enumerated() {
                    draw(tick: text(name), at: Double(place) * column, width: column, on: canvas, y: y)
                }
                y += 18
            }
        }
    }

    /// A box to tick, `offset` from where a line of the language begins.
    private func draw(tick name: String, at offset: Double, width column: Double, on canvas: PDFCanvas, y: Double) {
        let isArabic = language == .arabic
        let left = isArabic ? Self.margin + width - offset - column : Self.margin + offset
        let x = isArabic ? left + column - 10 : left
        canvas.fill(x: x, y: y + 3, width: 10, height: 10, red: 0.5, green: 0.5, blue: 0.5)
        canvas.fill(x: x + 0.7, y: y + 3.7, width: 8.6, height: 8.6, red: 1, green: 1, blue: 1)
        canvas.write(name, x: isArabic ? left : left + 18, y: y + 2, width: column - 18)
    }

    private func drawConditions(on canvas: PDFCanvas, at y: inout Double) {
        for group in conditions { draw(group, on: canvas, at: &y) }
        guard conditions.contains(where: { !$0.isVerified }) else { return }
        let note = "* " + text(Words.service.aldUnverified)
        makeRoom(20, on: canvas, at: &y)
        canvas.write(note, x: Self.margin, y: y + 6, width: width, PDFCanvas.Font(size: 8, gray: 0.35))
    }

    /// The order is in French: its words keep their direction, and stand under their translation.
    private func draw(_ group: ALDList.Group, on canvas: PDFCanvas, at y: inout Double) {
        let (isArabic, small) = (language == .arabic, PDFCanvas.Font(size: 8, gray: 0.35))
        let mark = group.isVerified ? "" : " *"
        let line = "\(group.number). \u{2068}\(isArabic ? group.arabicLabel : group.label)\u{2069}\(mark)"
        let height = canvas.height(of: line, width: width)
        let order = isArabic ? canvas.height(of: group.label, width: width, small) : 0
        makeRoom(height + order + 4, on: canvas, at: &y)
        y += canvas.write(line, x: Self.margin, y: y, width: width)
        if isArabic { y += canvas.write("\u{2068}\(group.label)\u{2069}", x: Self.margin, y: y, width: width, small) }
        y += 4
    }
}
