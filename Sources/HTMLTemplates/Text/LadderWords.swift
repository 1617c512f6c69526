import PortalCore

/// The steps from what was paid to what is left.
struct LadderWords {
    let incurred = Phrase("Vous avez engagé", "المصاريف التي دفعتموها")
    let incurredRule = Phrase("Le prix des soins.", "ثمن العلاج.")
    let base = Phrase("Base de remboursement", "أساس التعويض")
    let baseRule = Phrase("Le tarif retenu pour cet acte.", "التعريفة المعتمدة لهذا العلاج.")
    let baseWhole = Phrase("Aucun plafond de tarif : tout le prix compte.", "لا سقف للتعريفة: يُحتسب الثمن كاملاً.")
    let baseAbove = Phrase(
        "Le tarif est plus haut que le prix : c’est le prix qui compte.",
        "التعريفة أعلى من الثمن: يُحتسب الثمن.")
    let rateUnknown = Phrase(
        "Le taux n’est pas connu pour cette ligne.", "النسبة غير معروفة لهذا السطر.")
    let due = Phrase("Part prise en charge", "الحصة المتكفل بها")
    let mandatory = Phrase("Déjà payé par le régime obligatoire", "أداه النظام الإجباري")
    let mandatoryRule = Phrase("Versé directement au prestataire.", "دُفع مباشرة لمقدم العلاج.")
    let reimbursed = Phrase("Versé par la CMIM", "حوّله إليكم الصندوق")
    let left = Phrase("Reste à votre charge", "يبقى على عاتقكم")
    let leftUnknown = Phrase(
        "On ne peut pas le calculer : un montant est inconnu.", "لا يمكن حسابه لأن أحد المبالغ غير معروف.")
    let proof = Phrase(
        "Régime obligatoire + CMIM + vous = prix des soins",
        "النظام الإجباري + الصندوق + أنتم = ثمن العلاج")
    let ruleFromLine = Phrase(
        "La base et le taux sont ceux inscrits sur cette ligne.", "الأساس والنسبة هما المدوَّنان في هذا السطر.")
    let gapTitle = Phrase("Écart non expliqué", "فرق غير مفسَّر")
    let gapAsk = Phrase(
        "Appelez-nous avec la référence de la ligne : nous vérifierons.",
        "اتصلوا بنا مع ذكر مرجع السطر وسنتحقق من الأمر.")
    let noGap = Phrase("Le compte est juste, au centime près.", "الحساب مضبوط بالسنتيم.")

    func rateRule(_ rate: Rate, of covered: Money) -> Phrase {
        let share = Formats.rate(rate)
        return Phrase(
            "\(share) de \(Formats.money(covered, .french))", "\(share) من \(Formats.money(covered, .arabic))")
    }

    /// The share, and that the ceiling cut it.
    func cut(_ rule: Phrase) -> Phrase {
        Phrase(
            "\(rule[.french]). Limitée par ce qui reste de votre plafond.",
            "\(rule[.arabic]). محدودة بما تبقى من السقف.")
    }

    func ruleFromGuarantee(_ guarantee: Guarantee) -> Phrase {
        Phrase(
            "D’après votre garantie « \(guarantee.label) », en vigueur le jour des soins.",
            "حسب ضمانكم «\(guarantee.label)» الساري يوم العلاج.")
    }

    /// `expected` by the rules, `reimbursed` in fact.
    func gap(_ gap: Money, expected: Money) -> Phrase {
        let isLess = gap < .zero
        let size = isLess ? -gap : gap
        return Phrase(
            isLess
                ? "D’après ces règles, la CMIM aurait dû verser \(Formats.money(expected, .french)) : il manque \(Formats.money(size, .french))."
                : "D’après ces règles, la CMIM aurait dû verser \(Formats.money(expected, .french)) : elle a versé \(Formats.money(size, .french)) de plus.",
            isLess
                ? "حسب هذه القواعد، كان على الصندوق تحويل \(Formats.money(expected, .arabic)): ينقص \(Formats.money(size, .arabic))."
                : "حسب هذه القواعد، كان على الصندوق تحويل \(Formats.money(expected, .arabic)): حوّل \(Formats.money(size, .arabic)) زيادة."
        )
    }
}
