import PortalCore

/// The steps from what was paid to what is left.
final class LadderWords: Sendable {
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
    let mandatoryUnknown = Phrase("Ce montant ne nous a pas été transmis.", "لم نتوصل بهذا المبلغ.")
    let mandatoryNothing = Phrase("Il n’a rien payé pour ces soins.", "لم يؤدِّ شيئاً عن هذا العلاج.")
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
    let gapAsk = Phrase("Demander une explication", "طلب توضيح")
    let gapMasked = Phrase(
        "L’acte étant réservé à cette personne, sa garantie n’est pas montrée ici : elle peut expliquer cet écart.",
        "بما أن العلاج خاص بهذا الشخص، فضمانه غير معروض هنا وقد يفسّر هذا الفرق.")
    let direct = Phrase(
        "Paiement direct : vous avez payé le prestataire, et la CMIM vous rembourse sa part.",
        "دفعتم لمقدم العلاج، والصندوق يعوّضكم عن حصته.")
    let takenBack = Phrase(
        "Régularisation : cette ligne reprend un versement précédent, d’où ses montants négatifs.",
        "تسوية: هذا السطر يسترجع أداءً سابقاً، لذلك مبالغه سالبة.")
    let settlementUnknown = Phrase(
        "Nous ne savons pas si le régime obligatoire a payé une part au prestataire.",
        "لا نعرف هل أدى النظام الإجباري حصة لمقدم العلاج.")
    let noGap = Phrase("Le compte est juste, au centime près.", "الحساب مضبوط إلى آخر سنتيم.")

    func rateRule(_ rate: Rate, of covered: Money) -> Phrase {
        let share = Formats.rate(rate)
        return Phrase(
            "\(share) de \(Formats.money(covered, .french))", "\(share) من \(Formats.money(covered, .arabic))")
    }

    /// The share, and which ceiling cut it.
    func cut(_ rule: Phrase, by cut: Ladder.Cut) -> Phrase {
        let (french, arabic) = (Formats.money(cut.left, .french), Formats.money(cut.left, .arabic))
        guard let guarantee = cut.guarantee, let amount = guarantee.ceiling else {
            return Phrase(
                "\(rule[.french]), ramenés aux \(french) qui restaient de votre plafond.",
                "\(rule[.arabic])، في حدود \(arabic) المتبقية من السقف.")
        }
        let ceiling = Words.guarantees.ceiling(amount, guarantee.period)
        guard guarantee.period != .act else {
            return Phrase(
                "\(rule[.french]), ramenés au plafond « \(guarantee.label) » (\(ceiling[.french])).",
                "\(rule[.arabic])، في حدود سقف «\(guarantee.label)» (\(ceiling[.arabic])).")
        }
        return Phrase(
            "\(rule[.french]), ramenés à ce qui restait ce jour-là du plafond « \(guarantee.label) » (\(ceiling[.french])) : \(french).",
            "\(rule[.arabic])، في حدود ما تبقى يومها من سقف «\(guarantee.label)» (\(ceiling[.arabic])): \(arabic).")
    }

    /// How the provider came to be paid, in one sentence.
    func settlement(_ settlement: Ladder.Settlement) -> Phrase {
        switch settlement {
        case .direct: direct
        case .takenBack: takenBack
        case .unknown: settlementUnknown
        case .thirdParty(let paid, let advanced) where advanced == .zero:
            Phrase(
                "Tiers payant : le régime obligatoire a payé les \(Formats.money(paid, .french)) au prestataire. Vous n’avez rien eu à avancer.",
                "الأداء المباشر لمقدم العلاج: أدى له النظام الإجباري \(Formats.money(paid, .arabic)) كاملة، ولم تسبّقوا شيئاً."
            )
        case .thirdParty(let paid, let advanced):
            Phrase(
                "Tiers payant : le régime obligatoire a payé \(Formats.money(paid, .french)) au prestataire. Il vous restait \(Formats.money(advanced, .french)) à avancer.",
                "الأداء المباشر لمقدم العلاج: أدى له النظام الإجباري \(Formats.money(paid, .arabic))، وبقي لكم أن تسبّقوا \(Formats.money(advanced, .arabic))."
            )
        }
    }

    /// The guarantee, and the version of it that was in force.
    func ruleFromGuarantee(_ guarantee: Guarantee) -> Phrase {
        let version = Words.guarantees.span(guarantee)
        return Phrase(
            "D’après votre garantie « \(guarantee.label) », dans la version en vigueur le jour des soins (\(version[.french])).",
            "حسب ضمانكم «\(guarantee.label)» في صيغته السارية يوم العلاج (\(version[.arabic])).")
    }

    /// A line that takes back: by the rules `expected`, in fact `size` more or less.
    private func takenBackGap(_ size: Money, expected: Money) -> Phrase {
        Phrase(
            "D’après ces règles, la CMIM aurait dû reprendre \(Formats.money(expected, .french)) : l’écart est de \(Formats.money(size, .french)).",
            "حسب هذه القواعد، كان على الصندوق استرجاع \(Formats.money(expected, .arabic)): الفرق هو \(Formats.money(size, .arabic))."
        )
    }

    /// `expected` by the rules, `reimbursed` in fact.
    func gap(_ gap: Money, expected: Money) -> Phrase {
        let isLess = gap < .zero
        let size = isLess ? -gap : gap
        guard expected >= .zero else { return takenBackGap(size, expected: -expected) }
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
