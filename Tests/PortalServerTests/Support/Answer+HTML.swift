import Foundation

/// What a test reads out of a page. The pages are our own, so that their form is known; nothing here reads HTML at large.
extension Answer {
    /// The token of the page's forms; nil when it has no form.
    var csrfToken: String? { hiddenValues("_csrf").first }

    /// The values of the hidden fields of that name, in the order in which they stand.
    func hiddenValues(_ name: String) -> [String] {
        matches("<input type=\"hidden\" name=\"\(name)\" value=\"([^\"]*)\"").map(Self.unescaped)
    }

    /// What stands in the text field of that name; nil when there is no such field.
    func typed(_ name: String) -> String? {
        matches("<input id=\"\(name)\" name=\"\(name)\"[^>]* value=\"([^\"]*)\"").first.map(Self.unescaped)
    }

    /// Whether the box of that name is ticked.
    func isTicked(_ name: String) -> Bool {
        !matches("<input id=\"\(name)\"[^>]*type=\"checkbox\"[^>]* (checked)").isEmpty
    }

    /// What is chosen in the list of that name; empty when it is the placeholder.
    func chosen(_ name: String) -> String? {
        guard let list = matches("(?s)<select id=\"\(name)\"(.*?)</select>").first else { return nil }
        return Self.matches("<option value=\"([^\"]*)\" selected", in: list).first ?? ""
    }

    /// The names of the fields that an error stands beside, in the order of the page.
    var fieldsInError: [String] { matches("<p class=\"field-error\" id=\"([^\"]*)-erreur\"") }

    /// The fields that the summary of errors links to; nil where there is no summary.
    var summarised: [String]? {
        guard let summary = matches("(?s)error-summary.*?<ul>(.*?)</ul>").first else { return nil }
        return Self.matches("<a href=\"#([^\"]*)\"", in: summary)
    }

    /// What the page says in its main heading, without markup.
    var heading: String? { matches("(?s)<h1[^>]*>(.*?)</h1>").first.map(Self.plain) }

    /// The targets of the links whose `rel` is `relation`.
    func links(_ relation: String) -> [String] {
        matches("<a class=\"[^\"]*\" rel=\"\(relation)\" href=\"([^\"]*)\"").map(Self.unescaped)
    }

    /// The text, with what is new each time made alike: tokens and the request's id.
    var stable: String {
        var text = self.text
        for token in Set(hiddenValues("_csrf")) where !token.isEmpty {
            text = text.replacingOccurrences(of: token, with: "TOKEN")
        }
        let reference = "<span class=\"reference\">(?:<[^>]*>)?([0-9a-z]{13})"
        for id in Set(Self.matches(reference, in: text)) { text = text.replacingOccurrences(of: id, with: "ID") }
        return text
    }

    /// What the first group of `pattern` holds, at each place where it is found.
    func matches(_ pattern: String) -> [String] { Self.matches(pattern, in: text) }

    static func matches(_ pattern: String, in text: String) -> [String] {
        guard let expression = try? NSRegularExpression(pattern: pattern) else { return ["bad pattern \(pattern)"] }
        // By UTF-16, as the expression counts: a match may begin amid what Swift takes for one character.
        let text = NSString(string: text)
        return expression.matches(in: text as String, range: NSRange(location: 0, length: text.length)).compactMap {
            let range = $0.numberOfRanges < 2 ? NSRange(location: NSNotFound, length: 0) : $0.range(at: 1)
            return range.location == NSNotFound ? nil : text.substring(with: range)
        }
    }

    /// Text without its tags, and with its characters as they were.
    static func plain(_ markup: String) -> String {
        unescaped(markup.replacingOccurrences(of: "<[^>]*>", with: "", options: .regularExpression))
    }

    static func unescaped(_ text: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    }
}
