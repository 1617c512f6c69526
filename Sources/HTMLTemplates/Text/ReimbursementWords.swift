import PortalCore

/// The list of reimbursements. The column names are the user guide's.
final class ReimbursementWords: Sendable {
    let title = Phrase("Mes remboursements", "تعويضاتي")
    let paidOn = Phrase("Date de paiement", "تاريخ الأداء")
    let beneficiary = Phrase("Bénéficiaire", "المستفيد")
    let care = Phrase("Dates des soins", "تاريخ العلاج")
    let act = Phrase("Acte", "العلاج")
    let incurred = Phrase("Montant engagé", "المصاريف")
    let mandatory = Phrase("Régime obligatoire", "النظام الإجباري")
    let mandatoryLong = Phrase(
        "Remboursé au prestataire par le régime obligatoire", "ما أداه النظام الإجباري لمقدم العلاج")
    let reimbursed = Phrase("Montant remboursé", "المبلغ المعوَّض")
    let rate = Phrase("Taux (%)", "النسبة (%)")
    let state = Phrase("État", "الحالة")
    let notYetPaid = Phrase("pas encore", "ليس بعد")
    let noPayment = Phrase("aucun", "لا يوجد")
    let until = Phrase("au", "إلى")
    let endUnknown = Phrase("fin inconnue", "النهاية غير معروفة")
    let maskedAct = Phrase(
        "Détail réservé au bénéficiaire", "التفاصيل خاصة بالمستفيد")

    let filters = Phrase("Filtrer les remboursements", "تصفية التعويضات")
    let from = Phrase("Payé du", "من تاريخ")
    let to = Phrase("Jusqu’au", "إلى تاريخ")
    let family = Phrase("Type de soins", "نوع العلاج")
    let search = Phrase("Acte ou prestataire", "العلاج أو مقدمه")
    let everybody = Phrase("Toute la famille", "الجميع")
    let allFamilies = Phrase("Tous les soins", "كل العلاجات")
    let allStates = Phrase("Tous les états", "كل الحالات")
    let periods = Phrase("Périodes de paiement", "مدد الأداء")
    let thisMonth = Phrase("Ce mois-ci", "هذا الشهر")
    let threeMonths = Phrase("Trois derniers mois", "آخر ثلاثة أشهر")
    let thisYear = Phrase("Cette année", "هذه السنة")
    let lastYear = Phrase("L’an dernier", "السنة الماضية")
    let apply = Phrase("Filtrer", "تصفية")
    let clear = Phrase("Tout afficher", "عرض الكل")

    let totals = Phrase("Total de la sélection", "مجموع الاختيار")
    let totalsDetail = Phrase("Détail du total", "تفصيل المجموع")
    let totalsByFamily = Phrase("Par type de soins", "حسب نوع العلاج")
    let totalsByBeneficiary = Phrase("Par bénéficiaire", "حسب المستفيد")
    let lineCount = Phrase("Lignes", "عدد الأسطر")
    let total = Phrase("Total", "المجموع")
    let totalsNote = Phrase(
        "Ces totaux portent sur toute la sélection, pas seulement sur cette page.",
        "تشمل هذه المجاميع كل الاختيار وليس هذه الصفحة فقط.")

    let pager = Phrase("Pages de la liste", "صفحات اللائحة")
    let next = Phrase("Page suivante", "الصفحة الموالية")
    let previous = Phrase("Page précédente", "الصفحة السابقة")

    let emptyTitle = Phrase("Pas encore de remboursement", "لا توجد تعويضات بعد")
    let emptyText = Phrase(
        "Vos remboursements apparaîtront ici dès que la CMIM aura traité un premier dossier.",
        "ستظهر تعويضاتكم هنا فور معالجة أول ملف من طرف الصندوق.")
    let noMatchTitle = Phrase("Aucun remboursement ne correspond", "لا يوجد تعويض مطابق")
    let noMatchText = Phrase(
        "Élargissez les dates ou retirez un filtre.", "وسّعوا المدة أو احذفوا أحد معايير التصفية.")

    let pending = Phrase("En cours", "قيد المعالجة")
    let paid = Phrase("Payé", "تم الأداء")
    let rejected = Phrase("Refusé", "مرفوض")

    func state(_ state: Reimbursement.State) -> Phrase {
        switch state {
        case .pending: pending
        case .paid: paid
        case .rejected: rejected
        }
    }

    /// Said beside a total that leaves out what nobody knows.
    func unknownMandatory(_ count: Int) -> Phrase {
        Phrase(
            count < 2 ? "hors une ligne au montant inconnu" : "hors \(count) lignes au montant inconnu",
            count < 2 ? "دون احتساب سطر بمبلغ غير معروف" : "دون احتساب الأسطر ذات المبلغ غير المعروف (\(count))")
    }
}
