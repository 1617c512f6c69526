/// Signing in and out.
final class LoginWords: Sendable {
    let title = Phrase("Connexion", "الدخول")
    let heading = Phrase("Connectez-vous à votre espace", "ادخلوا إلى فضائكم")
    let password = Phrase("Mot de passe", "كلمة السر")
    let submit = Phrase("Me connecter", "الدخول")
    let forgotten = Phrase("Mot de passe oublié ?", "نسيتم كلمة السر؟")
    let chooseAnother = Phrase("Choisir un nouveau mot de passe", "اختيار كلمة سر جديدة")
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
    let disabledTitle = Phrase("Ce compte est fermé", "هذا الحساب مغلق")
    let disabled = Phrase(
        "La CMIM a fermé l’accès à cet espace. Appelez-nous pour en connaître la raison et le rouvrir.",
        "أوقف الصندوق الولوج إلى هذا الفضاء. اتصلوا بنا لمعرفة السبب وإعادة فتحه.")
    let temporaryExpiredTitle = Phrase("Ce mot de passe provisoire a expiré", "انتهت صلاحية كلمة السر المؤقتة")
    let temporaryExpired = Phrase(
        "Il était valable 7 jours. Appelez-nous : nous vous en donnons un autre après quelques vérifications.",
        "كانت صالحة لمدة 7 أيام. اتصلوا بنا لنعطيكم كلمة أخرى بعد التحقق من هويتكم.")
    let signedOut = Phrase("Votre session est fermée. À bientôt.", "تم تسجيل خروجكم. إلى اللقاء.")
    let sessionEnded = Phrase(
        "Pour votre sécurité, votre session s’est terminée. Reconnectez-vous pour continuer.",
        "حفاظاً على أمانكم، انتهت مدة دخولكم. ادخلوا من جديد للمتابعة.")
    let textKept = Phrase(
        "Votre session s’est terminée pendant que vous écriviez. Votre texte est gardé : reconnectez-vous pour le retrouver.",
        "انتهت مدة دخولكم وأنتم تكتبون. نصكم محفوظ: ادخلوا من جديد لتجدوه.")
    let signInFirst = Phrase("Connectez-vous pour voir cette page.", "ادخلوا إلى حسابكم لعرض هذه الصفحة.")
    let activated = Phrase(
        "Votre compte est activé. Vous pouvez vous connecter.", "تم تفعيل حسابكم. يمكنكم الدخول.")
    let passwordChanged = Phrase(
        "Votre mot de passe est changé. Connectez-vous avec le nouveau.",
        "تم تغيير كلمة السر. ادخلوا بكلمة السر الجديدة.")
    let throttledTitle = Phrase("Une petite pause", "لحظة من فضلكم")
}
