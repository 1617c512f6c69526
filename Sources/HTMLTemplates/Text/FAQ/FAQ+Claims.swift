extension FAQ {
    static let claims = [
        FAQEntry(
            id: "deposer", theme: .claims,
            question: Phrase("Dans quel délai déposer un dossier ?", "ما أجل إيداع ملف؟"),
            answer: Phrase(
                "Comptez 60 jours à partir des soins. Passé ce délai, le dossier peut être refusé.",
                "احسبوا 60 يوماً من تاريخ العلاج. بعد ذلك قد يُرفض الملف.")),
        FAQEntry(
            id: "pieces", theme: .claims,
            question: Phrase("Que mettre dans un dossier de soins ?", "ماذا يجب أن يتضمن الملف؟"),
            answer: Phrase(
                "La feuille de soins remplie et signée par le médecin avec son numéro INPE, l’ordonnance d’origine, et les factures acquittées.",
                "ورقة العلاج مملوءة وموقعة من الطبيب برقمه الوطني، والوصفة الأصلية، والفواتير المؤداة.")),
        FAQEntry(
            id: "une-feuille", theme: .claims,
            question: Phrase("Puis-je mettre deux personnes sur une feuille ?", "هل يمكن جمع شخصين في ورقة واحدة؟"),
            answer: Phrase(
                "Non : une feuille par personne et par maladie. Sinon le traitement prend du retard.",
                "لا: ورقة لكل شخص ولكل مرض، وإلا تأخرت المعالجة.")),
        FAQEntry(
            id: "en-cours", theme: .claims,
            question: Phrase("Mon dossier est « en cours ». Que dois-je faire ?", "ملفي «قيد المعالجة». ماذا أفعل؟"),
            answer: Phrase(
                "Rien : il est à l’étude. Vous recevrez un paiement, ou la raison d’un refus s’affichera ici.",
                "لا شيء: الملف قيد الدراسة. ستتوصلون بالأداء أو يظهر هنا سبب الرفض.")),
        FAQEntry(
            id: "refuse", theme: .claims,
            question: Phrase("Mon dossier est refusé. Et maintenant ?", "رُفض ملفي. ما العمل؟"),
            answer: Phrase(
                "La raison est affichée sur la ligne. S’il manque une pièce, envoyez-la avec une réclamation ouverte depuis cette ligne.",
                "سبب الرفض مكتوب في السطر. إذا كانت وثيقة ناقصة فأرسلوها مع شكاية من نفس السطر.")),
        FAQEntry(
            id: "entente", theme: .claims,
            question: Phrase("Qu’est-ce qu’une entente préalable ?", "ما هي الموافقة المسبقة؟"),
            answer: Phrase(
                "L’accord à demander avant certains soins coûteux : prothèses, cures, certaines opérations. Sans elle, le dossier peut être refusé.",
                "هي موافقة تُطلب قبل بعض العلاجات المكلفة كالتعويضات السنية والحمامات المعدنية وبعض العمليات. دونها قد يُرفض الملف."
            )),
    ]
}
