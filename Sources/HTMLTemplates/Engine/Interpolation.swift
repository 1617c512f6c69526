public import PortalCore

// How each type of value is written. There is none that takes a string raw.
extension Markup.StringInterpolation {
    /// Text, escaped.
    public mutating func appendInterpolation(_ text: String) { markup.appendText(text) }

    /// A word of ours, known at compile time: the name of a field, of a style.
    mutating func appendInterpolation(literal: StaticString) { markup.appendRaw(literal) }

    /// A sentence of the catalog in `language`.
    mutating func appendInterpolation(_ phrase: Phrase, _ language: Language) {
        markup.appendSentence(phrase[language])
    }

    /// A sentence where no element may stand: in `<title>` and in attributes.
    mutating func appendInterpolation(plain phrase: Phrase, _ language: Language) {
        markup.appendText(phrase[language].plain(in: language))
    }

    /// A person's or provider's name, set apart from the direction of the text around it.
    public mutating func appendInterpolation(name: String) {
        markup.appendRaw("<bdi>")
        markup.appendText(name)
        markup.appendRaw("</bdi>")
    }

    /// A code, mail address or reference: always from left to right.
    public mutating func appendInterpolation(code: String) {
        markup.appendRaw("<bdi dir=\"ltr\">")
        markup.appendText(code)
        markup.appendRaw("</bdi>")
    }

    /// A telephone number as a link that dials it.
    public mutating func appendInterpolation(_ phone: PhoneNumber) {
        markup.appendRaw("<a class=\"phone\" href=\"tel:")
        markup.appendText(phone.e164)
        markup.appendRaw("\"><bdi dir=\"ltr\">")
        markup.appendPhone(phone)
        markup.appendRaw("</bdi></a>")
    }

    /// A mail address as a link that opens a message.
    public mutating func appendInterpolation(_ address: EmailAddress) {
        markup.appendRaw("<a href=\"mailto:")
        markup.appendText(PercentEncoding.pathSegment(address.text))
        markup.appendRaw("\"><bdi dir=\"ltr\">")
        markup.appendText(address.text)
        markup.appendRaw("</bdi></a>")
    }

    /// An amount: `1 234,56 DH`.
    public mutating func appendInterpolation(_ amount: Money, _ language: Language) {
        markup.appendMoney(amount, language)
    }

    /// An amount, or the word for "unknown", which never looks like zero.
    public mutating func appendInterpolation(_ amount: Money?, _ language: Language) {
        guard let amount else { return markup.appendUnknown(language) }
        markup.appendMoney(amount, language)
    }

    /// The figure of an amount, without its currency.
    public mutating func appendInterpolation(figure amount: Money) {
        markup.appendRaw("<bdi dir=\"ltr\">")
        markup.appendMoneyDigits(amount)
        markup.appendRaw("</bdi>")
    }

    /// A rate: `70 %`.
    public mutating func appendInterpolation(_ rate: Rate) { markup.appendRate(rate) }

    /// A day: `05/03/2026`.
    public mutating func appendInterpolation(_ day: DayDate) { markup.appendDay(day) }

    /// A day as machines read it: `2026-03-05`.
    public mutating func appendInterpolation(iso day: DayDate) { markup.appendText(day.iso) }

    /// A whole number.
    public mutating func appendInterpolation(_ number: Int) { markup.appendInteger(number) }

    /// A link of ours, for `href` and `action`.
    public mutating func appendInterpolation(_ path: Path) { markup.appendPath(path) }

    /// The address of a file of `Public/`, for `href` and `src`.
    public mutating func appendInterpolation(_ url: AssetURL) { markup.appendText(url.text) }

    /// Another piece of markup.
    public mutating func appendInterpolation(_ fragment: Markup) { markup.add(fragment) }
}

extension Markup.StringInterpolation {
    /// A component, written in place.
    mutating func appendInterpolation(_ component: some Component) { component.render(into: &markup) }

    /// `fragment` if `condition` holds; it is not made otherwise.
    mutating func appendInterpolation(if condition: Bool, _ fragment: @autoclosure () -> Markup) {
        if condition { markup.add(fragment()) }
    }

    /// What `body` makes of the value, where there is one.
    mutating func appendInterpolation<Value>(some value: Value?, _ body: (Value) -> Markup) {
        if let value { markup.add(body(value)) }
    }

    /// Every element of `list`, written by `body` straight into the buffer.
    mutating func appendInterpolation<Element>(
        each list: some Sequence<Element>, _ body: (Element, inout Markup) -> Void
    ) {
        for element in list { body(element, &markup) }
    }

    /// Whatever `body` writes.
    mutating func appendInterpolation(_ body: (inout Markup) -> Void) { body(&markup) }
}

/// A piece of a page: a value that writes itself.
protocol Component {
    func render(into out: inout Markup)
}
