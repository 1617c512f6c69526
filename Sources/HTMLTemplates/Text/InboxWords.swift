import PortalCore

/// The inbox.
final class InboxWords: Sendable {
    let navigation = Phrase("Messagerie", "الرسائل")
    let title = Phrase("Messagerie", "الرسائل")
    let lead = Phrase(
        "Ce que nous vous avons écrit, ici comme par mail.", "ما كتبناه إليكم، هنا كما في بريدكم الإلكتروني.")
    let empty = Phrase("Rien pour le moment.", "لا شيء حالياً.")
    let unread = Phrase("nouveau", "جديد")
    let markRead = Phrase("Tout marquer comme lu", "تمييز الكل كمقروء")
    let other = Phrase("Un message", "رسالة")

    let payments = Phrase("Avis de paiement", "إشعارات الأداء")
    let paymentsOn = Phrase(
        "À chaque nouveau paiement, nous vous écrivons un mail, sans montant ni acte.",
        "عند كل أداء جديد، نرسل إليكم بريداً إلكترونياً بلا مبلغ ولا ذكر للعلاج.")
    let paymentsOff = Phrase(
        "Vous ne recevez pas de mail quand un paiement est fait.", "لا تتوصلون ببريد إلكتروني عند كل أداء.")
    let paymentsStop = Phrase("Ne plus m’écrire", "أوقفوا هذه الرسائل")
    let paymentsStart = Phrase("M’écrire à chaque paiement", "راسلوني عند كل أداء")

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
        case .paymentMade: mails.paymentSubject
        case .accountClosing: Words.closing.mailSubject
        case .complaintOpened: complaints.mailOpened
        case .complaintBegun: complaints.mailBegun
        case .complaintReopened: complaints.mailReopened
        case .complaintClosed: complaints.mailClosed
        case .contactReceived: Words.contact.mailReceived
        case .complaintAnswered: complaints.mailAnswered
        case .complaintAsked: complaints.mailAsked
        }
    }
}
