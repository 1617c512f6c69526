import Locking
public import PortalCore

/// Remembers what was rendered, and takes mails without sending them, or refuses them as told.
public final class MailRecorder: MailTransport {
    private struct State {
        var rendered: [AccountMail] = []
        var delivered: [OutgoingMail] = []
        var answers: [MailFailure] = []
    }

    private let state = Locked(State())

    /// A recorder that takes everything.
    public init() {}

    /// Renders `mail` as its own description, and remembers it.
    public func render(_ mail: AccountMail, in language: Language) -> MailContent {
        state.withLock { $0.rendered.append(mail) }
        let subject =
            switch mail {
            case .activation: "activation"
            case .activated: "activated"
            case .accountExists(let isActivated): "exists \(isActivated)"
            case .accountCreatedElsewhere(let masked): "elsewhere \(masked)"
            case .newDevice: "new device"
            case .passwordChanged: "password changed"
            case .payment: "payment"
            case .access(let mail): String("\(mail)".prefix { $0 != "(" })
            case .contact(let mail): String("\(mail)".prefix { $0 != "(" })
            case .complaint(let mail): String("\(mail)".prefix { $0 != "(" })
            }
        var text = subject
        switch mail {
        case .activation(let token, _), .access(.passwordReset(let token, _)),
            .access(.emailConfirmation(let token, _)), .access(.emailChangeAsked(_, let token, _)):
            text = "jeton=\(token.text)"
        default: break
        }
        return MailContent(subject: subject, text: text, html: "<p>\(text)</p>", language: language)
    }

    /// Takes `mail`, or throws the next of the failures it was told.
    public func deliver(_ mail: OutgoingMail) throws(MailFailure) {
        let failure = state.withLock { state -> MailFailure? in
            guard state.answers.isEmpty else { return state.answers.removeFirst() }
            state.delivered.append(mail)
            return nil
        }
        if let failure { throw failure }
    }

    /// The next mails meet these failures, one each.
    public func fail(with failures: [MailFailure]) {
        state.withLock { $0.answers += failures }
    }

    /// What was taken so far.
    public var delivered: [OutgoingMail] { state.withLock { $0.delivered } }
}
