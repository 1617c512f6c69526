import PortalCore

/// The services and the message form.
final class ContactWords: Sendable {
    let title = Phrase("Nous contacter", "اتصلوا بنا")
    let lead = Phrase(
        "Par téléphone, par mail, ou avec le formulaire ci-dessous.",
        "بالهاتف أو بالبريد الإلكتروني أو عبر الاستمارة أسفله.")
    let form = Phrase("Écrire un message", "كتابة رسالة")
    let secrecy = Phrase(
        "Pour une question sur vos soins ou un remboursement, connectez-vous et faites une réclamation : elle reste dans votre espace.",
        "لسؤال حول علاجكم أو تعويض، ادخلوا إلى حسابكم وقدموا شكاية: تبقى في فضائكم.")
    let secrecyOfMember = Phrase(
        "Pour une question sur vos soins ou un remboursement, faites plutôt une réclamation : l’échange reste dans votre espace.",
        "لسؤال حول علاجكم أو تعويض، من الأفضل تقديم شكاية: تبقى المراسلة في فضائكم.")
    let service = Phrase("À qui ?", "إلى من؟")
    let choose = Phrase("Choisissez", "اختاروا")
    let name = Phrase("Votre nom", "اسمكم")
    let send = Phrase("Envoyer", "إرسال")
    let faqFirst = Phrase("La réponse est peut-être déjà là :", "ربما تجدون الجواب هنا:")

    let mailReceived = Phrase("Votre message est bien arrivé", "توصلنا برسالتكم")
    let mailWaiting = Phrase("Un message attend une réponse", "رسالة في انتظار الجواب")

    private static let frenchDays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    private static let arabicDays = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]

    /// The days and hours of a service: weekdays from 1 for Monday, minutes of the day.
    func hours(_ days: ClosedRange<Int>, _ opening: Int, _ closing: Int) -> Phrase {
        let (french, arabic) = (Self.frenchDays[days.lowerBound - 1], Self.arabicDays[days.lowerBound - 1])
        let (lastFrench, lastArabic) = (Self.frenchDays[days.upperBound - 1], Self.arabicDays[days.upperBound - 1])
        let (from, to) = (Self.time(opening), Self.time(closing))
        guard days.count > 1 else {
            return Phrase("Le \(french), de \(from) à \(to)", "يوم \(arabic) من \(from) إلى \(to)")
        }
        return Phrase(
            "Du \(french) au \(lastFrench), de \(from) à \(to)", "من \(arabic) إلى \(lastArabic)، من \(from) إلى \(to)")
    }

    func openUntil(_ minute: Int) -> Phrase {
        Phrase("Ouvert jusqu’à \(Self.time(minute))", "مفتوح إلى غاية \(Self.time(minute))")
    }

    func closed(_ next: ServiceDirectory.Opening?) -> Phrase {
        guard let next else { return Phrase("Fermé", "مغلق") }
        let (day, time) = (Formats.day(next.day), Self.time(next.minute))
        return Phrase("Fermé, ouvre le \(day) à \(time)", "مغلق، يفتح يوم \(day) على الساعة \(time)")
    }

    func taken(_ reference: String) -> Phrase {
        Phrase(
            "Votre message est arrivé. Sa référence : \(reference). Elle est aussi dans le mail que nous vous envoyons.",
            "توصلنا برسالتكم. مرجعها: \(reference). تجدونه أيضاً في الرسالة التي نبعثها إليكم.")
    }

    func mailText(_ reference: String) -> Phrase {
        Phrase(
            "Nous avons reçu votre message \(reference). Un agent vous répond par mail.",
            "توصلنا برسالتكم \(reference). سيجيبكم أحد الموظفين عبر البريد.")
    }

    func mailStaff(_ reference: String) -> Phrase {
        Phrase(
            "Le message \(reference) attend dans le portail : admin messages.",
            "الرسالة \(reference) في انتظار الجواب في الفضاء.")
    }

    private static func time(_ minute: Int) -> String {
        let (hours, minutes) = (minute / 60, minute % 60)
        return "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    }
}
