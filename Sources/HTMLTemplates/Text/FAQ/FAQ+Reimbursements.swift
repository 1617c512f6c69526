extension FAQ {
    static let reimbursements = [
        FAQEntry(
            id: "ou-remboursements", theme: .reimbursements,
            question: Phrase("Où voir mes remboursements ?", "أين أرى تعويضاتي؟"),
            answer: Phrase(
                "Dans « Remboursements » : une ligne par acte, avec sa date, le bénéficiaire, ce que vous avez payé et ce qui vous a été versé.",
                "في «التعويضات»: سطر لكل علاج بتاريخه والمستفيد وما دفعتم وما أُدي لكم.")),
        FAQEntry(
            id: "calcul", theme: .reimbursements,
            question: Phrase("Comment le montant est-il calculé ?", "كيف يُحسب المبلغ؟"),
            answer: Phrase(
                "Ouvrez la ligne : chaque étape est affichée. Le tarif de référence, le taux de votre garantie, la part du régime obligatoire, ce qui vous est versé et ce qui reste à votre charge.",
                "افتحوا السطر: تظهر كل مرحلة. التعريفة المرجعية ونسبة ضمانكم وحصة النظام الإجباري وما أُدي لكم وما بقي عليكم."
            )),
        FAQEntry(
            id: "moins-que-paye", theme: .reimbursements,
            question: Phrase("Pourquoi suis-je remboursé moins que ce que j’ai payé ?", "لماذا التعويض أقل مما دفعت؟"),
            answer: Phrase(
                "Le taux s’applique au tarif de référence, pas au prix demandé. Payé 150 DH avec un tarif de 80 DH et un taux de 70 % : 56 DH remboursés, 94 DH à votre charge.",
                "تُطبق النسبة على التعريفة المرجعية لا على الثمن المطلوب. مثلاً: دفع 150 درهماً وتعريفة 80 درهماً ونسبة 70 %: التعويض 56 درهماً ويبقى عليكم 94."
            )),
        FAQEntry(
            id: "sans-montant", theme: .reimbursements,
            question: Phrase("Que veut dire « inconnu » ?", "ما معنى «غير معروف»؟"),
            answer: Phrase(
                "Ce montant ne nous a pas été transmis. Il n’est pas forcément nul : nous préférons le dire.",
                "لم نتوصل بهذا المبلغ. وهذا لا يعني أنه صفر، لذلك نفضل قول ذلك.")),
        FAQEntry(
            id: "regime-obligatoire", theme: .reimbursements,
            question: Phrase("Qu’est-ce que la part du régime obligatoire ?", "ما حصة النظام الإجباري؟"),
            answer: Phrase(
                "Ce que l’assurance maladie obligatoire a déjà payé, souvent directement au prestataire. La mutuelle paie le reste de ce qui est dû.",
                "هي ما أداه التأمين الإجباري عن المرض، غالباً مباشرة لمقدم العلاج. ويؤدي الصندوق بقية المستحق.")),
        FAQEntry(
            id: "delai-virement", theme: .reimbursements,
            question: Phrase("Quand l’argent arrive-t-il sur mon compte ?", "متى يصل المبلغ إلى حسابي؟"),
            answer: Phrase(
                "La date de paiement est celle de l’ordre de virement. La banque prend ensuite un à deux jours ouvrés.",
                "تاريخ الأداء هو تاريخ الأمر بالتحويل. ثم يحتاج البنك يوماً إلى يومين من أيام العمل.")),
    ]
}
