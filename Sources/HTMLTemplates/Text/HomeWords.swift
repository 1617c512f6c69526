import PortalCore

/// The member's home.
final class HomeWords: Sendable {
    let title = Phrase("Accueil", "الرئيسية")
    let lead = Phrase(
        "Voici où en sont vos remboursements.", "هذه وضعية تعويضاتكم.")
    let lastPayment = Phrase("Dernier paiement", "آخر أداء")
    let lastPaymentNone = Phrase("Pas encore de paiement", "لا يوجد أداء بعد")
    let lastPaymentNoneText = Phrase(
        "Dès qu’un remboursement vous est versé, il apparaît ici.",
        "فور تحويل أي تعويض إليكم، سيظهر هنا.")
    let seeLines = Phrase("Voir le détail de ce paiement", "عرض تفاصيل هذا الأداء")
    let waiting = Phrase("À suivre", "للتتبع")
    let nothingWaiting = Phrase("Rien à faire pour le moment.", "لا شيء مطلوب منكم حالياً.")
    let seePending = Phrase("Voir les demandes en cours", "عرض الملفات قيد المعالجة")
    let seeRejected = Phrase("Voir les motifs", "عرض الأسباب")
    let byFamily = Phrase("Par type de soins", "حسب نوع العلاج")
    let incurred = Phrase("Vous avez engagé", "المصاريف")
    let reimbursed = Phrase("La CMIM vous a versé", "ما حوّله إليكم الصندوق")
    let seeYear = Phrase("Voir les remboursements de l’année", "عرض تعويضات السنة")
    let yearEmpty = Phrase(
        "Aucun paiement n’est encore enregistré pour cette année. Vos remboursements apparaissent ici dès qu’ils sont versés.",
        "لم يُسجَّل أي أداء برسم هذه السنة بعد. ستظهر تعويضاتكم هنا فور تحويلها.")
    let left = Phrase("Resté à votre charge", "ما بقي على عاتقكم")
    let news = Phrase("Actualités de la mutuelle", "أخبار الصندوق")
    let readMore = Phrase("En savoir plus", "المزيد")
    let firstSteps = Phrase("Pour commencer", "للبداية")
    let stepForm = Phrase(
        "Pour être remboursé, remplissez une feuille de soins par personne et déposez-la avec l’ordonnance.",
        "للحصول على التعويض، املؤوا ورقة علاجات لكل شخص وأودعوها مع الوصفة.")
    let stepFormLink = Phrase("Les formulaires", "الاستمارات")
    let stepCover = Phrase("Voyez ce que votre régime prend en charge.", "اطلعوا على ما يتكفل به نظامكم.")
    let stepEstimate = Phrase("Sachez avant les soins combien vous reviendra.", "اعرفوا قبل العلاج كم سيُعوَّض لكم.")
    let stepAsk = Phrase("Une question ?", "لديكم سؤال؟")
    let stepAskLink = Phrase("Questions fréquentes", "أسئلة شائعة")
    let seeAll = Phrase("Tous mes remboursements", "جميع تعويضاتي")
    let passwordSaved = Phrase("Votre mot de passe est changé.", "تم تغيير كلمة السر.")

    func hello(_ name: String) -> Phrase { Phrase("Bonjour \(name)", "مرحباً \(name)") }

    func year(_ year: Int) -> Phrase { Phrase("Votre année \(year)", "سنتكم \(year)") }

    func paidOn(_ day: DayDate) -> Phrase {
        Phrase(
            "versé le \(Formats.longDay(day, .french))",
            "حُوِّل بتاريخ \(Formats.longDay(day, .arabic))")
    }

    func leftUnknown(_ count: Int) -> Phrase {
        Phrase(
            count < 2
                ? "sans une ligne, dont la part du régime obligatoire est inconnue"
                : "sans \(count) lignes, dont la part du régime obligatoire est inconnue",
            count < 2
                ? "دون احتساب سطر لا تُعرف فيه حصة النظام الإجباري"
                : "دون احتساب الأسطر التي لا تُعرف فيها حصة النظام الإجباري (\(count))")
    }

    func unread(_ count: Int) -> Phrase {
        Phrase(
            count < 2 ? "Un message non lu." : "\(count) messages non lus.",
            count < 2 ? "رسالة غير مقروءة." : "رسائل غير مقروءة: \(count).")
    }

    /// Until when the refusal that ends first can be completed.
    func openRefusal(_ last: DayDate, daysLeft: Int) -> Phrase {
        let day = Formats.day(last)
        return Phrase(
            daysLeft < 1
                ? "Une pièce manque à une demande refusée ? C’est aujourd’hui le dernier jour pour l’envoyer."
                : "Une pièce manque à une demande refusée ? Envoyez-la jusqu’au \(day) inclus : il reste \(daysLeft) jour\(daysLeft > 1 ? "s" : "").",
            daysLeft < 1
                ? "هل تنقص وثيقة في ملف مرفوض؟ اليوم آخر أجل لإرسالها."
                : "هل تنقص وثيقة في ملف مرفوض؟ أرسلوها إلى غاية \(day): بقي من الأيام \(daysLeft).")
    }

    /// What can be handed in today.
    func handIn(_ days: Int, since day: DayDate) -> Phrase {
        Phrase(
            "Un dossier se dépose dans les \(days) jours : aujourd’hui, pour des soins faits depuis le \(Formats.day(day)).",
            "يودع الملف في أجل \(days) يوماً: اليوم، عن علاجات منذ \(Formats.day(day)).")
    }

    func complaints(_ open: Int, awaiting: Int) -> Phrase {
        let french = open < 2 ? "Une réclamation ouverte" : "\(open) réclamations ouvertes"
        let arabic = open < 2 ? "شكاية مفتوحة" : "شكايات مفتوحة: \(open)"
        guard awaiting > 0 else { return Phrase("\(french).", "\(arabic).") }
        return Phrase("\(french), nous attendons votre réponse.", "\(arabic)، وننتظر ردكم.")
    }

    func pending(_ count: Int) -> Phrase {
        Phrase(
            count < 2 ? "Une demande est en cours de traitement" : "\(count) demandes sont en cours de traitement",
            count < 2 ? "ملف واحد قيد المعالجة" : count == 2 ? "ملفان قيد المعالجة" : "ملفات قيد المعالجة: \(count)")
    }

    func rejected(_ count: Int) -> Phrase {
        Phrase(
            count < 2 ? "Une demande a été refusée cette année" : "\(count) demandes ont été refusées cette année",
            count < 2
                ? "رُفض ملف واحد هذه السنة" : count == 2 ? "رُفض ملفان هذه السنة" : "ملفات مرفوضة هذه السنة: \(count)")
    }
}
