/// A mail file.
struct TestMail {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    /// The address it goes to.
    var recipient: String {
        let line = text.split(separator: "\r\n").first { $0.hasPrefix("To: ") } ?? ""
        return line.dropFirst(4).trimmingPrefix("<").description.replacing(">", with: "")
    }

    /// The token of the activation link in it; nil in any other mail.
    var activationToken: String? { token(after: "/compte/activation?jeton=") }

    /// The token of the link that goes on so; nil where there is none.
    func token(after link: String) -> String? {
        guard let start = text.firstRange(of: link) else { return nil }
        return String(
            text[start.upperBound...].prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) })
    }
}
