import PortalCore

/// Statements, and the page that says whether one is genuine.
final class StatementWords: Sendable {
    let title = Phrase("Mes relevés", "كشوفاتي")
    let lead = Phrase(
        "Un relevé par paiement, gardé pour toujours. Chacun détaille les soins qu’il rembourse.",
        "كشف عن كل أداء، محفوظ بصفة دائمة، مع تفاصيل العلاجات التي يعوضها.")
    let empty = Phrase("Pas encore de relevé", "لا توجد كشوفات بعد")
    let emptyText = Phrase(
        "Votre premier relevé arrive ici le jour de votre premier paiement.",
        "سيظهر أول كشف هنا يوم أول أداء.")
    let participant = Phrase("Participant", "المنخرط")
    let number = Phrase("Relevé", "الكشف")
    let paidOn = Phrase("Date de paiement", "تاريخ الأداء")
    let method = Phrase("Mode de paiement", "طريقة الأداء")
    let amount = Phrase("Montant payé", "المبلغ المؤدى")
    let transfer = Phrase("virement", "تحويل بنكي")
    let cheque = Phrase("chèque", "شيك")
    let back = Phrase("Tous mes relevés", "كل كشوفاتي")
    let download = Phrase("Télécharger en CSV", "تنزيل بصيغة \("CSV")")
    let print = Phrase("Télécharger en PDF", "تنزيل بصيغة \("PDF")")
    let lines = Phrase("Les soins remboursés", "العلاجات المعوَّضة")
    let noLines = Phrase(
        "Le détail de ce relevé n’est pas encore arrivé.", "لم تصل بعد تفاصيل هذا الكشف.")
    let proof = Phrase("Le compte est juste", "الحساب صحيح")
    let gapTitle = Phrase("Écart à expliquer", "فرق يحتاج إلى توضيح")
    let code = Phrase("Code de vérification", "رمز التحقق")
    let codeText = Phrase(
        "Votre banque ou votre employeur peut vérifier ce relevé avec ce code, sans voir vos soins :",
        "يمكن لبنككم أو مشغلكم التحقق من هذا الكشف بهذا الرمز دون الاطلاع على علاجاتكم:")

    let verifyTitle = Phrase("Vérifier un relevé", "التحقق من كشف")
    let verifyLead = Phrase(
        "Tapez le code imprimé sur le relevé. Nous disons s’il est authentique, la date et le montant, rien d’autre.",
        "أدخلوا الرمز المطبوع على الكشف. نخبركم إن كان أصلياً وبتاريخه ومبلغه، لا غير.")
    let verify = Phrase("Vérifier", "تحقق")
    let genuineTitle = Phrase("Ce relevé est authentique", "هذا الكشف أصلي")
    let unknownTitle = Phrase("Ce code ne correspond à aucun relevé", "لا يوجد كشف بهذا الرمز")
    let unknownText = Phrase(
        "Recopiez-le tel qu’il est imprimé, avec le numéro avant le point. S’il est juste, ce relevé ne vient pas de la CMIM.",
        "انقلوه كما هو مطبوع مع الرقم الذي قبل النقطة. إذا كان مطابقاً فهذا الكشف ليس من الصندوق.")

    func method(_ method: Statement.Method) -> Phrase {
        switch method {
        case .transfer: transfer
        case .cheque: cheque
        }
    }

    func page(_ number: Int, of count: Int) -> Phrase {
        Phrase("Page \(number) sur \(count)", "صفحة \(number) من \(count)")
    }

    func heading(_ number: String) -> Phrase { Phrase("Relevé \(number)", "الكشف \(number)") }

    func yearCount(_ count: Int) -> Phrase {
        switch count {
        case 0: Phrase("aucun relevé", "لا كشوفات")
        case 1: Phrase("un relevé", "كشف واحد")
        default: Phrase("\(count) relevés", "عدد الكشوفات: \(count)")
        }
    }

    func monthsWithout(_ french: String, _ arabic: String) -> Phrase {
        Phrase("Sans paiement : \(french).", "دون أداء: \(arabic).")
    }

    func proofText(_ count: Int, _ total: Money) -> Phrase {
        let (french, arabic) = (Formats.money(total, .french), Formats.money(total, .arabic))
        return Phrase(
            count < 2
                ? "La ligne fait bien \(french)." : "Les \(count) lignes font ensemble \(french), comme le relevé.",
            "مجموع الأسطر (\(count)) هو \(arabic) كما في الكشف.")
    }

    func gapText(_ total: Money, _ lines: Money) -> Phrase {
        Phrase(
            "Le relevé dit \(Formats.money(total, .french)), ses lignes font \(Formats.money(lines, .french)). Appelez-nous, nous l’expliquons avec vous.",
            "الكشف يذكر \(Formats.money(total, .arabic))، ومجموع أسطره \(Formats.money(lines, .arabic)). اتصلوا بنا لنوضح لكم."
        )
    }

    func genuine(_ day: DayDate, _ total: Money) -> Phrase {
        Phrase(
            "Paiement du \(Formats.day(day)), \(Formats.money(total, .french)).",
            "أداء بتاريخ \(Formats.day(day)) بمبلغ \(Formats.money(total, .arabic)).")
    }
}
