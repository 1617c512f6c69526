/// A whole mail, as it goes over the wire or into a file (RFC 5322, RFC 2045 to 2047).
public struct MailMessage: Sendable {
    /// Who it goes through: decides how its text is written.
    public enum Audience: Hashable, Sendable {
        /// A folder, where people and tests read it: the text stays readable where it can.
        case folder
        /// Mail servers, of which some still take ASCII only.
        case mailServer
    }

    let id: MessageID
    let date: Instant
    let from: Mailbox
    let to: Mailbox
    let content: MailContent

    /// A mail from `from` to `to`.
    public init(id: MessageID, date: Instant, from: Mailbox, to: Mailbox, content: MailContent) {
        self.id = id
        self.date = date
        self.from = from
        self.to = to
        self.content = content
    }

    /// The bytes, every line ended by CRLF.
    public func bytes(for audience: Audience) -> [UInt8] {
        // A boundary may not occur in a part; the random identifier does not.
        let boundary = "=_" + id.localPart
        return Array((head(boundary: boundary) + body(boundary: boundary, for: audience)).utf8)
    }

    private func head(boundary: String) -> String {
        MailHeader.line("Date", MailDate(date).text)
            + MailHeader.line("From", from)
            + MailHeader.line("To", to)
            + MailHeader.line("Subject", content.subject)
            + "Message-ID: <\(id.text)>\r\n"
            // Nobody's out-of-office answer shall come back (RFC 3834).
            + "Auto-Submitted: auto-generated\r\n"
            + "Content-Language: \(content.language.rawValue)\r\n"
            + "MIME-Version: 1.0\r\n"
            + "Content-Type: multipart/alternative;\r\n boundary=\"\(boundary)\"\r\n\r\n"
    }

    private func body(boundary: String, for audience: Audience) -> String {
        let parts = [("plain", content.text), ("html", content.html)].map { kind, text in
            let encoding: TransferEncoding =
                audience == .folder ? .readable(for: text) : .portable(for: text)
            return """
                --\(boundary)\r
                Content-Type: text/\(kind); charset=utf-8\r
                Content-Transfer-Encoding: \(encoding.rawValue)\r
                \r
                \(encoding.encode(text))
                """
        }
        return parts.joined() + "--\(boundary)--\r\n"
    }
}
