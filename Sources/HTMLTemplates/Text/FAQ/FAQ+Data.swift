extension FAQ {
    static let data = [
        FAQEntry(
            id: "qui-voit", theme: .data,
            question: Phrase("Qui peut voir mes données ?", "من يمكنه رؤية معطياتي؟"),
            answer: Phrase(
                "Vous, et les agents de la mutuelle qui traitent vos dossiers. Tout ce qui est fait sur votre compte est dans votre journal.",
                "أنتم وموظفو الصندوق المكلفون بملفاتكم. وكل ما يجري في حسابكم مسجل في سجلكم.")),
        FAQEntry(
            id: "recuperer", theme: .data,
            question: Phrase("Puis-je récupérer toutes mes données ?", "هل يمكنني الحصول على جميع معطياتي؟"),
            answer: Phrase(
                "Oui : « Toutes mes données » dans votre profil vous donne une archive complète, lisible et réutilisable.",
                "نعم: «جميع معطياتي» في ملفكم الشخصي تعطيكم أرشيفاً كاملاً.")),
        FAQEntry(
            id: "corriger", theme: .data,
            question: Phrase("Une information sur moi est fausse.", "هناك معلومة خاطئة عني."),
            answer: Phrase(
                "Appelez-nous ou écrivez-nous : c’est votre droit de la faire corriger (loi 09-08).",
                "اتصلوا بنا أو اكتبوا إلينا: من حقكم تصحيحها (القانون \("09-08")).")),
        FAQEntry(
            id: "autre-appareil", theme: .data,
            question: Phrase("Un appareil inconnu est connecté à mon compte.", "هناك جهاز غير معروف متصل بحسابي."),
            answer: Phrase(
                "Déconnectez-le dans « Mes appareils connectés », changez votre mot de passe, puis appelez-nous.",
                "افصلوه في «أجهزتي المتصلة» وغيّروا كلمة السر ثم اتصلوا بنا.")),
        FAQEntry(
            id: "faux-mail", theme: .data,
            question: Phrase("J’ai reçu un mail qui demande mon mot de passe.", "توصلت برسالة تطلب كلمة السر."),
            answer: Phrase(
                "Ne répondez pas : la CMIM ne demande jamais votre mot de passe. Transférez-nous ce mail.",
                "لا تجيبوا: لا يطلب الصندوق أبداً كلمة السر. حوّلوا إلينا الرسالة.")),
    ]
}
