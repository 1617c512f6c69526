/// The frame of every page.
final class LayoutWords: Sendable {
    /// The mutual's name is a proper name: both forms stand on every page, whatever its language.
    static let mutualFrench = "Caisse Mutualiste Interprofessionnelle Marocaine"
    static let mutualArabic = "الصندوق التعاوني المهني المغربي"

    let site = Phrase("Espace Participant", "فضاء المنخرط")
    let skip = Phrase("Aller au contenu", "انتقل إلى المحتوى")
    let navigation = Phrase("Navigation principale", "القائمة الرئيسية")
    let welcome = Phrase("Bienvenue", "مرحباً")
    let home = Phrase("Accueil", "الرئيسية")
    let reimbursements = Phrase("Remboursements", "التعويضات")
    let signIn = Phrase("Connexion", "الدخول")
    let createAccount = Phrase("Créer un compte", "إنشاء حساب")
    let signOut = Phrase("Se déconnecter", "تسجيل الخروج")
    let needHelp = Phrase("Besoin d’aide ?", "هل تحتاجون إلى مساعدة؟")
    let callUs = Phrase(
        "Une question sur cet espace ? Appelez-nous ou écrivez-nous.",
        "سؤال حول هذا الفضاء؟ اتصلوا بنا أو راسلونا.")
    let legal = Phrase("Mentions légales", "بيانات قانونية")
    let personalData = Phrase("Données personnelles", "المعطيات الشخصية")
    let accessibility = Phrase("Accessibilité", "إمكانية الولوج")
    let founded = Phrase(
        "Mutuelle privée à but non lucratif, au service de ses adhérents depuis 1977.",
        "تعاضدية خاصة لا تتوخى الربح، في خدمة منخرطيها منذ سنة 1977.")

    /// The other language is named in itself.
    static let french = "Français"
    static let arabic = "العربية"
}
