import PortalCore

/// One line, explained.
final class ReimbursementDetailWords: Sendable {
    let back = Phrase("Tous mes remboursements", "جميع تعويضاتي")
    let explained = Phrase("Comment ce montant est calculé", "كيف حُسب هذا المبلغ")
    let provisional = Phrase(
        "Calcul provisoire : la décision n’est pas encore prise.", "حساب مؤقت: لم يُتخذ القرار بعد.")
    let notApplied = Phrase(
        "Voici ce que prévoient les règles. Elles n’ont pas été appliquées, car la demande est refusée.",
        "هذا ما تنص عليه القواعد. لم تُطبَّق لأن الملف مرفوض.")
    let details = Phrase("Le détail de la ligne", "تفاصيل السطر")
    let careStart = Phrase("Début des soins", "بداية العلاج")
    let careEnd = Phrase("Fin des soins", "نهاية العلاج")
    let family = Phrase("Type de soins", "نوع العلاج")
    let provider = Phrase("Prestataire", "مقدم العلاج")
    let inpe = Phrase("INPE du prestataire", "الرقم الوطني لمقدم العلاج")
    let statement = Phrase("Relevé", "كشف التعويضات")
    let reference = Phrase("Référence à rappeler", "المرجع عند الاتصال بنا")
    let copy = Phrase("Copier", "نسخ")
    let copied = Phrase("Copié", "تم النسخ")
    let noReason = Phrase("Le motif n’a pas été transmis.", "لم يُذكر السبب.")
    let masked = Phrase(
        "Cette personne est majeure : l’acte, le prestataire et le motif ne regardent qu’elle. Les montants restent affichés.",
        "هذا الشخص راشد: العلاج ومقدمه والسبب أمور تخصه وحده. تبقى المبالغ معروضة.")

    let paidTitle = Phrase("Remboursement versé", "تم أداء التعويض")
    let pendingTitle = Phrase("Demande en cours de traitement", "الملف قيد المعالجة")
    let pendingText = Phrase(
        "La CMIM a bien reçu cette demande et l’étudie. Les montants peuvent encore changer.",
        "توصّل الصندوق بهذا الملف وهو قيد الدراسة. قد تتغير المبالغ.")
    let rejectedTitle = Phrase("Demande refusée", "ملف مرفوض")

    func paidOn(_ day: DayDate) -> Phrase {
        Phrase(
            "Versé le \(Formats.longDay(day, .french)).",
            "حُوِّل بتاريخ \(Formats.longDay(day, .arabic)).")
    }
}
