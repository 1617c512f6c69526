/// The FAQ and the list of long-term conditions.
final class ServiceWords: Sendable {
    let faqTitle = Phrase("Questions fréquentes", "أسئلة شائعة")
    let faqLead = Phrase(
        "Les réponses aux questions que l’on nous pose le plus. Vous ne trouvez pas ? Appelez-nous.",
        "أجوبة عن أكثر الأسئلة تداولاً. لم تجدوا جواباً؟ اتصلوا بنا.")
    let search = Phrase("Chercher", "بحث")
    let searchLabel = Phrase("Votre question, en quelques mots", "سؤالكم في بضع كلمات")
    let all = Phrase("Tout afficher", "عرض الكل")
    let themes = Phrase("Thèmes", "المواضيع")
    let helped = Phrase("Cette réponse vous a-t-elle aidé ?", "هل ساعدكم هذا الجواب؟")
    let thanks = Phrase("Merci, c’est noté.", "شكراً، تم تسجيل رأيكم.")
    let sorry = Phrase(
        "Merci de nous le dire. Appelez-nous, nous répondons à votre question :",
        "شكراً على إخبارنا. اتصلوا بنا لنجيب عن سؤالكم:")
    let nothing = Phrase(
        "Aucune réponse avec ces mots. Essayez-en d’autres, ou appelez-nous.",
        "لا جواب بهذه الكلمات. جرّبوا غيرها أو اتصلوا بنا.")
    let closest = Phrase("La réponse est peut-être ici", "ربما تجدون الجواب هنا")
    let nothingClose = Phrase(
        "Aucune réponse toute prête ne ressemble à votre message : envoyez-le, nous vous répondons.",
        "لا جواب جاهز يشبه رسالتكم: أرسلوها وسنجيبكم.")
    let checkFirst = Phrase("Voir d’abord les réponses proches", "عرض الأجوبة القريبة أولاً")
    let aldTitle = Phrase("Affections de longue durée (ALD)", "الأمراض طويلة الأمد")
    let aldLead = Phrase(
        "Les 41 groupes de maladies de l’arrêté n° 2518-05 du 5 septembre 2005. Une ALD reconnue est mieux prise en charge : parlez-en à votre médecin.",
        "41 مجموعة من الأمراض حسب القرار رقم \("2518-05") بتاريخ 5 شتنبر 2005. يُتكفل بها بشكل أحسن بعد الموافقة: استشيروا طبيبكم. النص الفرنسي للقرار هو المرجع."
    )
    let aldSearch = Phrase("Une maladie ou un mot", "مرض أو كلمة")
    let aldNumber = Phrase("Numéro", "الرقم")
    let aldName = Phrase("Groupe de maladies", "مجموعة الأمراض")
    let aldUnverified = Phrase(
        "À vérifier : c’est l’arrêté publié qui fait foi.", "يُرجع إلى القرار المنشور للتأكد.")
    let aldNothing = Phrase("Aucun groupe ne contient ces mots.", "لا توجد مجموعة بهذه الكلمات.")

    func reviewed(_ day: String) -> Phrase { Phrase("Réponses relues le \(day)", "تمت مراجعة الأجوبة في \(day)") }
}
