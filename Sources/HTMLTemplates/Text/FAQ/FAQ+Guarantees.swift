extension FAQ {
    static let guarantees = [
        FAQEntry(
            id: "mes-taux", theme: .guarantees,
            question: Phrase("Où voir mes taux ?", "أين أرى نسب التعويض؟"),
            answer: Phrase(
                "Dans « Garanties » : le taux, la base et le plafond de chaque type de soins, avec leurs dates.",
                "في «الضمانات»: النسبة والأساس والسقف لكل نوع من العلاج مع تواريخها.")),
        FAQEntry(
            id: "plafond", theme: .guarantees,
            question: Phrase("Qu’est-ce qu’un plafond ?", "ما هو السقف؟"),
            answer: Phrase(
                "Le montant maximal remboursé pour un type de soins sur une période. La page « Garanties » dit ce qu’il en reste, personne par personne.",
                "أقصى ما يُعوَّض عن نوع من العلاج خلال مدة. تبيّن صفحة «الضمانات» ما تبقى منه لكل شخص.")),
        FAQEntry(
            id: "deux-ans", theme: .guarantees,
            question: Phrase("Comment compter un plafond sur deux ans ?", "كيف يُحسب سقف على سنتين؟"),
            answer: Phrase(
                "Nous comptons l’année en cours et la précédente. Chaque premier janvier, ce qui date d’avant redevient disponible.",
                "نحتسب السنة الجارية والتي قبلها. وفي فاتح يناير من كل سنة يعود ما كان قبل ذلك متاحاً.")),
        FAQEntry(
            id: "estimer", theme: .guarantees,
            question: Phrase("Puis-je savoir à l’avance ce qui sera remboursé ?", "هل يمكنني معرفة التعويض مسبقاً؟"),
            answer: Phrase(
                "Oui, avec « Estimer un remboursement » dans « Garanties ». C’est le même calcul que pour vos lignes.",
                "نعم، عبر «تقدير تعويض» في «الضمانات». وهو نفس حساب أسطركم.")),
        FAQEntry(
            id: "ald", theme: .guarantees,
            question: Phrase("Qu’est-ce qu’une ALD ?", "ما هي الأمراض طويلة الأمد؟"),
            answer: Phrase(
                "Une affection de longue durée, d’une liste de 41 groupes fixée par arrêté. Elle ouvre droit à une meilleure prise en charge, après accord.",
                "لائحة من 41 مجموعة حُددت بقرار. تخول تكفلاً أحسن بعد الموافقة.")),
    ]
}
