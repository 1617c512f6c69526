import PortalCore

/// A QR code as a drawing. Black on white with its quiet zone, also on dark pages: scanners want it so. Runs of dark
/// modules in a row are one rectangle each, all in one path.
struct QRCodeImage: Component {
    private static let quietZone = 4

    let code: QRCode
    /// What the drawing is, for who does not see it.
    let label: Phrase
    let language: Language

    func render(into out: inout Markup) {
        let side = code.size + 2 * Self.quietZone
        out.add(
            """
            <svg class="qr" role="img" aria-label="\(plain: label, language)" viewBox="0 0 \(side) \(side)" \
            shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path fill="#000" d="
            """)
        for row in 0..<code.size { renderRow(row, into: &out) }
        out.add("\"/></svg>\n")
    }

    private func renderRow(_ row: Int, into out: inout Markup) {
        var column = 0
        while column < code.size {
            let start = column
            while column < code.size, code.modules[row * code.size + column] { column += 1 }
            if column > start {
                out.add("M\(start + Self.quietZone) \(row + Self.quietZone)h\(column - start)v1h\(start - column)z")
            }
            column += 1
        }
    }
}
