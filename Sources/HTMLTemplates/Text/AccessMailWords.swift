import PortalCore

/// The mails about a member's own access.
final class AccessMailWords: Sendable {
    let resetSubject = Phrase("Choisissez un nouveau mot de passe", "اختاروا كلمة سر جديدة")
    let resetText = Phrase(
        "Vous avez oublié votre mot de passe ? Suivez ce lien, répondez à votre question de sécurité, et choisissez-en un nouveau.",
        "نسيتم كلمة السر؟ اضغطوا على هذا الرابط وأجيبوا عن سؤال الأمان ثم اختاروا كلمة جديدة.")
    let resetButton = Phrase("Choisir un mot de passe", "اختيار كلمة سر")
    let resetNotYou = Phrase(
        "Si vous n’avez rien demandé, ne faites rien : votre mot de passe ne change pas.",
        "إذا لم تطلبوا شيئاً فلا تفعلوا شيئاً: لن تتغير كلمة السر.")
    let byPhoneText = Phrase(
        "Un nouveau mot de passe a été demandé pour votre compte. Comme il n’a pas encore de question de sécurité, nous le remplaçons avec vous au téléphone : appelez-nous.",
        "طُلبت كلمة سر جديدة لحسابكم. بما أنه لا يتوفر بعد على سؤال أمان، نغيّرها معكم عبر الهاتف: اتصلوا بنا.")

    let confirmSubject = Phrase("Confirmez votre nouvelle adresse", "أكّدوا بريدكم الجديد")
    let confirmText = Phrase(
        "Vous avez demandé à vous connecter à votre espace participant avec cette adresse. Confirmez-la.",
        "طلبتم استعمال هذا البريد للدخول إلى فضاء المنخرط. أكّدوه.")
    let confirmButton = Phrase("Confirmer cette adresse", "تأكيد هذا البريد")
    let confirmNotYou = Phrase(
        "Si vous n’avez rien demandé, ne faites rien : rien ne change.",
        "إذا لم تطلبوا شيئاً فلا تفعلوا شيئاً: لن يتغير أي شيء.")

    let askedSubject = Phrase("Changement de votre adresse de connexion", "تغيير بريد الدخول الخاص بكم")
    let askedYou = Phrase(
        "Si c’est vous, vous n’avez rien à faire ici. Sinon, gardez votre adresse avec ce bouton, puis changez votre mot de passe.",
        "إذا كنتم أنتم فلا شيء مطلوب هنا. وإلا فاحتفظوا ببريدكم بهذا الزر ثم غيّروا كلمة السر.")
    let askedButton = Phrase("Garder mon adresse", "الاحتفاظ ببريدي")

    let wantedSubject = Phrase("Votre adresse a été demandée", "طُلب بريدكم الإلكتروني")
    let wantedText = Phrase(
        "Quelqu’un a voulu utiliser cette adresse pour un autre espace participant. Votre compte n’a pas changé, et cette demande n’ira pas plus loin.",
        "حاول شخص استعمال هذا البريد لفضاء منخرط آخر. لم يتغير حسابكم ولن يُستجاب للطلب.")

    let changedSubject = Phrase("Votre adresse de connexion a changé", "تغيّر بريد الدخول الخاص بكم")
    let changedNotYou = Phrase(
        "Si ce n’est pas vous, ouvrez le mail reçu à l’ancienne adresse au moment de la demande : son bouton annule tout pendant 7 jours. Ou appelez-nous.",
        "إذا لم تكونوا أنتم، افتحوا الرسالة التي توصل بها البريد القديم وقت الطلب: زرها يلغي كل شيء خلال 7 أيام. أو اتصلوا بنا."
    )

    let cancelledSubject = Phrase("Votre adresse de connexion est gardée", "تم الاحتفاظ ببريد الدخول")
    let cancelledNext = Phrase(
        "Si la demande ne venait pas de vous, choisissez un nouveau mot de passe.",
        "إذا لم تكونوا أصحاب الطلب، اختاروا كلمة سر جديدة.")

    let questionSubject = Phrase("Votre question de sécurité a été changée", "تم تغيير سؤال الأمان")

    func askedText(_ address: String) -> Phrase {
        Phrase(
            "Votre espace participant va utiliser l’adresse \(address) à la place de celle-ci.",
            "سيُستعمل البريد \(address) للدخول إلى فضائكم عوض هذا البريد.")
    }

    func askedLimit(_ limit: Instant) -> Phrase {
        let (day, time) = (Formats.day(limit), Formats.timeOfDay(limit))
        return Phrase(
            "Ce bouton marche jusqu’au \(day) à \(time), même après le changement.",
            "هذا الزر صالح إلى غاية \(day) على الساعة \(time) حتى بعد التغيير.")
    }

    func changedText(_ address: String, at instant: Instant) -> Phrase {
        let (day, time) = (Formats.day(instant), Formats.timeOfDay(instant))
        return Phrase(
            "Depuis le \(day) à \(time), on se connecte à votre espace participant avec \(address).",
            "منذ \(day) على الساعة \(time) أصبح الدخول إلى فضائكم بالبريد \(address).")
    }

    func cancelledText(at instant: Instant) -> Phrase {
        let (day, time) = (Formats.day(instant), Formats.timeOfDay(instant))
        return Phrase(
            "Le changement d’adresse a été arrêté le \(day) à \(time). Votre compte garde cette adresse.",
            "أُوقف تغيير البريد بتاريخ \(day) على الساعة \(time). يحتفظ حسابكم بهذا البريد.")
    }

    func questionText(at instant: Instant) -> Phrase {
        let (day, time) = (Formats.day(instant), Formats.timeOfDay(instant))
        return Phrase(
            "La question de sécurité de votre compte a été changée le \(day) à \(time).",
            "تم تغيير سؤال الأمان الخاص بحسابكم بتاريخ \(day) على الساعة \(time).")
    }
}
