import PortalCore

/// What a plan pays for, and the estimator.
final class GuaranteeWords: Sendable {
    let navigation = Phrase("Garanties", "الضمانات")
    let title = Phrase("Mes garanties", "ضماناتي")
    let estimate = Phrase("Estimer un remboursement", "تقدير تعويض")
    let noPlan = Phrase(
        "Votre régime n’est pas encore enregistré dans cet espace. Appelez-nous.",
        "نظامكم غير مسجل بعد في هذا الفضاء. اتصلوا بنا.")
    let history = Phrase("Vos régimes", "أنظمتكم")
    let label = Phrase("Soins", "العلاج")
    let rate = Phrase("Taux", "النسبة")
    let base = Phrase("Base", "الأساس")
    let ceiling = Phrase("Plafond", "السقف")
    let note = Phrase("À savoir", "ملاحظة")
    let wholePrice = Phrase("le prix entier", "الثمن كاملاً")
    let noCeiling = Phrase("sans plafond", "دون سقف")
    let left = Phrase("Ce qu’il reste des plafonds", "ما تبقى من السقوف")
    let leftLead = Phrase(
        "Pour chaque personne. Nous comptons ce que la mutuelle et le régime obligatoire ont payé pour les soins de la période.",
        "لكل شخص على حدة. نحتسب ما أداه الصندوق والنظام الإجباري عن علاجات المدة.")
    let person = Phrase("Bénéficiaire", "المستفيد")
    let used = Phrase("Utilisé", "المستعمل")
    let available = Phrase("Reste", "الباقي")
    let others = Phrase("Autres périodes", "فترات أخرى")
    let inForce = Phrase("En vigueur", "سارية")
    let always = Phrase("depuis toujours", "منذ البداية")

    let estimateLead = Phrase(
        "Combien me rembourserait-on ? Le calcul est celui de vos remboursements, avec vos garanties.",
        "كم سيكون التعويض؟ الحساب هو نفسه المعتمد في تعويضاتكم وبضماناتكم.")
    let care = Phrase("Soins prévus", "العلاج المرتقب")
    let choose = Phrase("Choisissez", "اختاروا")
    let price = Phrase("Prix des soins (DH)", "ثمن العلاج (درهم)")
    let priceHint = Phrase("Par exemple 350 ou 350,50", "مثلاً 350 أو 350,50")
    let mandatory = Phrase("Payé par le régime obligatoire (DH)", "ما يؤديه النظام الإجباري (درهم)")
    let mandatoryHint = Phrase("Laissez vide si rien.", "اتركوها فارغة إن لم يكن شيء.")
    let careDay = Phrase("Jour des soins", "يوم العلاج")
    let calculate = Phrase("Calculer", "احسب")
    let result = Phrase("Votre remboursement estimé", "التعويض المقدَّر")
    let resultNote = Phrase(
        "C’est une estimation, pas une promesse : le dossier peut demander une entente préalable ou une pièce.",
        "هذا تقدير وليس التزاماً: قد يتطلب الملف موافقة مسبقة أو وثيقة.")

    func deposit(_ last: DayDate, daysLeft: Int) -> Phrase {
        let day = Formats.day(last)
        return switch daysLeft {
        case ..<0:
            Phrase(
                "Le délai pour déposer ce dossier est passé depuis le \(day). Appelez-nous.",
                "انقضى أجل إيداع هذا الملف منذ \(day). اتصلوا بنا.")
        case 0: Phrase("Dernier jour pour déposer ce dossier.", "اليوم آخر أجل لإيداع هذا الملف.")
        default:
            Phrase(
                "Dossier à déposer jusqu’au \(day) inclus : il reste \(daysLeft) jour\(daysLeft > 1 ? "s" : "").",
                "يودع الملف إلى غاية \(day): بقي من الأيام \(daysLeft).")
        }
    }

    /// When something of what was used comes back.
    func renewal(_ period: Guarantee.Period, after today: DayDate) -> Phrase {
        guard let day = period.renewal(after: today).map({ Formats.day($0) }) else {
            return Phrase("Ne se renouvelle pas.", "لا يتجدد.")
        }
        guard period == .twoYears else { return Phrase("Se renouvelle le \(day).", "يتجدد في \(day).") }
        return Phrase(
            "Compte \(today.year - 1) et \(today.year) : la part de \(today.year - 1) revient le \(day).",
            "يُحتسب \(today.year - 1) و\(today.year): يعود ما استُعمل في \(today.year - 1) يوم \(day).")
    }

    func plan(_ plan: GuaranteeTable.PlanSpan) -> Phrase {
        guard let day = plan.startsOn else { return Phrase("\(plan.label)", "\(plan.label)") }
        return Phrase(
            "\(plan.label), depuis le \(Formats.day(day))", "\(plan.label) منذ \(Formats.day(day))")
    }

    func ceiling(_ amount: Money, _ period: Guarantee.Period) -> Phrase {
        let (french, arabic) = (Formats.money(amount, .french), Formats.money(amount, .arabic))
        return switch period {
        case .act: Phrase("\(french) par acte", "\(arabic) لكل علاج")
        case .year: Phrase("\(french) par an", "\(arabic) في السنة")
        case .twoYears: Phrase("\(french) sur deux ans", "\(arabic) في سنتين")
        case .lifetime: Phrase("\(french) en tout", "\(arabic) في المجموع")
        }
    }

    func span(_ guarantee: Guarantee) -> Phrase {
        switch (guarantee.startsOn.map { Formats.day($0) }, guarantee.endsOn.map { Formats.day($0) }) {
        case (let first?, let last?): Phrase("du \(first) au \(last)", "من \(first) إلى \(last)")
        case (let first?, nil): Phrase("depuis le \(first)", "منذ \(first)")
        case (nil, let last?): Phrase("jusqu’au \(last)", "إلى غاية \(last)")
        case (nil, nil): always
        }
    }
}
