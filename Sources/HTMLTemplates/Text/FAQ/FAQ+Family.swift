extension FAQ {
    static let family = [
        FAQEntry(
            id: "qui-couvert", theme: .family,
            question: Phrase("Qui est couvert avec moi ?", "من المشمول معي؟"),
            answer: Phrase(
                "Vos bénéficiaires sont dans votre profil, avec la date de fin de leurs droits quand il y en a une.",
                "تجدون المستفيدين في ملفكم الشخصي مع تاريخ نهاية حقوقهم إن وُجد.")),
        FAQEntry(
            id: "ajouter-enfant", theme: .family,
            question: Phrase("Comment déclarer une naissance ?", "كيف أصرّح بولادة؟"),
            answer: Phrase(
                "Envoyez l’acte de naissance à la CMIM par votre entreprise. Faites-le vite : les droits commencent à la déclaration.",
                "أرسلوا عقد الازدياد إلى الصندوق عبر مقاولتكم. أسرعوا: تبدأ الحقوق من التصريح.")),
        FAQEntry(
            id: "enfant-etudiant", theme: .family,
            question: Phrase(
                "Mon enfant a plus de 16 ans. Est-il encore couvert ?", "تجاوز ابني 16 سنة. هل ما زال مشمولاً؟"),
            answer: Phrase(
                "Oui s’il étudie, avec un certificat de scolarité chaque année, jusqu’à la limite d’âge de votre régime. Un enfant en situation de handicap n’a pas de limite.",
                "نعم إذا كان يدرس، بشهادة مدرسية كل سنة، إلى حد السن في نظامكم. ولا حد لسن الطفل في وضعية إعاقة.")),
        FAQEntry(
            id: "delai-conjoint", theme: .family,
            question: Phrase("Y a-t-il un délai d’attente pour mon conjoint ?", "هل هناك مدة انتظار للزوج أو الزوجة؟"),
            answer: Phrase(
                "Déclaré plus d’un mois après le mariage, il attend 6 mois pour la maladie et 10 mois pour la maternité.",
                "إذا صُرح به بعد أكثر من شهر من الزواج: 6 أشهر للمرض و10 أشهر للأمومة.")),
        FAQEntry(
            id: "soins-masques", theme: .family,
            question: Phrase(
                "Pourquoi le détail des soins de mon proche est-il caché ?", "لماذا تُخفى تفاصيل علاج قريبي؟"),
            answer: Phrase(
                "Un proche majeur a droit au secret sur ses soins. Il peut donner son accord à la mutuelle pour les partager avec vous. Les montants restent visibles.",
                "لكل راشد الحق في سرية علاجه. ويمكنه أن يوافق لدى الصندوق على إطلاعكم. وتبقى المبالغ ظاهرة.")),
    ]
}
