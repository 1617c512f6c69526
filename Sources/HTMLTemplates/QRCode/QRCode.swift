/// A QR code (ISO/IEC 18004) of any text: byte mode, error correction M, the smallest version that holds it. M survives a
/// finger's shadow or a scratched screen; more would make the modules smaller.
struct QRCode: Hashable, Sendable {
    /// Modules on a side, without the quiet zone around.
    let size: Int
    /// Row by row; true is dark.
    let modules: [Bool]

    /// The code of the UTF-8 bytes of `text`; nil when no version holds them (more than 2,331).
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let version = QRVersion.smallest(for: bytes.count) else { return nil }
        var canvas = QRCanvas(version: version)
        canvas.drawPatterns()
        canvas.draw(codewords: version.interleaved(version.dataCodewords(of: bytes)))
        let best = (0..<8).map { canvas.masked($0) }.min { QRPenalty.of($0) < QRPenalty.of($1) }
        size = version.size
        modules = best?.isDark ?? canvas.isDark
    }
}
