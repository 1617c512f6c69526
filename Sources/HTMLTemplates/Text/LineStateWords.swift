import PortalCore

/// Where a line stands: what it means, what to do, until when.
final class LineStateWords: Sendable {
    let todo = Phrase("À faire", "المطلوب منكم")
    let until = Phrase("Jusqu’à quand", "إلى متى")
    let reason = Phrase("Motif indiqué", "السبب المذكور")
    let piece = Phrase("Pièce manquante", "الوثيقة الناقصة")
    let recourse = Phrase("Si vous n’êtes pas d’accord", "إذا لم تكونوا موافقين")
    let nothing = Phrase("Rien.", "لا شيء.")
    let noLimit = Phrase("Vous n’avez aucun délai à respecter.", "ليس عليكم أي أجل.")
    let questions = Phrase(
        "Vous pouvez nous interroger sur un montant à tout moment.", "يمكنكم السؤال عن أي مبلغ متى شئتم.")
    let recourseText = Phrase(
        "Réclamez ici, à tout moment : vous recevez une référence et une date de réponse. Si la réponse ne vous convient pas, vous pouvez saisir l’ACAPS (acaps.ma).",
        "قدّموا شكاية هنا متى شئتم: تتوصلون بمرجع وبتاريخ للجواب. وإذا لم يناسبكم الجواب، يمكنكم اللجوء إلى هيئة مراقبة التأمينات والاحتياط الاجتماعي (\("acaps.ma"))."
    )
    let sendPiece = Phrase("Envoyer la pièce", "إرسال الوثيقة")
    let sendAll = Phrase(
        "Envoyez-la par une réclamation sur ce remboursement, ou à l’accueil avec la référence ci-dessous.",
        "أرسلوها عبر شكاية حول هذا التعويض، أو قدّموها للاستقبال مع المرجع أسفله.")
    let ask = Phrase(
        "Si ce refus vous étonne, réclamez ou appelez-nous : une personne reprendra le dossier avec vous.",
        "إذا استغربتم هذا الرفض، قدّموا شكاية أو اتصلوا بنا لمراجعة الملف معكم.")
    let askOwner = Phrase(
        "Le motif ne regarde que cette personne : elle peut nous appeler.",
        "السبب يخص هذا الشخص وحده، ويمكنه الاتصال بنا.")

    let twinsTitle = Phrase("Une autre ligne lui ressemble", "سطر آخر يشبه هذا السطر")
    let twinsText = Phrase(
        "Même personne, même acte, même jour, même prestataire, même montant. Ce peut être deux soins, ou un seul compté deux fois. Comparez ; en cas de doute, écrivez-nous.",
        "نفس الشخص ونفس العلاج ونفس اليوم ونفس مقدم العلاج ونفس المبلغ. قد يكونان علاجين، أو علاجاً واحداً محسوباً مرتين. قارنوا، وعند الشك اكتبوا إلينا."
    )

    /// The paper that is missing; nil where none is.
    func piece(_ kind: RefusalKind) -> Phrase? {
        switch kind {
        case .prescription: Phrase("L’ordonnance du médecin", "وصفة الطبيب")
        case .careSheet: Phrase("La feuille de soins, remplie en entier", "ورقة العلاجات معبأة بالكامل")
        case .stamp: Phrase("Le cachet lisible du praticien, avec sa signature", "خاتم الطبيب مقروءاً مع توقيعه")
        case .invoice: Phrase("La facture acquittée", "الفاتورة المؤداة")
        case .medicineLabels: Phrase("Les vignettes ou les prix des médicaments", "ملصقات أثمنة الأدوية")
        case .report: Phrase("Le compte rendu ou le résultat", "التقرير أو النتيجة")
        case .familyProof: Phrase("Le justificatif de famille ou de scolarité", "ما يثبت القرابة أو التمدرس")
        case .priorAgreement:
            Phrase("L’entente préalable (l’accord avant les soins)", "الموافقة المسبقة (قبل العلاج)")
        case .late, .notCovered, .ceiling, .duplicate, .other: nil
        }
    }

    /// What there is to do about a refusal.
    func advice(_ kind: RefusalKind) -> Phrase {
        switch kind {
        case .late:
            Phrase(
                "Si un empêchement explique le retard (hospitalisation, voyage), dites-le-nous avec un justificatif.",
                "إذا كان للتأخر سبب قاهر (استشفاء أو سفر)، أخبرونا به مع ما يثبته.")
        case .notCovered:
            Phrase(
                "Vos garanties disent ce qui est couvert. Si cet acte devrait l’être, réclamez.",
                "ضماناتكم تبيّن ما هو مشمول. إذا كان هذا العلاج مشمولاً، قدّموا شكاية.")
        case .ceiling:
            Phrase(
                "Vos garanties disent ce qui reste de chaque plafond et quand il se renouvelle.",
                "ضماناتكم تبيّن ما تبقى من كل سقف ومتى يتجدد.")
        case .duplicate:
            Phrase(
                "Ce soin a déjà été remboursé sur une autre ligne. S’il s’agit de deux soins, dites-le-nous.",
                "سبق تعويض هذا العلاج في سطر آخر. إذا كانا علاجين مختلفين، أخبرونا بذلك.")
        case .other: ask
        case .prescription, .careSheet, .stamp, .invoice, .medicineLabels, .report, .familyProof, .priorAgreement:
            sendAll
        }
    }

    /// Until when a missing piece is taken.
    func deadline(_ last: DayDate, daysLeft: Int) -> Phrase {
        let day = Formats.day(last)
        switch daysLeft {
        case ..<0:
            return Phrase(
                "Le délai de dépôt est passé depuis le \(day). Envoyez-la quand même, avec une explication.",
                "انقضى أجل الإيداع منذ \(day). أرسلوها مع ذلك مرفقة بتوضيح.")
        case 0: return Phrase("Aujourd’hui, \(day), est le dernier jour.", "اليوم، \(day)، هو آخر أجل.")
        default:
            return Phrase(
                daysLeft == 1
                    ? "Jusqu’au \(day) inclus : il reste un jour."
                    : "Jusqu’au \(day) inclus : il reste \(daysLeft) jours.",
                "إلى غاية \(day): بقي من الأيام \(daysLeft).")
        }
    }
}
