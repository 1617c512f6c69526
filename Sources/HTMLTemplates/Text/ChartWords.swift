import PortalCore

/// Charts of reimbursements.
final class ChartWords: Sendable {
    let title = Phrase("Mes remboursements en graphiques", "تعويضاتي في رسوم بيانية")
    let see = Phrase("Voir en graphiques", "عرض في رسوم بيانية")
    let byMonth = Phrase("Par mois de paiement", "حسب شهر الأداء")
    let byFamily = Phrase("Par type de soins", "حسب نوع العلاج")
    let month = Phrase("Mois", "الشهر")
    let legend = Phrase(
        "Barre large : ce que les soins ont coûté. Barre étroite : ce qui vous a été remboursé. Les deux dernières années au plus.",
        "العمود العريض: تكلفة العلاج. العمود الضيق: ما عُوِّض لكم. السنتان الأخيرتان على الأكثر.")
    let familyLegend = Phrase(
        "Barre large : ce que les soins ont coûté. Barre étroite : ce qui vous a été remboursé. Toute la sélection.",
        "العمود العريض: تكلفة العلاج. العمود الضيق: ما عُوِّض لكم. كل الاختيار.")
    let empty = Phrase("Rien n’a été payé dans cette sélection.", "لم يؤدَّ شيء في هذا الاختيار.")
    let back = Phrase("La liste", "اللائحة")

    func name(_ month: ReimbursementMonth) -> Phrase {
        Phrase(
            "\(Formats.monthName(month.month, .french)) \(month.year)",
            "\(Formats.monthName(month.month, .arabic)) \(month.year)")
    }
}
