/// The document space.
final class DocumentWords: Sendable {
    let title = Phrase("Documents", "الوثائق")
    let lead = Phrase(
        "Les formulaires et les listes utiles, à imprimer ou à remplir.", "الاستمارات واللوائح المفيدة، للطبع أو للملء."
    )
    let search = Phrase("Chercher un document", "البحث عن وثيقة")
    let nothing = Phrase("Aucun document avec ces mots.", "لا توجد وثيقة بهذه الكلمات.")
    let french = Phrase("En français", "بالفرنسية")
    let arabic = Phrase("En arabe", "بالعربية")
    let firstVersion = Phrase("Première version", "النسخة الأولى")
    let signInToFill = Phrase(
        "Connectez-vous pour le recevoir déjà rempli", "ادخلوا إلى حسابكم للحصول عليها مملوءة")
    let filled = Phrase("Déjà rempli avec mes données", "مملوءة بمعطياتي")

    let sender = Phrase(
        "Caisse Mutualiste Interprofessionnelle Marocaine (CMIM), Résidence Anafé, 36 boulevard d’Anfa, 20040 Casablanca",
        "الصندوق التعاوني المهني المغربي (\("CMIM"))، إقامة أنافي، 36 شارع أنفا، 20040 الدار البيضاء")
    let reach = Phrase(
        "Téléphone \("05 22 20 24 21") · \("info@cmim.ma")", "الهاتف \("05 22 20 24 21") · \("info@cmim.ma")")

    func version(_ day: String) -> Phrase { Phrase("Version du \(day)", "نسخة \(day)") }

    func size(_ bytes: Int) -> Phrase {
        let kilobytes = (bytes + 512) / 1024
        return Phrase("PDF, \(kilobytes) Ko", "\("PDF")، \(kilobytes) كيلوبايت")
    }
}
