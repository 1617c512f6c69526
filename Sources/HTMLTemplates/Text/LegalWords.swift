/// The legal notice. Facts only; each comes from the mutual's own publications.
final class LegalWords: Sendable {
    let title = Phrase("Mentions légales", "بيانات قانونية")
    let publisher = Phrase("Qui publie cet espace", "ناشر هذا الفضاء")
    let publisherText = Phrase(
        "La Caisse Mutualiste Interprofessionnelle Marocaine (CMIM), mutuelle privée à but non lucratif créée en 1977, régie par le dahir n° 1-57-187 du 12 novembre 1963 portant statut de la mutualité.",
        "الصندوق التعاوني المهني المغربي (\("CMIM"))، تعاضدية خاصة لا تتوخى الربح، أُحدثت سنة 1977 وتخضع للظهير رقم \("1-57-187") الصادر في 12 نونبر 1963 بمثابة النظام الأساسي للتعاون المتبادل."
    )
    let headOffice = Phrase("Siège social", "المقر الاجتماعي")
    let headOfficeText = Phrase(
        "Résidence Anafé, 36 boulevard d’Anfa, 20040 Casablanca", "إقامة أنافي، 36 شارع أنفا، 20040 الدار البيضاء")
    let headOfficePhone = Phrase("Téléphone du siège", "هاتف المقر")
    let support = Phrase("Aide pour cet espace", "المساعدة بخصوص هذا الفضاء")
    let value = Phrase("Ce que valent ces informations", "قيمة هذه المعلومات")
    let valueText = Phrase(
        "Les montants affichés viennent du système de gestion de la CMIM ; la date de leur dernière réception est indiquée sur chaque page. En cas de doute, les documents remis par la CMIM prévalent.",
        "المبالغ المعروضة مصدرها نظام التدبير لدى الصندوق، ويظهر تاريخ آخر توصل بها في كل صفحة. وعند الشك، تُعتمد الوثائق المسلَّمة من الصندوق."
    )
}
