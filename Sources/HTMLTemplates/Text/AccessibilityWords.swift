/// The accessibility statement.
final class AccessibilityWords: Sendable {
    let title = Phrase("Accessibilité", "إمكانية الولوج")
    let lead = Phrase(
        "Cet espace est fait pour être utilisé par tous, sur tout appareil.",
        "هذا الفضاء موجَّه للجميع، على أي جهاز.")
    let aim = Phrase("Ce que nous visons", "ما نسعى إليه")
    let aimText = Phrase(
        "Le niveau AA des règles internationales WCAG 2.2. Cet objectif guide la conception ; il n’a pas encore été vérifié par un organisme indépendant.",
        "المستوى \("AA") من القواعد الدولية \("WCAG 2.2"). هذا الهدف يوجّه التصميم، ولم تتحقق منه بعد هيئة مستقلة.")
    let how = Phrase("Ce qui est prévu", "ما هو متوفر")
    let howKeyboard = Phrase("Tout se fait au clavier.", "يمكن إنجاز كل شيء بلوحة المفاتيح.")
    let howZoom = Phrase(
        "Le texte s’agrandit jusqu’à 400 % sans rien perdre.", "يمكن تكبير النص إلى \("400 %") دون فقدان أي شيء.")
    let howDark = Phrase(
        "Les couleurs suivent le mode clair ou sombre de votre appareil.",
        "تتبع الألوان الوضع الفاتح أو الداكن لجهازكم.")
    let howScript = Phrase(
        "Les pages marchent sans JavaScript et sur des appareils anciens.",
        "تعمل الصفحات دون \("JavaScript") وعلى الأجهزة القديمة.")
    let howLanguages = Phrase("Chaque page existe en français et en arabe.", "كل صفحة متوفرة بالعربية والفرنسية.")
    let obstacle = Phrase("Un obstacle ?", "واجهتم عائقاً؟")
    let obstacleText = Phrase(
        "Dites-le-nous : nous vous donnerons l’information autrement et corrigerons la page.",
        "أخبرونا: سنقدم لكم المعلومة بطريقة أخرى ونصحح الصفحة.")
}
