/// What members and strangers wrote, for an operator's terminal.
enum TerminalText {
    /// Without control characters, by which a text could drive the terminal; line ends stay.
    static func safe(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    let isControl = scalar.properties.generalCategory == .control && scalar != "\n"
                    return isControl || scalar.properties.generalCategory == .format ? "·" : scalar
                }))
    }
}
