extension FAQ {
    static let complaints = [
        FAQEntry(
            id: "faire-reclamation", theme: .complaints,
            question: Phrase("Comment faire une réclamation ?", "كيف أقدّم شكاية؟"),
            answer: Phrase(
                "Dans « Réclamations », ou d’un clic depuis la ligne concernée : ses chiffres sont alors joints. Vous recevez une référence tout de suite.",
                "في «الشكايات» أو بنقرة من السطر المعني فتُرفق أرقامه. وتتوصلون بمرجع فوراً.")),
        FAQEntry(
            id: "delai-reponse", theme: .complaints,
            question: Phrase("Quand aurai-je une réponse ?", "متى أتوصل بالجواب؟"),
            answer: Phrase(
                "Avant la date écrite sur la page de votre réclamation et dans le mail : en général 15 jours pour l’examiner, 2 mois pour y répondre.",
                "قبل الأجل المكتوب في صفحة الشكاية وفي الرسالة: عادةً 15 يوماً للدراسة وشهران للجواب.")),
        FAQEntry(
            id: "joindre", theme: .complaints,
            question: Phrase("Quels fichiers puis-je joindre ?", "ما الملفات التي يمكن إرفاقها؟"),
            answer: Phrase(
                "Des PDF, des JPEG ou des PNG, cinq au plus, de 5 Mo chacun. Une photo nette suffit.",
                "ملفات من نوع \("PDF") أو \("JPEG") أو \("PNG")، خمسة على الأكثر، 5 ميغابايت لكل واحد. وتكفي صورة واضحة."
            )),
        FAQEntry(
            id: "pas-accord", theme: .complaints,
            question: Phrase("La réponse ne me convient pas.", "لم يناسبني الجواب."),
            answer: Phrase(
                "Rouvrez la réclamation en expliquant pourquoi. Vous pouvez aussi saisir l’ACAPS, qui contrôle les mutuelles.",
                "أعيدوا فتح الشكاية مع التوضيح. ويمكنكم أيضاً اللجوء إلى هيئة مراقبة التأمينات والاحتياط الاجتماعي.")),
        FAQEntry(
            id: "qui-repond", theme: .complaints,
            question: Phrase("Qui me répond ?", "من يجيبني؟"),
            answer: Phrase(
                "Un agent de la mutuelle, dont le nom est écrit sous sa réponse. Ses consultations de votre compte sont dans votre journal.",
                "أحد موظفي الصندوق واسمه مكتوب مع جوابه. وكل اطلاع على حسابكم مسجل في سجلكم.")),
    ]
}
