import PortalCore

/// The inbox.
struct InboxWords {
    let navigation = Phrase("Messagerie", "الرسائل")
    let title = Phrase("Messagerie", "الرسائل")
    let lead = Phrase(
        "Ce que nous vous avons écrit, ici comme par mail.", "ما كتبناه إليكم، هنا كما في البريد.")
    let empty = Phrase("Rien pour le moment.", "لا شيء حالياً.")
    let unread = Phrase("nouveau", "جديد")
    let markRead = Phrase("Tout marquer comme lu", "تعليم الكل كمقروء")
    let other = Phrase("Un message", "رسالة")

    func count(_ number: Int) -> Phrase {
        Phrase(
            number < 2 ? "un message non lu" : "\(number) messages non lus",
            number < 2 ? "رسالة غير مقروءة" : "رسائل غير مقروءة: \(number)")
    }

    subscript(kind: MemberNotice.Kind) -> Phrase {
        let (mails, access, complaints) = (Words.mails, Words.accessMails, Words.complaints)
        return switch kind {
        case .activated: mails.confirmedSubject
        case .accountAsked: mails.existsSubject
        case .newDevice: mails.deviceSubject
        case .passwordChanged: mails.passwordSubject
        case .passwordResetAsked:
            Phrase("Un nouveau mot de passe a été demandé", "طُلبت كلمة سر جديدة")
        case .emailChangeAsked: access.askedSubject
        case .emailWanted: access.wantedSubject
        case .emailChanged: access.changedSubject
        case .emailChangeCancelled: access.cancelledSubject
        case .questionChanged: access.questionSubject
        case .secondFactorOn: Phrase("Un code est demandé à chaque connexion", "يُطلب رمز عند كل دخول")
        case .secondFactorOff: Phrase("Le code à la connexion est arrêté", "تم إيقاف رمز الدخول")
        case .recoveryCodeUsed: Phrase("Un code de secours a servi", "استُعمل رمز احتياطي")
        case .accountClosing: Words.closing.mailSubject
        case .complaintOpened: complaints.mailOpened
        case .complaintAnswered: complaints.mailAnswered
        case .complaintAsked: complaints.mailAsked
        }
    }
}
