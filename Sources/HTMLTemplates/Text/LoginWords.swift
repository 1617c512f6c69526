import PortalCore

/// Signing in and out.
struct LoginWords {
    let title = Phrase("Connexion", "الدخول")
    let heading = Phrase("Connectez-vous à votre espace", "ادخلوا إلى فضائكم")
    let password = Phrase("Mot de passe", "كلمة السر")
    let submit = Phrase("Me connecter", "الدخول")
    let forgotten = Phrase("Mot de passe oublié ?", "نسيتم كلمة السر؟")
    let forgottenText = Phrase("Appelez-nous, nous vous aidons :", "اتصلوا بنا لمساعدتكم:")
    let noAccount = Phrase("Pas encore de compte ?", "ليس لديكم حساب؟")
    let createAccount = Phrase("Créer mon compte", "إنشاء حسابي")
    let resend = Phrase("Je n’ai pas reçu le mail d’activation", "لم أتوصل برسالة التفعيل")

    let failedTitle = Phrase("Connexion impossible", "تعذّر الدخول")
    let failed = Phrase(
        "L’adresse e-mail ou le mot de passe n’est pas le bon. Vérifiez les deux et réessayez.",
        "البريد الإلكتروني أو كلمة السر غير صحيحة. تحققوا منهما وحاولوا من جديد.")
    let notActivatedTitle = Phrase("Votre compte attend son activation", "حسابكم في انتظار التفعيل")
    let notActivated = Phrase(
        "Suivez le lien reçu par mail, puis revenez vous connecter.",
        "اضغطوا على الرابط الذي توصلتم به في بريدكم، ثم عودوا للدخول.")
    let signedOut = Phrase("Vous êtes déconnecté. À bientôt.", "تم تسجيل خروجكم. إلى اللقاء.")
    let sessionEnded = Phrase(
        "Pour votre sécurité, votre session s’est terminée. Reconnectez-vous pour continuer.",
        "حفاظاً على أمانكم، انتهت مدة دخولكم. ادخلوا من جديد للمتابعة.")
    let signInFirst = Phrase("Connectez-vous pour voir cette page.", "ادخلوا إلى حسابكم لعرض هذه الصفحة.")
    let activated = Phrase(
        "Votre compte est activé. Vous pouvez vous connecter.", "تم تفعيل حسابكم. يمكنكم الدخول.")
    let passwordChanged = Phrase(
        "Votre mot de passe est changé. Connectez-vous avec le nouveau.",
        "تم تغيير كلمة السر. ادخلوا بكلمة السر الجديدة.")
    let throttledTitle = Phrase("Une petite pause", "لحظة من فضلكم")

    /// Too many tries; the day is told only when it is another one.
    func throttled(until: Instant) -> Phrase {
        let time = Formats.timeOfDay(until)
        return Phrase(
            "Il y a eu trop d’essais. Vous pourrez réessayer à partir de \(time).",
            "وقعت محاولات كثيرة. يمكنكم المحاولة من جديد ابتداءً من الساعة \(time).")
    }
}
