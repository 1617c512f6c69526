import PortalCore

/// The member's own data and access.
final class ProfileWords: Sendable {
    let title = Phrase("Mon profil", "ملفي الشخصي")
    let back = Phrase("Mon profil", "ملفي الشخصي")
    let access = Phrase("Votre accès", "ولوجكم")
    let accessEmail = Phrase("Adresse de connexion", "بريد الدخول")
    let changePassword = Phrase("Changer mon mot de passe", "تغيير كلمة السر")
    let mySessions = Phrase("Voir mes appareils connectés", "عرض أجهزتي المتصلة")
    let passwordChanged = Phrase(
        "Votre mot de passe est changé. Vos autres appareils sont déconnectés.",
        "تم تغيير كلمة السر، وتم فصل أجهزتكم الأخرى.")

    let passwordTitle = Phrase("Changer mon mot de passe", "تغيير كلمة السر")
    let passwordLead = Phrase(
        "Vos autres appareils seront déconnectés, et un mail vous préviendra du changement.",
        "سيتم فصل أجهزتكم الأخرى، وستتوصلون برسالة تخبركم بالتغيير.")
    let currentPassword = Phrase("Mot de passe actuel", "كلمة السر الحالية")

    let sessionsTitle = Phrase("Mes appareils connectés", "أجهزتي المتصلة")
    let sessionsLead = Phrase(
        "Un appareil que vous ne reconnaissez pas ? Déconnectez-le, puis changez votre mot de passe.",
        "جهاز لا تعرفونه؟ افصلوه، ثم غيّروا كلمة السر.")
    let thisDevice = Phrase("Cet appareil", "هذا الجهاز")
    let signedInOn = Phrase("Connecté", "تاريخ الدخول")
    let lastSeen = Phrase("Vu la dernière fois", "آخر استعمال")
    let network = Phrase("Adresse réseau", "عنوان الشبكة")
    let end = Phrase("Déconnecter", "فصل")
    let endOthers = Phrase("Déconnecter tous les autres", "فصل كل الأجهزة الأخرى")
    let sessionEnded = Phrase("C’est fait : l’appareil est déconnecté.", "تم فصل الجهاز.")

    func moment(_ instant: Instant) -> Phrase {
        let (day, time) = (Formats.day(instant), Formats.timeOfDay(instant))
        return Phrase("le \(day) à \(time)", "\(day) على الساعة \(time)")
    }
}
