import PortalCore

/// Closing an account.
final class ClosingWords: Sendable {
    let title = Phrase("Fermer mon espace", "إغلاق فضائي")
    let lead = Phrase(
        "Vous n’aurez plus accès à cet espace. Votre couverture à la mutuelle ne change pas.",
        "لن تتمكنوا من الدخول إلى هذا الفضاء. لا يتغير شيء في تغطيتكم لدى الصندوق.")
    let goes = Phrase(
        "Sont effacés : votre mot de passe, vos appareils, votre journal, votre messagerie.",
        "يُحذف: كلمة السر وأجهزتكم وسجلكم ورسائلكم.")
    let stays = Phrase(
        "Restent à la mutuelle : votre dossier d’adhérent, vos remboursements, vos réclamations.",
        "يبقى لدى الصندوق: ملف انخراطكم وتعويضاتكم وشكاياتكم.")
    let grace = Phrase(
        "Vous avez 30 jours pour changer d’avis : il suffit de vous reconnecter.",
        "لديكم 30 يوماً للتراجع: يكفي الدخول من جديد.")
    let before = Phrase("Prendre d’abord toutes mes données", "أخذ جميع معطياتي أولاً")
    let submit = Phrase("Fermer mon espace", "إغلاق فضائي")
    let asked = Phrase(
        "Votre espace est fermé. Pour le garder, reconnectez-vous dans les 30 jours.",
        "تم إغلاق فضائكم. للاحتفاظ به ادخلوا من جديد خلال 30 يوماً.")
    let mailSubject = Phrase("Votre espace participant va être effacé", "سيُحذف فضاء المنخرط الخاص بكم")

    func mailText(_ instant: Instant) -> Phrase {
        let day = Formats.day(instant)
        return Phrase(
            "Vous avez demandé la fermeture de votre espace. Il sera effacé le \(day). Si ce n’est pas vous, ou si vous changez d’avis, connectez-vous avant.",
            "طلبتم إغلاق فضائكم. سيُحذف في \(day). إذا لم تكونوا أنتم أو غيّرتم رأيكم، ادخلوا قبل ذلك.")
    }
}
