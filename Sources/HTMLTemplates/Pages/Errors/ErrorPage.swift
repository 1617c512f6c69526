public import PortalCore

/// An error: what happened, what to do, the request's id; never what is inside.
public struct ErrorPage: Page {
    /// What happened, by the status of the answer.
    public enum Kind: Hashable, Sendable {
        /// 400 and every other refusal without a page of its own.
        case badRequest
        /// 403: the form was not ours, or too old.
        case forbidden
        /// 404: no such page, or not for this person.
        case notFound
        /// 405.
        case methodNotAllowed
        /// 408.
        case timedOut
        /// 413.
        case tooLarge
        /// 422, of a form that has no page to come back to.
        case unprocessable
        /// 429; until when, where that is known.
        case tooManyAttempts(until: Instant?)
        /// 414 and 431.
        case headTooLarge
        /// 500.
        case failure
        /// 503.
        case unavailable

        /// The kind for a status.
        public init(status: Int) {
            self =
                switch status {
                case 403: .forbidden
                case 404: .notFound
                case 405: .methodNotAllowed
                case 408: .timedOut
                case 413: .tooLarge
                case 414, 431: .headTooLarge
                case 422: .unprocessable
                case 429: .tooManyAttempts(until: nil)
                case 503: .unavailable
                case 500...599: .failure
                default: .badRequest
                }
        }
    }

    private let layout: Layout
    private let kind: Kind
    private let status: Int

    /// The page for an error.
    ///
    /// - Parameter status: the status of the answer, shown small.
    public init(layout: Layout, kind: Kind, status: Int) {
        self.layout = layout
        self.kind = kind
        self.status = status
    }

    /// The page for a status.
    public init(layout: Layout, status: Int) {
        self.init(layout: layout, kind: Kind(status: status), status: status)
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.errors
        let (title, text) = self.words
        let home: Path = layout.member == nil ? .welcome : .home
        Shell(layout: layout, title: title).render(into: &out) { out in
            out.add(
                """
                <div class="narrow">
                <h1>\(title, language)</h1>
                <p class="lead">\(text, language)</p>
                <p><a class="button" href="\(home)">\(words.toHome, language)</a></p>
                \(SupportLine(layout: layout))\
                <p class="fresh">\(words.code, language) \(status) · \(words.reference, language)\u{A0}: \
                <span class="reference">\(code: layout.requestID)</span></p>
                </div>

                """)
        }
    }

    private var words: (title: Phrase, text: Phrase) {
        let words = Words.errors
        return switch kind {
        case .badRequest: (words.badRequestTitle, words.badRequest)
        case .forbidden: (words.forbiddenTitle, words.forbidden)
        case .notFound: (words.notFoundTitle, words.notFound)
        case .methodNotAllowed: (words.methodTitle, words.method)
        case .timedOut: (words.timedOutTitle, words.timedOut)
        case .tooLarge: (words.tooLargeTitle, words.tooLarge)
        case .unprocessable: (words.unprocessableTitle, words.unprocessable)
        case .tooManyAttempts(let until?): (words.tooManyTitle, words.tryAgain(at: until))
        case .tooManyAttempts(nil): (words.tooManyTitle, words.tooMany)
        case .headTooLarge: (words.headTooLargeTitle, words.headTooLarge)
        case .failure: (words.internalTitle, words.internalText)
        case .unavailable: (words.unavailableTitle, words.unavailable)
        }
    }
}
