/// Taking all data away.
final class DataExportWords: Sendable {
    let title = Phrase("Toutes mes données", "جميع معطياتي")
    let lead = Phrase(
        "Une archive de tout ce que l’espace participant contient sur vous : ce que la mutuelle sait de vous, famille, remboursements, relevés, réclamations, messages, connexions et journal.",
        "أرشيف لكل ما يحتوي عليه فضاء المنخرط عنكم: معلوماتكم لدى الصندوق وأسرتكم وتعويضاتكم وكشوفاتكم وشكاياتكم ورسائلكم وعمليات الدخول وسجل الحساب."
    )
    let inside = Phrase("Ce qu’elle contient", "محتوى الأرشيف")
    let readMe = Phrase("un sommaire à lire dans le navigateur", "ملخص يُقرأ في المتصفح")
    let tables = Phrase("vos lignes et votre journal, pour un tableur", "أسطركم وسجلكم لبرنامج الجداول")
    let json = Phrase("tout, pour un programme", "كل شيء لبرنامج معلوماتي")
    let fhir = Phrase(
        "vos remboursements au format des hôpitaux (HL7 FHIR R4)", "تعويضاتكم بصيغة المستشفيات (\("HL7 FHIR R4"))")
    let attachments = Phrase("les pièces de vos réclamations", "مرفقات شكاياتكم")
    let careTitle = Phrase("Gardez-la à l’abri", "احتفظوا به في مكان آمن")
    let care = Phrase(
        "Elle contient des données de santé. Ne l’ouvrez pas sur un ordinateur partagé, et ne l’envoyez pas par mail.",
        "يحتوي على معطيات صحية. لا تفتحوه على حاسوب مشترك ولا ترسلوه بالبريد الإلكتروني.")
    let submit = Phrase("Télécharger l’archive", "تنزيل الأرشيف")
    let madeOn = Phrase("Archive faite le", "أُعد الأرشيف في")
    let files = Phrase("Les fichiers", "الملفات")
    let masked = Phrase(
        "Les soins d’un proche majeur qui n’a pas donné son accord sont réduits à leur genre, comme dans l’espace.",
        "علاجات القريب الراشد الذي لم يوافق تُختصر في نوعها، كما في الفضاء.")
}
